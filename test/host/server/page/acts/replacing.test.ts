import { inBlocks, replaced } from '../../../../../src/host/server/page/acts/replacing';

const at = (row: number, column: number, sheetId = 1) => ({ sheetId, row, column, rows: 1, columns: 1 });

describe('replacing in what was typed', () => {
  it.each([
    ['every place', 'あ・い・あ', 'あ', 'う', 'う・い・う'],
    ['letters of the other width', '担当Ａ', '担当A', '担当B', '担当B'],
    ['capital and small letters', 'abc ABC', 'abc', 'x', 'x ABC'],
    ['marks of patterns as they are', '1.5 と 125', '1.5', '2', '2 と 125'],
    ['a dollar sign in what is put', 'ba', 'a', '$&', 'b$&'],
  ])('%s', (_name, typed, wanted, by, expected) => {
    expect(replaced(typed, wanted, by)).toBe(expected);
  });

  it('leaves formulas, and texts that only show the words, as they are', () => {
    expect(replaced('=SUM(A1:A2)', 'A', 'B')).toBeNull();
    expect(replaced('2025-06-03', '6月', '7月')).toBeNull();
  });
});

it('cells below each other go to the host in one edit, others in edits of their own', () => {
  const cells = [at(3, 2), at(2, 2), at(2, 3), at(7, 2), at(4, 2, 9)].map((place, index) => ({
    at: place,
    text: `${index}`,
  }));
  expect(inBlocks(cells)).toEqual([
    { at: at(2, 2), texts: [['1'], ['0']] },
    { at: at(7, 2), texts: [['3']] },
    { at: at(2, 3), texts: [['2']] },
    { at: at(4, 2, 9), texts: [['4']] },
  ]);
});
