/** Sheet: its names, ranges, contents, rules, protection and metadata. Rows and columns are in sheet-lines.ts. */
import type { SheetInfo } from '../../../book/model/types';
import { call, int, mismatch } from '../base/bridge';
import { SheetType } from '../base/enums';
import type { EnumValue } from '../base/strict-enum';
import { fromWire, toWire } from '../base/values';
import { type ClearOptions, clearWhat } from './cell-target';
import {
  chartsOf,
  type EmbeddedChart,
  type EmbeddedChartBuilder,
  insertChart,
  newChart,
  removeChart,
  updateChart,
} from './charts';
import { conditionalFrom, conditionalOf } from './conditional';
import { refOf } from './grids';
import { addMetadata, MetadataFinder, metadataAt } from './metadata';
import { NamedRange } from './named-range';
import { protectionsOf, protectSheet } from './protection';
import { Range, rangeNamed, rangeOf } from './range';
import { type RangeList, rangeListOf } from './range-list';
import { idOf, SheetLines } from './sheet-lines';
import { type Spreadsheet, spreadsheet } from './spreadsheet';

/** The Sheet with that id; whether it is still there shows when it is used. */
export function sheetOfId(id: number): Sheet {
  return new Sheet(id);
}

export class Sheet extends SheetLines {
  #info(member: string): SheetInfo {
    return call('sheet.info', `Sheet.${member}`, idOf(this));
  }

  #used(member: string): { lastRow: number; lastColumn: number } {
    return call('sheet.used', `Sheet.${member}`, idOf(this));
  }

  #wipe(member: string, what: Partial<ReturnType<typeof clearWhat>>): this {
    const nothing = { contents: false, formats: false, notes: false, validations: false };
    call('sheet.clear', `Sheet.${member}`, idOf(this), { ...nothing, ...what });
    return this;
  }

  getSheetId(): number {
    return idOf(this);
  }

  getName(): string {
    return this.#info('getName').name;
  }

  getSheetName(): string {
    return this.#info('getSheetName').name;
  }

  setName(name: unknown): this {
    call('sheet.rename', 'Sheet.setName', idOf(this), String(name));
    return this;
  }

  /** 1-based, as in the bar of tabs. */
  getIndex(): number {
    return this.#info('getIndex').index + 1;
  }

  getParent(): Spreadsheet {
    return spreadsheet;
  }

  getType() {
    return SheetType.GRID;
  }

  getMaxRows(): number {
    return this.#info('getMaxRows').maxRows;
  }

  getMaxColumns(): number {
    return this.#info('getMaxColumns').maxColumns;
  }

  getLastRow(): number {
    return this.#used('getLastRow').lastRow;
  }

  getLastColumn(): number {
    return this.#used('getLastColumn').lastColumn;
  }

  getRange(...args: unknown[]): Range {
    const [first] = args;
    if (args.length === 1 && typeof first === 'string') return rangeNamed('Sheet.getRange', first, idOf(this));
    if (args.length < 2 || args.length > 4) throw mismatch('SpreadsheetApp.Sheet.getRange', args);
    const [row = 1, column = 1, rows = 1, columns = 1] = args.map((each) =>
      int(each, 'SpreadsheetApp.Sheet.getRange', args),
    );
    const ref = { sheetId: idOf(this), row, column, rows, columns };
    call('range.check', 'Sheet.getRange', ref);
    return rangeOf(ref);
  }

  getRangeList(texts: unknown): RangeList {
    return rangeListOf(texts, idOf(this), 'Sheet.getRangeList');
  }

  /** From A1 to the last row and column with content; A1 alone on an empty sheet. */
  getDataRange(): Range {
    const { lastRow, lastColumn } = this.#used('getDataRange');
    const size = { rows: Math.max(lastRow, 1), columns: Math.max(lastColumn, 1) };
    return rangeOf({ sheetId: idOf(this), row: 1, column: 1, ...size });
  }

  getSheetValues(...args: unknown[]) {
    const [row = 1, column = 1, rows = 1, columns = 1] = args.map((each) =>
      int(each, 'SpreadsheetApp.Sheet.getSheetValues', args),
    );
    const ref = { sheetId: idOf(this), row, column, rows, columns };
    return call('values.get', 'Sheet.getSheetValues', ref).map((line) => line.map(fromWire));
  }

  appendRow(row: unknown): this {
    if (!Array.isArray(row)) throw mismatch('SpreadsheetApp.Sheet.appendRow', [row]);
    call('values.append', 'Sheet.appendRow', idOf(this), Array.from(row, toWire));
    return this;
  }

  getFrozenRows(): number {
    return this.#info('getFrozenRows').frozenRows;
  }

  getFrozenColumns(): number {
    return this.#info('getFrozenColumns').frozenColumns;
  }

  setFrozenRows(rows: unknown): void {
    const count = int(rows, 'SpreadsheetApp.Sheet.setFrozenRows', [rows]);
    call('sheet.setFrozen', 'Sheet.setFrozenRows', idOf(this), count, null);
  }

  setFrozenColumns(columns: unknown): void {
    const count = int(columns, 'SpreadsheetApp.Sheet.setFrozenColumns', [columns]);
    call('sheet.setFrozen', 'Sheet.setFrozenColumns', idOf(this), null, count);
  }

  getTabColor(): string | null {
    return this.#info('getTabColor').tabColor;
  }

  setTabColor(color: unknown): this {
    call('sheet.setTabColor', 'Sheet.setTabColor', idOf(this), typeof color === 'string' ? color : null);
    return this;
  }

  isSheetHidden(): boolean {
    return this.#info('isSheetHidden').hidden;
  }

  hideSheet(): this {
    call('sheet.setHidden', 'Sheet.hideSheet', idOf(this), true);
    return this;
  }

  showSheet(): this {
    call('sheet.setHidden', 'Sheet.showSheet', idOf(this), false);
    return this;
  }

  setHiddenGridlines(hidden: unknown): this {
    call('sheet.setGridlinesHidden', 'Sheet.setHiddenGridlines', idOf(this), hidden === true);
    return this;
  }

  hasHiddenGridlines(): boolean {
    return call('sheet.gridlinesHidden', 'Sheet.hasHiddenGridlines', idOf(this));
  }

  activate(): this {
    call('active.set', 'Sheet.activate', { sheetId: idOf(this), row: 1, column: 1, rows: 1, columns: 1 });
    return this;
  }

  setActiveRange(range: unknown): Range {
    if (!(range instanceof Range)) throw mismatch('SpreadsheetApp.Sheet.setActiveRange', [range]);
    call('active.set', 'Sheet.setActiveRange', refOf(range));
    return range;
  }

  getActiveRange(): Range {
    return rangeOf(call('active.get', 'Sheet.getActiveRange'));
  }

  clear(options?: ClearOptions): this {
    return this.#wipe('clear', clearWhat(options));
  }

  clearContents(): this {
    return this.#wipe('clearContents', { contents: true });
  }

  clearFormats(): this {
    return this.#wipe('clearFormats', { formats: true });
  }

  clearNotes(): this {
    return this.#wipe('clearNotes', { notes: true });
  }

  /** Sorts all of the sheet below its frozen rows. */
  sort(column: unknown, ascending: unknown = true): this {
    const info = this.#info('sort');
    const { lastRow, lastColumn } = this.#used('sort');
    const rows = lastRow - info.frozenRows;
    const by = [{ column: int(column, 'SpreadsheetApp.Sheet.sort', [column]), ascending: ascending !== false }];
    const ref = { sheetId: info.id, row: info.frozenRows + 1, column: 1, rows, columns: lastColumn };
    if (rows > 0) call('cells.sort', 'Sheet.sort', ref, by);
    return this;
  }

  protect() {
    return protectSheet(idOf(this));
  }

  getProtections(type: EnumValue) {
    return protectionsOf('Sheet.getProtections', type, idOf(this));
  }

  getConditionalFormatRules() {
    return call('conditional.get', 'Sheet.getConditionalFormatRules', idOf(this)).map((rule) =>
      conditionalFrom(idOf(this), rule),
    );
  }

  setConditionalFormatRules(rules: unknown): void {
    if (!Array.isArray(rules)) throw mismatch('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
    call('conditional.set', 'Sheet.setConditionalFormatRules', idOf(this), rules.map(conditionalOf));
  }

  clearConditionalFormatRules(): void {
    call('conditional.set', 'Sheet.clearConditionalFormatRules', idOf(this), []);
  }

  newChart(): EmbeddedChartBuilder {
    return newChart(idOf(this));
  }

  getCharts(): EmbeddedChart[] {
    return chartsOf(idOf(this));
  }

  insertChart(chart: unknown): void {
    insertChart(idOf(this), chart);
  }

  updateChart(chart: unknown): void {
    updateChart(idOf(this), chart);
  }

  removeChart(chart: unknown): void {
    removeChart(chart);
  }

  getNamedRanges(): NamedRange[] {
    const all = call('named.get', 'Sheet.getNamedRanges');
    return all.filter((each) => each.sheetId === idOf(this)).map((each) => new NamedRange(each));
  }

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata('Sheet.addDeveloperMetadata', idOf(this), args);
    return this;
  }

  getDeveloperMetadata() {
    return metadataAt('Sheet.getDeveloperMetadata', idOf(this));
  }

  createDeveloperMetadataFinder(): MetadataFinder {
    return new MetadataFinder(idOf(this));
  }
}
