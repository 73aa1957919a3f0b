/** What a cell holds once it is read, and what became of a typed one. */

import type { PlainDate } from '../calendar/plain-date';
import { toIso } from '../calendar/plain-date';
import { visible } from '../text/text';

/** What a cell holds once it is read: null is blank. A Date cell becomes a DateCell at the border. */
export type CellValue = string | number | boolean | DateCell | null;

export interface DateCell {
  readonly kind: 'date';
  readonly date: PlainDate;
}

/** What became of a typed cell: understood (and whether the cell must change for it), or why not. */
export type Parsed<T, Failure> =
  | { readonly ok: true; readonly value: T; readonly changed: boolean }
  | ({ readonly ok: false } & Failure);

/** Nothing in it that a person could see. */
export function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'string' && visible(cell).trim() === '');
}

/** The day of a date cell; null for any other. */
export function cellDay(cell: CellValue | undefined): PlainDate | null {
  return typeof cell === 'object' && cell !== null ? cell.date : null;
}

/** The cell as text, for messages: a date as yyyy-mm-dd, blank as ''. */
export function cellText(cell: CellValue): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return toIso(cell.date);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}
