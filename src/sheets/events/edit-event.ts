/** onEdit: understands what was typed into an initiative tab. A courtesy: 修復 does the same from the sheet alone. */

import { type TypedCell, typedLines } from '../../app/history/typed-lines';
import type { Ids } from '../../app/ports/ids';
import type { Lock } from '../../app/ports/lock';
import type { TabSheet } from '../../app/ports/rows';
import { normalizeEach } from '../../app/rows/normalize-rows';
import { shownCells } from '../../app/rows/shown-cells';
import { valueText } from '../../app/shared/labels';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import { commonColumns } from '../../domain/rows/columns';
import { ja } from '../../i18n/ja';
import { entryColumns, personalColumns } from '../../schema/rows/entry-columns';
import type { SheetContext } from '../book/context';
import { SheetHistory } from '../history/sheet-history';
import { SheetRows } from '../rows/sheet-rows';
import { afterFirstRecord } from '../start/start-sheet';
import { refreshAsOf } from '../totals/refresh-as-of';
import { recordTicks } from './tick-event';

export type Range = GoogleAppsScript.Spreadsheet.Range;

const idle: ReadonlySet<string> = new Set(commonColumns.filter((column) => !entryColumns[column].decides));
const personal: ReadonlySet<string> = new Set(personalColumns);

/** What onEdit is given: where, and for a single cell what stood there. */
export interface Edit {
  readonly range: Range;
  /** undefined for a blank cell and for more than one cell. */
  readonly oldValue?: unknown;
}

/**
 * Normalizes the rows that a person edited and puts on record what counts, alone; when others hold the lock too long, 修復 and
 * 点検 do it later. At most 2 range reads; for one cell at most 3 writes, and a fourth where it makes a new row count or
 * leaves a number that only came out of a format.
 */
export function handleEdit(context: SheetContext, edit: Edit, ids: Ids, lock: Lock): void {
  const config = context.config();
  if (config === null) return;
  const sheet = edit.range.getSheet();
  const initiative = context.initiativeOf(sheet);
  if (initiative !== null) {
    lock.withLock(() => {
      normalizeEdit(context, edit, ids, { initiative, config });
      afterFirstRecord(context);
    });
  } else if (context.fixedSheet('check')?.getSheetId() === sheet.getSheetId())
    lock.withLock(() => recordTicks(context, config, edit.range));
  else if (isTable(context, sheet)) lock.withLock(() => recordTableEdit(context, edit));
}

function normalizeEdit(
  context: SheetContext,
  edit: Edit,
  ids: Ids,
  { initiative, config }: { readonly initiative: Initiative; readonly config: Config },
): void {
  const { range } = edit;
  const tabs = new SheetRows(context);
  refreshAsOf(context);
  const closed = context.store.closed() ?? new Map();
  const today = context.today();
  const asOf = config.asOf ?? today;
  // Right before what is written by row number: others may move the rows.
  const sheet = tabs.readTab(initiative.key);
  if (sheet === null) return;
  const rows = editedRows(range, sheet);
  if (rows.length === 0) return;
  if (rows.length === sheet.rows.length) context.isFirstOfTab = true;
  const edited = { ...sheet, rows: sheet.rows.filter(({ row }) => rows.includes(row)) };
  const counts = new Set(columnIndicators(initiative).map(({ key }) => key));
  const shown = shownCells(
    { rows: tabs },
    config,
    initiative,
    edited,
    reaches(range, sheet, (key) => counts.has(key)),
  );
  const touched = new Set(reaches(range, sheet, (key) => !idle.has(key)) ? rows : []);
  const reachesText = reaches(range, sheet, (key) => personal.has(key));
  const normalized = normalizeEach({
    config,
    asOf,
    today,
    initiative,
    sheet,
    rows,
    shown,
    ids,
    closed,
    touched,
    warnsOfPersonalData: reachesText,
  });
  tabs.write(
    sheet,
    normalized.flatMap(({ writes }) => writes),
  );
  tabs.mark(
    sheet,
    normalized.flatMap(({ mark }) => mark ?? []),
  );
  if (reaches(range, sheet, (key) => key !== 'id')) {
    new SheetHistory(context).record(typedLines(config, { initiative, sheet }, normalized, typedCell(edit, sheet)));
  }
}

/** 計画 and 設定: what is typed there takes effect with 集計を作り直す, and is on record from now on. */
function isTable(context: SheetContext, sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  const id = sheet.getSheetId();
  return (['plan', 'settings'] as const).some((key) => context.fixedSheet(key)?.getSheetId() === id);
}

function recordTableEdit(context: SheetContext, { range, oldValue }: Edit): void {
  const one = range.getNumRows() * range.getNumColumns() === 1;
  const address = range.getA1Notation();
  const text = (value: unknown): string =>
    ja.history.cell(address, valueText(value === undefined ? null : String(value)));
  new SheetHistory(context).record([
    {
      kind: 'typed',
      tab: range.getSheet().getName(),
      id: '',
      before: one ? text(oldValue) : '',
      after: one ? text(range.getDisplayValue()) : address,
      reason: '',
      requestId: '',
    },
  ]);
}

/** The one cell that was typed into; null for more, or for one that is no column of the add-on's. */
function typedCell({ range, oldValue }: Edit, { columns }: TabSheet): TypedCell | null {
  if (range.getNumRows() * range.getNumColumns() !== 1) return null;
  const typed = range.getColumn();
  const found = [...columns].find(([, column]) => column === typed);
  return found === undefined ? null : { column: found[0], before: oldValue === undefined ? '' : String(oldValue) };
}

/** The rows below the header that the edit touched, up to the last one with content. */
function editedRows(range: Range, sheet: TabSheet): number[] {
  const first = range.getRow();
  const last = first + range.getNumRows() - 1;
  return sheet.rows.map(({ row }) => row).filter((row) => row >= first && row <= last);
}

/** Whether the edit reached such a column of the add-on's; notes and names of staff decide nothing that is counted. */
function reaches(range: Range, { columns }: TabSheet, wanted: (key: string) => boolean): boolean {
  const first = range.getColumn();
  const last = first + range.getNumColumns() - 1;
  return [...columns].some(([key, column]) => wanted(key) && column >= first && column <= last);
}
