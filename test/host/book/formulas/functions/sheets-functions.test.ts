/** Functions as Sheets has them, where a fidelity case would be too long: conditions, orders, formats, notes. */

import { closeBooks, FIRST, openBook, rect, reopened } from '../../open-book';

afterEach(closeBooks);

async function results(cells: readonly (readonly (string | number | boolean)[])[], formulas: readonly string[]) {
  const book = openBook();
  const width = cells[0]?.length ?? 0;
  if (width > 0) book.setValues(FIRST, rect(1, 1, cells.length, width), cells);
  const places = rect(1, 10, formulas.length, 1);
  book.setFormulas(
    FIRST,
    places,
    formulas.map((formula) => [formula]),
  );
  await book.calculate();
  return book.values(FIRST, places).flat();
}

describe('COUNTUNIQUEIFS', () => {
  const cells = [
    ['a', 1, 'x1'],
    ['b', 2, 'X2'],
    ['A', 3, 'y?'],
    ['c', '', ''],
    ['', 5, 'x*'],
  ];

  it.each([
    ['">=2"', 2],
    ['"<>2"', 2],
    ['3', 1],
    ['"<2"', 1],
    ['"=5"', 0],
  ])('counts different values by a condition on numbers: %s', async (condition, count) => {
    expect(await results(cells, [`=COUNTUNIQUEIFS(A1:A5,B1:B5,${condition})`])).toEqual([count]);
  });

  it.each([
    ['"x*"', 2],
    ['"x?"', 2],
    ['"?~?"', 1],
    ['"<>x1"', 3],
    ['">=x2"', 2],
  ])('or on texts: %s', async (condition, count) => {
    expect(await results(cells, [`=COUNTUNIQUEIFS(A1:A5,C1:C5,${condition})`])).toEqual([count]);
  });

  it('takes several conditions, and none without its range', async () => {
    const formulas = [
      '=COUNTUNIQUEIFS(A1:A5,B1:B5,">1",C1:C5,"x*")',
      '=COUNTUNIQUEIFS(A1:A5,B1:B4,1)',
      '=COUNTUNIQUE(A1,1/0)',
    ];
    expect(await results(cells, formulas)).toEqual([1, { error: '#VALUE!' }, { error: '#DIV/0!' }]);
  });
});

describe('lists', () => {
  it('must fit together', async () => {
    const wrong = { error: '#VALUE!' };
    expect(await results([], ['=SUM({A1:B1;A1})', '=SUM({A1:A2,A1})', '=SUM({1,2;A1:B1})'])).toEqual([wrong, wrong, 3]);
  });

  it('are sorted by other lists, numbers before texts, blanks last either way', async () => {
    const cells = [
      ['x', 2],
      [3, 1],
      ['', 3],
      ['y', 4],
    ];
    const book = openBook();
    book.setValues(FIRST, rect(1, 1, 4, 2), cells);
    book.setFormulas(FIRST, rect(1, 4, 1, 3), [
      ['=SORT(A1:A4,1,TRUE)', '=SORT(A1:A4,1,FALSE)', '=SORT(A1:A4,B1:B4,FALSE)'],
    ]);
    book.setFormulas(FIRST, rect(10, 4, 1, 2), [['=SORTN(B1:B4,2,3,1,FALSE)', '=SORT(A1:A4,9,TRUE)']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 4, 4, 3))).toEqual([
      [3, 'y', 'y'],
      ['x', 'x', ''],
      ['y', 3, 'x'],
      ['', '', 3],
    ]);
    expect(book.values(FIRST, rect(10, 4, 2, 2))).toEqual([
      [4, { error: '#VALUE!' }],
      [3, ''],
    ]);
  });
});

describe('dates', () => {
  it('show as dates in formulas on formulas, also after the book was saved and opened', async () => {
    const book = openBook();
    book.setValues(FIRST, rect(1, 1, 2, 1), [['2025/4/1'], ['12:30']]);
    book.setFormulas(FIRST, rect(1, 3, 1, 5), [['=A1+1', '=C1+1', '=A1+A2', '=D1-C1', '=SUM(C1:D1)']]);
    await book.calculate();
    const shown = ['2025/04/02', '2025/04/03', '2025/04/01 12:30:00', '1'];
    expect(book.display(FIRST, rect(1, 3, 1, 4))).toEqual([shown]);
    const again = reopened(book);
    again.setValues(FIRST, rect(1, 1), [['2025/4/2']]);
    await again.calculate();
    expect(again.display(FIRST, rect(1, 3, 1, 4))).toEqual([['2025/04/03', '2025/04/04', '2025/04/02 12:30:00', '1']]);
  });

  it('are read from text where a date is wanted, and refused where there is none', async () => {
    const wrong = { error: '#VALUE!' };
    expect(
      await results([['2024/2/29']], ['=EDATE("2023/12/31",2)', '=EDATE("x",1)', '=EDATE(A1,12)', '=EDATE(A1,"x")']),
    ).toEqual([{ serial: 45351 }, wrong, { serial: 45716 }, wrong]);
  });
});

describe('what only Google Sheets calculates', () => {
  it('is said in a note that is none of the cell’s own', async () => {
    const book = openBook();
    book.setFormulas(FIRST, rect(2, 3, 1, 3), [['=IFERROR(query(A1:B2,"select A"),"")', '="QUERY"', '=SUM(1)']]);
    await book.calculate();
    const { notes } = book.grid.extras(FIRST);
    expect(notes.map(([row, column]) => [row, column])).toEqual([[2, 3]]);
    expect(notes[0]?.[2]).toContain('QUERY は、');
    expect(book.notes(FIRST, rect(2, 3))).toEqual([['']]);
    book.setFormulas(FIRST, rect(2, 3), [['=1']]);
    expect(book.grid.extras(FIRST).notes).toEqual([]);
  });
});

describe('formulas that would not end', () => {
  it.each([
    '=MAKEARRAY(10000,10000,LAMBDA(a,b,a*b))',
    '=MUNIT(100000)',
    '=LAMBDA(x,x(x))(LAMBDA(x,x(x)))',
    `=${'('.repeat(20_000)}1`,
    `=${'-'.repeat(5000)}1`,
  ])('are errors, once and for all: %.40s', async (formula) => {
    const book = openBook();
    book.setFormulas(FIRST, rect(1, 1, 1, 3), [[formula, '=A1', '=1+1']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 1, 1, 3))).toEqual([[{ error: '#ERROR!' }, { error: '#ERROR!' }, 2]]);
    book.setFormulas(FIRST, rect(1, 1), [['=5']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 1, 1, 2))).toEqual([[5, 5]]);
  });

  it('take little time each when a column is filled with them, and others of the same kind have their results', async () => {
    const book = openBook();
    const rows = Array.from({ length: 40 }, (_, row) => [`=WORKDAY(A${row + 1},${row % 20 === 19 ? 5 : '1E9'})`]);
    book.setFormulas(FIRST, rect(1, 2, 40, 1), rows);
    await book.calculate();
    const values = book.values(FIRST, rect(1, 2, 40, 1)).flat();
    expect(values.filter((value) => typeof value === 'object' && 'serial' in value)).toHaveLength(2);
    expect(values.filter((value) => typeof value === 'object' && 'error' in value)).toHaveLength(38);
  });

  it('leave those beside them their results', async () => {
    const book = openBook();
    const rows = Array.from({ length: 200 }, (_, row) => [`=LET(x,SEQUENCE(50,1,${row}),SUM(FILTER(x,x>${row})))`]);
    book.setFormulas(FIRST, rect(1, 1, 200, 1), rows);
    book.setFormulas(FIRST, rect(100, 2), [['=MAKEARRAY(10000,10000,LAMBDA(a,b,a*b))']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 1, 200, 1)).flat()).toEqual(
      Array.from({ length: 200 }, (_, row) => 50 * row + 1225 - row),
    );
  });
});
