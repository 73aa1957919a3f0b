/** Widths of columns that people may change: one that is still as wide as it was made follows the version, any other stays. */
import type { LookKey } from '../../schema/stored/stored-looks';
import type { AppliedStore } from './applied-store';

type Looks = Pick<AppliedStore, 'look' | 'setLook'>;
type Sheet = Pick<GoogleAppsScript.Spreadsheet.Sheet, 'getSheetId' | 'getColumnWidth' | 'setColumnWidth'>;

export interface ColumnWidth {
  readonly column: number;
  /** Pixels. */
  readonly width: number;
  /** As 0.2.0 made it, which kept no record of it. */
  readonly former: number;
}

/** Answers the work that writes. One read a column, only where this version makes other widths than the one before. */
export function followWidths(store: Looks, key: LookKey, sheet: Sheet, columns: readonly ColumnWidth[]): () => void {
  const last = store.look(recordOf(key));
  const print = printOf(sheet, columns);
  if (last === print) return () => undefined;
  const [id, widths = ''] = last?.split(' ') ?? [];
  const made = id === String(sheet.getSheetId()) ? widths.split(',').map(Number) : [];
  const changed = columns.filter(({ column, width, former }, at) => {
    const before = made.length === columns.length ? made[at] : former;
    return before !== width && sheet.getColumnWidth(column) === before;
  });
  return () => {
    for (const { column, width } of changed) sheet.setColumnWidth(column, width);
    store.setLook(recordOf(key), print);
  };
}

/** Keeps what a new tab was made with. */
export function keepWidths(store: Looks, key: LookKey, sheet: Sheet, columns: readonly ColumnWidth[]): void {
  store.setLook(recordOf(key), printOf(sheet, columns));
}

const recordOf = (key: LookKey): LookKey => `${key}.widths`;

function printOf(sheet: Sheet, columns: readonly ColumnWidth[]): string {
  return `${sheet.getSheetId()} ${columns.map(({ width }) => width).join()}`;
}
