/** A count by hand of what rows mean, kept apart from the product's code, and the plan's tabs as this count sees them. */
import { AREAS as PLAN_AREAS, TABS } from '../acceptance/year';
import type { Totals } from './book';

export { TABS };

/** The plan's areas with 市全域 last, and among them some that a pattern or a comparison without case would mix up. */
export const ODD_AREAS = ['東*西', 'Kita?', 'kita?', '~南', '東中西'] as const;
export const AREAS: readonly string[] = [...PLAN_AREAS.slice(0, -1), ...ODD_AREAS, '市全域'];

/** 日付 is a day of the year up to the as-of date, one of the days of the year after it, or neither. */
export type When = 'inTime' | 'planned' | 'never';

/** What one row is worth, whoever wrote it. */
export interface Meaning {
  /** 取消, exactly. */
  readonly voided: boolean;
  readonly when: When;
  /** null when it is no area's name exactly. */
  readonly area: string | null;
  /** By count column: a number that may count, 'bad' for what is there and may not, null for a blank cell. */
  readonly counts: readonly (number | 'bad' | null)[];
  /** null when blank. */
  readonly counterparty: string | null;
}

/** Counts rows by tab. A distinct count is a set of names for the city and one for each area. */
export function account(rowsByTab: ReadonlyMap<string, readonly Meaning[]>, areas: readonly string[] = AREAS): Totals {
  const actuals: Record<string, Record<string, number | ''>> = {};
  const keys = [...Object.values(TABS).flatMap((columns) => columns.map(([, key]) => key)), 'community.groups'];
  for (const key of keys) actuals[key] = Object.fromEntries(['*', ...areas].map((area) => [area, '']));
  const met = new Map<string, Set<string>>();
  let uncounted = 0;
  for (const [tab, rows] of rowsByTab) {
    for (const { voided, when, area, counts, counterparty } of rows) {
      if (voided) continue;
      counts.forEach((count, column) => {
        if (count === null) return;
        if (count === 'bad' || when === 'never' || area === null) {
          uncounted += 1;
          return;
        }
        if (when === 'planned') return;
        const totals = actuals[TABS[tab]?.[column]?.[1] ?? ''] ?? {};
        for (const scope of ['*', area]) {
          totals[scope] = Number(totals[scope]) + count;
          if (tab !== '地域づくり') continue;
          const names = met.get(scope) ?? new Set<string>();
          met.set(scope, names);
          if (count >= 1 && counterparty !== null) names.add(counterparty);
        }
      });
    }
  }
  for (const [scope, names] of met) Object.assign(actuals['community.groups'] ?? {}, { [scope]: names.size });
  return { actuals, uncounted };
}
