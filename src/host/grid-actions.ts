/** Whole-sheet changes as a person makes them by the grid's menus. */
import type { Book } from './book/types';
import type { GridAction } from './local-workbook';
import { insideSheet, rangeOn, sheetNamed } from './user-edit';

type Lines = Extract<GridAction, { do: 'insertColumns' | 'deleteColumns' | 'insertRows' | 'deleteRows' }>;

function changeLines(book: Book, sheetId: number, { do: action, at, count }: Lines): void {
  if (action === 'insertRows') book.insertRows(sheetId, at, count);
  else if (action === 'deleteRows') book.deleteRows(sheetId, at, count);
  else if (action === 'insertColumns') book.insertColumns(sheetId, at, count);
  else book.deleteColumns(sheetId, at, count);
}

/** Throws what the book throws. */
export function applyAction(book: Book, action: GridAction): void {
  const sheet = sheetNamed(book, action.sheet);
  switch (action.do) {
    case 'renameSheet':
      book.renameSheet(sheet.id, action.name);
      break;
    case 'deleteSheet':
      book.deleteSheet(sheet.id);
      break;
    case 'moveColumns':
      book.moveColumns(sheet.id, action.at, action.count, action.before);
      break;
    case 'sort': {
      const rect = insideSheet(sheet, rangeOn(sheet, action.range));
      book.sort(sheet.id, rect, [{ column: action.column, ascending: action.ascending }]);
      break;
    }
    default:
      changeLines(book, sheet.id, action);
  }
}
