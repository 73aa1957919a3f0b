/** What the fill handle and copied formulas put: series go on, formulas point as far away as before. */
import { offsetFormula } from '../../../book/formulas/text/formula-refs';

/** A cell to copy: what it would be typed as, and its number when it is one. */
export interface Source {
  readonly text: string;
  readonly number: number | null;
  readonly isDate: boolean;
}

/** A cell's text as it is at another place. */
export function movedText(text: string, rows: number, columns: number): string {
  return text.startsWith('=') ? offsetFormula(text, rows, columns) : text;
}

/** The number of the place `index` after the line (before it when negative), when the line is a series; else null. */
export function continued(line: readonly Source[], index: number): number | null {
  const numbers = line.map(({ number, text }) => (text.startsWith('=') ? null : number));
  if (numbers.some((number) => number === null)) return null;
  const first = numbers[0] ?? 0;
  const isDate = line.every((source) => source.isDate);
  if (numbers.length === 1) return isDate ? first + index : first;
  const last = numbers.at(-1) ?? 0;
  return first + (index * (last - first)) / (numbers.length - 1);
}

const tab = '\t';

/** Cells as other programs paste them. */
export function tsvOf(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join(tab)).join('\n');
}

/** Cells that another program copied; a cell in quotes may hold line breaks. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const form = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let found = form.exec(text); found !== null; found = form.exec(text)) {
    const [whole, quoted, plain = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== tab) {
      rows.push(row);
      row = [];
    }
    if (whole === '' || (end === '' && form.lastIndex >= text.length)) break;
    if (form.lastIndex >= text.length && end !== tab) break;
  }
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((each) => [...each, ...new Array<string>(width - each.length).fill('')]);
}
