/** Five lines in are five lines out, or the line that is wrong. */
import { type Separator, tableLines } from '../../../src/schema/import-export/table-text';

const cells = (text: string, separator: Separator): string[][] =>
  tableLines(text, separator).map((line) => [...line.cells]);
const doubtful = (text: string, separator: Separator): number[] =>
  tableLines(text, separator)
    .filter((line) => line.doubtful)
    .map(({ line }) => line);

describe('what is copied from a spreadsheet', () => {
  const copied: readonly [string, string, string[][]][] = [
    [
      'plain cells',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a ditto mark',
      'a\tb\n1\tx\n2\t"\n3\t"\n4\ty',
      [
        ['a', 'b'],
        ['1', 'x'],
        ['2', '"'],
        ['3', '"'],
        ['4', 'y'],
      ],
    ],
    [
      'a ditto mark in the first cell',
      'a\tb\n"\t2\n"\t4',
      [
        ['a', 'b'],
        ['"', '2'],
        ['"', '4'],
      ],
    ],
    [
      'an opening mark alone',
      'a\tb\n1\t"みどりの会\n2\ty\n3\tz',
      [
        ['a', 'b'],
        ['1', '"みどりの会'],
        ['2', 'y'],
        ['3', 'z'],
      ],
    ],
    [
      'opened in one row, closed in a later one',
      'a\tb\n1\t"x\n2\ty\n3\tz"',
      [
        ['a', 'b'],
        ['1', '"x'],
        ['2', 'y'],
        ['3', 'z"'],
      ],
    ],
    [
      'a name in marks',
      'a\tb\n1\t"会"の人',
      [
        ['a', 'b'],
        ['1', '"会"の人'],
      ],
    ],
    [
      'inches',
      'a\tb\n1\t5"',
      [
        ['a', 'b'],
        ['1', '5"'],
      ],
    ],
    [
      'a cell of two lines at the end',
      'a\tb\n1\t"二行の\n備考"\n2\tx',
      [
        ['a', 'b'],
        ['1', '二行の\n備考'],
        ['2', 'x'],
      ],
    ],
    [
      'a cell of three lines first',
      'a\tb\n"一\n二\n三"\tx',
      [
        ['a', 'b'],
        ['一\n二\n三', 'x'],
      ],
    ],
    [
      'two lines with marks inside',
      'a\tb\n1\t"「""会""」\n次"\n2\tx',
      [
        ['a', 'b'],
        ['1', '「"会"」\n次'],
        ['2', 'x'],
      ],
    ],
    [
      'a quoted separator',
      'a\tb\n1\t"x\ty"',
      [
        ['a', 'b'],
        ['1', 'x\ty'],
      ],
    ],
  ];

  it.each(copied)('%s', (_name, text, expected) => {
    expect(cells(text, '\t')).toEqual(expected);
    expect(cells(text.replaceAll('\n', '\r\n'), '\t')).toEqual(expected);
    expect(doubtful(text, '\t')).toEqual([]);
  });
});

describe('a file', () => {
  const files: readonly [string, string, string[][], number[]][] = [
    [
      'plain',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [],
    ],
    [
      'quoted',
      '"a","b"\r\n"1","x,""y"""\r\n',
      [
        ['a', 'b'],
        ['1', 'x,"y"'],
      ],
      [],
    ],
    [
      'a cell of two lines',
      'a,b,c\n1,"二行\n備考",3\n4,5,6',
      [
        ['a', 'b', 'c'],
        ['1', '二行\n備考', '3'],
        ['4', '5', '6'],
      ],
      [],
    ],
    [
      'a cell of two lines at the end',
      'a,b\n1,"二行\n備考"\n4,5',
      [
        ['a', 'b'],
        ['1', '二行\n備考'],
        ['4', '5'],
      ],
      [],
    ],
    [
      'a blank line within a cell',
      'a,b\n1,"上\n\n下"\n2,x',
      [
        ['a', 'b'],
        ['1', '上\n\n下'],
        ['2', 'x'],
      ],
      [],
    ],
    [
      'an opening mark alone',
      'a,b\n1,"x\n2,y\n3,z',
      [
        ['a', 'b'],
        ['1', '"x'],
        ['2', 'y'],
        ['3', 'z'],
      ],
      [2],
    ],
    [
      'a ditto mark twice',
      'a,b\n1,x\n2,"\n3,"\n4,y',
      [
        ['a', 'b'],
        ['1', 'x'],
        ['2', '"'],
        ['3', '"'],
        ['4', 'y'],
      ],
      [3, 4],
    ],
    [
      'opened in one line, closed in a later one',
      'a,b\n1,"x\n2,y\n3,z"',
      [
        ['a', 'b'],
        ['1', '"x'],
        ['2', 'y'],
        ['3', 'z"'],
      ],
      [2],
    ],
    [
      'text behind the closing mark',
      'a,b\n1,"x"y\n2,z',
      [
        ['a', 'b'],
        ['1', '"x"y'],
        ['2', 'z'],
      ],
      [2],
    ],
    [
      'a mark within a cell',
      'a,b\n1,x"y\n2,z',
      [
        ['a', 'b'],
        ['1', 'x"y'],
        ['2', 'z'],
      ],
      [],
    ],
    [
      'lone carriage returns',
      'a,b\r1,2\r3,4',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      [],
    ],
    ['blank lines', 'a,b\n\n1,2', [['a', 'b'], [''], ['1', '2']], []],
    ['nothing', '', [], []],
  ];

  it.each(files)('%s', (_name, text, expected, wrong) => {
    expect(cells(text, ',')).toEqual(expected);
    expect(doubtful(text, ',')).toEqual(wrong);
  });

  it('with semicolons', () => {
    expect(cells('a;b\n"1;0";2', ';')).toEqual([
      ['a', 'b'],
      ['1;0', '2'],
    ]);
  });
});
