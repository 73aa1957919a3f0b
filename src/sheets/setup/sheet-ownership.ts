/** Which sheets without the mark are the add-on's after all, and keeping those that are not: renamed, untouched otherwise, and reported. */
import type { CellValue } from '../../domain/cells/cell-value';
import type { Config, Initiative } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { checkHeaders } from '../../i18n/words/check-words';
import { historyHeaders } from '../../i18n/words/history-names';
import { breakdownHeaders, dashboardHeaders, fixedTabs, monthsHeaders, summaryHeaders } from '../../i18n/words/names';
import { lastYearHeaders } from '../../i18n/words/year-words';
import { findHeaderRow, type Grid } from '../../schema/cells/grid';
import { locateClosings } from '../../schema/closing/closings-table';
import { locateOrganisations } from '../../schema/organisations/organisations-table';
import { firstQualityLine, locateQuality } from '../../schema/quality/quality-table';
import type { SheetContext } from '../book/context';
import { tabColumns } from '../book/layout';
import { findKeyRow, locate } from '../book/locate';
import { isPlan } from '../plan/plan-sheet';
import { isSettings } from '../plan/settings-sheet';
import { toCells } from '../platform/cells';

type FixedTab = keyof typeof fixedTabs;

const recognised: Readonly<Record<FixedTab, (grid: Grid) => boolean>> = {
  start: ([line = []]) => line.some((cell) => typeof cell === 'string' && cell.startsWith(ja.start.title(''))),
  settings: isSettings,
  plan: isPlan,
  dashboard: (grid) => hasHeaders(grid, dashboardHeaders.status),
  months: (grid) => hasHeaders(grid, [monthsHeaders.key, monthsHeaders.item, monthsHeaders.target]),
  summary: (grid) => hasHeaders(grid, [summaryHeaders.key, summaryHeaders.target, summaryHeaders.actual]),
  check: (grid) => hasHeaders(grid, checkHeaders.slice(0, 5)),
  organisations: (grid) => locateOrganisations(grid) !== null,
  closings: (grid) => locateClosings(grid) !== null,
  quality: (grid) => locateQuality(grid) !== null || firstQualityLine(grid) >= 0,
  breakdown: (grid) => hasHeaders(grid, breakdownHeaders.slice(0, 5)),
  report: (grid) => isReport(grid, ja.report.title('', 'results')),
  comparison: (grid) => isReport(grid, ja.report.title('', 'comparison')),
  logic: (grid) => isReport(grid, ja.report.titleOf('', ja.report.logic.name, false)),
  history: (grid) => hasHeaders(grid, historyHeaders.slice(0, 5)),
  lastYear: (grid) => hasHeaders(grid, [lastYearHeaders.year, lastYearHeaders.label, lastYearHeaders.total]),
};

/** A sheet that only has the name of a fixed tab gives the name up. One read for a sheet without our mark, else none. */
export function keepForeignFixed(context: SheetContext): void {
  for (const key of Object.keys(fixedTabs) as FixedTab[]) {
    const sheet = context.fixedSheet(key);
    if (sheet === null || context.isMarked(key, sheet)) continue;
    const grid = toCells(sheet.getDataRange().getValues(), context.clock);
    if (!isBlank(grid) && !recognised[key](grid)) context.setAside(sheet);
  }
}

/** The same for what is on an initiative's tab, marked or not: what is in no known column would be lost from every total. */
export function isForeignTab(initiative: Initiative, grid: Grid, config: Config): boolean {
  return !isBlank(grid) && !isTab(initiative, grid, [...config.areas, config.cityWide]);
}

function isTab(initiative: Initiative, grid: Grid, areas: readonly string[]): boolean {
  return (
    findKeyRow(tabColumns(initiative), grid) >= 0 || locate(initiative, grid).columns.size > 1 || isInOrder(grid, areas)
  );
}

/** Whether a row has a day, then a listed area: entries in the order in which the columns are set up. */
function isInOrder(grid: Grid, areas: readonly CellValue[]): boolean {
  return grid.some(([date, area]) => typeof date === 'object' && date !== null && areas.includes(area ?? null));
}

/** A report is known by its title, the year aside and whether it is of sample data. */
function isReport(grid: Grid, words: string): boolean {
  const title = grid[0]?.[0];
  return typeof title === 'string' && title.includes(words);
}

function hasHeaders(grid: Grid, headers: readonly string[]): boolean {
  return findHeaderRow(grid, headers) >= 0;
}

function isBlank(grid: Grid): boolean {
  return grid.every((row) => row.every((cell) => cell === null));
}
