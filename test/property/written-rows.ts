/** Random rows as another script may leave them, each with what it means by the counting rule. */
import fc from 'fast-check';
import { AREAS, type Meaning, TABS, type When } from './account';
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

const dayAndTime = (days: number, hour: number, minute: number, first: string): Written[] => [
  at(shift(first, days)),
  at(shift(first, days), hour, minute),
  serial(shift(first, days)),
  serial(shift(first, days)) + hour / 24,
];
const edgesOf = ({ first, until }: Bounds): Written[] => [
  ...[at(first), at(until), at(until, 23, 59), serial(first), serial(until) + 0.99],
  { f: `=DATE(${first.replaceAll('-', ',')})` },
];
/** The day after the as-of date, and the year's last. */
const plannedOf = ({ first, until }: Bounds): Written[] => {
  const last = shift(first, 364);
  return [at(shift(until, 1)), serial(shift(until, 1)), at(shift(until, 30), 9, 0), at(last, 23, 59), serial(last)];
};
const noDaysOf = ({ first }: Bounds): Written[] => [
  ...[at(shift(first, -1)), at(shift(first, -1), 23, 59), serial(shift(first, -1))],
  ...[at('2024-06-03'), at('2027-06-03'), 0, 0.5, -1, 6.3, 20250603, 1e10],
  ...["'2025/6/3", "'R7.6.3", "'２０２５/６/３", 'きのう', ' ', true, false, ''],
  ...[{ f: '=1/0' }, { f: '=NA()' }, { f: '="2025/6/3"' }, { f: '=""' }],
];
const meaning = <T>(cells: readonly Written[], means: T): Cell<T>[] => cells.map((cell) => ({ cell, means }));

function dates(bounds: Bounds): fc.Arbitrary<Cell<When>> {
  const { first, until } = bounds;
  const inTime = fc
    .tuple(fc.integer({ min: 0, max: (Date.parse(until) - Date.parse(first)) / DAY }), fc.nat(23), fc.nat(59))
    .chain(([days, hour, minute]) =>
      fc.constantFrom(...meaning(dayAndTime(days, hour, minute, first), 'inTime' as const)),
    );
  return fc.oneof(
    { arbitrary: inTime, weight: 7 },
    { arbitrary: fc.constantFrom(...meaning(edgesOf(bounds), 'inTime' as const)), weight: 2 },
    { arbitrary: fc.constantFrom(...meaning(plannedOf(bounds), 'planned' as const)), weight: 1 },
    { arbitrary: fc.constantFrom(...meaning(noDaysOf(bounds), 'never' as const)), weight: 3 },
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
const ODD_COUNTS: readonly Cell<number | null>[] = [
  { cell: 0, means: 0 },
  { cell: 9999, means: 9999 },
  { cell: 12.0, means: 12 },
  { cell: { f: '=1+2' }, means: 3 },
  { cell: { f: '=10/5' }, means: 2 },
  { cell: '', means: null },
  { cell: '', means: null },
  { cell: { f: '=""' }, means: null },
];
const counts: fc.Arbitrary<Cell<number | 'bad' | null>> = fc.oneof(
  { arbitrary: fc.nat(40).map((count) => ({ cell: count, means: count })), weight: 8 },
  { arbitrary: fc.constantFrom(...ODD_COUNTS), weight: 3 },
  { arbitrary: fc.constantFrom(...meaning(NO_COUNTS, 'bad' as const)), weight: 3 },
);

/** Names that only an exact comparison keeps apart. */
const NAMES: readonly string[] = [
  ...['Aoba', 'aoba', 'AOBA', 'Ａｏｂａ', ' Aoba', 'Aoba ', 'Ao ba', '**', 'A*', 'A????', '??', '~?', '~*'],
  ...['みなみ', 'ミナミ', 'ﾐﾅﾐ', 'みなみ会', 'ははは', 'ぱぱぱ', 'ばばば', 'か', 'ヵ', 'カ', 'セシボン', 'セシーボン'],
  ...['001', '1', '１', '1.0', '=A1', '＝A1', '+1', '@', '2025/6/3', 'TRUE', 'true', ' ', '　', '記録済', '取消'],
];
/** Nothing, and words that name nobody; 0 among them as a number too. No formula: in this column it is a text. */
const NOBODY: readonly Written[] = ['', '〃', '同上', '″', '－', '―', 'なし', '不明', '未定', '各所', 'その他', 0, '?'];
const counterparties: fc.Arbitrary<Cell<string | null>> = fc.oneof(
  { arbitrary: fc.constantFrom(...NAMES).map((name) => ({ cell: name, means: name })), weight: 5 },
  { arbitrary: fc.constantFrom(...meaning(NOBODY, null)), weight: 2 },
);

const VOID = '取消';
const STATES = ['', '', '記録済', '記録済', '要確認：日付', VOID, ' 取消', '取消*', '取*', '取り消し', 'x'];

function rowOf(
  date: Cell<When>,
  area: Cell<string | null>,
  count: readonly Cell<number | 'bad' | null>[],
  counterparty: Cell<string | null>,
  status: string,
): WrittenRow {
  return {
    date: date.cell,
    when: date.means,
    areaCell: area.cell,
    area: area.means,
    countCells: count.map(({ cell }) => cell),
    counts: count.map(({ means }) => means),
    counterpartyCell: counterparty.cell,
    counterparty: counterparty.means,
    status,
    voided: status === VOID,
  };
}

/** Rows for a tab of so many count columns. */
function anyRow(columns: number, bounds: Bounds): fc.Arbitrary<WrittenRow> {
  const manyCounts = fc.array(counts, { minLength: columns, maxLength: columns, size: 'max' });
  return fc
    .tuple(dates(bounds), areas, manyCounts, counterparties, fc.constantFrom(...STATES))
    .map((cells) => rowOf(...cells));
}

/** Every kind of cell at least once a tab, in so many rows: what counts stands among what does not. */
export function everyKind(bounds: Bounds, tabs: readonly string[], rows: number): ReadonlyMap<string, WrittenRow[]> {
  const days = [
    ...meaning(
      [10, 64, 130, 200].flatMap((day) => dayAndTime(day, 13, 45, bounds.first)),
      'inTime' as const,
    ),
    ...meaning(edgesOf(bounds), 'inTime' as const),
    ...meaning(plannedOf(bounds), 'planned' as const),
    ...meaning(noDaysOf(bounds), 'never' as const),
  ];
  const places = [...AREAS.map((name) => ({ cell: name, means: name })), ...meaning(NO_AREAS, null)];
  const plain = [1, 2, 3, 5, 8, 13, 21, 34, 40].map((count) => ({ cell: count, means: count }));
  const numbers = [...plain, ...ODD_COUNTS, ...meaning(NO_COUNTS, 'bad' as const)];
  const names = [...NAMES.map((name) => ({ cell: name, means: name })), ...meaning(NOBODY, null)];
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
  const rowsOf = (columns: number, offset: number): WrittenRow[] =>
    Array.from({ length: rows }, (_, row) =>
      rowOf(
        pick(days, row),
        pick(places, row + offset),
        Array.from({ length: columns }, (_, column) => pick(numbers, row + 5 * (column + offset))),
        pick(names, row + 3 * offset),
        pick(STATES, row + offset),
      ),
    );
  return new Map(tabs.map((tab, at) => [tab, rowsOf(TABS[tab]?.length ?? 0, at)]));
}

/** Random tabs of a book: 地域づくり, where names are counted, is in every case with many rows; others in some. */
export function writtenTabs(
  bounds: Bounds,
  most: number,
  others = { minLength: 2, maxLength: 4 },
): fc.Arbitrary<ReadonlyMap<string, readonly WrittenRow[]>> {
  const rows = (tab: string, minLength: number) =>
    fc
      .array(anyRow(TABS[tab]?.length ?? 0, bounds), { minLength, maxLength: most, size: 'max' })
      .map((all) => [tab, all] as const);
  const other = Object.keys(TABS).filter((tab) => tab !== '地域づくり');
  return fc
    .subarray(other, others)
    .chain((tabs) => fc.tuple(rows('地域づくり', Math.floor(most / 2)), ...tabs.map((tab) => rows(tab, 1))))
    .map((tabs) => new Map(tabs));
}
