/** A tab that is generated from its first cell on: what stands there, and bringing it to what should stand with few calls. */

import type { GivenFormulas } from '../../schema/stored/stored-formulas';
import type { LookKey } from '../../schema/stored/stored-looks';
import type { AppliedStore } from '../book/applied-store';
import { a1Of } from '../platform/a1';
import type { SheetValue } from '../platform/cells';
import { rulesBeside } from '../platform/guards';
import { applyLook, type Look, lookPrint, NEW_SHEET, plainCells } from '../platform/look';
import { rangeOf, type Step, valuesStep, wipe } from '../platform/style';
import { growTo, widenTo } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Where a block is, 1-based. */
interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** A generated tab as it stands, read before anything is written. */
export interface GeneratedTab {
  readonly key: LookKey;
  readonly sheet: Sheet;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  /** Put in just now: nothing stands on it, and nothing has a look. */
  readonly isNew: boolean;
  /** How many columns it was given since. */
  readonly widened?: number;
}

/** Three reads; none of a tab that was put in just now. */
export function readGenerated(key: LookKey, sheet: Sheet, isNew: boolean): GeneratedTab {
  if (isNew) return { key, sheet, values: [['']], formulas: [['']], formats: [['']], isNew };
  const range = sheet.getDataRange();
  const [values, formulas, formats] = [range.getValues(), range.getFormulas(), range.getNumberFormats()];
  return { key, sheet, values, formulas, formats, isNew };
}

/** The tab with at least so many columns. How many a tab has that was put in just now need not be asked. */
export function widened(tab: GeneratedTab, columns: number): GeneratedTab {
  const { sheet, values, isNew, widened: before } = tab;
  const known = before ?? (isNew ? NEW_SHEET.columns : (values[0]?.length ?? 0));
  if (known >= columns) return tab;
  widenTo(sheet, columns, isNew ? known : null);
  return { ...tab, widened: columns };
}

/**
 * The cells as rows of equal length, and how they look. What stands already is not written; looks are given anew where others
 * were given last, or where text would become a number or a formula text. Nothing is emptied before its new content is known.
 * `former` is asked for the part that was generated before.
 */
export function writeGenerated(
  tab: GeneratedTab,
  store: AppliedStore,
  { look, cells, former }: { look: Look; cells: SheetValue[][]; former: (grid: Size) => Size },
): void {
  const { key, sheet } = tab;
  const size = sizeOf(cells);
  const plain = plainCells(look, size.rows, size.columns);
  const print = `${sheet.getSheetId()} ${lookPrint(look)}`;
  const looksStand = store.look(key) === print && hasFormats(tab, plain);
  if (looksStand && isWritten(tab, cells, plain)) return;
  if (!looksStand) {
    store.setLook(key, null);
    if (tab.isNew) styleNew(tab, look, cells);
    else restyle(sheet, look, cells, former);
  } else rangeOf(sheet, [1, 1, size.rows, size.columns]).setValues(cells);
  store.setLook(key, print);
}

/** How many formulas each row is given. */
export function formulasIn(look: Look, cells: readonly (readonly SheetValue[])[]): GivenFormulas {
  const columns = cells[0]?.length ?? 1;
  const plain = plainCells(look, cells.length, columns);
  const rows = cells.map((line, row) => line.filter((cell, at) => isFormula(cell) && plain[row]?.[at] !== true).length);
  return { columns, rows };
}

/** Names the block of a tab, unless it has that name already. One getter; none for a tab that was put in just now. */
export function nameBlock(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  name: string,
  { sheet, isNew }: Pick<GeneratedTab, 'sheet' | 'isNew'>,
  { row, column, rows, columns }: Block,
): void {
  const before = isNew ? null : spreadsheet.getRangeByName(name);
  const stands =
    before !== null &&
    before.getSheet().getSheetId() === sheet.getSheetId() &&
    before.getA1Notation() === a1Of([row, column, rows, columns]);
  if (!stands) spreadsheet.setNamedRange(name, sheet.getRange(row, column, rows, columns));
}

function styleNew(tab: GeneratedTab, look: Look, cells: SheetValue[][]): void {
  const size = sizeOf(cells);
  const { sheet } = widened(tab, size.columns);
  if (size.rows + 2 > NEW_SHEET.rows) growTo(sheet, size.rows + 2);
  const putRules = { putRules: (own: Rule[]) => sheet.setConditionalFormatRules(own) };
  applyLook(sheet, look, 'new', { steps: [allOf(cells)], ...(look.rules !== undefined && putRules) });
}

function restyle(sheet: Sheet, look: Look, cells: SheetValue[][], former: (grid: Size) => Size): void {
  const size = sizeOf(cells);
  const grid = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  if (size.columns > grid.columns) sheet.insertColumnsAfter(grid.columns, size.columns - grid.columns);
  if (size.rows + 2 > grid.rows) sheet.insertRowsAfter(grid.rows, size.rows + 2 - grid.rows);
  const before = former(grid);
  const rows = Math.max(size.rows, Math.min(before.rows, grid.rows));
  const columns = Math.max(size.columns, Math.min(before.columns, grid.columns));
  const beside = rulesBeside(sheet, { rows, columns });
  const generated = sheet.getRange(1, 1, rows, columns);
  wipe(generated);
  generated.clearNote();
  generated.clearDataValidations();
  sheet.showColumns(1, columns);
  const putRules = (own: Rule[]): void => sheet.setConditionalFormatRules([...own, ...beside]);
  applyLook(sheet, look, 'blank', { putRules, steps: [allOf(cells)] });
}

function sizeOf(cells: readonly (readonly SheetValue[])[]): Size {
  return { rows: cells.length, columns: cells[0]?.length ?? 1 };
}

function allOf(cells: readonly (readonly SheetValue[])[]): Step {
  const { rows, columns } = sizeOf(cells);
  return valuesStep([1, 1, rows, columns], cells);
}

/** Only what decides how a value is read is looked at: people may show figures as they like. */
function hasFormats({ formats }: GeneratedTab, plain: readonly (readonly boolean[])[]): boolean {
  return plain.every((line, row) => line.every((isPlain, column) => (formats[row]?.[column] === '@') === isPlain));
}

function isWritten(
  { values, formulas }: GeneratedTab,
  cells: readonly (readonly SheetValue[])[],
  plain: readonly (readonly boolean[])[],
): boolean {
  return cells.every((line, row) =>
    line.every((cell, column) => {
      const formula = formulas[row]?.[column] ?? '';
      if (isFormula(cell) && plain[row]?.[column] !== true) return formula === cell && isWhole(values[row]?.[column]);
      const value = values[row]?.[column] ?? '';
      return formula === '' && (isSame(value, cell) || (cell === '' && isFilled(cells, row, column)));
    }),
  );
}

/** A formula that fills further cells shows this where somebody has typed into one of them. */
function isWhole(value: unknown): boolean {
  return value !== '#REF!';
}

function isSame(value: unknown, cell: SheetValue): boolean {
  return cell instanceof Date && value instanceof Date ? value.getTime() === cell.getTime() : value === cell;
}

/** Whether a formula at the left or above may fill the cell. */
function isFilled(cells: readonly (readonly SheetValue[])[], row: number, column: number): boolean {
  const left = (cells[row] ?? []).slice(0, column);
  const above = cells.slice(0, row).map((line) => line[column] ?? '');
  return [left, above].some((line) => isFormula(line.filter((cell) => cell !== '').pop() ?? ''));
}

function isFormula(cell: SheetValue): boolean {
  return typeof cell === 'string' && cell.startsWith('=');
}
