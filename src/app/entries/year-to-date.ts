/** Where the indicators that an event counts for are now, in the year so far: from rows that were read already. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { cellText, isBlank } from '../../domain/cells/cell-value';
import { areaTargets, cityTarget } from '../../domain/plan/area-targets';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Indicator } from '../../domain/plan/model';
import { type StrictRow, strictRow } from '../../domain/rows/strict-row';
import { type RollUp, rollUp } from '../../domain/totals/roll-up';
import type { YearToDate } from '../../schema/requests/answers';
import type { Draft } from './event-drafts';

/** The area's figures; the city's for what belongs to no single area, and where the area has no target and the city does. */
export function yearToDateOf(config: Config, asOf: PlainDate, drafts: readonly Draft[]): YearToDate[] {
  return drafts.flatMap((draft) => {
    const { initiative, cells } = draft;
    const totals = rollUp(config, [{ initiative: initiative.key, rows: rowsWith(config, asOf, draft) }], asOf);
    return columnIndicators(initiative)
      .filter((_, index) => !isBlank(cells.counts[index] ?? null))
      .map((indicator) => soFar(config, totals, indicator, cellText(cells.area)));
  });
}

/** The tab's rows and the draft's own, which may be one of them. */
function rowsWith(config: Config, asOf: PlainDate, { sheet, existing, cells }: Draft): StrictRow[] {
  const read = sheet.rows.map((row) => strictRow(row.cells, config, asOf));
  return existing === null ? [...read, strictRow(cells, config, asOf)] : read;
}

function soFar(config: Config, totals: RollUp, indicator: Indicator, area: string): YearToDate {
  const { key } = indicator;
  const scope = config.areas.indexOf(area);
  const own = scope < 0 ? null : (areaTargets(indicator, config.areas.length)[scope] ?? null);
  const whole = cityTarget(indicator, config.areas.length);
  const ofCity = scope < 0 || (own === null && whole !== null);
  const actual = totals.actual(key, ofCity ? 'city' : scope, 'year');
  return { indicator: key, area: ofCity ? '' : area, actual, target: ofCity ? whole : own };
}
