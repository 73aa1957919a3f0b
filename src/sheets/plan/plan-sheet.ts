/** The 計画 tab: the plan as two tables, written once, then the office's own; reading goes through schema/plan-table. */

import { eraFiscalYear } from '../../domain/calendar/era';
import type { CellValue } from '../../domain/cells/cell-value';
import { allIndicators } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import type { OfficialWords } from '../../domain/plan/official-words';
import { ja } from '../../i18n/ja';
import { initiativeHeaders, kindWords, planHeaders, ruleWords } from '../../i18n/words/names';
import { columnOf, findHeaderRow, type Grid, headerColumns, keyRows } from '../../schema/cells/grid';
import {
  INDICATOR_KEY,
  INITIATIVE_KEY,
  indicatorCells,
  indicatorTableHeaders,
  initiativeCells,
} from '../../schema/plan/plan-table';
import { planWords } from '../../schema/plan/plan-words';
import type { SheetContext } from '../book/context';
import type { ColumnWidth } from '../book/follow-widths';
import { type DayClock, type SheetValue, toCells } from '../platform/cells';
import { colors } from '../platform/colors';
import { applyLook, groundOf, type Look, NEW_SHEET, tableHeights } from '../platform/look';
import { nameWidth } from '../platform/name-width';
import { HEADER_HEIGHT, headerStyle, ROW_HEIGHT, topCells, valuesStep, wipeSheet } from '../platform/style';
import type { Area, Style } from '../platform/style-layers';
import { restoreHeader } from '../platform/table-header';
import { widenTo } from '../platform/write-runs';
import { addedLooks, ensureAddedColumns, noteSteps } from './added-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER = 3;
const MONTHS = 12;
/** Of the columns up to 圏域への配分, in pixels. The hidden keys are as wide as what stands beside them: one call for both. */
const OWN_WIDTHS = [184, 184, 108, 204, 84, 104, 124, 92, 160];
/** Of the columns behind the months. */
const LAST_WIDTHS = [360, 240, 220, 140];
const FORMER_WIDTHS = {
  own: [170, 150, 130, 190, 110, 200, 200, 140, 140],
  area: 100,
  month: 50,
  last: [360, 240, 200, 100],
} as const;
/** Columns of the table of indicators: 年間目標, 圏域への配分, the first area. */
const [TARGET, RULE, AREAS] = [8, 9, 10];
/** Columns of the table of indicators that are neither an area nor a month. */
const planColumns: readonly string[] = Object.values(planHeaders);

/** The official wording that the office pasted: one range read. */
export function officialWords(context: SheetContext): Map<string, OfficialWords> {
  const grid = context.tableGrid('plan');
  const read = context.readApplied();
  return grid === null ? new Map() : planWords(grid, read?.ok ? read.applied.config.initiatives : []);
}

/** Whether the cells hold one of the two tables, its header gone or not. */
export function isPlan(grid: Grid): boolean {
  const { key, tab } = initiativeHeaders;
  const headers = [
    [planHeaders.key, planHeaders.label],
    [key, tab],
  ];
  return headers.some((each) => findHeaderRow(grid, each) >= 0) || keyRows(grid, isIndicatorKey).length > 1;
}

function isIndicatorKey(text: string): boolean {
  return INDICATOR_KEY.test(text);
}

/** Write the plan when its tables are not in the grid; a table that is there is the office's and stays as it is. Answers whether it wrote. */
export function ensurePlanSheet(sheet: Sheet, grid: Grid, config: Config, clock: DayClock): boolean {
  if (isPlan(grid)) {
    const restored = restoreHeaders(sheet, grid, config, clock);
    return ensureAddedColumns(sheet, restored, config) || restored !== grid;
  }
  const cells = planCells(config);
  if (!isBlank(grid)) sheet.insertRowsBefore(1, cells.length + 1);
  const sizes = {
    indicators: allIndicators(config).length,
    initiatives: config.initiatives.length,
    width: indicatorTableHeaders(config.areas, config.fiscalYear).length,
    areas: config.areas.length,
  };
  writeTables(sheet, cells, { sizes, config, clock, isBlank: isBlank(grid), isNew: grid.length === 0 });
  return true;
}

/** Each table whose header is gone is known by the form of its keys. Answers the cells as they are then. */
function restoreHeaders(sheet: Sheet, before: Grid, config: Config, clock: DayClock): Grid {
  const { key, tab, goal } = initiativeHeaders;
  const tables = [
    { needed: [key, tab, goal], form: INITIATIVE_KEY, headers: Object.values(initiativeHeaders) },
    {
      needed: [planHeaders.key, planHeaders.label, planHeaders.target],
      form: INDICATOR_KEY,
      headers: indicatorTableHeaders(config.areas, config.fiscalYear),
    },
  ];
  let grid = before;
  for (const { needed, form, headers } of tables) {
    const [first] = keyRows(grid, (text) => form.test(text));
    if (first === undefined || findHeaderRow(grid, needed) >= 0) continue;
    restoreHeader(sheet, grid, headers, first);
    grid = toCells(sheet.getDataRange().getValues(), clock);
  }
  return grid;
}

/** The tables of a copy, in the place of all that stands here; the columns that it does not have yet are those of `config`. */
export function putPlanTables(
  sheet: Sheet,
  [heads = [], ...indicators]: readonly SheetValue[][],
  [lowerHeads = [], ...initiatives]: readonly SheetValue[][],
  config: Config,
  clock: DayClock,
): void {
  const width = Math.max(heads.length, lowerHeads.length);
  const lines: SheetValue[][] = [
    ['', ja.setup.plan.title(eraFiscalYear(config.fiscalYear))],
    ['', ja.setup.plan.hint],
    heads,
    ...indicators,
    [''],
    ['', ja.setup.plan.initiatives],
    lowerHeads,
    ...initiatives,
  ];
  wipeSheet(sheet).clearDataValidations();
  const named = heads.filter((head) => planColumns.includes(String(head))).length;
  const sizes = {
    indicators: indicators.length,
    initiatives: initiatives.length,
    width,
    areas: Math.max(0, heads.length - named - MONTHS),
  };
  const cells = lines.map((line) => [...line, ...new Array<string>(width - line.length).fill('')]);
  const columns = indicatorTableHeaders(config.areas, config.fiscalYear);
  const stand = JSON.stringify(columns) === JSON.stringify(heads);
  writeTables(sheet, cells, { sizes, config, clock, isBlank: true, stand });
  ensureAddedColumns(sheet, toCells(cells, clock), config);
}

function isBlank(grid: readonly (readonly CellValue[])[]): boolean {
  return grid.every((row) => row.every((cell) => cell === null));
}

/** Both tables under their titles, rows of equal length. */
function planCells(config: Config): (string | number)[][] {
  const headers = indicatorTableHeaders(config.areas, config.fiscalYear);
  const labels = new Map(allIndicators(config).map(({ key, label }) => [key, label]));
  const indicators = config.initiatives.flatMap((initiative) =>
    initiative.indicators.map((indicator) => indicatorCells(initiative, indicator, labels, config.areas)),
  );
  const lines: (string | number)[][] = [
    ['', ja.setup.plan.title(eraFiscalYear(config.fiscalYear))],
    ['', ja.setup.plan.hint],
    headers,
    ...indicators,
    [''],
    ['', ja.setup.plan.initiatives],
    Object.values(initiativeHeaders),
    ...config.initiatives.map(initiativeCells),
  ];
  return lines.map((line) => [...line, ...new Array<string>(headers.length - line.length).fill('')]);
}

interface Tables {
  readonly sizes: Sizes;
  readonly config: Config;
  readonly clock: DayClock;
  /** Whether the cells have no looks yet. */
  readonly isBlank: boolean;
  /** Whether the sheet was put in just now. */
  readonly isNew?: boolean;
  /** Whether the same columns stand there already, as people left them. */
  readonly stand?: boolean;
}

function writeTables(
  sheet: Sheet,
  cells: readonly SheetValue[][],
  { sizes, config, clock, isBlank, isNew = false, stand = false }: Tables,
): void {
  const width = cells[0]?.length ?? 1;
  widenTo(sheet, width, isNew ? NEW_SHEET.columns : null);
  const added = addedLooks(toCells(cells, clock), config);
  const { indicators, areas } = sizes;
  const names = cells[HEADER - 1]?.slice(AREAS - 1, AREAS - 1 + areas) ?? [];
  const first = HEADER + 1;
  const look: Look = {
    cells: [
      ...topCells(2, HEADER, width),
      // "(1) 連携" would be taken for the negative number of an accountant.
      [[1, 1, cells.length, 7], { format: '@' }],
      ...added.flatMap((each) => each.pieces),
      ...tableStyles(sizes),
    ],
    offers: [
      [[first, 6, indicators, 1], Object.values(kindWords)],
      [[first, RULE, indicators, 1], Object.values(ruleWords)],
    ],
    // Keys are for the add-on; whoever adds a line shows them.
    ...(stand ? {} : { widths: allWidths(names.map(String)), hiddenColumns: [[1, 1]] as const }),
    heights: heightsOf(indicators, stand),
    frozenRows: HEADER,
  };
  const steps = [valuesStep([1, 1, cells.length, width], cells), ...noteSteps(added)];
  applyLook(sheet, look, groundOf({ isNew, isBlank }), { steps });
}

/** Rows that stand already are as high as people left them: as many as the plan has now are given theirs. */
function heightsOf(indicators: number, stand: boolean): NonNullable<Look['heights']> {
  const first = HEADER + 1;
  const second = first + indicators + 2;
  return stand
    ? [
        [HEADER, 1, HEADER_HEIGHT],
        [first, indicators, ROW_HEIGHT],
      ]
    : [...tableHeights(HEADER), [second, 1, HEADER_HEIGHT]];
}

/** From column 1 on: wide enough for the small heads of the lower table as well. */
function allWidths(areas: readonly string[]): number[] {
  const heads: readonly string[] = Object.values(initiativeHeaders);
  const byArea = areas.map((name) => nameWidth(name, 56));
  const byMonth = new Array<number>(MONTHS).fill(44);
  const upper = [...OWN_WIDTHS, ...byArea, ...byMonth, ...LAST_WIDTHS];
  return upper.map((width, at) => (at + 1 < TARGET ? width : nameWidth(heads[at] ?? '', width)));
}

/** Of the columns behind that of the keys, where people left them in their places. */
export function planWidths(grid: Grid, { areas, fiscalYear }: Config): ColumnWidth[] {
  const headers = indicatorTableHeaders(areas, fiscalYear);
  const located = headerColumns(grid[findHeaderRow(grid, [planHeaders.key, planHeaders.label])] ?? []);
  const { own, area, month, last } = FORMER_WIDTHS;
  const former = [...own, ...areas.map(() => area), ...new Array<number>(MONTHS).fill(month), ...last];
  return allWidths(areas).flatMap((width, at) => {
    const isInPlace = located.size === 0 || columnOf(located, headers[at] ?? '') === at;
    return at > 0 && isInPlace ? [{ column: at + 1, width, former: former[at] ?? width }] : [];
  });
}

interface Sizes {
  readonly indicators: number;
  readonly initiatives: number;
  /** Columns of the table of indicators. */
  readonly width: number;
  readonly areas: number;
}

function tableStyles({ indicators, initiatives, width, areas }: Sizes): (readonly [Area, Style])[] {
  const second = HEADER + indicators + 3;
  const first = HEADER + 1;
  return [
    [[second - 1, 2, 1, 1], { size: 12, bold: true }],
    [[second, 1, 1, width], headerStyle],
    [[second, TARGET, 1, 5], { size: 8 }],
    [[first, 1, indicators, width], { top: false }],
    [[first, TARGET, indicators, 2 + areas + MONTHS], { background: colors.input }],
    // The blanks keep the number apart from the word behind it.
    [[first, TARGET, indicators, 1], { format: '#,##0"  "', align: 'right' }],
    [[HEADER, TARGET, 1, 1], { align: 'right' }],
    [[first, AREAS, indicators, areas + MONTHS], { format: '#,##0', align: 'right' }],
    [[HEADER, AREAS, 1, areas + MONTHS], { align: 'right', size: 8 }],
    [[second + 1, 1, initiatives, 10], { wrap: true, top: false }],
    [[second + 1, TARGET, initiatives, 3], { background: colors.input }],
  ];
}
