/** The 設定 tab: written once, then the staff's own; reading goes through schema/settings-table. */

import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { areaChangeHeaders, areaChangeWords } from '../../i18n/words/area-change-names';
import { cityWide, settingsHeaders, yesNo } from '../../i18n/words/names';
import { chofuMap } from '../../plans/chofu-map';
import { cellText, columnOf, findHeaderRow, type Grid, headerColumns, keyRows } from '../../schema/cells/grid';
import { type Recipients, readRecipients } from '../../schema/plan/reminders-table';
import { type SettingGroup, type SettingKey, settingGroups, settingKeys } from '../../schema/plan/setting-groups';
import { readSettings, type Settings, settingValues } from '../../schema/plan/settings-table';
import type { TableProblem } from '../../schema/plan/table-problem';
import type { ColumnWidth } from '../book/follow-widths';
import { type DayClock, type SheetValue, toCells } from '../platform/cells';
import { colors } from '../platform/colors';
import { applyLook, type Ground, groundOf, type Look, tableHeights } from '../platform/look';
import {
  HEADER_HEIGHT,
  headerStyle,
  notesStep,
  offerStep,
  type Step,
  styleSteps,
  takeSteps,
  topCells,
  valuesStep,
  wipeSheet,
} from '../platform/style';
import type { Area, Style } from '../platform/style-layers';
import { restoreHeader } from '../platform/table-header';
import { widenTo } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const HEADER = 3;
const FIRST = HEADER + 1;
const AREA_COLUMN = 6;
const STAFF_COLUMN = 8;
const PLACE_COLUMN = 9;
/** 圏域の変遷, behind a free column. */
const CHANGES_COLUMN = PLACE_COLUMN + 2;
const changeHeaders = Object.values(areaChangeHeaders);
const LAST_COLUMN = CHANGES_COLUMN + changeHeaders.length - 1;
const { key, item, value, description, area, areaMail, staff, place } = settingsHeaders;
const tableHeaders = [key, item, value, description, '', area, areaMail, staff, place, '', ...changeHeaders];
const CHANGES_WIDTHS = [170, 100, 260, 260];
/** Pixels of a column that nobody gave a width. */
const NEW_COLUMN = 100;
/** Rows kept for changes of areas. */
const CHANGE_ROWS = 20;
/** Rows kept for lists of areas and staff. */
const LIST_ROWS = 200;

const ITEM_WIDTH = 190;
const WIDTHS = [ITEM_WIDTH, 200, 480, 20, 170, 190, 120, 90];
const FORMER_WIDTHS = [170, 170, 480, 20, 210, 230, 160, 100];

/** Of the columns behind that of the keys. */
export const settingsWidths: readonly ColumnWidth[] = WIDTHS.map((width, at) => ({
  column: at + 2,
  width,
  former: FORMER_WIDTHS[at] ?? width,
}));

/** The hidden keys are as wide as what stands beside them: one call for both. */
const ALL_WIDTHS = [ITEM_WIDTH, ...WIDTHS, NEW_COLUMN, ...CHANGES_WIDTHS];

/** What 設定 says. */
export interface ReadSettingsSheet {
  readonly settings: Settings | null;
  readonly problems: readonly TableProblem[];
  readonly recipients: Recipients;
  /** What is wrong with the addresses, which stops nothing else. */
  readonly addressProblems: readonly TableProblem[];
}

/** One range read. */
export function readSettingsSheet(sheet: Sheet, clock: DayClock): ReadSettingsSheet {
  return readSettingsGrid(toCells(sheet.getDataRange().getValues(), clock));
}

export function readSettingsGrid(grid: Grid): ReadSettingsSheet {
  const { recipients, problems: addressProblems } = readRecipients(grid);
  return { ...readSettings(grid), recipients, addressProblems };
}

/** Write the default values when the table is not in the grid; add settings that are missing; leave all else as it is. Answers whether it wrote. */
export function ensureSettingsSheet(sheet: Sheet, grid: Grid, config: Config): boolean {
  const header = findHeaderRow(grid, [settingsHeaders.key, settingsHeaders.value]);
  const [first] = keyRows(grid, isSettingKey);
  if (header < 0 && first !== undefined) restoreHeader(sheet, grid, tableHeaders, first);
  else if (header < 0) {
    const above = grid.every((row) => row.every((cell) => cell === null)) ? 0 : FIRST + LIST_ROWS;
    if (above > 0) sheet.insertRowsBefore(1, above);
    writeTable(sheet, config, above, grid.length === 0);
  } else {
    const keys = grid.slice(header + 1).map((row) => row[0]);
    const added = addMissing(sheet, config, keys, grid.length);
    const mail = addMailColumn(sheet, grid, header);
    const tiles = addPlaceColumn(sheet, grid, header);
    const changes = addChanges(sheet, grid, header);
    return changes || tiles || mail || added;
  }
  return true;
}

/** Whether the cells hold the table of settings, its header gone or not. */
export function isSettings(grid: Grid): boolean {
  return (
    findHeaderRow(grid, [settingsHeaders.key, settingsHeaders.value]) >= 0 || keyRows(grid, isSettingKey).length > 1
  );
}

function isSettingKey(text: string): boolean {
  return settingKeys.some((key) => key === text);
}

/** Where the names of staff stand, for the tabs' drop-downs. */
export function staffRange(sheet: Sheet): Range {
  return sheet.getRange(FIRST, STAFF_COLUMN, LIST_ROWS, 1);
}

function writeTable(sheet: Sheet, config: Config, above: number, isNew: boolean): void {
  const areas = [...config.areas, cityWide];
  const lists = Array.from({ length: Math.max(areas.length, config.staff.length) }, (_, index) => [
    areas[index] ?? '',
    '',
    config.staff[index] ?? '',
    ...changeHeaders.map(() => ''),
    chofuMap[areas[index] ?? ''] ?? '',
  ]);
  const ground = groundOf({ isNew, isBlank: above === 0 });
  putTables(sheet, withHeadings(settingLines(config)), lists, { ground, stands: false });
}

function settingLines(config: Config): SheetValue[][] {
  const values = settingValues(config);
  return settingKeys.map((each) => [each, ja.setup.settings.items[each][0] ?? '', values[each]]);
}

/** A heading above each group but the first, which stands below the header: keys are looked for there when that is gone. */
function withHeadings(lines: readonly (readonly SheetValue[])[]): SheetValue[][] {
  const names = Object.keys(settingGroups) as SettingGroup[];
  const groupOf = (name: SheetValue | undefined): SettingGroup | undefined =>
    names.find((group) => settingGroups[group].some((each) => each === name));
  return lines.flatMap((line, index) => {
    const group = groupOf(line[0]);
    const isNew = index > 0 && group !== undefined && group !== groupOf(lines[index - 1]?.[0]);
    return isNew ? [['', ja.setup.settings.groups[group], ''], [...line]] : [[...line]];
  });
}

/** The tables of a copy (key, item, value; area, address, staff), in the place of all that stands here. */
export function putSettingsTables(
  sheet: Sheet,
  [, ...settings]: readonly SheetValue[][],
  [, ...lists]: readonly SheetValue[][],
): void {
  wipeSheet(sheet).clearDataValidations();
  putTables(sheet, withHeadings(settings), lists, { ground: 'blank', stands: true });
}

/** `stands`: the columns and their notes do, as people left them. */
function putTables(
  sheet: Sheet,
  settings: readonly SheetValue[][],
  lists: readonly SheetValue[][],
  { ground, stands }: { readonly ground: Ground; readonly stands: boolean },
): void {
  const cells = tableCells(settings, lists);
  const keys = settings.map(([name]) => String(name ?? ''));
  const sample = keys.indexOf('sample');
  const look: Look = {
    cells: [...topCells(2, HEADER, LAST_COLUMN), ...tableStyles(keys), ...changesLook(HEADER, CHANGES_COLUMN)],
    ...(stands ? {} : { widths: ALL_WIDTHS, hiddenColumns: [[1, 1]] as const }),
    heights: stands ? [[HEADER, 1, HEADER_HEIGHT]] : tableHeights(HEADER),
    frozenRows: HEADER,
  };
  const steps = [
    valuesStep([1, 1, cells.length, LAST_COLUMN], cells),
    ...(stands ? [] : [placeNote(HEADER, PLACE_COLUMN), changesNote(HEADER, CHANGES_COLUMN)]),
    changesOffer(HEADER, CHANGES_COLUMN),
    ...(sample < 0 ? [] : [offerStep([FIRST + sample, 3, 1, 1], [yesNo.no, yesNo.yes])]),
  ];
  applyLook(sheet, look, ground, { steps });
}

function tableCells(settings: readonly SheetValue[][], lists: readonly SheetValue[][]): SheetValue[][] {
  const { title, hint, items } = ja.setup.settings;
  const blank = new Array<string>(LAST_COLUMN - 2).fill('');
  const cells: SheetValue[][] = [['', title, ...blank], ['', hint, ...blank], tableHeaders];
  for (let index = 0; index < Math.max(settings.length, lists.length); index += 1) {
    const [name = '', words = '', set = ''] = settings[index] ?? [];
    const known = settingKeys.find((each) => each === name);
    const [where = '', mail = '', person = '', ...rest] = lists[index] ?? [];
    const change = changeHeaders.map((_, at) => rest[at] ?? '');
    const tile = rest[changeHeaders.length] ?? '';
    const said = known === undefined ? '' : (items[known][1] ?? '');
    cells.push([name, words, set, said, '', where, mail, person, tile, '', ...change]);
  }
  return cells;
}

function addMissing(sheet: Sheet, config: Config, keys: readonly unknown[], below: number): boolean {
  const values = settingValues(config);
  const missing = settingKeys.filter((key) => !keys.includes(key));
  if (missing.length === 0) return false;
  const lines = missing.map((key: SettingKey) => [
    key,
    ja.setup.settings.items[key][0] ?? '',
    values[key],
    ja.setup.settings.items[key][1] ?? '',
  ]);
  sheet.getRange(below + 1, 1, lines.length, 4).setValues(lines);
  return true;
}

/** A book of before reminders has a free column beside the areas. */
function addMailColumn(sheet: Sheet, grid: Grid, header: number): boolean {
  const columns = headerColumns(grid[header] ?? []);
  const beside = (columnOf(columns, area) ?? -2) + 1;
  if (columnOf(columns, areaMail) !== undefined || beside < 0) return false;
  if (grid.some((row) => (row[beside] ?? null) !== null)) return false;
  const lines = grid.length - header - 1 + LIST_ROWS;
  sheet.getRange(header + 1, beside + 1).setValue(areaMail);
  sheet.getRange(header + 2, beside + 1, Math.min(lines, sheet.getMaxRows() - header - 1), 1).setNumberFormat('@');
  sheet.setColumnWidth(beside + 1, 230);
  return true;
}

/** A book of before the map has a free column beside the staff. */
function addPlaceColumn(sheet: Sheet, grid: Grid, header: number): boolean {
  const columns = headerColumns(grid[header] ?? []);
  const [beside, names] = [(columnOf(columns, staff) ?? -2) + 1, columnOf(columns, area)];
  if (columnOf(columns, place) !== undefined || beside < 0 || names === undefined) return false;
  if (grid.some((row) => (row[beside] ?? null) !== null)) return false;
  const lines = grid.slice(header + 1).map((row) => [chofuMap[cellText(row[names])] ?? '']);
  widenTo(sheet, beside + 1);
  const range = sheet.getRange(header + 1, beside + 1, lines.length + 1, 1);
  range.setNumberFormat('@').setValues([[place], ...lines]);
  takeSteps(sheet, [placeNote(header + 1, beside + 1)]);
  return true;
}

/** A book of before 圏域の変遷 has free columns behind all else. */
function addChanges(sheet: Sheet, grid: Grid, header: number): boolean {
  const columns = headerColumns(grid[header] ?? []);
  if (changeHeaders.some((each) => columnOf(columns, each) !== undefined)) return false;
  const first = Math.max(CHANGES_COLUMN, (grid[0]?.length ?? 0) + 2);
  widenTo(sheet, first + changeHeaders.length - 1);
  sheet.getRange(header + 1, first, 1, changeHeaders.length).setValues([changeHeaders]);
  const steps = [changesOffer(header + 1, first), changesNote(header + 1, first)];
  takeSteps(sheet, [...styleSteps(changesLook(header + 1, first), false), ...steps]);
  for (const [index, width] of CHANGES_WIDTHS.entries()) sheet.setColumnWidth(first + index, width);
  return true;
}

function changesLook(header: number, first: number): (readonly [Area, Style])[] {
  const rows = CHANGE_ROWS;
  return [
    [[header, first, 1, changeHeaders.length], headerStyle],
    [[header + 1, first, rows, changeHeaders.length], { background: colors.input }],
    [[header + 1, first, rows, 1], { format: 'yyyy/mm/dd', align: 'left' }],
    [[header + 1, first + 1, rows, 3], { format: '@' }],
  ];
}

function changesOffer(header: number, first: number): Step {
  return offerStep([header + 1, first + 1, CHANGE_ROWS, 1], Object.values(areaChangeWords));
}

function changesNote(row: number, column: number): Step {
  return notesStep({ row, column, values: [[ja.setup.settings.areaChanges]] });
}

function placeNote(row: number, column: number): Step {
  return notesStep({ row, column, values: [[ja.setup.settings.placeNote]] });
}

function tableStyles(keys: readonly string[]): (readonly [Area, Style])[] {
  const rows = keys.length;
  const headings = keys.flatMap((name, index) => (name === '' ? [FIRST + index] : []));
  return [
    // Lists of names and addresses.
    [[FIRST, AREA_COLUMN, LIST_ROWS, PLACE_COLUMN - AREA_COLUMN + 1], { format: '@' }],
    [[FIRST, 2, rows, 3], { wrap: true, top: false }],
    [[FIRST, 3, rows, 1], { background: colors.input, align: 'left' }],
    [[FIRST, 4, rows, 1], { color: colors.quiet }],
    ...headings.map((row): [Area, Style] => [
      [row, 2, 1, 3],
      { background: colors.section, color: colors.ink, bold: true },
    ]),
    [[FIRST, AREA_COLUMN, rows, 4], { top: false }],
    [[FIRST, AREA_COLUMN, 20, 2], { background: colors.input }],
    [[FIRST, STAFF_COLUMN, 40, 1], { background: colors.input }],
    [[FIRST, PLACE_COLUMN, 20, 1], { background: colors.input, align: 'center' }],
  ];
}
