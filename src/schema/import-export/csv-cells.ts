/**
 * Cells as the texts of a CSV file, and back without loss: days as yyyy-mm-dd, numbers bare, and an apostrophe before text
 * that would otherwise be read as something else, by us or by a spreadsheet program (as a formula).
 */

import { fromIso, toIso } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const FLAG = /^(?:TRUE|FALSE)$/;
/** What a spreadsheet program may take for a formula or for its own mark of text. */
const RISKY = /^\s*[=+\-@'＝＋－＠]|^[\t\r]/;

/** '' is blank. */
export function csvText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return toIso(value.date);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  const marked = RISKY.test(value) || NUMBER.test(value) || DAY.test(value) || FLAG.test(value);
  return marked ? `'${value}` : value;
}

export function csvValue(text: string): CellValue {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (NUMBER.test(text)) return Number(text);
  if (FLAG.test(text)) return text === 'TRUE';
  const date = DAY.test(text) ? fromIso(text) : null;
  return date === null ? text : { kind: 'date', date };
}

/** One line of RFC 4180, its end included. */
export function csvLine(cells: readonly CellValue[]): string {
  const fields = cells.map(csvText).map((text) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text));
  return `${fields.join(',')}\r\n`;
}
