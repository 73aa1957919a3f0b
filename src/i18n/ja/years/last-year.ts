/** The words of the 前年度 tab, and of the comparison with it. */
import type { NotComparable } from '../../../domain/years/last-year';

const why: Readonly<Record<NotComparable, string>> = {
  otherYear: '－（前年度より前）',
  dropped: '比較できません（今年度にない指標）',
  otherKind: '比較できません（数え方が変わりました）',
  split: '旧圏域のまま（分割）',
  transfer: '旧圏域のまま（移管）',
  unknown: '旧圏域のまま（今年度にない圏域）',
  mergedNames: '比較できません（統合した圏域の実数は足せません）',
};

export const lastYear = {
  title: '前年度',
  hint: 'これまでの年度の数です。年度の合計だけでも入力できます。直した数は、変更履歴に残ります。指標や圏域の行を足したら、メニューの「集計を作り直す」を押してください。',
  why,
  imported: (year: number, rows: number): string => `${year} 年度の控え（記録 ${rows} 行）を前年度として`,
  /** `names` are of the first that are gone, where they are known. */
  gone: (year: number, count: number, names: readonly string[]): string =>
    `${year}年度の ${count} 行${names.length === 0 ? '' : `（${names.join('、')}${count > names.length ? ' など' : ''}）`}`,
  notComparable: '比較できません',
  zeroBefore: '前年は0',
  summaryHint:
    '前年同期は、終わった月どうしをくらべます（何月までかは、見出しの上に出ます）。前年度に報告がないときは空、0 のときは「前年は0」、月ごとの数がないときは「比較できません」と出ます。',
  yearsHeading: '６　年度の推移（２で選んだ指標）',
  noYears: '「前年度」タブに、これまでの年度の数がまだありません。',
  yearsHint: '今年度は、基準日までの数です。',
  soFar: (year: string): string => `${year}（途中）`,
};
