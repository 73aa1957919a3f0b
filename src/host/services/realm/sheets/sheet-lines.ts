/** A sheet's rows and columns: insert, delete, move, hide, size. Sheet extends it. */
import type { RowHeightKind } from '../../../book/model/spans';
import { call, int, mismatch, ScriptException } from '../base/bridge';
import { declare } from '../base/declared';
import { refOf } from './grids';
import { Range } from './range';

type Axis = 'rows' | 'columns';

export let idOf: (sheet: SheetLines) => number;

export class SheetLines {
  readonly #id: number;

  static {
    idOf = (sheet) => sheet.#id;
  }

  constructor(id: number) {
    this.#id = id;
  }

  #ints(member: string, args: readonly unknown[]): number[] {
    return args.map((each) => int(each, `SpreadsheetApp.Sheet.${member}`, args));
  }

  #insert(member: string, axis: Axis, args: readonly unknown[], after: boolean): this {
    const [at = 1, count = 1] = this.#ints(member, args);
    call('lines.insert', `Sheet.${member}`, this.#id, axis, after ? at + 1 : at, count);
    return this;
  }

  #delete(member: string, axis: Axis, args: readonly unknown[]): this {
    const [at = 1, count = 1] = this.#ints(member, args);
    call('lines.delete', `Sheet.${member}`, this.#id, axis, at, count);
    return this;
  }

  #hide(member: string, axis: Axis, args: readonly unknown[], hidden: boolean): void {
    const [at = 1, count = 1] = this.#ints(member, args);
    call('lines.setHidden', `Sheet.${member}`, this.#id, axis, at, count, hidden);
  }

  #hideRange(member: string, axis: Axis, range: unknown, hidden: boolean): void {
    if (!(range instanceof Range)) throw mismatch(`SpreadsheetApp.Sheet.${member}`, [range]);
    const ref = refOf(range);
    const [first, count] = axis === 'rows' ? [ref.row, ref.rows] : [ref.column, ref.columns];
    call('lines.setHidden', `Sheet.${member}`, this.#id, axis, first, count, hidden);
  }

  #move(member: string, axis: Axis, spec: unknown, before: unknown): void {
    if (!(spec instanceof Range)) throw mismatch(`SpreadsheetApp.Sheet.${member}`, [spec, before]);
    const ref = refOf(spec);
    const [first, count] = axis === 'rows' ? [ref.row, ref.rows] : [ref.column, ref.columns];
    const target = int(before, `SpreadsheetApp.Sheet.${member}`, [spec, before]);
    if (target >= first && target <= first + count)
      throw new ScriptException('The destination of a move must be outside of the moved block.');
    call('lines.move', `Sheet.${member}`, this.#id, axis, first, count, target);
  }

  #size(member: string, axis: Axis, [first, count, pixels]: unknown[], kind: RowHeightKind = 'least'): this {
    const [from = 1, many = 1, size = 1] = this.#ints(member, [first, count, pixels]);
    call('lines.setSize', `Sheet.${member}`, this.#id, axis, from, many, size, kind);
    return this;
  }

  insertRows(...args: unknown[]): void {
    this.#insert('insertRows', 'rows', args, false);
  }

  insertRowBefore(at: unknown): this {
    return this.#insert('insertRowBefore', 'rows', [at], false);
  }

  insertRowAfter(at: unknown): this {
    return this.#insert('insertRowAfter', 'rows', [at], true);
  }

  insertRowsBefore(at: unknown, count: unknown): this {
    return this.#insert('insertRowsBefore', 'rows', [at, count], false);
  }

  insertRowsAfter(at: unknown, count: unknown): this {
    return this.#insert('insertRowsAfter', 'rows', [at, count], true);
  }

  insertColumns(...args: unknown[]): void {
    this.#insert('insertColumns', 'columns', args, false);
  }

  insertColumnBefore(at: unknown): this {
    return this.#insert('insertColumnBefore', 'columns', [at], false);
  }

  insertColumnAfter(at: unknown): this {
    return this.#insert('insertColumnAfter', 'columns', [at], true);
  }

  insertColumnsBefore(at: unknown, count: unknown): this {
    return this.#insert('insertColumnsBefore', 'columns', [at, count], false);
  }

  insertColumnsAfter(at: unknown, count: unknown): this {
    return this.#insert('insertColumnsAfter', 'columns', [at, count], true);
  }

  deleteRow(at: unknown): this {
    return this.#delete('deleteRow', 'rows', [at]);
  }

  deleteRows(at: unknown, count: unknown): void {
    this.#delete('deleteRows', 'rows', [at, count]);
  }

  deleteColumn(at: unknown): this {
    return this.#delete('deleteColumn', 'columns', [at]);
  }

  deleteColumns(at: unknown, count: unknown): void {
    this.#delete('deleteColumns', 'columns', [at, count]);
  }

  moveRows(spec: unknown, before: unknown): void {
    this.#move('moveRows', 'rows', spec, before);
  }

  moveColumns(spec: unknown, before: unknown): void {
    this.#move('moveColumns', 'columns', spec, before);
  }

  hideRows(...args: unknown[]): void {
    this.#hide('hideRows', 'rows', args, true);
  }

  showRows(...args: unknown[]): void {
    this.#hide('showRows', 'rows', args, false);
  }

  hideColumns(...args: unknown[]): void {
    this.#hide('hideColumns', 'columns', args, true);
  }

  showColumns(...args: unknown[]): void {
    this.#hide('showColumns', 'columns', args, false);
  }

  hideRow(range: unknown): void {
    this.#hideRange('hideRow', 'rows', range, true);
  }

  unhideRow(range: unknown): void {
    this.#hideRange('unhideRow', 'rows', range, false);
  }

  hideColumn(range: unknown): void {
    this.#hideRange('hideColumn', 'columns', range, true);
  }

  unhideColumn(range: unknown): void {
    this.#hideRange('unhideColumn', 'columns', range, false);
  }

  isRowHiddenByUser(at: unknown): boolean {
    const [row = 1] = this.#ints('isRowHiddenByUser', [at]);
    return call('lines.isHidden', 'Sheet.isRowHiddenByUser', this.#id, 'rows', row);
  }

  isColumnHiddenByUser(at: unknown): boolean {
    const [column = 1] = this.#ints('isColumnHiddenByUser', [at]);
    return call('lines.isHidden', 'Sheet.isColumnHiddenByUser', this.#id, 'columns', column);
  }

  setColumnWidth(at: unknown, pixels: unknown): this {
    return this.#size('setColumnWidth', 'columns', [at, 1, pixels]);
  }

  setColumnWidths(at: unknown, count: unknown, pixels: unknown): this {
    return this.#size('setColumnWidths', 'columns', [at, count, pixels]);
  }

  setRowHeight(at: unknown, pixels: unknown): this {
    return this.#size('setRowHeight', 'rows', [at, 1, pixels]);
  }

  setRowHeights(at: unknown, count: unknown, pixels: unknown): this {
    return this.#size('setRowHeights', 'rows', [at, count, pixels]);
  }

  setRowHeightsForced(at: unknown, count: unknown, pixels: unknown): this {
    return this.#size('setRowHeightsForced', 'rows', [at, count, pixels], 'fixed');
  }

  getColumnWidth(at: unknown): number {
    const [column = 1] = this.#ints('getColumnWidth', [at]);
    return call('lines.size', 'Sheet.getColumnWidth', this.#id, 'columns', column);
  }

  getRowHeight(at: unknown): number {
    const [row = 1] = this.#ints('getRowHeight', [at]);
    return call('lines.size', 'Sheet.getRowHeight', this.#id, 'rows', row);
  }
}
declare(SheetLines, 'Sheet');
