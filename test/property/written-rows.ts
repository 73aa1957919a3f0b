/** Random rows as another script may leave them, each with what it means by the counting rule. */
import fc from 'fast-check';
import { AREAS, type Meaning, TABS } from './account';
import type { Written } from './book';

/** A cell with what it means. */
interface Cell<T> {
  readonly cell: Written;
  readonly means: T;
}

export interface WrittenRow extends Meaning {
  readonly date: Written;
  readonly areaCell: Written;
  readonly countCells: readonly Written[];
  readonly counterpartyCell: Written;
  readonly status: Written;
}

/** Days are yyyy-mm-dd. */
export interface Bounds {
  readonly first: string;
  /** The last day that counts: the year's or the as-of date. */
  readonly until: string;
}

const DAY = 86_400_000;
const at = (day: string, hour = 0, minute = 0): Written => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { at: [year, month, date, hour, minute] };
};
const shift = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const serial = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / DAY;

function dates({ first, until }: Bounds): fc.Arbitrary<Cell<boolean>> {
  const inTime = fc
    .tuple(fc.integer({ min: 0, max: (Date.parse(until) - Date.parse(first)) / DAY }), fc.nat(23), fc.nat(59))
    .chain(([days, hour, minute]) =>
      fc.constantFrom<Written>(
        at(shift(first, days)),
        at(shift(first, days), hour, minute),
        serial(shift(first, days)),
        serial(shift(first, days)) + hour / 24,
      ),
    );
  const edges: readonly Written[] = [at(first), at(until), at(until, 23, 59), serial(first), serial(until) + 0.99];
  const formula: Written = { f: `=DATE(${first.replaceAll('-', ',')})` };
  const not: readonly Written[] = [
    ...[at(shift(first, -1)), at(shift(first, -1), 23, 59), at(shift(until, 1)), serial(shift(until, 1))],
    ...[at('2024-06-03'), at('2027-06-03'), 0, 0.5, -1, 6.3, 20250603, 1e10],
    ...["'2025/6/3", "'R7.6.3", "'２０２５/６/３", 'きのう', ' ', true, false, ''],
    ...[{ f: '=1/0' }, { f: '=NA()' }, { f: '="2025/6/3"' }, { f: '=""' }],
  ];
  return fc.oneof(
    { arbitrary: inTime.map((cell) => ({ cell, means: true })), weight: 7 },
    { arbitrary: fc.constantFrom(...edges, formula).map((cell) => ({ cell, means: true })), weight: 2 },
    { arbitrary: fc.constantFrom(...not).map((cell) => ({ cell, means: false })), weight: 3 },
  );
}

/** What is near an area's name and is none. */
const NO_AREAS: readonly Written[] = [
  ...['', ' ', '*', '?', '~', '~*', '若葉*', '??・??', '若葉･調和', ' 若葉・調和', '若葉・調和 ', '調布', '市全体'],
  ...['KITA?', 'Kitaa', 'Ｋｉｔａ?', 'kita~?', '東~*西', '東西', '南', '~~南', '緑ケ丘・滝坂', '若葉・調和圏域'],
  ...[7, { f: '=1/0' }, { f: '=""' }],
];
const areas: fc.Arbitrary<Cell<string | null>> = fc.oneof(
  { arbitrary: fc.constantFrom(...AREAS).map((name) => ({ cell: name, means: name })), weight: 4 },
  { arbitrary: fc.constantFrom(...NO_AREAS).map((cell) => ({ cell, means: null })), weight: 1 },
);

const NO_COUNTS: readonly Written[] = [
  ...[-1, -3, 1.5, 0.1, 9999.5, 10000, 1e9, 1e300, "'12", "'0", '十二', '12件', ' ', '*', true, false],
  ...[at('2025-06-03'), { f: '=1/0' }, { f: '=NA()' }, { f: '="3"' }, { f: '=1=1' }, { f: '=1/3' }],
];
const counts: fc.Arbitrary<Cell<number | 'bad' | null>> = fc.oneof(
  { arbitrary: fc.nat(40).map((count) => ({ cell: count, means: count })), weight: 8 },
  {
    arbitrary: fc.constantFrom<Cell<number | null>>(
      { cell: 0, means: 0 },
      { cell: 9999, means: 9999 },
      { cell: 12.0, means: 12 },
      { cell: { f: '=1+2' }, means: 3 },
      { cell: { f: '=10/5' }, means: 2 },
      { cell: '', means: null },
      { cell: '', means: null },
      { cell: { f: '=""' }, means: null },
    ),
    weight: 3,
  },
  { arbitrary: fc.constantFrom(...NO_COUNTS).map((cell) => ({ cell, means: 'bad' as const })), weight: 3 },
);

/** Names that only an exact comparison keeps apart. */
const NAMES: readonly string[] = [
  ...['Aoba', 'aoba', 'AOBA', 'Ａｏｂａ', ' Aoba', 'Aoba ', 'Ao ba', '*', 'A*', 'A????', '?', '~', '~*'],
  ...['みなみ', 'ミナミ', 'ﾐﾅﾐ', 'みなみ会', 'ははは', 'ぱぱぱ', 'ばばば', 'か', 'ヵ', 'カ', 'セシボン', 'セシーボン'],
  ...['001', '1', '１', '1.0', '=A1', '＝A1', '+1', '@', '2025/6/3', 'TRUE', 'true', ' ', '　', '記録済', '取消'],
];
const counterparties: fc.Arbitrary<Cell<string | null>> = fc.oneof(
  { arbitrary: fc.constantFrom(...NAMES).map((name) => ({ cell: name, means: name })), weight: 5 },
  { arbitrary: fc.constantFrom<Written>('', { f: '=""' }).map((cell) => ({ cell, means: null })), weight: 1 },
);

const VOID = '取消';
const states = fc.constantFrom(
  '',
  '',
  '記録済',
  '記録済',
  '要確認：日付',
  VOID,
  ' 取消',
  '取消*',
  '取*',
  '取り消し',
  'x',
);

/** Rows for a tab of so many count columns. */
function rowOf(columns: number, bounds: Bounds): fc.Arbitrary<WrittenRow> {
  const cells = fc.tuple(
    dates(bounds),
    areas,
    fc.array(counts, { minLength: columns, maxLength: columns, size: 'max' }),
    counterparties,
    states,
  );
  return cells.map(([date, area, count, counterparty, status]) => ({
    date: date.cell,
    inTime: date.means,
    areaCell: area.cell,
    area: area.means,
    countCells: count.map(({ cell }) => cell),
    counts: count.map(({ means }) => means),
    counterpartyCell: counterparty.cell,
    counterparty: counterparty.means,
    status,
    voided: status === VOID,
  }));
}

/** Random tabs of a book: 地域づくり, where names are counted, is in every case with many rows; others in some. */
export function writtenTabs(bounds: Bounds, most: number): fc.Arbitrary<ReadonlyMap<string, readonly WrittenRow[]>> {
  const rows = (tab: string, minLength: number) =>
    fc
      .array(rowOf(TABS[tab]?.length ?? 0, bounds), { minLength, maxLength: most, size: 'max' })
      .map((all) => [tab, all] as const);
  const others = Object.keys(TABS).filter((tab) => tab !== '地域づくり');
  return fc
    .subarray(others, { minLength: 2, maxLength: 4 })
    .chain((tabs) => fc.tuple(rows('地域づくり', Math.floor(most / 2)), ...tabs.map((tab) => rows(tab, 1))))
    .map((tabs) => new Map(tabs));
}
