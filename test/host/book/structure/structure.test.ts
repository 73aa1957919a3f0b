/** Rows, columns and sheets that come, go and move: everything that points at them or stands on them follows. */

import { closeBooks, FIRST, openBook, rect, whenCalculated } from '../open-book';

afterEach(closeBooks);

/** A book with a data sheet (count in column C from row 7) and a formula over it that is open to the end. */
function withData() {
  const book = openBook();
  const data = book.insertSheet('訪問', null).id;
  book.setValues(data, rect(6, 1, 4, 3), [
    ['日付', '圏域', '件数'],
    ['2025/6/3', '緑ヶ丘・滝坂', 1],
    ['2025/6/4', '若葉・調和', 2],
    ['2025/6/5', '若葉・調和', 4],
  ]);
  book.setFormulas(FIRST, rect(1, 1, 1, 3), [
    [
      '=SUM(訪問!C7:C)',
      '=SUMIFS(訪問!C7:C,訪問!B7:B,"若葉・調和")',
      '=IFERROR(SUM(FILTER(訪問!C7:C,訪問!A7:A>=DATE(2025,6,4))),"")',
    ],
  ]);
  const formulas = () => book.formulas(FIRST, rect(1, 1, 1, 3))[0] ?? [];
  const sums = async () => {
    await book.calculate();
    return book.values(FIRST, rect(1, 1, 1, 3))[0];
  };
  return { book, data, formulas, sums };
}

describe('a range that is open to the end of its sheet', () => {
  it('is read to the end, and given back as it was written', async () => {
    const { formulas, sums } = withData();
    expect(await sums()).toEqual([7, 6, 6]);
    expect(formulas()[0]).toBe('=SUM(訪問!C7:C)');
  });

  it('reaches rows that are added at the end of the sheet', async () => {
    const { book, data, formulas, sums } = withData();
    book.insertRows(data, 1001, 500);
    book.setValues(data, rect(1500, 3), [[100]]);
    expect((await sums())?.[0]).toBe(107);
    expect(formulas()[0]).toBe('=SUM(訪問!C7:C)');
    book.deleteRows(data, 900, 601);
    expect((await sums())?.[0]).toBe(7);
    book.insertRows(data, 900, 10);
    book.setValues(data, rect(909, 3), [[1000]]);
    expect((await sums())?.[0]).toBe(1007);
  });

  it('follows rows inserted above and among, deleted and moved', async () => {
    const { book, data, formulas, sums } = withData();
    book.insertRows(data, 2, 3);
    expect(formulas()[0]).toBe('=SUM(訪問!C10:C)');
    book.insertRows(data, 11, 1);
    book.setValues(data, rect(11, 1, 1, 3), [['2025/6/9', '若葉・調和', 8]]);
    expect(await sums()).toEqual([15, 14, 14]);
    book.moveRows(data, 13, 1, 10);
    book.moveRows(data, 10, 1, 900);
    expect(await sums()).toEqual([15, 14, 14]);
    expect(formulas()[0]).toBe('=SUM(訪問!C10:C)');
    book.deleteRows(data, 2, 3);
    expect(await sums()).toEqual([15, 14, 14]);
    expect(formulas()[0]).toBe('=SUM(訪問!C7:C)');
  });

  it('follows columns inserted and moved, and is #REF! when its column is deleted', async () => {
    const { book, data, formulas, sums } = withData();
    book.insertColumns(data, 1, 1);
    book.moveColumns(data, 4, 1, 3);
    expect(formulas()[1]).toBe('=SUMIFS(訪問!C7:C,訪問!D7:D,"若葉・調和")');
    expect(await sums()).toEqual([7, 6, 6]);
    book.deleteColumns(data, 3, 1);
    expect(formulas()[0]).toBe('=SUM(#REF!)');
    expect((await sums())?.[0]).toEqual({ error: '#REF!' });
  });

  it('follows its sheet when that is renamed, also to a name in need of quotes', async () => {
    const { book, data, formulas, sums } = withData();
    book.renameSheet(data, "訪問 '7");
    expect(formulas()[0]).toBe("=SUM('訪問 ''7'!C7:C)");
    expect(await sums()).toEqual([7, 6, 6]);
    book.deleteSheet(data);
    expect(formulas()[0]).toBe('=SUM(#REF!)');
    expect((await sums())?.[0]).toEqual({ error: '#REF!' });
  });

  it('is read when its sheet comes after the formula', async () => {
    const book = openBook();
    book.setFormulas(FIRST, rect(1, 1), [['=SUM(後!A2:A)']]);
    expect(await whenCalculated(book, FIRST, 1, 1)).toEqual({ error: expect.any(String) });
    const later = book.insertSheet('後', null).id;
    book.setValues(later, rect(1000, 1), [[5]]);
    expect(await whenCalculated(book, FIRST, 1, 1)).toBe(5);
  });

  it('survives sorting, and being saved and opened', async () => {
    const { book, data, sums } = withData();
    book.sort(data, rect(7, 1, 3, 3), [{ column: 3, ascending: false }]);
    expect(book.values(data, rect(7, 3, 3, 1)).flat()).toEqual([4, 2, 1]);
    expect(await sums()).toEqual([7, 6, 6]);
    const again = openBook(book.snapshot());
    again.insertRows(data, 1001, 1);
    again.setValues(data, rect(1001, 3), [[10]]);
    expect(await whenCalculated(again, FIRST, 1, 1)).toBe(17);
    expect(again.formulas(FIRST, rect(1, 1))).toEqual([['=SUM(訪問!C7:C)']]);
  });
});

describe('inserted rows', () => {
  it('look like the row above, or like the row below when asked for', () => {
    const book = openBook();
    book.setFormats(FIRST, rect(1, 1, 2), 'background', [['#111111'], ['#222222']]);
    book.setRowHeights(FIRST, 1, 1, 50, 'least');
    book.insertRows(FIRST, 2, 1);
    book.insertRows(FIRST, 4, 1, 'before');
    book.insertRows(FIRST, 3, 1, 'after');
    expect(book.formats(FIRST, rect(1, 1, 6), 'background').flat()).toEqual([
      '#111111',
      '#111111',
      '#222222',
      '#222222',
      '#222222',
      '#ffffff',
    ]);
    expect([1, 2, 3].map((row) => book.rowHeight(FIRST, row))).toEqual([50, 50, 21]);
  });

  it('are as fixed in height as that row', () => {
    const book = openBook();
    book.setRowHeights(FIRST, 1, 1, 50, 'fixed');
    book.setRowHeights(FIRST, 2, 1, 50, 'least');
    book.insertRows(FIRST, 2, 1, 'before');
    book.insertRows(FIRST, 4, 1, 'before');
    expect([1, 2, 3, 4].map((row) => book.heightKind(FIRST, row))).toEqual(['fixed', 'fixed', 'least', 'least']);
    book.setRowHeights(FIRST, 1, 2, 40, 'least');
    expect([1, 2].map((row) => book.heightKind(FIRST, row))).toEqual(['least', 'least']);
  });

  it('carry on formats and rules of the last row when the sheet grows', () => {
    const book = openBook();
    const rule = { criteria: 'VALUE_IN_LIST' as const, args: ['a', true], allowInvalid: true, helpText: null };
    book.setFormats(FIRST, rect(1000, 2), 'numberFormat', [['@']]);
    book.setValidations(FIRST, rect(1000, 2), [[rule]]);
    book.insertRows(FIRST, 1001, 2);
    expect(book.formats(FIRST, rect(1002, 2), 'numberFormat')).toEqual([['@']]);
    expect(book.validations(FIRST, rect(1000, 2, 3)).flat()).toEqual([rule, rule, rule]);
  });
});

describe('rows and columns', () => {
  it('take values, notes, rules, merged cells and protections along', () => {
    const book = openBook();
    const rule = { criteria: 'CHECKBOX' as const, args: [], allowInvalid: false, helpText: 'チェック' };
    book.setValues(FIRST, rect(5, 2), [['x']]);
    book.setNotes(FIRST, rect(5, 2), [['めも']]);
    book.setValidations(FIRST, rect(6, 2), [[rule]]);
    book.merge(FIRST, rect(8, 1, 1, 3));
    book.addProtection({
      kind: 'RANGE',
      sheetId: FIRST,
      rect: rect(5, 1, 4, 3),
      description: '',
      warningOnly: true,
      unprotected: [rect(6, 2)],
      editors: null,
    });
    book.insertRows(FIRST, 2, 2);
    book.insertColumns(FIRST, 1, 1);
    book.moveRows(FIRST, 7, 2, 12);
    expect(book.values(FIRST, rect(10, 3))).toEqual([['x']]);
    expect(
      book
        .notes(FIRST, rect(1, 1, 12, 5))
        .flat()
        .filter(Boolean),
    ).toEqual(['めも']);
    expect(book.notes(FIRST, rect(10, 3))).toEqual([['めも']]);
    expect(book.validations(FIRST, rect(11, 3))).toEqual([[rule]]);
    expect(book.validations(FIRST, rect(8, 3))).toEqual([[null]]);
    expect(book.merges(FIRST)).toEqual([rect(8, 2, 1, 3)]);
    book.deleteRows(FIRST, 8, 1);
    expect(book.merges(FIRST)).toEqual([]);
    book.deleteRows(FIRST, 1, 20);
    expect(
      book
        .notes(FIRST, rect(1, 1, 20, 5))
        .flat()
        .filter(Boolean),
    ).toEqual([]);
    expect(book.protections()).toEqual([]);
  });

  it('are hidden and shown, and keep it when they move', () => {
    const book = openBook();
    book.setRowsHidden(FIRST, 1, 1, true);
    book.setColumnsHidden(FIRST, 3, 2, true);
    book.setColumnWidths(FIRST, 2, 2, 150);
    book.insertColumns(FIRST, 1, 1);
    expect(book.isRowHidden(FIRST, 1)).toBe(true);
    expect([3, 4, 5, 6].map((column) => book.isColumnHidden(FIRST, column))).toEqual([false, true, true, false]);
    expect([2, 3, 4, 5].map((column) => book.columnWidth(FIRST, column))).toEqual([100, 150, 150, 100]);
    book.setRowsHidden(FIRST, 1, 1, false);
    expect(book.isRowHidden(FIRST, 1)).toBe(false);
  });

  it('that are frozen stay so when some are inserted among them', () => {
    const book = openBook();
    book.setFrozen(FIRST, 6, 1);
    book.insertRows(FIRST, 3, 2);
    expect(book.sheets()[0]).toMatchObject({ frozenRows: 8, frozenColumns: 1 });
    book.deleteRows(FIRST, 7, 5);
    expect(book.sheets()[0]).toMatchObject({ frozenRows: 6, frozenColumns: 1 });
  });

  it.each([
    ['inserted beyond the end', (book: ReturnType<typeof openBook>) => book.insertRows(FIRST, 1002, 1)],
    ['deleted beyond the end', (book: ReturnType<typeof openBook>) => book.deleteRows(FIRST, 1000, 2)],
    ['all deleted', (book: ReturnType<typeof openBook>) => book.deleteColumns(FIRST, 1, 26)],
    ['moved beyond the end', (book: ReturnType<typeof openBook>) => book.moveColumns(FIRST, 1, 1, 28)],
    ['inserted by none', (book: ReturnType<typeof openBook>) => book.insertRows(FIRST, 1, 0)],
  ])('cannot be %s', (_, change) => {
    const book = openBook();
    expect(() => change(book)).toThrow(expect.objectContaining({ code: 'outOfBounds' }));
    expect(book.sheets()[0]).toMatchObject({ maxRows: 1000, maxColumns: 26 });
  });
});

describe('sheets', () => {
  it('are inserted, named, moved, hidden, coloured and deleted', () => {
    const book = openBook();
    const a = book.insertSheet('甲', 0);
    const b = book.insertSheet(null, null);
    expect(book.sheets().map((sheet) => sheet.name)).toEqual(['甲', 'シート1', 'シート3']);
    book.moveSheet(b.id, 0);
    book.setHidden(a.id, true);
    book.setTabColor(a.id, '#1a73e8');
    book.deleteSheet(FIRST);
    expect(book.sheets()).toEqual([
      expect.objectContaining({ id: b.id, index: 0, hidden: false, tabColor: null }),
      expect.objectContaining({ id: a.id, index: 1, hidden: true, tabColor: '#1a73e8' }),
    ]);
    const c = book.insertSheet('丙', null);
    book.deleteSheet(c.id);
    // What remembers a sheet by its id must not take a later one for it.
    expect(book.insertSheet('丙', null).id).not.toBe(c.id);
  });

  it('have names that differ, whatever the case', () => {
    const book = openBook();
    book.insertSheet('Plan', null);
    expect(() => book.insertSheet('plan', null)).toThrow(expect.objectContaining({ code: 'nameTaken' }));
    expect(() => book.renameSheet(FIRST, 'PLAN')).toThrow(expect.objectContaining({ code: 'nameTaken' }));
    expect(() => book.insertSheet(' ', null)).toThrow(expect.objectContaining({ code: 'badName' }));
  });

  it('are never all deleted', () => {
    expect(() => openBook().deleteSheet(FIRST)).toThrow(expect.objectContaining({ code: 'lastSheet' }));
  });

  it('leave nothing of their notes, rules and data behind for a sheet that comes after', () => {
    const book = openBook();
    const gone = book.insertSheet('甲', null).id;
    book.setNotes(gone, rect(1, 1), [['めも']]);
    book.addMetadata({ key: 'k', value: 'v', visibility: 'DOCUMENT', sheetId: gone });
    book.deleteSheet(gone);
    const next = book.insertSheet('甲', null).id;
    expect(book.notes(next, rect(1, 1))).toEqual([['']]);
    expect(book.metadata()).toEqual([]);
  });
});

describe('sorting', () => {
  it('puts numbers before text before truth, blanks last, and keeps the order of equals', () => {
    const book = openBook();
    const rows = [
      ['b', 1],
      ['', 2],
      [true, 3],
      [10, 4],
      [{ serial: 5 }, 5],
      ['a', 6],
      [10, 7],
    ];
    book.setValues(FIRST, rect(1, 1, 7, 2), rows);
    book.setNotes(FIRST, rect(1, 2), [['note of b']]);
    book.sort(FIRST, rect(1, 1, 7, 2), [{ column: 1, ascending: true }]);
    expect(book.values(FIRST, rect(1, 2, 7, 1)).flat()).toEqual([5, 4, 7, 6, 1, 3, 2]);
    expect(book.notes(FIRST, rect(1, 2, 7, 1)).flat()).toEqual(['', '', '', '', 'note of b', '', '']);
    book.sort(FIRST, rect(1, 1, 7, 2), [{ column: 1, ascending: false }]);
    expect(book.values(FIRST, rect(1, 2, 7, 1)).flat()).toEqual([3, 1, 6, 4, 7, 5, 2]);
  });

  it('lets formulas in the rows point at their own row', async () => {
    const book = openBook();
    book.setValues(FIRST, rect(1, 1, 3, 2), [
      [3, '=A1*10'],
      [1, '=A2*10'],
      [2, '=A3*10+SUM($D$1:D)'],
    ]);
    book.sort(FIRST, rect(1, 1, 3, 2), [{ column: 1, ascending: true }]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 2, 3, 1)).flat()).toEqual([10, 20, 30]);
    expect(book.formulas(FIRST, rect(1, 2, 3, 1)).flat()).toEqual(['=A1*10', '=A2*10+SUM($D$1:D)', '=A3*10']);
  });
});
