/** Rows as a person has just typed them: put into canonical form, marked, and put on record. A courtesy: 修復 does the same. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { cellText } from '../../domain/cells/cell-value';
import type { ClosedMonths } from '../../domain/closing/closing';
import type { Aliases } from '../../domain/organisations/aliases';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import { commonColumns } from '../../domain/rows/columns';
import { meansVoided } from '../../domain/rows/status-word';
import { entryColumns, personalColumns } from '../../schema/rows/entry-columns';
import { saysChangedLate, saysLeft } from '../../schema/rows/status-text';
import { asClosed } from '../history/as-closed';
import { closedBefore } from '../history/closed-before';
import { type RecordedEntries, recordedEntries, strangerRows, unvoidedRows } from '../history/recorded-entries';
import { sortedApart } from '../history/sorted-apart';
import { statusWordLines } from '../history/status-words';
import { type TypedCell, typedLines } from '../history/typed-lines';
import type { SheetRow, TabSheet } from '../ports/rows';
import { leftRows } from '../rows/left-rows';
import { idOwners, type KnownRows, normalizeEach } from '../rows/normalize-rows';
import { shownCells } from '../rows/shown-cells';
import { staleMarks } from '../rows/stale-marks';
import type { Deps } from '../shared/deps';

const idle: ReadonlySet<string> = new Set(commonColumns.filter((column) => !entryColumns[column].decides));

export interface TypedEdit {
  readonly config: Config;
  readonly asOf: PlainDate;
  readonly today: PlainDate;
  readonly closed: ClosedMonths;
  readonly initiative: Initiative;
  /** Read after the edit. */
  readonly sheet: TabSheet;
  /** The rows that were edited, 1-based. */
  readonly rows: readonly number[];
  /** Other spellings of organisations; left out where none was typed. */
  readonly aliases?: Aliases;
  /** The columns that were edited. */
  readonly columns: ReadonlySet<ColumnKey>;
  /** null where more than one cell was edited. */
  readonly cell: TypedCell | null;
}

/**
 * The rows that were edited, and those of the tab that earlier edits left out. One read of texts where they can matter, and
 * one of 変更履歴 where several cells of rows that are on record were edited at once: then nobody tells what stood there. One of
 * 変更履歴 and one of 確定 where a row says that it was changed after its month was closed. For one cell at most three writes,
 * after all reads.
 */
export function typeRows(deps: Pick<Deps, 'rows' | 'history' | 'closings' | 'ids'>, edit: TypedEdit): void {
  const { config, initiative, sheet, cell } = edit;
  const left = leftRows(sheet).filter((row) => !edit.rows.includes(row));
  const rows = [...edit.rows, ...left];
  const edited = only(sheet, edit.rows);
  const counts = left.length > 0 || columnIndicators(initiative).some(({ key }) => edit.columns.has(key));
  // The edit of one row at once has no call left: 修復 does it there.
  const days = edit.columns.has('date') && (edit.columns.size === 1 || edit.rows.length > 1);
  const shown = shownCells(deps, config, initiative, only(sheet, rows), { counts, days });
  const records = needsRecords(edit, edited.rows) ? recordedEntries(deps.history.lines()) : null;
  const decides = [...edit.columns].some((key) => !idle.has(key));
  const normalized = normalizeEach({
    ...edit,
    rows,
    shown,
    ids: deps.ids,
    touched: new Set(decides || saysChangedLate(statusBefore(edit)) ? rows : left),
    warnsOfPersonalData: personalColumns.some((key) => edit.columns.has(key)),
    warnsOfStatus: edit.columns.has('status'),
    known: { ...knownOf(edit, edited, records), saysAsClosed: asClosed(deps, () => deps.history.lines()) },
  });
  const marks = normalized.flatMap(({ mark }) => mark ?? []);
  const writes = normalized.flatMap((each) => each.writes);
  deps.history.prepare();
  const stale = staleMarks(deps, edit, without(sheet, rows));
  const words = statusWordLines(edit, stale);
  const inFull = normalized.flatMap((each) => (days && each.inFull ? [each.row.row] : []));
  deps.rows.mark(sheet, [...marks, ...stale], writes, inFull);
  if (words.length > 0) deps.history.record(words);
  if (left.length === 0 && ![...edit.columns].some((key) => key !== 'id')) return;
  const apart = records === null ? null : sortedApart(initiative, edited.rows, records);
  const reported = normalized.filter(({ row }) => apart?.has(row.row) !== true);
  const lines = typedLines(edit, reported, cell);
  if (lines.length > 0) deps.history.record(lines);
}

/** What stood in 状態 where that alone was typed over. */
function statusBefore({ cell }: TypedEdit): string {
  return cell?.column === 'status' ? cell.before : '';
}

function only(sheet: TabSheet, rows: readonly number[]): TabSheet {
  return { ...sheet, rows: sheet.rows.filter(({ row }) => rows.includes(row)) };
}

function without(sheet: TabSheet, rows: readonly number[]): TabSheet {
  return { ...sheet, rows: sheet.rows.filter(({ row }) => !rows.includes(row)) };
}

/** A single cell tells what stood there before; a new row has nothing on record. */
function needsRecords({ cell, columns }: TypedEdit, rows: readonly SheetRow[]): boolean {
  if (cell !== null && !(cell.column === 'id' || (cell.column === 'status' && cell.before === ''))) return false;
  return columns.size > 0 && rows.some(({ cells }) => cellText(cells.id) !== '');
}

function knownOf(edit: TypedEdit, edited: TabSheet, records: RecordedEntries | null): KnownRows {
  const { sheet, cell, initiative } = edit;
  const owners = idOwners(sheet, new Set(edit.columns.has('id') ? edit.rows : []));
  const one = edited.rows[0];
  const voided = new Set(records === null ? [] : unvoidedRows(edited, records));
  if (cell?.column === 'status' && meansVoided(cell.before) && one !== undefined) voided.add(one.row);
  const left = saysLeft(statusBefore(edit));
  const ids = new Map<number, string>();
  if (cell?.column === 'id' && cell.before !== '' && one !== undefined && !owners.has(cell.before))
    ids.set(one.row, cell.before);
  return {
    owners,
    ids,
    voided: withoutCopies(voided, edited, owners),
    strangers: strangerRows(edit.config, initiative, edited, records),
    left: left === null || one === undefined ? closedBefore(edit, edited.rows, records) : new Map([[one.row, left]]),
  };
}

/** A copy of a voided row is a row of its own. */
function withoutCopies(
  rows: ReadonlySet<number>,
  { rows: edited }: TabSheet,
  owners: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  return new Set(
    edited.filter(({ row, cells }) => rows.has(row) && owners.get(cellText(cells.id)) === row).map(({ row }) => row),
  );
}
