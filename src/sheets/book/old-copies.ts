/** Copies that an interrupted migration left. */
import type { SheetContext } from './context';

/** The copies that still stand. */
export function oldCopies(context: SheetContext): Sheet[] {
  const ids = new Set(context.store.copies());
  return ids.size === 0 ? [] : context.sheets().filter((sheet) => ids.has(context.list.id(sheet)));
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
