/** The fixed words of 団体. */

/** Headers of 団体, in order. */
export const organisationHeaders = {
  name: '団体名',
  spellings: '別の書き方',
  kind: '種類',
  area: '福祉圏域',
  first: '初めて会った日',
  times: '今年度の回数',
  remarks: '備考',
} as const;

/** What 団体 offers as kinds of organisations; any other word is fine. */
export const organisationKinds = [
  '町会・自治会',
  '民生委員・児童委員',
  '地区協議会',
  '老人クラブ',
  'ボランティア・NPO',
  '社会福祉法人・施設',
  '学校・PTA',
  '医療・介護',
  '商店・企業',
  '行政・専門機関',
  'その他',
] as const;
