/** Closed months: which they are, the figures fixed for them, and how far the rows have moved away since. */
import type { FiscalYear } from '../calendar/fiscal-year';
import { monthFirst, monthIndex, monthLast } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { fromIso, toIso } from '../calendar/plain-date';
import { allIndicators } from '../plan/indicators';
import { kindOf } from '../plan/kinds';
import type { Config } from '../plan/model';
import type { RollUp, Scope } from '../totals/roll-up';

/** By month (yyyy-mm): the names of the areas for which it is closed, the city-wide name among them. */
export type ClosedMonths = ReadonlyMap<string, ReadonlySet<string>>;

/** What one indicator came to. null is "not reported", which is not 0. */
export interface Figure {
  /** yyyy-mm */
  readonly month: string;
  /** An area's name or the city-wide one; null for the city as a whole. */
  readonly area: string | null;
  /** The indicator's key. */
  readonly indicator: string;
  readonly ofMonth: number | null;
  /** From the year's first day to the month's end. */
  readonly cumulative: number | null;
}

/** What was fixed for one indicator when a month was closed. */
export interface FixedFigure extends Figure {
  /** yyyy/MM/dd HH:mm:ss */
  readonly closedAt: string;
}

/** An entry changed after its month was closed, with the reason that was given. */
export interface LateChange {
  readonly month: string;
  readonly area: string;
  /** The initiative's key. */
  readonly initiative: string;
  readonly reason: string;
  /** By indicator key, what it added there (less than 0 for what it took away); null when that is not known. */
  readonly counts: Readonly<Record<string, number>> | null;
  /** yyyy/MM/dd HH:mm:ss */
  readonly at: string;
}

/** A fixed figure beside what the rows say now. */
export interface Compared {
  readonly fixed: number | null;
  readonly now: number | null;
  /** now - fixed, "not reported" taken as 0. */
  readonly difference: number;
  /** The reasons that were given for changes since then, each once. */
  readonly reasons: readonly string[];
  /** Whether changes with a reason come to the whole difference; any reason will do where that cannot be reckoned. */
  readonly explained: boolean;
}

/** A figure of a closed month that is no longer what was fixed. */
export interface ClosingDifference {
  readonly month: string;
  /** null for the city as a whole. */
  readonly area: string | null;
  readonly indicator: string;
  readonly ofMonth: Compared;
  readonly cumulative: Compared;
}

/** The month of a day: yyyy-mm. */
export function monthKey(date: PlainDate): string {
  return toIso(date).slice(0, 7);
}

/** yyyy-mm of month `index` (0 to 11) of a fiscal year. @throws RangeError for another index. */
export function monthKeyAt(fy: FiscalYear, index: number): string {
  return monthKey(monthFirst(fy, index));
}

/** The index (0 to 11) in the fiscal year of a month yyyy-mm; -1 for one outside it. */
function monthIndexOf(fy: FiscalYear, month: string): number {
  const first = fromIso(`${month}-01`);
  return first === null ? -1 : monthIndex(fy, first);
}

export function isClosed(closed: ClosedMonths, date: PlainDate | null, area: string): boolean {
  return date !== null && closed.get(monthKey(date))?.has(area) === true;
}

/** The areas in order, then the city-wide name: what a month is closed for. */
export function closingAreas(config: Pick<Config, 'areas' | 'cityWide'>): string[] {
  return [...config.areas, config.cityWide];
}

/** Whether the month is closed for every area, the city-wide name included: then the city's figure is fixed too. */
export function isCityClosed(config: Config, closed: ClosedMonths, month: string): boolean {
  const areas = closed.get(month);
  return closingAreas(config).every((area) => areas?.has(area) === true);
}

/** The figures of month `index` for these areas (null is the city), every indicator of the plan, in plan order. */
export function figuresOf(config: Config, totals: RollUp, index: number, areas: readonly (string | null)[]): Figure[] {
  const month = monthKeyAt(config.fiscalYear, index);
  return areas.flatMap((area) => {
    const scope = scopeOf(config, area);
    if (scope === null) return [];
    return allIndicators(config).map(({ key: indicator }) => ({
      month,
      area,
      indicator,
      ofMonth: totals.actual(indicator, scope, index),
      cumulative: totals.cumulative(indicator, scope, index),
    }));
  });
}

/**
 * The fixed figures that differ from what `now` says, in the order of `fixed`. `now` rolls up the rows as they are, as of
 * `asOf`. Left out are figures of indicators, areas and months that the plan no longer has, and of months that `asOf` has
 * been moved before. Reasons are those of changes since the closing, in the same initiative: of the same month for the
 * month's figure, of it and earlier ones for the cumulative figure; of any area for the city.
 */
export function closingDifferences(
  config: Config,
  fixed: readonly FixedFigure[],
  now: RollUp,
  asOf: PlainDate,
  late: readonly LateChange[],
): ClosingDifference[] {
  // Whether what changes in a row changes the figure by as much.
  const additive = new Map(allIndicators(config).map((each) => [each.key, kindOf(each).additive.rows]));
  return fixed.flatMap((figure) => {
    const { month, area, indicator } = figure;
    const index = monthIndexOf(config.fiscalYear, month);
    const scope = scopeOf(config, area);
    const adds = additive.get(indicator);
    if (adds === undefined || scope === null || index < 0 || monthLast(config.fiscalYear, index) > asOf) return [];
    const ofMonth = now.actual(indicator, scope, index);
    const cumulative = now.cumulative(indicator, scope, index);
    if (ofMonth === figure.ofMonth && cumulative === figure.cumulative) return [];
    const given = late.filter((change) => concerns(change, figure));
    const inMonth = given.filter((change) => change.month === month);
    return [
      {
        month,
        area,
        indicator,
        ofMonth: compared(figure.ofMonth, ofMonth, indicator, adds, inMonth),
        cumulative: compared(figure.cumulative, cumulative, indicator, adds, given),
      },
    ];
  });
}

/**
 * The differences that the reasons given do not come to, each listed once: a month's figure by area; the city's where no area's
 * tells it (an organisation may count once in two areas); a cumulative figure where no month before tells it.
 */
export function unexplained(differences: readonly ClosingDifference[]): ClosingDifference[] {
  const described = new Set<string>();
  const sorted = [...differences].sort(
    (a, b) => a.month.localeCompare(b.month) || Number(a.area === null) - Number(b.area === null),
  );
  return sorted.filter(({ month, area, indicator, ofMonth, cumulative }) => {
    const soFar = [`${indicator} ${area}`, `${indicator} null`];
    const inMonth = `${indicator} ${month}`;
    const moved = ofMonth.fixed !== ofMonth.now;
    const known = moved ? area === null && described.has(inMonth) : described.has(soFar[0] ?? '');
    for (const key of moved ? [...soFar, inMonth] : soFar) described.add(key);
    return !known && !(moved ? ofMonth : cumulative).explained;
  });
}

/** The roll-up's scope of an area's name; null when the settings do not have it. */
function scopeOf({ areas, cityWide }: Config, area: string | null): Scope | null {
  if (area === null) return 'city';
  if (area === cityWide) return areas.length;
  const index = areas.indexOf(area);
  return index < 0 ? null : index;
}

function concerns(change: LateChange, { month, area, indicator, closedAt }: FixedFigure): boolean {
  return (
    change.month <= month &&
    change.at >= closedAt &&
    (area === null || change.area === area) &&
    indicator.startsWith(`${change.initiative}.`)
  );
}

function compared(
  fixed: number | null,
  now: number | null,
  indicator: string,
  adds: boolean,
  late: readonly LateChange[],
): Compared {
  const difference = (now ?? 0) - (fixed ?? 0);
  const reasons = [...new Set(late.map(({ reason }) => reason))];
  const vague = !adds || late.some(({ counts }) => counts === null);
  const added = late.reduce((sum, { counts }) => sum + (counts?.[indicator] ?? 0), 0);
  return { fixed, now, difference, reasons, explained: reasons.length > 0 && (vague || added === difference) };
}
