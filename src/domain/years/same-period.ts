/** Last year's counts beside this year's, of the same months: nothing is guessed, and 0 is not "not reported". Pure. */
import type { Config } from '../plan/model';
import type { DatedRenaming } from '../plan/renaming';
import { counterpart, MONTHS_OF_YEAR, type YearFigures } from './last-year';

/** null is "not reported"; a year of which only the total is known cannot be compared before it is over. */
export type CountBefore = number | null | 'notComparable';

/** The same months of both years; null is "not reported". */
export interface SamePeriod {
  readonly before: CountBefore;
  readonly now: number | null;
}

export interface LastYear {
  /** Whether there is any figure of last year that an indicator of this one is held against. */
  readonly isKnown: boolean;
  /** undefined where last year has no such indicator and area; `months` are those that are over. */
  before(key: string, area: string | null, months: number): CountBefore | undefined;
}

export function lastYearOf(
  config: Config,
  renamed: readonly DatedRenaming[],
  figures: readonly YearFigures[],
): LastYear {
  const found = new Map<string, YearFigures[]>();
  for (const each of figures) {
    const place = counterpart(config, renamed, each);
    if ('why' in place) continue;
    const id = idOf(place.key, place.area);
    found.set(id, [...(found.get(id) ?? []), each]);
  }
  return {
    isKnown: found.size > 0,
    before: (key, area, months) => {
      const parts = found.get(idOf(key, area));
      return parts === undefined ? undefined : counted(parts, months);
    },
  };
}

function idOf(key: string, area: string | null): string {
  return JSON.stringify([key, area]);
}

/** The sum of the parts that are known; more than one only where areas were merged and counts add up. */
export function counted(parts: readonly Pick<YearFigures, 'total' | 'cumulative'>[], months: number): CountBefore {
  if (months === 0) return null;
  const sums = parts.map(({ total, cumulative }) =>
    months === MONTHS_OF_YEAR && total !== null ? total : (cumulative[months - 1] ?? null),
  );
  const known = sums.filter((each) => each !== null);
  if (known.length > 0) return known.reduce((sum, each) => sum + each, 0);
  const onlyTotals = parts.some(({ total, cumulative }) => total !== null && cumulative.at(-1) === null);
  return onlyTotals ? 'notComparable' : null;
}

/** What is worth a sentence: more than a tenth up or down. null for less, and where there is nothing to divide by. */
export function notableChange(before: CountBefore | undefined, now: number | null): number | null {
  if (typeof before !== 'number' || before === 0 || now === null) return null;
  const change = now / before - 1;
  return Math.abs(change) > TENTH + EPSILON ? change : null;
}

const TENTH = 0.1;
const EPSILON = 1e-9;
