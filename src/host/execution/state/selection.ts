/** Where the person is in the book: what getActiveSheet and getActiveRange answer. */
import type { RangeRef } from '../../services/protocol';
import type { Context } from './context';
import { ServiceError } from './errors';

/** Puts the person's selection there, and the window's that the execution was started from. */
export function select({ state, execution }: Context, at: RangeRef): void {
  state.selections.set(execution.user, at);
  execution.screen?.select(at);
}

/** The cell that a custom function is calculated for, or the person's selection: A1 of the first visible sheet until something was selected. */
export function selection({ book, state, execution }: Context): RangeRef {
  if (execution.cell !== null) return execution.cell;
  const chosen = execution.screen?.selection() ?? state.selections.get(execution.user);
  const sheets = book.sheets();
  if (chosen !== undefined && sheets.some((sheet) => sheet.id === chosen.sheetId)) return chosen;
  const first = sheets.find((sheet) => !sheet.hidden) ?? sheets[0];
  if (first === undefined) throw new ServiceError('Sheet not found');
  return { sheetId: first.id, row: 1, column: 1, rows: 1, columns: 1 };
}
