import { boundA1, columnLetters, columnNumber, parseA1, toA1 } from '../../../../src/host/book/model/a1';

describe('A1 notation', () => {
  it.each<[number, string]>([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [18278, 'ZZZ'],
  ])('column %i is %s', (number, letters) => {
    expect(columnLetters(number)).toBe(letters);
    expect(columnNumber(letters.toLowerCase())).toBe(number);
  });

  const grid = { maxRows: 1000, maxColumns: 26 };

  it.each<[string, string | null, string]>([
    ['B7', null, 'B7'],
    ['$b$7', null, 'B7'],
    ['A1:C9', null, 'A1:C9'],
    ['C9:A1', null, 'A1:C9'],
    ['A9:C1', null, 'A1:C9'],
    ['A:A', null, 'A1:A1000'],
    ['C7:C', null, 'C7:C1000'],
    ['2:3', null, 'A2:Z3'],
    ['訪問!A1', '訪問', 'A1'],
    ["'訪問 2'!A1:B2", '訪問 2', 'A1:B2'],
    ["'it''s'!A1", "it's", 'A1'],
    ["'a!b'!C3", 'a!b', 'C3'],
  ])('%s is sheet %s, %s', (text, sheet, a1) => {
    const parsed = parseA1(text);
    expect(parsed?.sheet).toBe(sheet);
    expect(parsed && toA1(boundA1(parsed, grid))).toBe(a1);
  });

  it.each(['', 'A', '7', 'A0', 'A1:', ':A1', 'A1:B2:C3', 'A1B', '!A1', 'KPI_TABLE', 'A:1', 'あ1', 'ABCD1'])(
    '%j is none',
    (text) => {
      expect(parseA1(text)).toBeNull();
    },
  );
});
