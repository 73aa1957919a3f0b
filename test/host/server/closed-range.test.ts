import fc from 'fast-check';
import { HostError } from '../../../src/host/local/local-workbook';
import { closedRange } from '../../../src/host/server/closed-range';

const grid = { rows: 1000, columns: 12 };

function code(text: string): string {
  try {
    return closedRange(text, grid);
  } catch (error) {
    return error instanceof HostError ? error.code : String(error);
  }
}

describe('a range in a request', () => {
  it.each([
    ['B7', 'B7'],
    ['$b$7', 'B7'],
    ['A1:A1', 'A1'],
    ['C9:A1', 'A1:C9'],
    ['c1:a9', 'A1:C9'],
    ['A:C', 'A1:C1000'],
    ['C:A', 'A1:C1000'],
    ['A2:C', 'A2:C1000'],
    ['A2000:C', 'A2000:C2000'],
    ['A:C9', 'A1:C9'],
    ['3:5', 'A3:L5'],
    ['5:3', 'A3:L5'],
    ['AA10', 'AA10'],
    ['ZZZ1', 'ZZZ1'],
    ['AAAA1', 'badRange'],
    ['', 'badRange'],
    ['A', 'badRange'],
    ['7', 'badRange'],
    ['A0', 'badRange'],
    ['A1:', 'badRange'],
    [':A1', 'badRange'],
    ['A1:B2:C3', 'badRange'],
    ['A:3', 'badRange'],
    ['3:B', 'badRange'],
    ['訪問!A1', 'badRange'],
    ['R1C1', 'badRange'],
    ['A-1', 'badRange'],
    ['A1 ', 'badRange'],
    ['A99999999', 'badRange'],
    ['A1:L100000', 'rangeTooLarge'],
  ])('%j -> %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('is a range or a refusal, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(code(text)).toMatch(/^([A-Z]+\d+(:[A-Z]+\d+)?|badRange|rangeTooLarge)$/);
      }),
    );
  });
});
