/** Who may change which cells: bounds of ranges, and protections that keep others out. */
import { contains, intersects } from '../../book/model/rect';
import type { Book, ProtectionInfo, SheetInfo } from '../../book/model/types';
import type { RangeRef } from '../../services/protocol';
import { OWNER } from './context';
import { OUTSIDE, ServiceError } from './errors';

export function sheetInfo(book: Book, sheetId: number): SheetInfo {
  const found = book.sheets().find((sheet) => sheet.id === sheetId);
  if (found === undefined) throw new ServiceError(`Sheet ${sheetId} not found`);
  return found;
}

/** Throws in the live service's words unless the rectangle lies on its sheet. */
export function checkBounds(book: Book, ref: RangeRef): void {
  if (ref.row < 1) throw new ServiceError('The starting row of the range is too small.');
  if (ref.column < 1) throw new ServiceError('The starting column of the range is too small.');
  if (ref.rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (ref.columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  const info = sheetInfo(book, ref.sheetId);
  if (ref.row + ref.rows - 1 > info.maxRows || ref.column + ref.columns - 1 > info.maxColumns)
    throw new ServiceError(OUTSIDE);
}

/** Whether a person may change what the protection covers. */
export function mayEdit(protection: ProtectionInfo, user: string): boolean {
  if (protection.warningOnly || protection.editors === null || user === OWNER) return true;
  return protection.editors.includes(user);
}

function forbids(protection: ProtectionInfo, user: string, ref: RangeRef): boolean {
  if (protection.sheetId !== ref.sheetId || mayEdit(protection, user)) return false;
  if (protection.rect !== null) return intersects(protection.rect, ref);
  return !protection.unprotected.some((rect) => contains(rect, ref));
}

/** True when some protection keeps the person from changing the rectangle. */
export function isForbidden(book: Book, user: string, ref: RangeRef): boolean {
  return book.protections().some((each) => forbids(each, user === '' ? OWNER : user, ref));
}

/** Throws in the live service's words when the person may not change the rectangle. */
export function checkRights(book: Book, user: string, ref: RangeRef): void {
  if (!isForbidden(book, user, ref)) return;
  throw new ServiceError(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}
