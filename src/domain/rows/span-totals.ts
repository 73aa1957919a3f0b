/** Lines that add up more than a month: of a quarter, of half a year, of the year so far, or of the month before on a month's first day. */

import { type FiscalYear, monthFirst, monthIndex, monthLast } from '../calendar/fiscal-year';
import { addDays, type PlainDate, toIso } from '../calendar/plain-date';
import { type Problem, warning } from '../problems/problem';
import { type CountedRow, countsText } from './counted-row';

/** Fewer lines add up to another by chance. */
const MIN_LINES = 3;
const QUARTER = 3;
const HALF = 6;

/** A question for each line that equals the sum of its area's lines of such a span. `isAtEnd` says whether a line stands at a month's end. */
export function spanTotals(
  year: FiscalYear,
  rows: readonly CountedRow[],
  tab: string,
  isAtEnd: (line: CountedRow) => boolean,
): Problem[] {
  const areas = new Map<number, RunningSums>();
  for (const line of [...rows].sort((one, other) => one.day - other.day)) {
    const sums = areas.get(line.strict.area) ?? new RunningSums();
    areas.set(line.strict.area, sums);
    sums.add(line);
  }
  return rows.flatMap((line): Problem[] => {
    const sums = areas.get(line.strict.area);
    const span = spansOf(year, line, isAtEnd(line)).find(({ first, last }) => sums?.isTotal(line, first, last));
    if (span === undefined || sums === undefined) return [];
    const found = sums.linesIn(line, span.first, span.last);
    const dates = { first: toIso(span.first), last: toIso(span.last) };
    const detail = { reason: 'spanTotal', typed: countsText(line), found, ...dates } as const;
    return [warning('entry.inconsistent', detail, { tab, row: line.row })];
  });
}

interface Span {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

function spansOf(year: FiscalYear, { day }: CountedRow, atEnd: boolean): readonly Span[] {
  const month = monthIndex(year, day);
  const isFirst = day === monthFirst(year, month);
  if (isFirst && month > 0) {
    const last = monthLast(year, month - 1);
    return starts(month - 1, [1, QUARTER, HALF, 12]).map((start) => ({ first: monthFirst(year, start), last }));
  }
  if (!atEnd) return [];
  const ended = starts(month, [QUARTER, HALF, 12]).filter((start) => start < month);
  return ended.map((start) => ({ first: monthFirst(year, start), last: day }));
}

/** The months in which spans of these lengths begin. */
function starts(month: number, lengths: readonly number[]): readonly number[] {
  return [...new Set(lengths.map((length) => month - (month % length)))];
}

/** The sums of an area's lines up to each of them, in the order of days: any span is a difference of two. */
class RunningSums {
  private readonly days: PlainDate[] = [];
  private readonly upTo: (readonly number[])[] = [];

  /** Lines come in the order of days. */
  add({ day, strict }: CountedRow): void {
    const before = this.upTo.at(-1) ?? [];
    this.days.push(day);
    this.upTo.push(strict.counts.map((count, index) => (before[index] ?? 0) + (count ?? 0)));
  }

  isTotal(line: CountedRow, first: PlainDate, last: PlainDate): boolean {
    if (this.linesIn(line, first, last) < MIN_LINES) return false;
    const isInside = line.day >= first && line.day <= last;
    const [from, to] = this.placesOf(first, last);
    const { counts } = line.strict;
    const sums = counts.map(
      (count, index) => this.at(to, index) - this.at(from, index) - (isInside ? (count ?? 0) : 0),
    );
    return sums.some((sum) => sum > 0) && sums.every((sum, index) => sum === (counts[index] ?? 0));
  }

  /** Without the line itself. */
  linesIn(line: CountedRow, first: PlainDate, last: PlainDate): number {
    const [from, to] = this.placesOf(first, last);
    return to - from - (line.day >= first && line.day <= last ? 1 : 0);
  }

  private at(place: number, index: number): number {
    return place === 0 ? 0 : (this.upTo[place - 1]?.[index] ?? 0);
  }

  /** How many lines come before the span, and up to its last day. */
  private placesOf(first: PlainDate, last: PlainDate): readonly [number, number] {
    return [this.before(first), this.before(addDays(last, 1))];
  }

  private before(day: PlainDate): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.days[middle] ?? day) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
