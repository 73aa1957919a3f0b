/** Random rows as people type them, each with what it means once it is understood. */
import fc from 'fast-check';
import { type Meaning, TABS } from './account';
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
const mostly = <T>(good: readonly Cell<T>[], bad: readonly Cell<T>[]): fc.Arbitrary<Cell<T>> =>
  fc.oneof({ arbitrary: fc.constantFrom(...good), weight: 5 }, { arbitrary: fc.constantFrom(...bad), weight: 1 });

/** As of 2025-12-15. */
const dates = mostly(
  same(
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
    true,
  ),
  same(
    [
      ...[
        '2025/2/30',
        '2025/3/31',
        '2026/4/1',
        '2025/12/16',
        '1/20',
        '3/31',
        '令和6年6月3日',
        'きのう',
        'R0.6.3',
        '13/1',
      ],
      ...['2025年6月3日（水）', '=1/0', 'TRUE', 20250603, 6.3, null, ' '],
    ],
    false,
  ),
);
const areas = mostly<string | null>(
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
const counts = mostly<number | 'bad' | null>(
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
    ['３団体', 3],
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
const counterparties = mostly<string | null>(
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
  same([null, '　'], null),
);
const VOID = '取消';
const states = fc.constantFrom(null, null, null, '', '記録済', '要確認：日付', VOID, '取り消し');

function rowOf(columns: number): fc.Arbitrary<TypedRow> {
  const manyCounts = fc.array(counts, { minLength: columns, maxLength: columns, size: 'max' });
  return fc
    .tuple(dates, areas, manyCounts, counterparties, fc.constantFrom(null, 'メモ', '=1+1'), states)
    .map(([date, area, count, counterparty, note, status]) => ({
      date: date.typed,
      inTime: date.means,
      areaCell: area.typed,
      area: area.means,
      countCells: count.map(({ typed }) => typed),
      counts: count.map(({ means }) => means),
      counterpartyCell: counterparty.typed,
      counterparty: counterparty.means,
      note,
      status,
      voided: status === VOID || status === '取り消し',
    }));
}

/** Rows for these tabs, up to so many each. */
export function typedTabs(
  tabs: readonly string[],
  least: number,
  most: number,
): fc.Arbitrary<ReadonlyMap<string, readonly TypedRow[]>> {
  const each = tabs.map((tab) =>
    fc
      .array(rowOf(TABS[tab]?.length ?? 0), { minLength: least, maxLength: most, size: 'max' })
      .map((rows) => [tab, rows] as const),
  );
  return fc.tuple(...each).map((all) => new Map(all));
}

/** The cells of a row from 日付 to 状態, in the order in which set-up makes the columns. */
export function cellsOf(row: TypedRow): (Plain | null)[] {
  return [row.date, row.areaCell, null, ...row.countCells, row.counterpartyCell, row.note, row.status];
}
