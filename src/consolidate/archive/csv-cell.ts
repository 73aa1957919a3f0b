/** A field of a copy's CSV as the cell that it was: bare numbers and days, an apostrophe before text that would read as one. */

import { fromIso } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';

/** The SQL of src/consolidate/sql/*\/staging.sql says the same. */
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

export function csvCell(field: string): CellValue {
  if (field === '') return null;
  if (field.startsWith("'")) return field.slice(1);
  if (NUMBER.test(field)) return Number(field);
  if (field === 'TRUE' || field === 'FALSE') return field === 'TRUE';
  const date = fromIso(field);
  return date === null ? field : { kind: 'date', date };
}

/** The words of a field, however they are marked. */
export function csvWords(field: string): string {
  const cell = csvCell(field);
  return typeof cell === 'string' ? cell : field;
}
