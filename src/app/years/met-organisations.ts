/** The organisations that counted in a year, by area and indicator, for 前年度. */

import { monthFirst, monthIndex } from '../../domain/calendar/fiscal-year';
import { dateParts } from '../../domain/calendar/plain-date';
import { columnIndicators } from '../../domain/plan/indicators';
import { kindOf, sourceKey } from '../../domain/plan/kinds';
import type { Config } from '../../domain/plan/model';
import type { MetOrganisation } from '../ports/years';
import type { ReadRow, ReadTab } from '../rows/read-rows';

/** A tab's rows, as far as this asks. */
export interface AssessedTab extends Pick<ReadTab, 'initiative'> {
  readonly rows: readonly Pick<ReadRow, 'assessment'>[];
}

/** In the order in which they were met first. */
export function metOrganisations(config: Config, tabs: readonly AssessedTab[]): MetOrganisation[] {
  const names = [...config.areas, config.cityWide];
  const { fiscalYear: fy } = config;
  return tabs.flatMap(({ initiative, rows }) => {
    const columns = columnIndicators(initiative).map(({ key }) => key);
    return initiative.indicators
      .filter((indicator) => kindOf(indicator).namesIn !== null)
      .flatMap((indicator) => {
        const at = columns.indexOf(sourceKey(indicator));
        const met = new Map<string, { name: string; area: string; months: Set<number> }>();
        for (const { assessment } of rows) {
          const { date, area, counts, counterparty } = assessment.strict;
          if (counterparty === null || date === null || (counts[at] ?? 0) < 1) continue;
          const month = monthIndex(fy, date);
          const place = names[area];
          if (month < 0 || place === undefined) continue;
          const id = `${area} ${counterparty}`;
          const found = met.get(id) ?? { name: counterparty, area: place, months: new Set<number>() };
          found.months.add(month);
          met.set(id, found);
        }
        return [...met.values()].map(({ name, area, months }) => ({
          year: fy.startYear,
          label: indicator.label,
          area,
          name,
          months: [...months]
            .sort((a, b) => a - b)
            .map((month) => dateParts(monthFirst(fy, month)).month)
            .join('・'),
        }));
      });
  });
}
