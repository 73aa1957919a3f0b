/** Bringing an older workbook up to date: the tabs that it rewrites are copied first, and the copies stay until somebody is sure. */

import { fixedTabs, oldCopyName } from '../../i18n/words/names';
import { rewrittenTabs, SCHEMA_VERSION } from '../../schema/stored/migrations';
import type { SheetContext } from '../book/context';
import { oldCopies } from '../book/old-copies';
import { colors } from '../platform/colors';
import { protectSheetLightly } from '../platform/guards';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether an earlier version of the add-on left the workbook as it is. No range read. */
export function isOlder(context: SheetContext): boolean {
  const read = context.readApplied();
  return read?.ok === true && read.applied.version < SCHEMA_VERSION;
}

/** Copies what is about to be rewritten. A copy that was made before an execution was ended is not made again. */
export function keepOldTabs(context: SheetContext): void {
  const read = context.readApplied();
  if (!read?.ok || !isOlder(context)) return;
  const { version } = read.applied;
  const kept = new Set(context.store.copies());
  for (const key of Object.keys(fixedTabs) as (keyof typeof fixedTabs)[]) {
    const sheet = rewrittenTabs(version).includes(key) ? context.fixedSheet(key) : null;
    const name = oldCopyName(fixedTabs[key], version);
    if (sheet === null || context.list.named(name) !== null) continue;
    kept.add(copied(context, sheet, name).getSheetId());
    context.store.setCopies([...kept]);
  }
  context.forget();
}

function copied({ list }: SheetContext, sheet: Sheet, name: string): Sheet {
  const copy = list.insert(name, null);
  const range = sheet.getDataRange();
  const rows = range.getNumRows() - copy.getMaxRows();
  const columns = range.getNumColumns() - copy.getMaxColumns();
  if (rows > 0) copy.insertRowsAfter(copy.getMaxRows(), rows);
  if (columns > 0) copy.insertColumnsAfter(copy.getMaxColumns(), columns);
  range.copyTo(copy.getRange(1, 1));
  copy.setTabColor(colors.quiet);
  protectSheetLightly(copy, name);
  return copy;
}

/** All of the workbook stands as this version has it: only now does the record say so. */
export function recordVersion(context: SheetContext): void {
  const read = context.readApplied();
  if (!read?.ok || read.applied.version === SCHEMA_VERSION) return;
  context.store.write({ ...read.applied, version: SCHEMA_VERSION });
  context.forget();
}

/** Somebody is sure: the copies go. */
export function forgetCopies(context: SheetContext): void {
  for (const sheet of oldCopies(context)) context.list.remove(sheet);
  context.store.setCopies([]);
  context.forget();
}
