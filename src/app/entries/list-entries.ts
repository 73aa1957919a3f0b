/** The entries of one tab or all, newest first, as lists show them. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { cellDay, cellText, isBlank } from '../../domain/cells/cell-value';
import { parseDate } from '../../domain/cells/parse-date';
import { type ClosedMonths, isClosed } from '../../domain/closing/closing';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { dateError } from '../../domain/rows/assess-date';
import { assessRow } from '../../domain/rows/assess-row';
import { byColumn, commonColumns } from '../../domain/rows/columns';
import { canonicalArea } from '../../domain/text/area-names';
import { canonicalName } from '../../domain/text/names';
import { states } from '../../i18n/words/names';
import type { ListedEntry } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { leftEntries } from '../history/left-closed';
import type { RowCells, SheetRow, TabSheet } from '../ports/rows';
import { namedInitiative, tabProblems } from '../rows/find-entry';
import { changeCells } from '../rows/row-cells';
import { type refreshStates, staleMarks } from '../rows/stale-marks';
import { asOfDate, type Deps, done, type Outcome, refused, withConfig } from '../shared/deps';

type Params = ParamsOf<'listEntries'>;

interface Filter {
  readonly initiatives: readonly Initiative[];
  readonly area: string | null;
  readonly staff: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

const DEFAULT_LIMIT = 50;

/**
 * Voided entries are listed, rows without a count are not. One read a tab, no lock; one more of 確定 and of 変更履歴 where one
 * that is listed was voided in a closed month.
 */
export function listEntries(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'clock'>,
  params: Params,
): Outcome<{ readonly entries: readonly ListedEntry[] }> {
  return withConfig(deps, (config) => {
    const problems: Problem[] = [];
    const filter = readFilter(deps, config, params, problems);
    if (problems.length > 0) return refused(...problems);
    const found: Found[] = [];
    const asOf = asOfDate(config, deps);
    const by = { config, asOf, today: deps.clock.today(), closed: deps.closings.closedMonths() };
    for (const initiative of filter.initiatives) {
      const sheet = deps.rows.readTab(initiative.key);
      if (sheet !== null)
        found.push(...entriesOf(config, asOf, filter, initiative, withStates(deps, by, initiative, sheet)));
      else if (filter.initiatives.length === 1) return refused(...tabProblems(initiative, sheet));
    }
    found.sort(newestFirst);
    return done({ entries: withReasons(deps, by.closed, found.slice(0, params.limit ?? DEFAULT_LIMIT)) });
  });
}

function withReasons(
  deps: Pick<Deps, 'history' | 'closings'>,
  closed: ClosedMonths,
  found: readonly Found[],
): ListedEntry[] {
  const voided = found.filter(
    ({ date, entry }) => entry.status === states.voided && date !== null && isClosed(closed, date, entry.area),
  );
  const ids = new Set(voided.length === 0 ? [] : leftEntries(deps).map(({ id }) => id));
  return found.map(({ entry }) => ({ ...entry, asksReason: entry.status === states.voided && ids.has(entry.id) }));
}

/** The tab with 状態 as it should say now: it may not have been brought up to date yet. */
function withStates(
  deps: Pick<Deps, 'rows'>,
  by: Parameters<typeof refreshStates>[1],
  initiative: Initiative,
  sheet: TabSheet,
): TabSheet {
  const states = new Map(staleMarks(deps, { ...by, initiative }, sheet).map(({ row, status }) => [row, status]));
  const rows = sheet.rows.map(({ row, cells }) => ({
    row,
    cells: { ...cells, status: states.get(row) ?? cells.status },
  }));
  return { ...sheet, rows };
}

interface Found {
  readonly date: PlainDate | null;
  readonly entry: Omit<ListedEntry, 'asksReason'>;
}

/** By day, undated ones first since they want a look; in a day, what stands lower came later. */
function newestFirst(a: Found, b: Found): number {
  const days = (b.date ?? Number.MAX_SAFE_INTEGER) - (a.date ?? Number.MAX_SAFE_INTEGER);
  return days === 0 ? b.entry.row - a.entry.row : days;
}

function readFilter(deps: Pick<Deps, 'plan'>, config: Config, params: Params, problems: Problem[]): Filter {
  const date = (field: 'from' | 'to'): PlainDate | null => {
    const typed = params[field];
    if (typed === undefined || isBlank(typed)) return null;
    const parsed = parseDate(typed, config.fiscalYear);
    if (parsed.ok) return parsed.value;
    problems.push(dateError(parsed, { typed, field: `params.${field}` }, config.fiscalYear));
    return null;
  };
  const { tab = '', area = '', staff = '' } = params;
  const initiative = isBlank(tab) ? null : namedInitiative(deps, config, tab);
  if (initiative === null && !isBlank(tab))
    problems.push(error('request.invalid', { field: 'params.tab', typed: tab }));
  const known = isBlank(area) ? null : canonicalArea(area, config.areas, config.cityWide);
  if (known === null && !isBlank(area)) problems.push(error('area.unknown', { typed: area }));
  return {
    initiatives: initiative === null ? config.initiatives : [initiative],
    area: known,
    staff: isBlank(staff) ? null : canonicalName(staff),
    from: date('from'),
    to: date('to'),
  };
}

function entriesOf(config: Config, asOf: PlainDate, filter: Filter, initiative: Initiative, sheet: TabSheet): Found[] {
  const found: Found[] = [];
  for (const row of sheet.rows) {
    const { state, fixes, strict } = assessRow(initiative, row.cells, { config, asOf });
    if (state !== 'entry' && state !== 'void') continue;
    const cells = changeCells(initiative, row.cells, fixes);
    const date = cellDay(cells.date) ?? strict.date;
    if (passes(filter, cells, date)) found.push({ date, entry: listed(initiative, sheet, row, cells, date) });
  }
  return found;
}

function passes({ area, staff, from, to }: Filter, cells: RowCells, date: PlainDate | null): boolean {
  if (area !== null && cells.area !== area) return false;
  if (staff !== null && canonicalName(cellText(cells.staff)) !== staff) return false;
  if (from !== null && (date === null || date < from)) return false;
  return to === null || (date !== null && date <= to);
}

function listed(
  initiative: Initiative,
  sheet: TabSheet,
  row: SheetRow,
  cells: RowCells,
  date: PlainDate | null,
): Found['entry'] {
  return {
    tab: sheet.name(),
    initiative: sheet.tab,
    row: row.row,
    ...byColumn(commonColumns, (column) => cellText(cells[column])),
    date: date === null ? cellText(cells.date) : toIso(date),
    counts: columnIndicators(initiative).flatMap(({ key, label }, index) => {
      const cell: CellValue = cells.counts[index] ?? null;
      const count = typeof cell === 'number' ? cell : cellText(cell);
      return isBlank(cell) ? [] : [{ indicator: key, label, count }];
    }),
  };
}
