import { type ColumnWidth, followWidths, keepWidths } from '../../../src/sheets/book/follow-widths';

/** A sheet of these widths, and what was kept beside it. */
function bookOf(widths: number[], id = 7) {
  const looks = new Map<string, string>();
  const sheet = {
    getSheetId: () => id,
    getColumnWidth: jest.fn((column: number) => widths[column - 1] ?? 100),
    setColumnWidth: (column: number, width: number) => {
      widths[column - 1] = width;
      return sheet as unknown as GoogleAppsScript.Spreadsheet.Sheet;
    },
  };
  const store = {
    look: (key: string) => looks.get(key) ?? null,
    setLook: (key: string, print: string | null) => void (print === null ? looks.delete(key) : looks.set(key, print)),
  };
  const follow = (...columns: ColumnWidth[]): number[] => {
    followWidths(store, 'outreach', sheet, columns)();
    return widths;
  };
  const make = (...columns: ColumnWidth[]): void => keepWidths(store, 'outreach', sheet, columns);
  return { sheet, follow, make };
}

const columns = (...widths: number[]): ColumnWidth[] =>
  widths.map((width, at) => ({ column: at + 1, width, former: 110 }));

describe('followWidths', () => {
  it('gives a book of before the widths of now, but for columns that a person made wider', () => {
    expect(bookOf([110, 240, 110]).follow(...columns(84, 84, 84))).toEqual([84, 240, 84]);
  });

  it('follows the next version too, and asks nothing while the version stays', () => {
    const book = bookOf([84, 84]);
    book.make(...columns(84, 84));
    expect(book.follow(...columns(84, 84))).toEqual([84, 84]);
    expect(book.sheet.getColumnWidth).not.toHaveBeenCalled();
    expect(book.follow(...columns(90, 84))).toEqual([90, 84]);
    expect(book.sheet.getColumnWidth).toHaveBeenCalledTimes(1);
  });

  it('knows a column that stands elsewhere now', () => {
    const [first, second] = columns(84, 150);
    const moved = [first, second].flatMap((each, at) => (each ? [{ ...each, column: 3 - at }] : []));
    expect(bookOf([300, 110, 110]).follow(...moved)).toEqual([300, 150, 84]);
  });
});
