/** A handful of rows as hurried people leave them, so that the checks of a sample workbook have something to show. */
import { type SampleRow, typedDay } from './generate';

interface Untidy {
  readonly tab: string;
  /** When it was typed (yyyy-mm-dd); a row is left out while that day is still to come. */
  readonly day: string;
  /** What was typed as the date, where it is not simply that day. */
  readonly date?: string;
  readonly area: string;
  readonly counts: Readonly<Record<string, string | number>>;
  readonly party?: string;
  readonly note?: string;
}

const understood: readonly Untidy[] = [
  { tab: '訪問', day: '2025-06-04', date: '令和7年6月4日', area: '若葉・調和', counts: { 訪問件数: '２' } },
  { tab: '訪問', day: '2025-06-11', date: 'R7.6.11', area: '緑ヶ丘･滝坂', counts: { 訪問件数: '3件' } },
  { tab: '訪問', day: '2025-06-18', date: '２０２５/６/１８', area: '上ノ原 ・柏野', counts: { 訪問件数: ' 1 ' } },
  { tab: '相談', day: '2025-07-02', date: '7/2', area: '染地・杉森・布田', counts: { 相談受付: '１件' } },
  {
    tab: '受け皿',
    day: '2025-09-10',
    area: '若葉・調和',
    counts: { 社会資源への働きかけ: 1 },
    party: '㈱こもれび工房',
  },
];

const leftToPeople: readonly Untidy[] = [
  { tab: '訪問', day: '2025-07-09', area: '駅前地区', counts: { 訪問件数: 2 } },
  { tab: '訪問', day: '2025-10-15', area: '若葉・調和', counts: { 訪問件数: 1.5 } },
  {
    tab: '継続支援',
    day: '2025-05-21',
    date: '2024/5/21',
    area: '若葉・調和',
    counts: { '本人・家族への継続支援': 1 },
  },
  { tab: '啓発', day: '2025-08-06', area: '若葉・調和', counts: { 啓発: '約20' }, note: '夏まつりで配布' },
  { tab: '受け皿', day: '2025-12-01', date: '2025/11/31', area: '若葉・調和', counts: { 社会資源への働きかけ: 1 } },
  {
    tab: '地域づくり',
    day: '2025-09-24',
    area: '若葉・調和',
    counts: { 団体への働きかけ: 2 },
    note: '団体名は後で記入',
  },
  { tab: '研修', day: '2025-11-12', area: '若葉・調和', counts: {} },
  { tab: '担い手', day: '2025-05-14', date: '来週', area: '市全域', counts: { 養成講座: 1 } },
];

/** The untidy rows of one tab. */
export function untidyRows(tab: string): SampleRow[] {
  return [...understood, ...leftToPeople]
    .filter((row) => row.tab === tab)
    .map(({ day, date, area, counts, party, note }) => ({
      day,
      cells: new Map<string, string | number>([
        ['日付', date ?? typedDay(day)],
        ['福祉圏域', area],
        ['担当者', '担当B'],
        ...Object.entries(counts),
        ...(party === undefined ? [] : [['相手先', party] as const]),
        ...(note === undefined ? [] : [['備考', note] as const]),
      ]),
    }));
}
