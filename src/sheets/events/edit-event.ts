/** onEdit: understands what was typed into an initiative tab. A courtesy: 修復 does the same from the sheet alone. */

import { type TypedEdit, typeRows } from '../../app/entries/type-rows';
import type { Ids } from '../../app/ports/ids';
import type { Lock } from '../../app/ports/lock';
import type { TabSheet } from '../../app/ports/rows';
import { valueText } from '../../app/shared/labels';
import { asOfOn } from '../../domain/plan/as-of';
import type { Config, Initiative } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import type { SheetContext } from '../book/context';
import { SheetClosings } from '../closing/sheet-closings';
import { SheetHistory } from '../history/sheet-history';
import { SheetOrganisations } from '../organisations/sheet-organisations';
import { type Known, placed } from '../rows/known-ranges';
import { SheetRows } from '../rows/sheet-rows';
import { isOlder } from '../setup/migration';
import { afterFirstRecord } from '../start/start-sheet';
import { refreshAsOf } from '../totals/refresh-as-of';
import { recordTicks } from './tick-event';

export type Range = GoogleAppsScript.Spreadsheet.Range;

/** What onEdit is given: where, and for a single cell what stood there. */
export interface Edit {
  readonly range: Range;
  /** undefined for a blank cell and for more than one cell. */
  readonly oldValue?: unknown;
}

/**
 * Normalizes the rows that a person edited, and those of the tab that earlier edits left out, and puts on record what counts,
 * alone; when others hold the lock too long, the next edit, 修復 or 点検 does it. At most 2 range reads; for one cell at most
 * 3 writes, and a fourth where it makes a new row count or leaves a number that only came out of a format. One more read
 * where an organisation is typed and 団体 has other spellings, and where people moved the tab's columns.
 */
export function handleEdit(
  context: SheetContext,
  edit: Edit,
  ids: Ids,
  lock: Lock,
  recordLastYear: () => unknown,
): void {
  const config = context.config();
  // What an earlier version left waits until it is brought up to date, which takes longer than this may.
  if (config === null || isOlder(context)) return;
  const sheet = edit.range.getSheet();
  context.list.meet(sheet);
  const initiative = context.initiativeOf(sheet);
  if (initiative !== null) {
    lock.withLock(() => {
      normalizeEdit(context, edit, ids, { initiative, config });
      afterFirstRecord(context);
    });
  } else if (context.fixedSheet('check')?.getSheetId() === sheet.getSheetId())
    lock.withLock(() => recordTicks(context, config, edit.range));
  else if (isOrganisations(context, sheet)) lock.withLock(() => recordListEdit(context, edit));
  else if (isTable(context, sheet)) lock.withLock(() => recordTableEdit(context, edit));
  else if (context.fixedSheet('lastYear')?.getSheetId() === sheet.getSheetId()) lock.withLock(recordLastYear);
}

function normalizeEdit(
  context: SheetContext,
  edit: Edit,
  ids: Ids,
  { initiative, config }: { readonly initiative: Initiative; readonly config: Config },
): void {
  const place = placed(edit.range);
  const tabs = new SheetRows(context, { initiative: initiative.key, place });
  // What several cells show is nearly always needed.
  if (place.rows > 1 || place.columns > 1) tabs.readEdited();
  refreshAsOf(context);
  const closed = context.store.closed() ?? new Map();
  const today = context.today();
  const asOf = asOfOn(config, today);
  // Right before what is written by row number: others may move the rows.
  const sheet = tabs.readTab(initiative.key);
  if (sheet === null) return;
  const rows = editedRows(place, sheet);
  if (rows.length === 0) return;
  if (rows.length === sheet.rows.length) context.isFirstOfTab = true;
  const columns = columnsOf(place, edit.oldValue, sheet);
  const aliases = columns.columns.has('counterparty') && { aliases: new SheetOrganisations(context).aliases() };
  typeRows(
    { rows: tabs, history: new SheetHistory(context), closings: new SheetClosings(context), ids },
    { config, asOf, today, closed, initiative, sheet, rows, ...aliases, ...columns },
  );
}

/** 計画 and 設定: what is typed there takes effect with 集計を作り直す, and is on record from now on. */
function isTable(context: SheetContext, sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  const id = sheet.getSheetId();
  return (['plan', 'settings'] as const).some((key) => context.fixedSheet(key)?.getSheetId() === id);
}

function isOrganisations(context: SheetContext, sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  return context.fixedSheet('organisations')?.getSheetId() === sheet.getSheetId();
}

/** 団体: other spellings take effect at once. */
function recordListEdit(context: SheetContext, edit: Edit): void {
  new SheetOrganisations(context).read();
  recordTableEdit(context, edit);
}

function recordTableEdit(context: SheetContext, { range, oldValue }: Edit): void {
  const one = range.getNumRows() * range.getNumColumns() === 1;
  const address = range.getA1Notation();
  const text = (value: unknown): string =>
    ja.history.cell(address, valueText(value === undefined ? null : String(value)));
  new SheetHistory(context).record([
    {
      kind: 'typed',
      tab: context.list.name(range.getSheet()),
      id: '',
      before: one ? text(oldValue) : '',
      after: one ? text(range.getDisplayValue()) : address,
      reason: '',
      requestId: '',
    },
  ]);
}

/** Which columns of the add-on's were edited; the one cell, with what stood there, where it was only one. */
function columnsOf(
  { column: first, columns: count, rows }: Known,
  oldValue: unknown,
  { columns }: TabSheet,
): Pick<TypedEdit, 'columns' | 'cell'> {
  const last = first + count - 1;
  const edited = new Set([...columns].filter(([, column]) => column >= first && column <= last).map(([key]) => key));
  const [column] = edited;
  const isOne = rows * count === 1;
  const before = oldValue === undefined ? '' : String(oldValue);
  return { columns: edited, cell: isOne && column !== undefined ? { column, before } : null };
}

/** The rows below the header that the edit touched, up to the last one with content. */
function editedRows({ row: first, rows }: Known, sheet: TabSheet): number[] {
  const last = first + rows - 1;
  return sheet.rows.map(({ row }) => row).filter((row) => row >= first && row <= last);
}
