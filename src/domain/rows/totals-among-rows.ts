/** Lines that add up other lines: counted with them they would count twice, so a person is asked. */

import { type FiscalYear, monthIndex, monthLast } from '../calendar/fiscal-year';
import { columnIndicators } from '../plan/indicators';
import type { Config, Initiative } from '../plan/model';
import { type Problem, warning } from '../problems/problem';
import { contentColumns } from './columns';
import type { CountedRow } from './counted-row';
import { saysTotal } from './total-words';

/** A month's last days: its total may stand on the last day of work. */
const LAST_DAYS = 4;
/** So many months that only grow are a running total sooner than an upswing. */
const GROWING_MONTHS = 3;
/** A sum over all areas is taken for one from so many lines on. */
const MIN_LINES_OF_TAB = 3;

interface Among {
  readonly initiative: Initiative;
  readonly config: Config;
  readonly tab: string;
}

/** A question for each line that seems to be a total of others, once a line. */
export function totalsAmongRows(among: Among, rows: readonly CountedRow[]): Problem[] {
  const found = new Map<number, Problem>();
  const ask = (problems: readonly Problem[]): void => {
    for (const problem of problems) {
      const row = problem.where?.row ?? 0;
      if (!found.has(row)) found.set(row, problem);
    }
  };
  ask(namedTotals(rows, among.tab));
  ask(monthTotals(among, rows));
  ask(runningTotals(among, rows));
  return [...found.values()];
}

function namedTotals(rows: readonly CountedRow[], tab: string): Problem[] {
  return rows.flatMap(({ row, cells }): Problem[] => {
    const column = contentColumns.find((each) => saysTotal(cells[each]));
    if (column === undefined) return [];
    const typed = String(cells[column]).trim();
    return [warning('entry.inconsistent', { reason: 'total', typed }, { tab, row, column })];
  });
}

/** Lines at a month's end that equal the sum of the month's other lines, of their area or of the whole tab. */
function monthTotals({ config: { fiscalYear }, tab }: Among, rows: readonly CountedRow[]): Problem[] {
  return [...byMonth(fiscalYear, rows)].flatMap(([, month]) =>
    month.flatMap((line): Problem[] => {
      if (!isAtEnd(fiscalYear, line)) return [];
      const others = month.filter((other) => other !== line && other.day <= line.day);
      const own = others.filter(({ strict }) => strict.area === line.strict.area);
      // Of several areas, small numbers soon add up to another by chance.
      const wide = [others, above(line, others)].filter(
        (each) => isAtEnd(fiscalYear, line, 1) && each.length >= MIN_LINES_OF_TAB,
      );
      const parts = [own, ...wide].find((each) => isSumOf(line, each));
      if (parts === undefined) return [];
      const typed = countsText(line);
      return [
        warning('entry.inconsistent', { reason: 'monthTotal', typed, found: parts.length }, { tab, row: line.row }),
      ];
    }),
  );
}

/** The lines right above, as far as they belong to the same month: what a =SUM above it adds up. */
function above(line: CountedRow, others: readonly CountedRow[]): CountedRow[] {
  return others.filter(({ row }) => row < line.row);
}

/** Every count that the line has is the sum of the others' counts, and one of them at least of two lines or more. */
export function isSumOf({ strict }: CountedRow, parts: readonly CountedRow[]): boolean {
  let several = false;
  for (const [index, count] of strict.counts.entries()) {
    const counts = parts.map((part) => part.strict.counts[index] ?? 0);
    if ((count ?? 0) !== counts.reduce((sum, each) => sum + each, 0)) return false;
    if (counts.filter((each) => each > 0).length > 1) several = true;
  }
  return several;
}

/** Areas that have one line a month, at its end, and whose counts only grow: added up they would count earlier months again. */
function runningTotals({ config: { fiscalYear }, initiative, tab }: Among, rows: readonly CountedRow[]): Problem[] {
  const areas = new Map<number, CountedRow[]>();
  for (const each of rows) areas.set(each.strict.area, [...(areas.get(each.strict.area) ?? []), each]);
  return [...areas.values()].flatMap((own): Problem[] => {
    const months = byMonth(fiscalYear, own);
    const lines = [...months.keys()].sort((a, b) => a - b).flatMap((month) => months.get(month) ?? []);
    if (lines.length !== months.size || !lines.every((line) => isAtEnd(fiscalYear, line))) return [];
    const column = columnIndicators(initiative).find((_, index) => grows(lines, index));
    const last = lines.at(-1);
    if (column === undefined || last === undefined) return [];
    const detail = { reason: 'runningTotal', typed: countsText(last), found: lines.length } as const;
    return [warning('entry.inconsistent', detail, { tab, row: last.row, column: column.key })];
  });
}

/** Every count is above the one before, and the last one about as high as so many months of the first would make it. */
function grows(lines: readonly CountedRow[], index: number): boolean {
  const counts = lines.flatMap(({ strict }) => strict.counts[index] ?? []);
  const [first = 0] = counts;
  const last = counts.at(-1) ?? 0;
  const growing = counts.every((count, at) => at === 0 || count > (counts[at - 1] ?? 0));
  return counts.length >= GROWING_MONTHS && growing && last >= (first * counts.length) / 2;
}

function byMonth(year: FiscalYear, rows: readonly CountedRow[]): Map<number, CountedRow[]> {
  const months = new Map<number, CountedRow[]>();
  for (const each of rows) {
    const month = monthIndex(year, each.day);
    const known = months.get(month);
    if (known === undefined) months.set(month, [each]);
    else known.push(each);
  }
  return months;
}

function isAtEnd(year: FiscalYear, { day }: CountedRow, days = LAST_DAYS): boolean {
  return day > monthLast(year, monthIndex(year, day)) - days;
}

/** The counts of a line as they stand: 3, or 3、5 of two indicators. */
export function countsText({ strict }: CountedRow): string {
  return strict.counts.flatMap((count) => count ?? []).join('、');
}
