/** Figures of earlier years as they stand on 前年度: what they are, and which of this year's they may be held against. Pure. */
import type { FiscalYear } from '../calendar/fiscal-year';
import { monthLast } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { areaNow, changesSince } from '../plan/area-changes';
import { areaTargets, cityTarget } from '../plan/area-targets';
import { allIndicators, findIndicator } from '../plan/indicators';
import type { KindName } from '../plan/kinds';
import { isAdditive } from '../plan/kinds';
import type { Config } from '../plan/model';
import { type DatedRenaming, nameNow } from '../plan/renaming';
import { canonicalArea } from '../text/area-names';
import { canonicalName } from '../text/names';
import type { RollUp, Scope } from '../totals/roll-up';

export const MONTHS_OF_YEAR = 12;

/** The figures of an indicator in one area, or the city, of one year; null is "not reported" or "not known". */
export interface YearFigures {
  /** The calendar year in which the fiscal year begins. */
  readonly year: number;
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** null where nobody says how it was counted. */
  readonly kind: KindName | null;
  /** As it was called then; null is the city. */
  readonly area: string | null;
  readonly target: number | null;
  readonly total: number | null;
  readonly months: readonly (number | null)[];
  /** From the year's first day to each month's end. */
  readonly cumulative: readonly (number | null)[];
}

/** Every figure of a year that is over, or of as much of it as was counted. */
export function yearFigures(config: Config, totals: RollUp): YearFigures[] {
  const { areas, cityWide, fiscalYear } = config;
  const scopes: readonly (readonly [Scope, string | null])[] = [
    ['city', null],
    ...areas.map((area, index) => [index, area] as const),
    [areas.length, cityWide],
  ];
  return allIndicators(config).flatMap((indicator) => {
    const { key, label, unit, kind } = indicator;
    const targets = areaTargets(indicator, areas.length);
    return scopes.map(
      ([scope, area]): YearFigures => ({
        year: fiscalYear.startYear,
        key,
        label,
        unit,
        kind: kind.kind,
        area,
        target: scope === 'city' ? cityTarget(indicator, areas.length) : (targets[scope] ?? null),
        total: totals.actual(key, scope, 'year'),
        months: each((month) => totals.actual(key, scope, month)),
        cumulative: each((month) => totals.cumulative(key, scope, month)),
      }),
    );
  });
}

/** Months from the year's first that are over on a day: 同期 is of these. */
export function completeMonths(fy: FiscalYear, asOf: PlainDate): number {
  return Array.from({ length: MONTHS_OF_YEAR }, (_, month) => monthLast(fy, month)).filter((last) => last <= asOf)
    .length;
}

/** Why figures of last year are held against nothing of this one. */
export type NotComparable = 'otherYear' | 'dropped' | 'otherKind' | 'split' | 'transfer' | 'unknown' | 'mergedNames';

/** The indicator and the area of this year that last year's figures are held against; `area` null is the city. */
export type Counterpart = { readonly key: string; readonly area: string | null } | { readonly why: NotComparable };

/**
 * Only where it is exact: the same indicator counted in the same way, in an area that is the same under whatever name.
 * Counts of merged areas add up; different names of theirs do not.
 */
export function counterpart(config: Config, renamed: readonly DatedRenaming[], figures: YearFigures): Counterpart {
  const { startYear, first } = config.fiscalYear;
  if (figures.year !== startYear - 1) return { why: 'otherYear' };
  const key = keyNow(config, renamed, figures);
  const indicator = key === null ? undefined : findIndicator(config, key)?.indicator;
  if (key === null || indicator === undefined) return { why: 'dropped' };
  if (figures.kind !== null && figures.kind !== indicator.kind.kind) return { why: 'otherKind' };
  if (figures.area === null || figures.area === config.cityWide) return { key, area: figures.area };
  const name = nameNow(renamed, 'area', knownArea(config, renamed, figures.area), '');
  const now = areaNow(changesSince(config.areaChanges ?? [], first), name, config.areas);
  if ('lost' in now) return { why: now.lost };
  return now.merged && !isAdditive(indicator.kind.kind) ? { why: 'mergedNames' } : { key, area: now.area };
}

/** The area as this book wrote it at any time; as it stands where none is meant. */
function knownArea(
  { areas, areaChanges = [], cityWide }: Config,
  renamed: readonly DatedRenaming[],
  typed: string,
): string {
  const changed = areaChanges.flatMap(({ from, to }) => [...from, ...to]);
  const before = renamed.flatMap(({ what, from, to }) => (what === 'area' ? [from, to] : []));
  return canonicalArea(typed, [...new Set([...areas, ...changed, ...before])], cityWide) ?? typed;
}

/** The key that an indicator of an earlier year has now; one that was typed without a key is known by its label. */
export function keyNow(config: Config, renamed: readonly DatedRenaming[], { key, label }: YearFigures): string | null {
  if (key === '')
    return allIndicators(config).find((each) => canonicalName(each.label) === canonicalName(label))?.key ?? null;
  const now = nameNow(renamed, 'indicator', key, '');
  return findIndicator(config, now) === null ? null : now;
}

function each<T>(of: (month: number) => T): T[] {
  return Array.from({ length: MONTHS_OF_YEAR }, (_, month) => of(month));
}
