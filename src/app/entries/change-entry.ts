/** The one way in which an entry is corrected, voided or restored: planned, held against closed months, written, put on record. */

import { cellText, isBlank } from '../../domain/cells/cell-value';
import type { Config, Initiative } from '../../domain/plan/model';
import type { ColumnKey, Problem } from '../../domain/problems/problem';
import type { RequestOf } from '../../schema/requests/requests';
import type { ChangeLine } from '../ports/history';
import type { RowCells, TabSheet } from '../ports/rows';
import { closedProblems, type Whereabouts } from '../rows/closed-months';
import { type FoundEntry, notFound, whereNow } from '../rows/find-entry';
import { cellAt } from '../rows/row-cells';
import { tooLate } from '../rows/too-late';
import { alone, type Deps, done, type Outcome, reasonNeeded, refused } from '../shared/deps';
import { journaled } from '../shared/journaled';

type ChangeRequest = RequestOf<'correctEntry' | 'voidEntry' | 'restoreEntry'>;

/** What a request comes to before closed months are asked. */
export interface PlannedChange<T> {
  readonly initiative: Initiative;
  /** Where the entry counts, before and after. */
  readonly places: readonly Whereabouts[];
  /** The change itself, or its answer where nothing is left to write. `late`: a place is in a closed month. */
  readonly change: (late: boolean) => EntryChange<T> | Outcome<T>;
}

export interface EntryChange<T> {
  readonly write: EntryWrite;
  /** `row` is where the entry stands now, 1-based. */
  readonly answer: (row: number) => T;
}

/** What is written of a change. */
export interface EntryWrite {
  /** The tab that the entry stands on, or that it comes back to. */
  readonly sheet: TabSheet;
  /** null for a row that is gone: it is appended. */
  readonly found: FoundEntry | null;
  /** The row as it will stand, 状態 and 記録ID included. */
  readonly cells: RowCells;
  /** Those of a row that is there which are written beside 状態. */
  readonly columns: readonly ColumnKey[];
  /** null takes the note on 状態 away, whose question is answered; else it stays. */
  readonly note?: null;
  /** null where 変更履歴 has it already. */
  readonly line: ChangeLine | null;
}

/** Changes an entry as planned. A closed month refuses it unless the request is `late`; a blank reason always does. */
export function changeEntry<T>(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock' | 'lock'>,
  request: ChangeRequest,
  plan: (config: Config) => PlannedChange<T> | Outcome<T>,
): Outcome<T> {
  const { params } = request;
  if (isBlank(params.reason)) return refused(reasonNeeded);
  return alone(deps, (config) => {
    const planned = plan(config);
    if ('ok' in planned) return planned;
    const late = lateProblems(deps, planned);
    const over = late.length > 0 ? tooLate(deps, config) : null;
    if (over !== null) return refused(over);
    if (late.length > 0 && params.late !== true) return refused(...late);
    const change = planned.change(late.length > 0);
    if ('ok' in change) return change;
    const { write, answer } = change;
    const pending = { request, ...(write.line && { line: write.line }) };
    const row = journaled(deps, pending, () => put(deps, write));
    return row === null ? refused(notFound(params.id)) : done(answer(row));
  });
}

/** The problem of each closed month that a planned change touches. */
export function lateProblems(deps: Pick<Deps, 'closings'>, planned: PlannedChange<unknown>): Problem[] {
  return closedProblems(deps.closings.closedMonths(), planned.places, planned.initiative.key);
}

/** Does what an ended execution left out of a change; nothing once 変更履歴 has its line. */
export function finishChange(
  deps: Pick<Deps, 'rows' | 'history'>,
  write: Omit<EntryWrite, 'line'>,
  line: ChangeLine,
): void {
  if (!deps.history.hasRecorded(line.requestId)) put(deps, { ...write, line });
}

/** Answers the entry's row; null, and nothing is written, when it has gone meanwhile. */
function put(deps: Pick<Deps, 'rows' | 'history'>, write: EntryWrite): number | null {
  const { sheet, found, cells, line } = write;
  const row = found === null ? deps.rows.append(sheet, cells) : overwrite(deps, found, write);
  if (row !== null && line !== null) deps.history.record([line]);
  return row;
}

/** The cells, and 状態 where it changes. */
function overwrite(
  deps: Pick<Deps, 'rows'>,
  found: FoundEntry,
  { cells, columns, note }: Pick<EntryWrite, 'cells' | 'columns' | 'note'>,
): number | null {
  const at = whereNow(deps, found);
  if (at === null) return null;
  const { initiative, sheet, row } = at;
  const writes = columns.map((column) => ({ row: row.row, column, value: cellAt(initiative, cells, column) }));
  if (writes.length > 0) deps.rows.write(sheet, writes);
  const status = cellText(cells.status);
  if (status !== cellText(row.cells.status) || note === null) {
    deps.rows.mark(sheet, [{ row: row.row, status, id: cellText(row.cells.id), ...(note === null && { note }) }]);
  }
  return row.row;
}
