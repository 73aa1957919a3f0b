import fc from 'fast-check';
import { cellsOf, continued, movedText, type Source, tsvOf } from '../../../../../src/host/server/page/acts/filling';

const number = (value: number, isDate = false): Source => ({ text: String(value), number: value, isDate });
const text = (value: string): Source => ({ text: value, number: null, isDate: false });

describe('the fill handle', () => {
  it.each([
    ['one number is repeated', [number(5)], [5, 5]],
    ['two numbers go on', [number(1), number(3)], [5, 7]],
    ['one date goes on by days', [number(45810, true)], [45811, 45812]],
  ])('%s', (_name, line, next) => {
    expect([continued(line, line.length), continued(line, line.length + 1)]).toEqual(next);
  });

  it('goes backwards above its source', () => {
    expect(continued([number(1), number(3)], -1)).toBe(-1);
  });

  it('copies what is no series, and moves what formulas point at', () => {
    expect(continued([text('あ')], 1)).toBeNull();
    expect(continued([{ ...number(3), text: '=A1' }], 1)).toBeNull();
    expect(movedText('=A1+$B$2', 2, 1)).toBe('=B3+$B$2');
    expect(movedText('あ', 2, 1)).toBe('あ');
  });
});

describe('cells on the clipboard', () => {
  it.each([
    ['one cell', 'a', [['a']]],
    [
      'rows, the last with a line break',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quotes with breaks and quotes inside', '"a\nb"\t"c ""d"""', [['a\nb', 'c "d"']]],
    [
      'rows of different lengths',
      'a\nb\tc',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
    [
      'blank cells',
      '\tb\n\t',
      [
        ['', 'b'],
        ['', ''],
      ],
    ],
  ])('%s', (_name, pasted, cells) => {
    expect(cellsOf(pasted)).toEqual(cells);
  });

  it('come back as they were copied', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', 'あ', ' ') });
    const block = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) => {
      const row = fc.array(cell, { minLength: columns, maxLength: columns });
      return fc.array(row, { minLength: rows, maxLength: rows });
    });
    fc.assert(fc.property(block, (cells) => expect(cellsOf(tsvOf(cells))).toEqual(cells)));
  });
});
