/** 入力の状況: how far each area is with each month, who is late, and who recorded there. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import { cellText } from '../../domain/cells/cell-value';
import type { ClosedMonths } from '../../domain/closing/closing';
import { completeness } from '../../domain/closing/completeness';
import type { Config } from '../../domain/plan/model';
import type { AreaProgress, Completeness } from '../../schema/requests/answers';
import { type ReadTab, readRows, tabRows } from '../rows/read-rows';
import { asOfDate, type Deps, done, type Outcome, withConfig } from '../shared/deps';

const MOST_STAFF = 3;

/** One read a tab, no lock. */
export function monthsOfAreas(deps: Pick<Deps, 'plan' | 'rows' | 'closings' | 'clock'>): Outcome<Completeness> {
  return withConfig(deps, (config) => {
    const asOf = asOfDate(config, deps);
    const areas = progressOf(config, readRows(deps, config, asOf), deps.closings.closedMonths(), asOf);
    return done({ asOf: toIso(asOf), closingDay: config.closingDay, areas });
  });
}

export function progressOf(
  config: Config,
  tabs: readonly ReadTab[],
  closed: ClosedMonths,
  asOf: PlainDate,
): AreaProgress[] {
  const staff = staffOf(tabs);
  return completeness(config, tabRows(tabs), closed, asOf).map((each) => ({
    ...each,
    staff: staff.get(each.area) ?? [],
  }));
}

/** Settings name no area for anybody: the people who recorded most for an area, at most three. */
function staffOf(tabs: readonly ReadTab[]): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { row, assessment, area } of tabs.flatMap(({ rows }) => rows)) {
    const name = cellText(row.cells.staff).trim();
    if (name === '' || assessment.state !== 'entry') continue;
    const names = counts.get(area) ?? new Map<string, number>();
    counts.set(area, names.set(name, (names.get(name) ?? 0) + 1));
  }
  const mostFirst = (names: Map<string, number>): string[] =>
    [...names].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return new Map([...counts].map(([area, names]) => [area, mostFirst(names).slice(0, MOST_STAFF)]));
}
