/** Custom functions in formulas: what they are given, what becomes of their answers, and that nothing waits for them. */

import type { CustomFunctionRunner, Wire } from '../../../../src/host/book/model/types';
import { closeBooks, FIRST, openBook, rect, reopened, whenCalculated } from '../open-book';

afterEach(closeBooks);

type Args = Parameters<CustomFunctionRunner>[1];

/** A book whose function F answers with what `answer` makes of the arguments; `calls` lists them. */
function withFunction(answer: (args: Args) => Wire | Wire[][] | Promise<Wire | Wire[][]>) {
  const book = openBook();
  const calls: Args[] = [];
  book.setCustomFunctions(['KPI_F'], async (_, args) => {
    calls.push(args);
    return answer(args);
  });
  return { book, calls };
}

describe('arguments', () => {
  it('are scalars, rows of ranges, blanks as empty text, dates as dates, and undefined where left out', async () => {
    const { book, calls } = withFunction(() => 'ok');
    book.setValues(FIRST, rect(1, 1, 2, 3), [
      ['2025/6/3', 1.5, ''],
      ['text', true, '=1/0'],
    ]);
    book.setFormulas(FIRST, rect(5, 1), [['=kpi_f(A1:C2,C1,,"x",A1,TRUE,3)']]);
    expect(await whenCalculated(book, FIRST, 5, 1)).toBe('ok');
    expect(calls).toEqual([
      [
        [
          [{ serial: 45811 }, 1.5, ''],
          ['text', true, { error: '#DIV/0!' }],
        ],
        '',
        undefined,
        'x',
        { serial: 45811 },
        true,
        3,
      ],
    ]);
  });

  it('include formulas that are calculated in the same go, and dates that they give', async () => {
    const { book, calls } = withFunction(() => 'ok');
    book.setFormulas(FIRST, rect(1, 1, 1, 4), [['=KPI_F(B1:D1)', '=1+1', '=DATE(2025,6,3)', '=IFERROR(1/0,"")']]);
    await book.calculate();
    expect(calls).toEqual([[[[2, { serial: 45811 }, '']]]]);
  });

  it('that are an error make the cell that error, without a call', async () => {
    const { book, calls } = withFunction(() => 'ok');
    book.setFormulas(FIRST, rect(1, 1, 1, 2), [['=KPI_F(B1)', '=1/0']]);
    expect(await whenCalculated(book, FIRST, 1, 1)).toEqual({ error: '#DIV/0!' });
    expect(calls).toEqual([]);
  });

  it('may be a named range, an open range and another custom function', async () => {
    const { book, calls } = withFunction((args) => (Array.isArray(args[0]) ? args[0].length : 7));
    book.setNamedRange('KPI_TABLE', FIRST, rect(1, 2, 3, 2));
    book.setFormulas(FIRST, rect(1, 1, 3, 1), [['=KPI_F(KPI_TABLE)'], ['=KPI_F(D991:D)'], ['=KPI_F(KPI_F(1))+1']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 1, 3, 1)).flat()).toEqual([3, 10, 8]);
    expect(calls).toHaveLength(4);
  });
});

describe('answers', () => {
  const cases: readonly [string, Wire | Wire[][], Wire[][]][] = [
    ['a number', 0.5, [[0.5, '']]],
    ['text', '達成', [['達成', '']]],
    ['truth', true, [[true, '']]],
    ['nothing', '', [['', '']]],
    ['a date', { serial: 45811 }, [[{ serial: 45811 }, '']]],
    ['a row', [[1, 2]], [[1, 2]]],
    ['rows of unequal length', [[1], [2, 3]], [[1, '']]],
    ['one cell in rows', [['x']], [['x', '']]],
    ['no rows', [], [['', '']]],
    ['a number that is none', Number.NaN, [[{ error: '#NUM!' }, '']]],
  ];

  it.each(cases)('that are %s', async (_, answer, expected) => {
    const { book } = withFunction(() => answer);
    book.setFormulas(FIRST, rect(1, 1), [['=KPI_F()']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 1, 1, 2))).toEqual(expected);
  });

  it('spill, and what reads them is calculated after them', async () => {
    const { book } = withFunction(() => [
      [1, 2],
      [3, 4],
    ]);
    book.setFormulas(FIRST, rect(1, 1, 1, 5), [['=KPI_F(1)', '', '', '=SUM(A1:B2)', '=IFERROR(A1*10,"later")']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 1, 2, 5))).toEqual([
      [1, 2, '', 10, 10],
      [3, 4, '', '', ''],
    ]);
  });

  it('that fail show #ERROR! and keep their sentence', async () => {
    const { book } = withFunction(() => {
      throw new Error('「訪問」という指標はありません。');
    });
    book.setFormulas(FIRST, rect(1, 1, 1, 2), [['=KPI_F("訪問")', '=IFERROR(A1,"ない")']]);
    expect(await whenCalculated(book, FIRST, 1, 1)).toEqual({ error: '#ERROR! 「訪問」という指標はありません。' });
    expect(book.display(FIRST, rect(1, 1, 1, 2))).toEqual([['#ERROR!', 'ない']]);
    const again = reopened(book);
    again.setCustomFunctions(['KPI_F'], async () => 5);
    expect(await whenCalculated(again, FIRST, 1, 1)).toBe(5);
  });
});

describe('calls', () => {
  it('are made again only when an argument changes, or the formula is written anew', async () => {
    const { book, calls } = withFunction((args) => `${args[0]}/${calls.length}`);
    book.setValues(FIRST, rect(1, 1, 1, 2), [[1, 9]]);
    book.setFormulas(FIRST, rect(2, 1), [['=KPI_F(A1)']]);
    expect(await whenCalculated(book, FIRST, 2, 1)).toBe('1/1');
    book.setValues(FIRST, rect(1, 2), [[10]]);
    book.setValues(FIRST, rect(1, 1), [[1]]);
    expect(await whenCalculated(book, FIRST, 2, 1)).toBe('1/1');
    book.setValues(FIRST, rect(1, 1), [[2]]);
    expect(await whenCalculated(book, FIRST, 2, 1)).toBe('2/2');
    book.setFormulas(FIRST, rect(2, 1), [['=KPI_F(A1)']]);
    expect(await whenCalculated(book, FIRST, 2, 1)).toBe('2/3');
  });

  it('run side by side, one a cell', async () => {
    let running = 0;
    let most = 0;
    const { book, calls } = withFunction(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      return 1;
    });
    book.setFormulas(FIRST, rect(1, 1, 4, 1), [['=KPI_F(1)'], ['=KPI_F(1)'], ['=KPI_F(2)'], ['=SUM(A1:A3)']]);
    expect(await whenCalculated(book, FIRST, 4, 1)).toBe(3);
    expect([calls.length, most]).toEqual([3, 3]);
  });

  it('name the cell that asks, and follow the names that are registered', async () => {
    const book = openBook();
    book.setFormulas(FIRST, rect(3, 2), [['=KPI_G()']]);
    expect(await whenCalculated(book, FIRST, 3, 2)).toEqual({ error: '#NAME?' });
    book.setCustomFunctions(['kpi_g'], async (name, _, cell) => `${name} ${cell.sheetId}:${cell.row}:${cell.column}`);
    expect(await whenCalculated(book, FIRST, 3, 2)).toBe('kpi_g 0:3:2');
    book.setCustomFunctions([], async () => 1);
    expect(await whenCalculated(book, FIRST, 3, 2)).toEqual({ error: '#NAME?' });
  });

  it('may read the book while they run: native formulas are calculated without them', async () => {
    const book = openBook();
    const seen: Wire[][][] = [];
    book.setCustomFunctions(['KPI_F'], async () => {
      await book.calculateNative();
      seen.push(book.values(FIRST, rect(1, 1, 1, 3)));
      return 1;
    });
    book.setFormulas(FIRST, rect(1, 1, 1, 3), [['=KPI_F()', '=2+2', '=A1+1']]);
    expect(await whenCalculated(book, FIRST, 1, 3)).toBe(2);
    expect(seen).toEqual([[[{ error: '#LOADING!' }, 4, { error: '#LOADING!' }]]]);
  });

  it('that are out when their cell moves or goes do no harm', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { book } = withFunction(async () => {
      await gate;
      return 5;
    });
    const other = book.insertSheet('甲', null).id;
    book.setFormulas(FIRST, rect(1, 1), [['=KPI_F()']]);
    book.setFormulas(other, rect(1, 1), [['=KPI_F()']]);
    await book.calculateNative();
    book.insertRows(FIRST, 1, 2);
    book.setValues(FIRST, rect(1, 1), [['kept']]);
    book.deleteSheet(other);
    release();
    expect(await whenCalculated(book, FIRST, 3, 1)).toBe(5);
    expect(book.values(FIRST, rect(1, 1))).toEqual([['kept']]);
  });
});
