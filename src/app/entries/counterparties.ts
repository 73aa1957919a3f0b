/** The organisations that this fiscal year's entries name, for the form to offer them again. */

import { contains } from '../../domain/calendar/fiscal-year';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import { cellDay, cellText } from '../../domain/cells/cell-value';
import type { Config, Initiative } from '../../domain/plan/model';
import { assessRow } from '../../domain/rows/assess-row';
import type { Counterparty } from '../../schema/requests/answers';
import type { SheetRow, TabSheet } from '../ports/rows';
import { changeCells } from '../rows/row-cells';
import { asOfDate, type Deps, done, type Outcome, withConfig } from '../shared/deps';

interface Use {
  readonly events: Set<string>;
  last: PlainDate;
}

const MAX_NAMES = 300;

/** Most used first, at most 300. One read a tab, no lock. */
export function counterparties(
  deps: Pick<Deps, 'plan' | 'rows' | 'clock'>,
): Outcome<{ readonly names: readonly Counterparty[] }> {
  return withConfig(deps, (config) => {
    const uses = new Map<string, Use>();
    for (const initiative of config.initiatives) {
      const sheet = deps.rows.readTab(initiative.key);
      for (const row of sheet?.rows ?? [])
        if (sheet) note(uses, config, asOfDate(config, deps), initiative, sheet, row);
    }
    const names = [...uses].map(([name, { events, last }]) => ({ name, count: events.size, last: toIso(last) }));
    names.sort((a, b) => b.count - a.count || (a.last < b.last ? 1 : -1));
    return done({ names: names.slice(0, MAX_NAMES) });
  });
}

function note(
  uses: Map<string, Use>,
  config: Config,
  asOf: PlainDate,
  initiative: Initiative,
  { tab }: TabSheet,
  { row, cells }: SheetRow,
): void {
  if (cells.counterparty === null) return;
  const { state, fixes } = assessRow(initiative, cells, { config, asOf });
  const { counterparty, date, id } = changeCells(initiative, cells, fixes);
  const name = cellText(counterparty);
  const day = cellDay(date);
  if (state !== 'entry' || name === '' || day === null || !contains(config.fiscalYear, day)) return;
  const use = uses.get(name) ?? { events: new Set(), last: day };
  // An event of several tabs is one: its rows share what stands before the colon of the 記録ID.
  use.events.add(/^(.+):/.exec(cellText(id))?.[1] ?? `${tab} ${row}`);
  if (day > use.last) use.last = day;
  uses.set(name, use);
}
