/** Random rows as people type them, each with what it means once it is understood. */
import fc from 'fast-check';
import { type Meaning, TABS, type When } from './account';
import type { Plain } from './book';

export interface TypedRow extends Meaning {
  readonly date: Plain | null;
  readonly areaCell: Plain | null;
  readonly countCells: readonly (Plain | null)[];
  readonly counterpartyCell: Plain | null;
  readonly note: Plain | null;
  readonly status: Plain | null;
}

interface Cell<T> {
  readonly typed: Plain | null;
  readonly means: T;
}

const same = <T>(typed: readonly (Plain | null)[], means: T): Cell<T>[] =>
  typed.map((each) => ({ typed: each, means }));
const pairs = <T>(typed: readonly (readonly [Plain | null, T])[]): Cell<T>[] =>
  typed.map(([each, means]) => ({ typed: each, means }));
/** What can be typed into a cell: what is understood, and what is not. */
interface Ways<T> {
  readonly good: readonly Cell<T>[];
  readonly bad: readonly Cell<T>[];
}

const ways = <T>(good: readonly Cell<T>[], bad: readonly Cell<T>[]): Ways<T> => ({ good, bad });
const mostly = <T>({ good, bad }: Ways<T>): fc.Arbitrary<Cell<T>> =>
  fc.oneof({ arbitrary: fc.constantFrom(...good), weight: 5 }, { arbitrary: fc.constantFrom(...bad), weight: 1 });

/** As of 2025-12-15. */
const dates = ways<When>(
  [
    ...same<When>(
      [
        ...[
          '2025/6/3',
          '2025-06-03',
          '2025年6月3日',
          '令和7年6月3日',
          '令和７年６月３日',
          'R7.6.3',
          '6/3',
          '6月3日',
          '６／３',
        ],
        ...['２０２５／１０／１', ' 2025/7/7 ', '2025/4/1', '2025/12/15', '12/15', '4/1', '令和7年12月1日', 45811],
        ...['2025/6/3 10:30', '2025年6月3日（火）'],
      ],
      'inTime',
    ),
    ...same<When>(['2025/12/16', '1/20', '3/31', '令和8年1月5日'], 'planned'),
  ],
  same(
    [
      ...['2025/2/30', '2025/3/31', '2026/4/1', '令和6年6月3日', 'きのう', 'R0.6.3', '13/1'],
      ...['2025年6月3日（水）', '=1/0', 'TRUE', 20250603, 6.3, null, ' '],
    ],
    'never',
  ),
);
const areas = ways<string | null>(
  pairs([
    ['若葉・調和', '若葉・調和'],
    ['若葉･調和', '若葉・調和'],
    ['　若葉 ・ 調和', '若葉・調和'],
    ['緑ケ丘・滝坂', '緑ヶ丘・滝坂'],
    ['緑が丘・滝坂圏域', '緑ヶ丘・滝坂'],
    ['第一・富士見台・多摩川', '第一・富士見台・多摩川'],
    ['第二　八雲台　国領', '第二・八雲台・国領'],
    ['市全域', '市全域'],
    [' 市全域', '市全域'],
  ]),
  same(['調布', '若葉*', '*', '?', '~', '市全体', '7', null], null),
);
const counts = ways<number | 'bad' | null>(
  pairs([
    [1, 1],
    ['2', 2],
    ['１２', 12],
    ['12件', 12],
    ['1,440', 1440],
    ['１，４４０件', 1440],
    ['12 回', 12],
    ['12.0', 12],
    [0, 0],
    ['０', 0],
    ['３件', 3],
    ['=1+2', 3],
    [9999, 9999],
    [null, null],
    [' ', null],
  ]),
  same(
    ['1.5', '-3', '▲3', '1e9', 10000, '十二', '12/3', 'たくさん', '約12', 'TRUE', '=1/0', '=NA()', '*'],
    'bad' as const,
  ),
);
const counterparties = ways<string | null>(
  pairs([
    ['みなみ町自治会', 'みなみ町自治会'],
    [' みなみ町　自治会', 'みなみ町自治会'],
    ['㈱あおぞら商店', '株式会社あおぞら商店'],
    ['（株）あおぞら商店', '株式会社あおぞら商店'],
    ['ひだまりサロン･さくら', 'ひだまりサロン・さくら'],
    ['ひだまりサロン・さくら', 'ひだまりサロン・さくら'],
    ['Aoba', 'Aoba'],
    ['ａｏｂａ', 'aoba'],
    ['AOBA', 'AOBA'],
    ['A*', 'A*'],
    ['=1+1', '=1+1'],
    ['＠会', '＠会'],
    ['001', '001'],
  ]),
  same([null, '　', '〃', '同上', 'なし', '－', 'その他', '各所'], null),
);
const VOID = '取消';
const STATES = [null, null, null, '', '記録済', '要確認：日付', VOID, '取り消し'];
const NOTES = [null, 'メモ', '=1+1'];

function rowOf(
  date: Cell<When>,
  area: Cell<string | null>,
  count: readonly Cell<number | 'bad' | null>[],
  counterparty: Cell<string | null>,
  note: string | null,
  status: string | null,
): TypedRow {
  return {
    date: date.typed,
    when: date.means,
    areaCell: area.typed,
    area: area.means,
    countCells: count.map(({ typed }) => typed),
    counts: count.map(({ means }) => means),
    counterpartyCell: counterparty.typed,
    counterparty: counterparty.means,
    note,
    status,
    voided: status === VOID || status === '取り消し',
  };
}

function anyRow(columns: number): fc.Arbitrary<TypedRow> {
  const manyCounts = fc.array(mostly(counts), { minLength: columns, maxLength: columns, size: 'max' });
  return fc
    .tuple(
      mostly(dates),
      mostly(areas),
      manyCounts,
      mostly(counterparties),
      fc.constantFrom(...NOTES),
      fc.constantFrom(...STATES),
    )
    .map((cells) => rowOf(...cells));
}

/** Every way of filling each cell, at least once a tab: what is not understood stands among what is. */
export function everyWay(tabs: readonly string[]): ReadonlyMap<string, readonly TypedRow[]> {
  return new Map(tabs.map((tab, at) => [tab, everyRow(TABS[tab]?.length ?? 0, at)]));
}

function everyRow(columns: number, offset: number): TypedRow[] {
  const all = <T>({ good, bad }: Ways<T>): readonly Cell<T>[] => [...good, ...bad];
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
  const [days, places, numbers, names] = [all(dates), all(areas), all(counts), all(counterparties)];
  const rows = Math.max(days.length, places.length, numbers.length, names.length);
  return Array.from({ length: rows }, (_, row) =>
    rowOf(
      pick(days, row),
      pick(places, row + offset),
      // Steps without a common divisor with the lists' lengths: columns and rows meet in changing company.
      Array.from({ length: columns }, (_, column) => pick(numbers, row + 5 * (column + offset))),
      pick(names, row + 3 * offset),
      pick(NOTES, row),
      pick(STATES, row + offset),
    ),
  );
}

/** Rows for these tabs, up to so many each. */
export function typedTabs(
  tabs: readonly string[],
  least: number,
  most: number,
): fc.Arbitrary<ReadonlyMap<string, readonly TypedRow[]>> {
  const each = tabs.map((tab) =>
    fc
      .array(anyRow(TABS[tab]?.length ?? 0), { minLength: least, maxLength: most, size: 'max' })
      .map((rows) => [tab, rows] as const),
  );
  return fc.tuple(...each).map((all) => new Map(all));
}

/** The cells of a row from 日付 to 状態, in the order in which set-up makes the columns. */
export function cellsOf(row: TypedRow): (Plain | null)[] {
  return [row.date, row.areaCell, null, ...row.countCells, row.counterpartyCell, row.note, row.status];
}
