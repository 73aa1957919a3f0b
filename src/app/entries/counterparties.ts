/** The organisations that 団体 and this fiscal year's entries name, for the form to offer them. */

import { contains } from '../../domain/calendar/fiscal-year';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import { cellDay, cellText } from '../../domain/cells/cell-value';
import { namesNobody } from '../../domain/organisations/no-name';
import type { Initiative } from '../../domain/plan/model';
import type { RowContext } from '../../domain/rows/assess-date';
import { assessRow } from '../../domain/rows/assess-row';
import { canonicalName } from '../../domain/text/names';
import type { Counterparty } from '../../schema/requests/organisation-answers';
import { listedOrganisations } from '../organisations/keep-list';
import type { SheetRow, TabSheet } from '../ports/rows';
import { changeCells } from '../rows/row-cells';
import { asOfDate, type Deps, done, type Outcome, withConfig } from '../shared/deps';

interface Use {
  readonly events: Set<string>;
  last: PlainDate;
}

const MAX_NAMES = 300;

/** Most used first, those that 団体 alone has behind them, at most 300. One read a tab and one of 団体, no lock. */
export function counterparties(
  deps: Pick<Deps, 'plan' | 'rows' | 'organisations' | 'clock'>,
): Outcome<{ readonly names: readonly Counterparty[] }> {
  return withConfig(deps, (config) => {
    const { lines, aliases } = listedOrganisations(deps);
    const uses = new Map<string, Use>();
    const context = { config, asOf: asOfDate(config, deps), aliases };
    for (const initiative of config.initiatives) {
      const sheet = deps.rows.readTab(initiative.key);
      for (const row of sheet?.rows ?? []) if (sheet) note(uses, context, initiative, sheet, row);
    }
    const spellings = new Map((lines ?? []).map((line) => [canonicalName(line.name), line.spellings]));
    const named = [...uses].map(([name, { events, last }]) => ({ name, count: events.size, last: toIso(last) }));
    named.sort((a, b) => b.count - a.count || (a.last < b.last ? 1 : -1));
    const listed = [...spellings.keys()].filter((name) => !uses.has(name));
    const names = [...named, ...listed.map((name) => ({ name, count: 0, last: '' }))].slice(0, MAX_NAMES);
    return done({ names: names.map((each) => ({ ...each, spellings: spellings.get(each.name) ?? [] })) });
  });
}

function note(
  uses: Map<string, Use>,
  context: RowContext,
  initiative: Initiative,
  { tab }: TabSheet,
  { row, cells }: SheetRow,
): void {
  if (cells.counterparty === null) return;
  const { state, fixes } = assessRow(initiative, cells, context);
  const { counterparty, date, id } = changeCells(initiative, cells, fixes);
  const name = cellText(counterparty);
  const day = cellDay(date);
  if (state !== 'entry' || name === '' || namesNobody(name)) return;
  if (day === null || !contains(context.config.fiscalYear, day)) return;
  const use = uses.get(name) ?? { events: new Set(), last: day };
  // An event of several tabs is one: its rows share what stands before the colon of the 記録ID.
  use.events.add(/^(.+):/.exec(cellText(id))?.[1] ?? `${tab} ${row}`);
  if (day > use.last) use.last = day;
  uses.set(name, use);
}
