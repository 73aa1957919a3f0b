/** Lines that add up other lines: counted with them they would count twice, so a person is asked. */

import { type FiscalYear, monthFirst, monthIndex, monthLast } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { columnIndicators } from '../plan/indicators';
import type { Config, Initiative } from '../plan/model';
import { type Problem, warning } from '../problems/problem';
import { contentColumns } from './columns';
import { type CountedRow, countsText } from './counted-row';
import { spanTotals } from './span-totals';
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
  const year = among.config.fiscalYear;
  ask(spanTotals(year, rows, among.tab, (line) => isAtEnd(year, line)));
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
  return [...byMonth(fiscalYear, rows)].flatMap(([month, lines]) => {
    const last = monthLast(fiscalYear, month);
    const all = new SumsByDay(last);
    const areas = new Map<number, SumsByDay>();
    for (const line of lines) {
      all.add(line);
      ofArea(areas, line, last).add(line);
    }
    // What a =SUM above a line adds up: the month's lines further up.
    const above = new SumsByDay(last);
    return lines.flatMap((line): Problem[] => {
      const own = ofArea(areas, line, last).without(line);
      // Of several areas, small numbers soon add up to another by chance: only the very last day is looked at.
      const wide = line.day === last ? [all.without(line), above.upTo(line.day)] : [];
      const parts = [own, ...wide.filter((each) => (each?.lines ?? 0) >= MIN_LINES_OF_TAB)].find((each) =>
        equals(line, each),
      );
      above.add(line);
      if (parts === undefined || parts === null) return [];
      const detail = { reason: 'monthTotal', typed: countsText(line), found: parts.lines } as const;
      return [warning('entry.inconsistent', detail, { tab, row: line.row })];
    });
  });
}

function ofArea(areas: Map<number, SumsByDay>, { strict: { area } }: CountedRow, last: PlainDate): SumsByDay {
  const known = areas.get(area) ?? new SumsByDay(last);
  areas.set(area, known);
  return known;
}

/** Every count that the line has is the sum of the others' counts, and one of them at least of two lines or more. */
function equals({ strict }: CountedRow, parts: Sums | null): boolean {
  if (parts === null) return false;
  const isSame = strict.counts.every((count, index) => (count ?? 0) === (parts.sums[index] ?? 0));
  return isSame && parts.filled.some((lines) => lines > 1);
}

export function isSumOf(line: CountedRow, parts: readonly CountedRow[]): boolean {
  const sums = emptySums();
  for (const part of parts) addTo(sums, part, 1);
  return equals(line, sums);
}

/** What lines add up to, by indicator. */
interface Sums {
  readonly sums: number[];
  /** Lines with a count above 0. */
  readonly filled: number[];
  lines: number;
}

function emptySums(): Sums {
  return { sums: [], filled: [], lines: 0 };
}

function addTo(into: Sums, { strict }: CountedRow, times: 1 | -1): void {
  into.lines += times;
  for (const [index, count] of strict.counts.entries()) {
    into.sums[index] = (into.sums[index] ?? 0) + times * (count ?? 0);
    into.filled[index] = (into.filled[index] ?? 0) + ((count ?? 0) > 0 ? times : 0);
  }
}

/** The sums of a month's lines up to each of its last days: whatever the number of lines, each is added a few times. */
class SumsByDay {
  private readonly upToDay = Array.from({ length: LAST_DAYS }, emptySums);

  constructor(private readonly last: PlainDate) {}

  add(line: CountedRow): void {
    for (const [back, sums] of this.upToDay.entries()) if (line.day <= this.last - back) addTo(sums, line, 1);
  }

  /** null for a day before the month's last ones. */
  upTo(day: PlainDate): Sums | null {
    return this.upToDay[this.last - day] ?? null;
  }

  /** Those up to the line's own day, itself left out. */
  without(line: CountedRow): Sums | null {
    const sums = this.upTo(line.day);
    if (sums === null) return null;
    const others: Sums = { sums: [...sums.sums], filled: [...sums.filled], lines: sums.lines };
    addTo(others, line, -1);
    return others;
  }
}

/** Areas that have one line a month, at its end or on its first day, and whose counts only grow: added up they would count earlier months again. */
function runningTotals({ config: { fiscalYear }, initiative, tab }: Among, rows: readonly CountedRow[]): Problem[] {
  const areas = new Map<number, CountedRow[]>();
  for (const each of rows) {
    const known = areas.get(each.strict.area);
    if (known === undefined) areas.set(each.strict.area, [each]);
    else known.push(each);
  }
  return [...areas.values()].flatMap((own): Problem[] => {
    const months = byMonth(fiscalYear, own);
    const lines = [...months.keys()].sort((a, b) => a - b).flatMap((month) => months.get(month) ?? []);
    const isAtTurn = [isAtEnd, isAtStart].some((is) => lines.every((line) => is(fiscalYear, line)));
    if (lines.length !== months.size || !isAtTurn) return [];
    const column = columnIndicators(initiative).find((_, index) => grows(lines, index));
    const last = lines.at(-1);
    if (column === undefined || last === undefined) return [];
    const detail = { reason: 'runningTotal', typed: countsText(last), found: lines.length } as const;
    return [warning('entry.inconsistent', detail, { tab, row: last.row, column: column.key })];
  });
}

/** No count is below the one before, most are above, and the last one is about as high as so many months of the first would make it. */
function grows(lines: readonly CountedRow[], index: number): boolean {
  const counts = lines.flatMap(({ strict }) => strict.counts[index] ?? []);
  const [first = 0] = counts;
  const last = counts.at(-1) ?? 0;
  const steps = counts.slice(1).map((count, at) => count - (counts[at] ?? 0));
  const grown = steps.filter((step) => step > 0).length;
  const isGrowing = steps.every((step) => step >= 0) && grown >= GROWING_MONTHS - 1 && 2 * grown > steps.length;
  return isGrowing && last >= (first * counts.length) / 2;
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

function isAtStart(year: FiscalYear, { day }: CountedRow): boolean {
  return day === monthFirst(year, monthIndex(year, day));
}

function isAtEnd(year: FiscalYear, { day }: CountedRow): boolean {
  return day > monthLast(year, monthIndex(year, day)) - LAST_DAYS;
}
