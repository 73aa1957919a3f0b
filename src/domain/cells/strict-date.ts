/** A day as formulas see it: only a true date counts. */

import type { PlainDate } from '../calendar/plain-date';
import { fromSerial } from '../calendar/plain-date';
import type { CellValue } from './cell-value';
import { cellDay } from './cell-value';

/** The day of a date cell, or of a serial number where the cell's format hides the date. */
export function strictDate(cell: CellValue | undefined): PlainDate | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? fromSerial(cell) : null;
  return cellDay(cell);
}
