/** Whole-sheet changes as a person makes them by the grid's menus. */
import type { Book, SheetInfo } from './book/model/types';
import { isForbidden } from './execution/rights';
import { type GridAction, HostError } from './local/local-workbook';
import type { WindowAct } from './local/messages';
import type { RangeRef } from './services/protocol';
import { insideSheet, rangeOn, sheetNamed } from './user-edit';

type Lines = Extract<GridAction, { do: 'insertColumns' | 'deleteColumns' | 'insertRows' | 'deleteRows' }>;

function changeLines(book: Book, sheetId: number, { do: action, at, count }: Lines): void {
  if (action === 'insertRows') book.insertRows(sheetId, at, count);
  else if (action === 'deleteRows') book.deleteRows(sheetId, at, count);
  else if (action === 'insertColumns') book.insertColumns(sheetId, at, count);
  else book.deleteColumns(sheetId, at, count);
}

type Band = { readonly axis: 'rows' | 'columns'; readonly at: number; readonly count: number };

/** Whole rows or columns of a sheet as a rectangle. */
function bandOn(sheet: SheetInfo, { axis, at, count }: Band): RangeRef {
  const place = { sheetId: sheet.id, row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  return axis === 'rows' ? { ...place, row: at, rows: count } : { ...place, column: at, columns: count };
}

/** The cells that an act changes or takes away, for the rights of who does it; null for those that everyone may do. */
function touched(sheet: SheetInfo, act: WindowAct): RangeRef | null {
  switch (act.do) {
    case 'deleteRows':
      return bandOn(sheet, { ...act, axis: 'rows' });
    case 'deleteColumns':
    case 'moveColumns':
      return bandOn(sheet, { ...act, axis: 'columns' });
    case 'deleteSheet':
      return bandOn(sheet, { axis: 'rows', at: 1, count: sheet.maxRows });
    case 'sort':
    case 'numberFormat':
      return rangeOn(sheet, act.range);
    default:
      return null;
  }
}

function setBand(book: Book, sheetId: number, act: Extract<WindowAct, { do: 'setSize' | 'setHidden' }>): void {
  const { at, count, axis } = act;
  if (act.do === 'setHidden') {
    if (axis === 'rows') book.setRowsHidden(sheetId, at, count, act.hidden);
    else book.setColumnsHidden(sheetId, at, count, act.hidden);
  } else if (axis === 'rows') book.setRowHeights(sheetId, at, count, act.pixels);
  else book.setColumnWidths(sheetId, at, count, act.pixels);
}

function setFormat(book: Book, ref: RangeRef, format: string): void {
  const line = new Array<string>(ref.columns).fill(format);
  book.setFormats(ref.sheetId, ref, 'numberFormat', new Array<string[]>(ref.rows).fill(line));
}

/** What a person does by the grid's menus; throws what the book throws, and a HostError for a protected place. */
export function applyAct(book: Book, act: WindowAct, user: string): void {
  if (act.do === 'addSheet') {
    book.insertSheet(null, act.index);
    return;
  }
  const sheet = sheetNamed(book, act.sheet);
  const ref = touched(sheet, act);
  if (ref !== null && isForbidden(book, user, insideSheet(sheet, ref)))
    throw new HostError(403, 'protected', 'These cells are protected; the owner of the workbook may change them.');
  switch (act.do) {
    case 'moveSheet':
      book.moveSheet(sheet.id, act.index);
      break;
    case 'hideSheet':
    case 'showSheet':
      hide(book, sheet, act.do === 'hideSheet');
      break;
    case 'setSize':
    case 'setHidden':
      setBand(book, sheet.id, act);
      break;
    case 'numberFormat':
      setFormat(book, rangeOn(sheet, act.range), act.format);
      break;
    default:
      applyAction(book, act);
  }
}

function hide(book: Book, sheet: SheetInfo, hidden: boolean): void {
  if (hidden && book.sheets().filter((each) => !each.hidden).length === 1)
    throw new HostError(409, 'lastSheet', 'The last visible sheet cannot be hidden.');
  book.setHidden(sheet.id, hidden);
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
