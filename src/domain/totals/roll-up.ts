/** Totals of every indicator by area and month, gross and distinct, in one pass over the rows. */
import type { FiscalYear } from '../calendar/fiscal-year';
import { daysIn, monthIndex } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { addDays } from '../calendar/plain-date';
import { columnIndicators } from '../plan/indicators';
import { type KindName, sourceKey } from '../plan/kinds';
import type { Config, Initiative } from '../plan/model';
import type { StrictRow } from '../rows/strict-row';

/** The whole city, or an index in the config's areas; their number stands for what belongs to no single area. */
export type Scope = 'city' | number;

/** The rows of an initiative's tab. A key that the config does not have is a RangeError. */
export interface TabRows {
  readonly initiative: string;
  readonly rows: readonly StrictRow[];
}

export interface RollUp {
  /** The total of a month (0 to 11 in fiscal order) or of the year so far; null when no cell counted. */
  actual(indicatorKey: string, scope: Scope, month: 'year' | number): number | null;
  /** The total from the year's first day to the end of a month (0 to 11); null when no cell counted. */
  cumulative(indicatorKey: string, scope: Scope, month: number): number | null;
}

const MONTHS = 12;

/**
 * Rolls up rows that already follow the counting rule; rows dated after `asOf` are left out, so that an earlier day can
 * be asked for. Distinct indicators are counted anew in each cell (area, city, month, months so far): the number of
 * different counterparties, exactly as they stand, of rows in which the indicator counted over is 1 or more. A distinct
 * indicator is null where the one it counts over is. @throws RangeError for an unknown initiative, indicator or scope.
 */
export function rollUp(config: Config, tabs: readonly TabRows[], asOf: PlainDate): RollUp {
  const shape: Shape = {
    scopes: config.areas.length + 1,
    first: config.fiscalYear.first,
    until: Math.min(asOf, config.fiscalYear.last),
    monthOfDay: monthsOfDays(config.fiscalYear),
  };
  const totals = new Map<string, Totals>();
  for (const tab of tabs) {
    if (!config.initiatives.some(({ key }) => key === tab.initiative)) {
      throw new RangeError(`No initiative ${tab.initiative} in the plan`);
    }
  }
  for (const initiative of config.initiatives) {
    const rows = tabs.filter((tab) => tab.initiative === initiative.key).map((tab) => tab.rows);
    for (const [key, each] of totalsOf(initiative, rows, shape)) totals.set(key, each);
  }
  return answers(totals, shape.scopes);
}

interface Shape {
  /** The areas, and one more for what belongs to none of them. */
  readonly scopes: number;
  readonly first: number;
  /** The last day that counts. */
  readonly until: number;
  readonly monthOfDay: Uint8Array;
}

/** Cell [scope * 12 + month]; the scope after the last is the city. NaN where no cell counted. */
interface Totals {
  readonly months: Float64Array;
  readonly soFar: Float64Array;
}

/** What one pass leaves. Cell [(column * scopes + scope) * 12 + month]; `seen` is 1 where a cell counted, 0 or not. */
interface Sums {
  readonly sums: Float64Array;
  readonly seen: Uint8Array;
}

/** The months (a bit each) in which a name counted, by scope. */
type Names = Map<string, Uint16Array>;

/** What the indicators of an initiative are counted from. */
interface Tallied {
  /** Rows of the initiative, tab by tab. */
  readonly tabs: readonly (readonly StrictRow[])[];
  readonly sums: Sums;
  readonly shape: Shape;
}

/** How each kind counts a column. */
const counters: { readonly [K in KindName]: (tallied: Tallied, column: number) => Totals } = {
  sum: sumTotals,
  distinct: distinctTotals,
};

function totalsOf(initiative: Initiative, tabs: readonly (readonly StrictRow[])[], shape: Shape): Map<string, Totals> {
  const columns = columnIndicators(initiative).map(({ key }) => key);
  const size = columns.length * shape.scopes * MONTHS;
  const sums: Sums = { sums: new Float64Array(size), seen: new Uint8Array(size) };
  for (const rows of tabs) addRows(rows, columns.length, sums, shape);
  return new Map(
    initiative.indicators.map((indicator) => {
      const column = columns.indexOf(sourceKey(indicator));
      const count = counters[indicator.kind.kind];
      return [indicator.key, column < 0 ? emptyTotals(shape.scopes) : count({ tabs, sums, shape }, column)];
    }),
  );
}

/** The hot loop: no allocation, typed arrays only. */
function addRows(rows: readonly StrictRow[], columns: number, into: Sums, shape: Shape): void {
  const { scopes, first, until, monthOfDay } = shape;
  const { sums, seen } = into;
  const stride = scopes * MONTHS;
  for (const { date, area, counts } of rows) {
    if (date === null || date < first || date > until || area < 0 || area >= scopes) continue;
    let cell = area * MONTHS + (monthOfDay[date - first] ?? 0);
    for (let column = 0; column < columns; column += 1, cell += stride) {
      const count = counts[column];
      if (count === null || count === undefined) continue;
      sums[cell] = (sums[cell] ?? 0) + count;
      seen[cell] = 1;
    }
  }
}

function addNames(rows: readonly StrictRow[], column: number, names: Names, shape: Shape): void {
  const { scopes, first, until, monthOfDay } = shape;
  for (const { date, area, counts, counterparty } of rows) {
    const count = counts[column];
    if (counterparty === null || count === null || count === undefined || count < 1) continue;
    if (date === null || date < first || date > until || area < 0 || area >= scopes) continue;
    const masks = names.get(counterparty) ?? new Uint16Array(scopes);
    names.set(counterparty, masks);
    masks[area] = (masks[area] ?? 0) | (1 << (monthOfDay[date - first] ?? 0));
  }
}

function sumTotals({ sums: from, shape: { scopes } }: Tallied, column: number): Totals {
  const totals = emptyTotals(scopes);
  const base = column * scopes * MONTHS;
  for (let cell = 0; cell < scopes * MONTHS; cell += 1) {
    if (from.seen[base + cell] !== 1) continue;
    const count = from.sums[base + cell] ?? 0;
    add(totals.months, cell, count);
    add(totals.months, scopes * MONTHS + (cell % MONTHS), count);
  }
  for (let scope = 0; scope <= scopes; scope += 1) {
    let soFar = Number.NaN;
    for (let month = 0; month < MONTHS; month += 1) {
      const count = totals.months[scope * MONTHS + month] ?? Number.NaN;
      if (!Number.isNaN(count)) soFar = (Number.isNaN(soFar) ? 0 : soFar) + count;
      totals.soFar[scope * MONTHS + month] = soFar;
    }
  }
  return totals;
}

/** A name counts in each month it has a bit for, and in the months so far from its first bit on. */
function distinctTotals(tallied: Tallied, column: number): Totals {
  const { tabs, shape } = tallied;
  const { scopes } = shape;
  const names: Names = new Map();
  for (const rows of tabs) addNames(rows, column, names, shape);
  const over = sumTotals(tallied, column);
  const months = over.months.map((count) => count * 0);
  const soFar = over.soFar.map((count) => count * 0);
  for (const masks of names.values()) {
    masks.forEach((mask, scope) => {
      addMask(mask, scope * MONTHS, months, soFar);
    });
    const city = masks.reduce((all, mask) => all | mask, 0);
    addMask(city, scopes * MONTHS, months, soFar);
  }
  return { months, soFar };
}

function addMask(mask: number, base: number, months: Float64Array, soFar: Float64Array): void {
  for (let month = 0; month < MONTHS; month += 1) {
    if ((mask & (1 << month)) !== 0) months[base + month] = (months[base + month] ?? 0) + 1;
    if ((mask & ((2 << month) - 1)) !== 0) soFar[base + month] = (soFar[base + month] ?? 0) + 1;
  }
}

function emptyTotals(scopes: number): Totals {
  const size = (scopes + 1) * MONTHS;
  return { months: new Float64Array(size).fill(Number.NaN), soFar: new Float64Array(size).fill(Number.NaN) };
}

function add(into: Float64Array, cell: number, count: number): void {
  const before = into[cell] ?? Number.NaN;
  into[cell] = Number.isNaN(before) ? count : before + count;
}

function answers(totals: ReadonlyMap<string, Totals>, scopes: number): RollUp {
  const cellOf = (scope: Scope, month: number): number => {
    const row = scope === 'city' ? scopes : scope;
    const known = Number.isInteger(row) && row >= 0 && (scope === 'city' || row < scopes);
    if (known && Number.isInteger(month) && month >= 0 && month < MONTHS) return row * MONTHS + month;
    throw new RangeError(`No month ${month} or no scope ${scope}`);
  };
  const read = (key: string, which: keyof Totals, scope: Scope, month: number): number | null => {
    const found = totals.get(key);
    if (found === undefined) throw new RangeError(`No indicator ${key} in the plan`);
    const count = found[which][cellOf(scope, month)] ?? Number.NaN;
    return Number.isNaN(count) ? null : count;
  };
  return {
    actual: (key, scope, month) =>
      month === 'year' ? read(key, 'soFar', scope, MONTHS - 1) : read(key, 'months', scope, month),
    cumulative: (key, scope, month) => read(key, 'soFar', scope, month),
  };
}

/** The fiscal month (0 to 11) of each day of the year. */
function monthsOfDays(fy: FiscalYear): Uint8Array {
  return Uint8Array.from({ length: daysIn(fy) }, (_, day) => monthIndex(fy, addDays(fy.first, day)));
}
