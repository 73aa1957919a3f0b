/** The sheet that a new spreadsheet comes with. */
import type { SheetContext } from '../book/context';

/** A new spreadsheet's own blank sheet would only be in the way; anything typed keeps it. */
export function removeFirstSheet(context: SheetContext): void {
  const own = new Set(Object.values(context.applied()?.sheets ?? {}));
  const blank = context
    .sheets()
    .filter((sheet) => !own.has(context.list.id(sheet)))
    .find((sheet) => /^(シート|Sheet)\s?1$/.test(context.list.name(sheet)) && sheet.getLastRow() === 0);
  if (blank !== undefined) context.list.remove(blank);
}
