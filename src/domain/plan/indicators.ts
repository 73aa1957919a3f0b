/** Finding indicators in a plan. */

import { hasColumn } from './kinds';
import type { Config, Indicator, Initiative } from './model';

/** Asked for with every row. */
const inColumns = new WeakMap<Initiative, readonly Indicator[]>();

/** The indicators that have a column, in plan order: the order of a row's counts. */
export function columnIndicators(initiative: Initiative): readonly Indicator[] {
  const known = inColumns.get(initiative);
  if (known !== undefined) return known;
  const found = initiative.indicators.filter(hasColumn);
  inColumns.set(initiative, found);
  return found;
}

/** Every indicator of the plan, in plan order. */
export function allIndicators(config: Config): Indicator[] {
  return config.initiatives.flatMap((initiative) => [...initiative.indicators]);
}

/** The initiative and indicator of a key; null when the plan has no such indicator. */
export function findIndicator(config: Config, key: string): { initiative: Initiative; indicator: Indicator } | null {
  for (const initiative of config.initiatives) {
    const indicator = initiative.indicators.find((each) => each.key === key);
    if (indicator !== undefined) return { initiative, indicator };
  }
  return null;
}
