/** How the entries of the year name organisations: how often, since when, and where. */

import { contains } from '../../domain/calendar/fiscal-year';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { cellText } from '../../domain/cells/cell-value';
import { namesNobody, typedLines } from '../../domain/organisations/no-name';
import type { Config } from '../../domain/plan/model';
import type { ReadTab } from '../rows/read-rows';
import { changeCells } from '../rows/row-cells';

export interface OrganisationUse {
  /** Rows that name it. */
  readonly rows: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** Where most of its rows are. */
  readonly area: string;
}

/** By name as it stands once rows are in canonical form, in the order of tabs and rows. Words that name nobody are none. */
export function usesOf(config: Config, tabs: readonly ReadTab[]): ReadonlyMap<string, OrganisationUse> {
  const uses = new Map<string, { rows: number; first: PlainDate; last: PlainDate; areas: Map<string, number> }>();
  for (const { initiative, rows } of tabs) {
    for (const { row, assessment, day, area } of rows) {
      if (assessment.state !== 'entry' || day === null || !contains(config.fiscalYear, day)) continue;
      const { counterparty } = changeCells(initiative, row.cells, assessment.fixes);
      const name = cellText(counterparty);
      if (name === '' || namesNobody(name) || typedLines(counterparty).length > 1) continue;
      const use = uses.get(name) ?? { rows: 0, first: day, last: day, areas: new Map<string, number>() };
      use.rows += 1;
      if (day < use.first) use.first = day;
      if (day > use.last) use.last = day;
      use.areas.set(area, (use.areas.get(area) ?? 0) + 1);
      uses.set(name, use);
    }
  }
  const mostly = (areas: ReadonlyMap<string, number>): string => [...areas].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  return new Map([...uses].map(([name, { areas, ...use }]) => [name, { ...use, area: mostly(areas) }]));
}
