/** Rows and columns that come and go behind everything: what sees them follows, what does not is left as it is. */

import { closeBooks, FIRST, openBook, rect, whenCalculated } from '../open-book';

afterEach(closeBooks);

/** A book whose first row reads itself to its end, and a custom function that counts its calls. */
function withCalls() {
  const book = openBook();
  const data = book.insertSheet('データ', null).id;
  let calls = 0;
  book.setCustomFunctions(['ASK'], () => {
    calls += 1;
    return Promise.resolve(calls);
  });
  book.setValues(data, rect(1, 1, 2, 2), [
    [1, 2],
    [4, 8],
  ]);
  book.setFormulas(FIRST, rect(1, 1, 1, 2), [['=SUM(データ!1:1)', '=ASK(データ!A1)']]);
  const sum = () => whenCalculated(book, FIRST, 1, 1);
  return { book, data, sum, calls: () => calls };
}

describe('columns at the far end', () => {
  it('are seen by a range that is open to the end of its row, as they come, are filled and go', async () => {
    const { book, data, sum } = withCalls();
    expect(await sum()).toBe(3);
    book.insertColumns(data, 27, 3);
    book.setValues(data, rect(1, 29), [[100]]);
    expect(await sum()).toBe(103);
    book.deleteColumns(data, 27, 3);
    expect(await sum()).toBe(3);
  });

  it('calculate nothing anew that cannot see them', async () => {
    const { book, data, sum, calls } = withCalls();
    await sum();
    book.insertColumns(data, 27, 3);
    await sum();
    book.deleteColumns(data, 27, 3);
    await sum();
    book.insertColumns(data, 1, 1);
    await sum();
    expect(calls()).toBe(1);
    book.insertColumns(FIRST, 1, 1);
    await whenCalculated(book, FIRST, 1, 2);
    expect(calls()).toBe(2);
  });

  it('become #REF! where a formula named them', async () => {
    const { book, data } = withCalls();
    book.setValues(data, rect(1, 26), [[5]]);
    book.setFormulas(FIRST, rect(2, 1, 1, 2), [['=データ!Z1+1', '=A2+1']]);
    expect(await whenCalculated(book, FIRST, 2, 2)).toBe(7);
    book.deleteColumns(data, 26, 1);
    expect(await whenCalculated(book, FIRST, 2, 1)).toEqual({ error: '#REF!' });
    expect(await whenCalculated(book, FIRST, 2, 2)).toEqual({ error: '#REF!' });
  });

  it('are found by formulas that make their references while they are calculated', async () => {
    const { book, data } = withCalls();
    book.setFormulas(FIRST, rect(2, 1, 1, 2), [
      ['=IFERROR(INDIRECT("データ!AA1"),"none")', '=COUNT(OFFSET(データ!A1,0,0,1,27))'],
    ]);
    await book.calculate();
    book.insertColumns(data, 27, 1);
    book.setValues(data, rect(1, 27), [[9]]);
    expect(await whenCalculated(book, FIRST, 2, 1)).toBe(9);
    expect(await whenCalculated(book, FIRST, 2, 2)).toBe(3);
    book.deleteColumns(data, 27, 1);
    const fresh = openBook(JSON.parse(JSON.stringify({ ...(book.snapshot() as object) })));
    for (const column of [1, 2]) {
      expect(await whenCalculated(book, FIRST, 2, column)).toEqual(await whenCalculated(fresh, FIRST, 2, column));
    }
  });

  it('give an array formula the room that it lacked, and leave what another one spilled', async () => {
    const { book, data } = withCalls();
    book.setFormulas(data, rect(5, 25, 2), [['=SEQUENCE(1,4)'], ['=TRANSPOSE(A10:A13)']]);
    book.setFormulas(data, rect(6, 1), [['=SEQUENCE(1,3)']]);
    book.setValues(data, rect(10, 1, 4), [[1], [2], [3], [4]]);
    expect(await whenCalculated(book, data, 5, 25)).toEqual({ error: '#REF!' });
    expect(await whenCalculated(book, data, 6, 25)).toEqual({ error: '#REF!' });
    book.insertColumns(data, 27, 2);
    await book.calculate();
    for (const row of [5, 6]) expect(book.values(data, rect(row, 25, 1, 4))).toEqual([[1, 2, 3, 4]]);
    expect(book.values(data, rect(6, 1, 1, 3))).toEqual([[1, 2, 3]]);
  });

  it('take an array formula and what it spilled with them', async () => {
    const { book, data, sum } = withCalls();
    book.insertColumns(data, 27, 4);
    book.setFormulas(data, rect(1, 27), [['=SEQUENCE(2,2)']]);
    expect(await sum()).toBe(6);
    book.deleteColumns(data, 27, 4);
    expect(await sum()).toBe(3);
    book.insertColumns(data, 27, 4);
    await book.calculate();
    expect(book.values(data, rect(1, 27, 2, 2)).flat()).toEqual(['', '', '', '']);
  });

  it('cut an array formula that reaches into them', async () => {
    const { book, data } = withCalls();
    book.setFormulas(data, rect(5, 25), [['=SEQUENCE(1,2)']]);
    expect(await whenCalculated(book, data, 5, 26)).toBe(2);
    book.deleteColumns(data, 26, 1);
    expect(await whenCalculated(book, data, 5, 25)).toEqual({ error: '#REF!' });
  });
});

describe('rows at the far end', () => {
  it('are seen by a range that is open to the end of its column', async () => {
    const { book, data, calls } = withCalls();
    book.setFormulas(FIRST, rect(2, 1), [['=SUM(データ!B1:B)']]);
    expect(await whenCalculated(book, FIRST, 2, 1)).toBe(10);
    book.insertRows(data, 1001, 2);
    book.setValues(data, rect(1002, 2), [[100]]);
    expect(await whenCalculated(book, FIRST, 2, 1)).toBe(110);
    book.deleteRows(data, 3, 1000);
    expect(await whenCalculated(book, FIRST, 2, 1)).toBe(10);
    expect(calls()).toBe(1);
  });
});

describe('names and sheets that come and go', () => {
  it('are seen by the formulas that name them, and calculate nothing else anew', async () => {
    const { book, data, calls } = withCalls();
    const names = rect(2, 1, 1, 3);
    book.setFormulas(FIRST, names, [['=SUM(N)', '=A2+1', '=SUM(データ!A1:A2)']]);
    const values = async () => {
      await book.calculate();
      return book.values(FIRST, names)[0];
    };
    expect(await values()).toEqual([{ error: '#NAME?' }, { error: '#NAME?' }, 5]);
    book.setNamedRange('N', data, rect(1, 1, 1, 2));
    expect(await values()).toEqual([3, 4, 5]);
    book.setNamedRange('N', data, rect(2, 1, 1, 2));
    expect(await values()).toEqual([12, 13, 5]);
    book.removeNamedRange('N');
    expect((await values())?.slice(0, 2)).toEqual([{ error: '#NAME?' }, { error: '#NAME?' }]);
    const other = book.insertSheet('別', null).id;
    await book.calculate();
    const before = calls();
    book.deleteSheet(other);
    await book.calculate();
    expect(calls()).toBe(before);
    book.deleteSheet(data);
    expect((await values())?.[2]).toEqual({ error: '#REF!' });
  });
});

it('a formula that is gone is not missed when what it read is calculated', async () => {
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { book } = withCalls();
  book.setFormulas(FIRST, rect(3, 1, 1, 3), [['=1', '=A3', '=B3']]);
  await book.calculate();
  book.clear(FIRST, rect(3, 3), { contents: true, formats: false, notes: false, validations: false });
  book.setFormulas(FIRST, rect(3, 1), [['=2']]);
  expect(await whenCalculated(book, FIRST, 3, 2)).toBe(2);
  expect(error).not.toHaveBeenCalled();
  error.mockRestore();
});
