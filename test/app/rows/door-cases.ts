/** What looks like an entry and is none: the cell that is typed, why it does not count, and what 状態 says then. */

export interface Case {
  readonly tab: string;
  readonly indicator: string;
  readonly date?: string;
  readonly area?: string;
  readonly count: string;
  readonly cause: string;
  readonly status: string;
}

const count = (tab: string, indicator: string, typed: string, cause: string, status: string): Case => ({
  tab,
  indicator,
  count: typed,
  cause,
  status,
});
const otherUnit = (tab: string, indicator: string, label: string, typed: string): Case =>
  count(tab, indicator, typed, 'unit', `要確認：${label}の単位が違います`);
const unread = (typed: string, cause: string): Case =>
  count('training', 'training.sessions', typed, cause, '要確認：研修を数として読めません');
const none = (typed: string): Case =>
  count('training', 'training.sessions', typed, 'none', '要確認：研修に数がありません');
const dated = (date: string, cause: string, status: string): Case => ({
  ...count('training', 'training.sessions', '3', cause, status),
  date,
});
const placed = (area: string, cause: string, status = '要確認：福祉圏域が一覧にありません'): Case => ({
  ...count('training', 'training.sessions', '3', cause, status),
  area,
});

export const cases: readonly Case[] = [
  otherUnit('training', 'training.sessions', '研修', '25人'),
  otherUnit('training', 'training.sessions', '研修', '２５名'),
  otherUnit('training', 'training.sessions', '研修', '3時間'),
  otherUnit('awareness', 'awareness.activities', '啓発', '5団体'),
  otherUnit('awareness', 'awareness.activities', '啓発', '500枚'),
  otherUnit('outreach', 'outreach.visits', '訪問件数', '2世帯'),
  otherUnit('outreach', 'outreach.visits', '訪問件数', '4人'),
  otherUnit('places', 'places.launched', '交流の場の立ち上げ', '3回'),
  otherUnit('community', 'community.approaches', '団体への働きかけ', '5団体'),
  unread('100%', 'percent'),
  unread('50％', 'percent'),
  unread('0:00', 'time'),
  unread('1:00:00', 'time'),
  unread('3/4', 'day'),
  unread('12-3', 'day'),
  unread('￥3', 'money'),
  unread('1,000円', 'money'),
  unread('(3)', 'bracketed'),
  unread('3（うち新規1）', 'partOf'),
  none('－'),
  none('―'),
  none('なし'),
  none('該当なし'),
  none('○'),
  none('未定'),
  dated('4/2', 'twoYears', '要確認：日付の年が決められません'),
  dated('4月2日', 'twoYears', '要確認：日付の年が決められません'),
  dated('5月11日（月）', 'twoYears', '要確認：日付の年が決められません'),
  dated('7/6/3', 'shortYear', '要確認：日付の年が決められません'),
  dated('平成37年6月3日', 'eraOver', '要確認：日付の元号と年が合いません'),
  placed('合計', 'totalLine', '要確認：合計の行です'),
  placed('小計', 'totalLine', '要確認：合計の行です'),
  placed('全市', 'whole'),
  placed('国領', 'meant'),
  placed('染地・杉森・布多', 'meant'),
  otherUnit('training', 'training.sessions', '研修', '30人参加'),
  otherUnit('training', 'training.sessions', '研修', '3か所'),
  otherUnit('awareness', 'awareness.activities', '啓発', '200部'),
  otherUnit('awareness', 'awareness.activities', '啓発', '3ヶ所'),
  otherUnit('awareness', 'awareness.activities', '啓発', '１０名'),
  otherUnit('outreach', 'outreach.visits', '訪問件数', '3軒'),
  otherUnit('outreach', 'outreach.visits', '訪問件数', '2団体'),
  otherUnit('places', 'places.launched', '交流の場の立ち上げ', '2団体'),
  otherUnit('places', 'places.launched', '交流の場の立ち上げ', '15人'),
  otherUnit('network', 'network.meetings', 'ネットワーク会議', '12名'),
  otherUnit('consultation', 'consultation.received', '相談受付', '3世帯'),
  unread('12.5%', 'percent'),
  unread('3割', 'percent'),
  unread('10:30', 'time'),
  unread('午後3:00', 'time'),
  unread('2時間30分', 'time'),
  unread('4-6', 'day'),
  unread('6月3日', 'day'),
  unread('＄5', 'money'),
  unread('3千円', 'money'),
  unread('（５）', 'bracketed'),
  unread('(3回)', 'bracketed'),
  unread('12（再掲2）', 'partOf'),
  unread('3〜5', 'partOf'),
  unread('男2女1', 'partOf'),
  unread('3+2', 'partOf'),
  unread('〃', 'ditto'),
  unread('同上', 'ditto'),
  unread('1e3', 'count.notANumber'),
  unread('十二', 'count.notANumber'),
  unread('約3', 'count.notANumber'),
  none('-'),
  none('ー'),
  none('無'),
  none('特になし'),
  none('実績なし'),
  none('◯'),
  none('×'),
  none('不明'),
  none('N/A'),
  none('ゼロ'),
  dated('04/03', 'twoYears', '要確認：日付の年が決められません'),
  dated('４／１', 'twoYears', '要確認：日付の年が決められません'),
  dated('8/6/3', 'ambiguous', '要確認：日付の年が決められません'),
  dated('07.6.3', 'shortYear', '要確認：日付の年が決められません'),
  dated('7年6月3日', 'shortYear', '要確認：日付の年が決められません'),
  dated('H37.6.3', 'eraOver', '要確認：日付の元号と年が合いません'),
  dated('昭和100年6月3日', 'notADate', '要確認：日付を読めません'),
  dated('6/3/2025', 'order', '要確認：日付の月と日が決められません'),
  dated('〃', 'ditto', '要確認：日付を読めません'),
  dated('2025/6/31', 'impossible', '要確認：日付が暦にない日です'),
  dated('6/3（月）', 'weekday', '要確認：日付と曜日が合いません'),
  placed('計', 'totalLine', '要確認：合計の行です'),
  placed('6月計', 'totalLine', '要確認：合計の行です'),
  placed('累　計', 'totalLine', '要確認：合計の行です'),
  placed('全域', 'whole'),
  placed('市全体', 'whole'),
  placed('調布市', 'whole'),
  placed('全8圏域', 'whole'),
  placed('八雲台', 'meant'),
  placed('飛田給圏域', 'meant'),
  placed('若葉・調知', 'meant'),
  placed('同上', 'ditto'),
  placed('府中', 'unknown'),
];
