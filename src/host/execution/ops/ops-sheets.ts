/** Operations on the spreadsheet, its sheets, and their rows and columns. */

import { copySheet } from '../../book/copy-sheet';
import { isLocale, isTimeZone } from '../../book/model/regional';
import type { SheetInfo } from '../../book/model/types';
import type { Ops, RangeRef } from '../../services/protocol';
import { bookInfo, type Context, type Handlers } from '../state/context';
import { ServiceError } from '../state/errors';
import { checkBounds, checkRights, sheetInfo } from '../state/rights';
import { select, selection } from '../state/selection';
import { colourCode } from './colours';

type SheetOps = Extract<keyof Ops, `book.${string}` | `sheet.${string}` | `active.${string}` | `lines.${string}`>;
type Axis = 'rows' | 'columns';

function size({ book }: Context, sheetId: number, axis: Axis): number {
  const info = sheetInfo(book, sheetId);
  return axis === 'rows' ? info.maxRows : info.maxColumns;
}

/** Whole rows or columns as a rectangle; throws when they do not lie on the sheet. */
function lines(context: Context, sheetId: number, axis: Axis, first: number, count: number): RangeRef {
  const info = sheetInfo(context.book, sheetId);
  const ref: RangeRef =
    axis === 'rows'
      ? { sheetId, row: first, column: 1, rows: count, columns: info.maxColumns }
      : { sheetId, row: 1, column: first, rows: info.maxRows, columns: count };
  checkBounds(context.book, ref);
  return ref;
}

function change(context: Context, sheetId: number, axis: Axis, first: number, count: number): void {
  checkRights(context.book, context.execution.user, lines(context, sheetId, axis, first, count));
}

function insertCopy(book: Context['book'], name: string | null, index: number, template: number): SheetInfo {
  const original = sheetInfo(book, template);
  book.requireSheetName(name ?? `Copy of ${original.name}`);
  const id = copySheet(book, template, { index, name: name ?? `Copy of ${original.name}`, protections: false });
  return sheetInfo(book, id);
}

export const sheetOps: Handlers<SheetOps> = {
  'book.info': bookInfo,
  'book.rename': ({ book }, name) => {
    book.rename(name);
    return null;
  },
  'book.setLocale': ({ book }, locale) => {
    if (!isLocale(locale)) throw new ServiceError(`Invalid argument: ${locale}`);
    book.setLocale(locale);
    return null;
  },
  'book.setTimeZone': ({ book }, timeZone) => {
    if (!isTimeZone(timeZone)) throw new ServiceError(`Invalid argument: ${timeZone}`);
    book.setTimeZone(timeZone);
    return null;
  },
  'book.flush': () => null,

  'sheet.list': ({ book }) => book.sheets(),
  'sheet.info': ({ book }, sheetId) => sheetInfo(book, sheetId),
  'sheet.used': ({ book }, sheetId) => {
    sheetInfo(book, sheetId);
    return { lastRow: book.lastRow(sheetId), lastColumn: book.lastColumn(sheetId) };
  },
  'sheet.insert': (context, name, index, template) => {
    const { book } = context;
    // Without a place a sheet comes after the active one, as by the menu.
    const place = index ?? sheetInfo(book, selection(context).sheetId).index + 1;
    const info = template === null ? book.insertSheet(name, place) : insertCopy(book, name, place, template);
    select(context, { sheetId: info.id, row: 1, column: 1, rows: 1, columns: 1 });
    return info;
  },
  'sheet.clear': ({ book, execution }, sheetId, what) => {
    const info = sheetInfo(book, sheetId);
    const ref = { sheetId, row: 1, column: 1, rows: info.maxRows, columns: info.maxColumns };
    checkRights(book, execution.user, ref);
    book.clear(sheetId, ref, what);
    return null;
  },
  'sheet.delete': ({ book, execution }, sheetId) => {
    const info = sheetInfo(book, sheetId);
    checkRights(book, execution.user, { sheetId, row: 1, column: 1, rows: info.maxRows, columns: info.maxColumns });
    book.deleteSheet(sheetId);
    return null;
  },
  'sheet.rename': ({ book }, sheetId, name) => {
    sheetInfo(book, sheetId);
    book.renameSheet(sheetId, name);
    return null;
  },
  'sheet.move': ({ book }, sheetId, index) => {
    sheetInfo(book, sheetId);
    if (index < 0 || index >= book.sheets().length) throw new ServiceError('Sheet position is out of bounds');
    book.moveSheet(sheetId, index);
    return null;
  },
  'sheet.setHidden': ({ book }, sheetId, hidden) => {
    sheetInfo(book, sheetId);
    if (hidden && book.sheets().every((sheet) => sheet.hidden || sheet.id === sheetId))
      throw new ServiceError("You can't hide all the sheets in a document.");
    book.setHidden(sheetId, hidden);
    return null;
  },
  'sheet.setFrozen': ({ book }, sheetId, rows, columns) => {
    const info = sheetInfo(book, sheetId);
    const wanted = { rows: rows ?? info.frozenRows, columns: columns ?? info.frozenColumns };
    if (wanted.rows < 0 || wanted.columns < 0 || wanted.rows > info.maxRows || wanted.columns > info.maxColumns)
      throw new ServiceError("You can't freeze all of the sheet's rows or columns.");
    book.setFrozen(sheetId, wanted.rows, wanted.columns);
    return null;
  },
  'sheet.setTabColor': ({ book }, sheetId, color) => {
    sheetInfo(book, sheetId);
    book.setTabColor(sheetId, color === null ? null : colourCode(color));
    return null;
  },

  'sheet.setGridlinesHidden': ({ book, state }, sheetId, hidden) => {
    sheetInfo(book, sheetId);
    if (hidden) state.withoutGridlines.add(sheetId);
    else state.withoutGridlines.delete(sheetId);
    state.changed();
    return null;
  },
  'sheet.gridlinesHidden': ({ state }, sheetId) => state.withoutGridlines.has(sheetId),

  'active.get': selection,
  'active.set': (context, range) => {
    checkBounds(context.book, range);
    select(context, range);
    return null;
  },

  'lines.insert': (context, sheetId, axis, before, count) => {
    const { book, execution } = context;
    // One place past the end is allowed: "after the last one".
    if (before < 1 || before > size(context, sheetId, axis) + 1 || count < 1)
      throw new ServiceError('Those rows or columns are out of bounds.');
    checkRights(book, execution.user, lines(context, sheetId, axis, Math.max(1, before - 1), 1));
    if (axis === 'rows') book.insertRows(sheetId, before, count);
    else book.insertColumns(sheetId, before, count);
    return null;
  },
  'lines.delete': (context, sheetId, axis, first, count) => {
    change(context, sheetId, axis, first, count);
    if (count >= size(context, sheetId, axis)) throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
    if (axis === 'rows') context.book.deleteRows(sheetId, first, count);
    else context.book.deleteColumns(sheetId, first, count);
    return null;
  },
  'lines.move': (context, sheetId, axis, first, count, before) => {
    change(context, sheetId, axis, first, count);
    if (before < 1 || before > size(context, sheetId, axis) + 1)
      throw new ServiceError('Those rows or columns are out of bounds.');
    if (axis === 'rows') context.book.moveRows(sheetId, first, count, before);
    else context.book.moveColumns(sheetId, first, count, before);
    return null;
  },
  'lines.setHidden': (context, sheetId, axis, first, count, hidden) => {
    lines(context, sheetId, axis, first, count);
    if (axis === 'rows') context.book.setRowsHidden(sheetId, first, count, hidden);
    else context.book.setColumnsHidden(sheetId, first, count, hidden);
    return null;
  },
  'lines.isHidden': (context, sheetId, axis, at) => {
    lines(context, sheetId, axis, at, 1);
    return axis === 'rows' ? context.book.isRowHidden(sheetId, at) : context.book.isColumnHidden(sheetId, at);
  },
  'lines.setSize': (context, sheetId, axis, first, count, pixels, kind) => {
    lines(context, sheetId, axis, first, count);
    if (axis === 'rows') context.book.setRowHeights(sheetId, first, count, pixels, kind);
    else context.book.setColumnWidths(sheetId, first, count, pixels);
    return null;
  },
  'lines.size': (context, sheetId, axis, at) => {
    lines(context, sheetId, axis, at, 1);
    return axis === 'rows' ? context.book.rowHeight(sheetId, at) : context.book.columnWidth(sheetId, at);
  },
};
