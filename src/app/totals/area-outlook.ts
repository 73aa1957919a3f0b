/** The outlook of an area, or of what belongs to no single one, from the rows themselves. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { areaTargets } from '../../domain/plan/area-targets';
import { findNamed } from '../../domain/plan/find-named';
import { allIndicators } from '../../domain/plan/indicators';
import { kindOf } from '../../domain/plan/kinds';
import type { Config, Indicator } from '../../domain/plan/model';
import { canonicalArea } from '../../domain/text/area-names';
import { type Outlook, outlook } from '../../domain/totals/outlook';
import { type RollUp, rollUp, type Scope } from '../../domain/totals/roll-up';
import { ja } from '../../i18n/ja';
import { readRows, tabRows } from '../rows/read-rows';
import { asOfDate, type Deps } from '../shared/deps';

const MONTHS = 12;

export type AreaOutlook =
  | { readonly ok: true; readonly labels: readonly string[]; of(indicator: CellValue): Outlook | null }
  /** A sentence for the cell. */
  | { readonly ok: false; readonly message: string };

/** One read a tab. */
export function areaOutlook(deps: Pick<Deps, 'plan' | 'rows' | 'clock'>, area: string): AreaOutlook {
  const config = deps.plan.config();
  if (config === null) return { ok: false, message: ja.functions.noTable() };
  const name = canonicalArea(area, config.areas, config.cityWide);
  const all = [...config.areas, config.cityWide];
  if (name === null) return { ok: false, message: ja.functions.unknownArea(area, all) };
  const asOf = asOfDate(config, deps);
  const totals = rollUp(config, tabRows(readRows(deps, config, asOf)), asOf);
  const scope = all.indexOf(name);
  const indicators = allIndicators(config);
  return {
    ok: true,
    labels: indicators.map(({ label }) => label),
    of: (asked) => {
      const indicator = findNamed(indicators, asked);
      if (indicator === null) return null;
      const target = areaTargets(indicator, config.areas.length)[scope] ?? null;
      return outlookOf(config, totals, indicator, scope, target, asOf);
    },
  };
}

/** The outlook of one indicator in a scope, against the target given. */
export function outlookOf(
  config: Config,
  totals: RollUp,
  indicator: Indicator,
  scope: Scope,
  target: number | null,
  asOf: PlainDate,
): Outlook {
  return outlook({
    fiscalYear: config.fiscalYear,
    asOf,
    weights: indicator.weights,
    target,
    additive: kindOf(indicator).additive.months,
    cumulative: Array.from({ length: MONTHS }, (_, month) => totals.cumulative(indicator.key, scope, month)),
  });
}
