import type { CellValue } from '../../../src/domain/cells/cell-value';
import { filledCounts, uncountedColumns } from '../../../src/sheets/rows/uncounted-columns';

const HEADER_ROW = 3;
const KEYS = ['date', 'a.one', 'a.gone', 'a.one', '', 'note', 'status', 'id'];
const HEADERS = ['日付', 'one', 'gone', 'one', 'メモ', '備考', '状態', '記録ID'];
const ROW = ['', 1, 2, 3, 4, '', '', ''];
const cells = (keys: CellValue[] = KEYS, headers: CellValue[] = HEADERS): CellValue[][] => [
  keys,
  keys.map(() => null),
  headers,
  ROW,
  ROW.map((cell) => cell || null),
];
const counted = [1, 2, 6, 7, 8];

describe('columns of counts that nothing counts', () => {
  it('are those whose key the plan does not have, and second ones under the same header', () => {
    expect(uncountedColumns(cells(), HEADER_ROW, counted)).toMatchObject([
      { header: 'gone', letters: 'C', found: 2 },
      { header: 'one', letters: 'D', found: 2 },
    ]);
  });

  it.each([
    ['without a header of their own', cells(KEYS, ['日付', 'one', null, '昨年'])],
    ['where nothing is filled in', cells().slice(0, HEADER_ROW)],
    ['where the first row has no keys', cells(['訪問', ...KEYS.slice(1, 7), ''])],
  ])('are none %s', (_what, given) => {
    expect(uncountedColumns(given, HEADER_ROW, counted)).toEqual([]);
  });

  it('of a tab that the plan does not have are all of its counts', () => {
    expect(filledCounts(cells(), { keyRow: 0, headerRow: HEADER_ROW - 1 })).toBe(6);
  });
});
