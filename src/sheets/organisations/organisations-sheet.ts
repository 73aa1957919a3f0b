/** The 団体 tab: a line an organisation, kept by staff; how often each was met this year is counted by native formulas. */

import type { CellValue } from '../../domain/cells/cell-value';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import { kpiColumns } from '../../domain/totals/kpi-table';
import { ja } from '../../i18n/ja';
import { organisationHeaders, organisationKinds } from '../../i18n/words/organisation-names';
import type { Grid } from '../../schema/cells/grid';
import {
  locateOrganisations,
  organisationColumns,
  readOrganisations,
} from '../../schema/organisations/organisations-table';
import type { SheetContext } from '../book/context';
import type { InitiativeTab } from '../book/initiative-tab';
import { absolute, columnFrom, sheetPrefix } from '../platform/a1';
import { type DayClock, toCells } from '../platform/cells';
import { colors } from '../platform/colors';
import { protectLightly } from '../platform/guards';
import { applyStyle, offer, setWidths, styleTop } from '../platform/style';
import { restoreHeader } from '../platform/table-header';
import { growTo, widenTo } from '../platform/write-runs';
import { type RuleCells, timesNamed, timesOverall } from '../totals/formulas';
import { ruleColumns } from '../totals/rule-columns';
import { areaCount, type SummaryPlan } from '../totals/summary-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const ORGANISATIONS_HEADER_ROW = 4;
const FIRST_ROW = ORGANISATIONS_HEADER_ROW + 1;
const WIDTHS = [240, 260, 150, 180, 110, 100, 320];
const ROWS = 400;
/** The header stands among the first rows. */
const TOP_ROWS = 40;
/** Begins the headers of the hidden columns. */
const HIDDEN = '回数:';
const headers = Object.values(organisationHeaders);
const place = (column: (typeof organisationColumns)[number]): number => organisationColumns.indexOf(column) + 1;

/** Title and headers; the lines stay as they are, a header that is gone comes back above the first. Looks are given once. */
export function ensureOrganisationsSheet({ store, clock }: SheetContext, sheet: Sheet, config: Config): void {
  if (sheet.getLastRow() === 0) {
    const { title, hint } = ja.organisations;
    growTo(sheet, ORGANISATIONS_HEADER_ROW + ROWS);
    sheet.getRange(1, 1, 2, 1).setValues([[title], [hint]]);
    sheet.getRange(ORGANISATIONS_HEADER_ROW, 1, 1, headers.length).setValues([headers]);
    style(sheet, config);
    return;
  }
  const grid = toCells(sheet.getDataRange().getValues(), clock);
  const lines = readOrganisations(grid);
  store.setHasAliases(lines?.some(({ spellings }) => spellings.length > 0) === true);
  if (lines === null) restoreHeader(sheet, grid, headers, firstLine(grid));
}

/** 0-based: the first row below title and hint, or the one below it where that is what is left of the header. */
function firstLine(grid: Grid): number {
  const first = grid.findIndex((row, index) => index >= 2 && row.some((cell) => cell !== null));
  const at = first < 0 ? ORGANISATIONS_HEADER_ROW - 1 : first;
  const isHeader = (grid[at] ?? []).some((cell) => headers.some((header) => header === cell));
  return isHeader || first < 0 ? at + 1 : at;
}

function style(sheet: Sheet, config: Config): void {
  const rows = sheet.getMaxRows() - ORGANISATIONS_HEADER_ROW;
  const column = (name: (typeof organisationColumns)[number], columns = 1) =>
    [FIRST_ROW, place(name), rows, columns] as const;
  applyStyle(sheet, [
    [column('name', 4), { format: '@', wrap: true, top: true }],
    [column('first'), { format: 'yyyy/m/d', align: 'left', top: true }],
    [column('times'), { format: '#,##0', color: colors.quiet, top: true }],
    [column('remarks'), { format: '@', wrap: true, top: true }],
  ]);
  styleTop(sheet, 1, ORGANISATIONS_HEADER_ROW, headers.length);
  setWidths(sheet, WIDTHS);
  offer(sheet.getRange(...column('kind')), organisationKinds);
  offer(sheet.getRange(...column('area')), [...config.areas, config.cityWide]);
  const header = sheet.getRange(ORGANISATIONS_HEADER_ROW, 1, 1, headers.length);
  const { notes } = ja.organisations;
  header.setNotes([organisationColumns.map((each) => notes[each])]);
  sheet.setFrozenColumns(1);
}

/** What the times are counted from. */
export interface TimesInput {
  readonly config: Config;
  readonly plan: SummaryPlan;
  readonly tabs: readonly InitiativeTab[];
  readonly summaryName: string;
}

/**
 * How often each was met: a formula a tab in hidden columns, so that what is typed into one has only that one counted anew,
 * and their sum. Each stands in the header's row, so that sorting the lines moves none. One read, two writes.
 */
export function writeTimes(sheet: Sheet, { config, plan, tabs, summaryName }: TimesInput, clock: DayClock): void {
  const rows = Math.min(sheet.getMaxRows(), TOP_ROWS);
  const top = toCells(sheet.getRange(1, 1, rows, sheet.getMaxColumns()).getValues(), clock);
  const located = locateOrganisations(top);
  const [name, times] = [located?.columns.get('name'), located?.columns.get('times')];
  if (located === null || name === undefined || times === undefined) return;
  const row = located.headerRow + 1;
  const of = { names: columnFrom(row, name + 1), header: organisationHeaders.name };
  const cells = ruleCells(plan, config, sheetPrefix(summaryName));
  const formulas = tabs.flatMap((tab) => {
    const rule = ruleColumns(tab);
    const counts = columnIndicators(tab.initiative).flatMap(({ key }) => tab.located.columns.get(key) ?? []);
    const { key } = tab.initiative;
    return rule === null || counts.length === 0
      ? []
      : [timesNamed(rule, counts, cells, { ...of, title: HIDDEN + key })];
  });
  const { first, width } = hiddenColumns(top[located.headerRow] ?? []);
  widenTo(sheet, first + formulas.length - 1);
  const columns = formulas.map((_, index) => columnFrom(row, first + index));
  const blank = new Array<string>(Math.max(0, width - formulas.length)).fill('');
  sheet.getRange(row, first, 1, formulas.length + blank.length).setFormulas([[...formulas, ...blank]]);
  const all = timesOverall(columns, { ...of, title: organisationHeaders.times });
  sheet.getRange(row, times + 1).setFormula(all);
  sheet.hideColumns(first, formulas.length);
  const last = sheet.getMaxRows() - row + 1;
  protectLightly(sheet, organisationHeaders.times, sheet.getRange(row, times + 1, last, 1));
}

/** They stand behind whatever people wrote on their own beside the table; where they stood before, they stay. */
function hiddenColumns(headers: readonly CellValue[]): { readonly first: number; readonly width: number } {
  const own = headers.flatMap((cell, index) =>
    typeof cell === 'string' && cell.startsWith(HIDDEN) ? [index + 1] : [],
  );
  const used = headers.reduce<number>((last, cell, index) => (cell === null ? last : index + 1), 0);
  return { first: own[0] ?? used + 1, width: own.length };
}

/** The cells of 集計 that the counting rule refers to. */
function ruleCells({ block }: SummaryPlan, config: Config, prefix: string): RuleCells {
  const at = (row: number, column: number): string => prefix + absolute(row, column);
  const { row, column } = block;
  const first = column + kpiColumns(config.areas.length).firstAreaActual;
  const areas = Array.from({ length: areaCount(config) }, (_, index) => at(row + 1, first + index));
  return { asOf: at(row, column + 2), first: at(row, column + 3), last: at(row, column + 4), areas };
}

/** The names as the tabs offer them. */
export function namesRange(sheet: Sheet): Range {
  return sheet.getRange(FIRST_ROW, place('name'), Math.max(1, sheet.getMaxRows() - ORGANISATIONS_HEADER_ROW), 1);
}
