/** Columns that 計画 gained (the words of the form, the units of counts): added to tables that an earlier version wrote, beside all that stands there. */

import type { CellValue } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { initiativeHeaders, planHeaders } from '../../i18n/words/names';
import { cellText, columnOf, findHeaderRow, type Grid, headerColumns } from '../../schema/cells/grid';
import { UNIT_MARK } from '../../schema/plan/plan-table';
import type { SheetValue } from '../platform/cells';
import { colors } from '../platform/colors';
import { gatherRuns } from '../platform/runs';
import { headerStyle, notesStep, type Step, styleSteps, takeSteps } from '../platform/style';
import type { Area, Style } from '../platform/style-layers';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A column to be added: its header, and what stands in it by the key of the line. */
interface Added {
  readonly header: string;
  readonly values: ReadonlyMap<string, SheetValue>;
}

interface Table {
  /** Headers by which it is known. */
  readonly known: readonly string[];
  readonly columns: readonly Added[];
}

/** A few writes for each column that is missing in the grid; columns that are there stay as they are. Answers whether it wrote. */
export function ensureAddedColumns(sheet: Sheet, before: Grid, config: Config): boolean {
  const grid = before.map((row) => [...row]);
  const missing = tablesIn(grid, config).flatMap(({ columns, rows }) =>
    columns.filter((column) => addColumn(sheet, grid, rows, column)),
  );
  return missing.length > 0;
}

/** A column of these with its looks, and the cell whose note says what it is for. */
interface AddedLook {
  readonly pieces: readonly (readonly [Area, Style])[];
  readonly header: readonly [row: number, column: number];
  readonly note: string;
}

/** Looks of the columns that stand in what is written from A1 on; text in them is to stay text. */
export function addedLooks(grid: Grid, config: Config): AddedLook[] {
  return tablesIn(grid, config).flatMap(({ columns, rows }) => {
    const heads = headerColumns(grid[rows.header] ?? []);
    return columns.flatMap(({ header }) => {
      const column = columnOf(heads, header);
      return column === undefined ? [] : [lookOf(column, rows, header)];
    });
  });
}

/** Notes side by side by one call. */
export function noteSteps(looks: readonly AddedLook[]): Step[] {
  const notes = looks.map(({ header: [row, column], note }) => ({ row, column, value: note }));
  return gatherRuns(notes).map(notesStep);
}

interface TableRows {
  /** 0-based. */
  readonly header: number;
  /** Rows below it up to the last one with a key. */
  readonly lines: number;
}

function tablesIn(grid: Grid, config: Config): (Table & { readonly rows: TableRows })[] {
  const tables = tablesOf(config).map((table) => ({ ...table, header: findHeaderRow(grid, table.known) }));
  return tables.flatMap(({ header, ...table }) => {
    if (header < 0) return [];
    const end = tables.find((other) => other.header > header)?.header ?? grid.length;
    const keyAt = keyColumn(grid, header);
    const body = grid.slice(header + 1, end);
    const lines = body.reduce((last, row, index) => (cellText(row[keyAt]) === '' ? last : index + 1), 0);
    return [{ ...table, rows: { header, lines } }];
  });
}

function tablesOf({ initiatives }: Config): Table[] {
  const { key, label, target, act, units } = planHeaders;
  const heads = initiativeHeaders;
  const indicators = initiatives.flatMap((initiative) => initiative.indicators);
  return [
    {
      known: [key, label, target],
      columns: [
        { header: act, values: new Map(indicators.map((each) => [each.key, each.act])) },
        { header: units, values: new Map(indicators.map((each) => [each.key, each.units.join(UNIT_MARK)])) },
      ],
    },
    {
      known: [heads.key, heads.tab, heads.goal],
      columns: [
        { header: heads.act, values: new Map(initiatives.map((each) => [each.key, each.act])) },
        { header: heads.order, values: new Map(initiatives.map((each) => [each.key, each.order ?? ''])) },
      ],
    },
  ];
}

function keyColumn(grid: Grid, header: number): number {
  return columnOf(headerColumns(grid[header] ?? []), planHeaders.key) ?? 0;
}

function addColumn(sheet: Sheet, grid: CellValue[][], rows: TableRows, { header, values }: Added): boolean {
  const heads = headerColumns(grid[rows.header] ?? []);
  if (columnOf(heads, header) !== undefined) return false;
  const table = grid.slice(rows.header, rows.header + 1 + rows.lines);
  const column = freeColumn(table, Math.max(...heads.values()) + 1);
  const wider = column + 1 - sheet.getMaxColumns();
  if (wider > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), wider);
  const look = lookOf(column, rows, header);
  takeSteps(sheet, [...styleSteps(look.pieces, false), ...noteSteps([look])]);
  const keyAt = keyColumn(grid, rows.header);
  const cells = table.slice(1).map((row): SheetValue[] => [values.get(cellText(row[keyAt])) ?? '']);
  sheet.getRange(rows.header + 1, column + 1, cells.length + 1, 1).setValues([[header], ...cells]);
  // The next column must not take the same place.
  const heading = grid[rows.header];
  if (heading !== undefined) heading[column] = header;
  return true;
}

/** The first column from `from` on in which nothing stands: people may have notes of their own beside the table. */
function freeColumn(table: Grid, from: number): number {
  const isUsed = (column: number): boolean => table.some((row) => (row[column] ?? null) !== null);
  let column = from;
  while (isUsed(column)) column += 1;
  return column;
}

/** Header, colour of cells to be filled in, and the note that says what they are for. `column` is 0-based. */
function lookOf(column: number, { header, lines }: TableRows, name: string): AddedLook {
  const format = name === initiativeHeaders.order ? '0' : '@';
  return {
    pieces: [
      [[header + 1, column + 1, 1, 1], { ...headerStyle, align: 'left' }],
      [[header + 2, column + 1, Math.max(1, lines), 1], { background: colors.input, wrap: true, top: false, format }],
    ],
    header: [header + 1, column + 1],
    note: name === planHeaders.units ? ja.setup.plan.unitsNote : ja.setup.plan.actNote,
  };
}
