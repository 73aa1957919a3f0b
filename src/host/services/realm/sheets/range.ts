/** Range: place, values, notes, rules, structure. Formats are in range-formats.ts, fills in cell-target.ts. */
import { toA1 } from '../../../book/model/a1';
import type { CopyWhat, RangeRef } from '../../protocol';
import { call, int, mismatch, ScriptException } from '../base/bridge';
import { CopyPasteType } from '../base/enums';
import { EnumValue } from '../base/strict-enum';
import { fromWire, toWire } from '../base/values';
import { gridFor, refOf, topLeftOf } from './grids';
import { protectRange } from './protection';
import { RangeFormats } from './range-formats';
import { plainRichText, type RichTextValue, richTextOf } from './rich-text';
import { type Sheet, sheetOfId } from './sheet';
import { validationFrom, validationOf } from './validation';

/** A Range over a rectangle that is known to lie on its sheet. */
export function rangeOf(ref: RangeRef): Range {
  return new Range('Range', [{ ...ref }]);
}

/** The Range that an A1 or R1C1 text or a name means; whole rows and columns keep the notation they were asked by. */
export function rangeNamed(method: string, text: string, sheetId: number | null): Range {
  const { notation, ...ref } = call('range.resolve', method, text, sheetId);
  return new Range('Range', [ref], notation);
}

const textOrNull = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);

/** By a CopyPasteType, or by the options of the older overload; null for what is neither. */
function copyWhat(how: unknown): CopyWhat | null {
  const type = COPY_TYPES.find((each) => CopyPasteType[`PASTE_${each}`] === how);
  if (type !== undefined) return type;
  if (how !== undefined && (typeof how !== 'object' || how === null || how instanceof EnumValue)) return null;
  const options = (how ?? {}) as { contentsOnly?: boolean; formatOnly?: boolean };
  if (options.contentsOnly === true) return 'VALUES';
  return options.formatOnly === true ? 'FORMAT' : 'NORMAL';
}

const COPY_TYPES: readonly CopyWhat[] = [
  'NORMAL',
  'NO_BORDERS',
  'VALUES',
  'FORMULA',
  'FORMAT',
  'DATA_VALIDATION',
  'CONDITIONAL_FORMATTING',
  'COLUMN_WIDTHS',
];

export class Range extends RangeFormats {
  readonly #notation: string | null;

  constructor(kind: 'Range', refs: RangeRef[], notation: string | null = null) {
    super(kind, refs);
    this.#notation = notation;
  }

  getRow(): number {
    return refOf(this).row;
  }

  getRowIndex(): number {
    return refOf(this).row;
  }

  getColumn(): number {
    return refOf(this).column;
  }

  getNumRows(): number {
    return refOf(this).rows;
  }

  getNumColumns(): number {
    return refOf(this).columns;
  }

  getHeight(): number {
    return refOf(this).rows;
  }

  getWidth(): number {
    return refOf(this).columns;
  }

  getLastRow(): number {
    return refOf(this).row + refOf(this).rows - 1;
  }

  getLastColumn(): number {
    return refOf(this).column + refOf(this).columns - 1;
  }

  getA1Notation(): string {
    return this.#notation ?? toA1(refOf(this));
  }

  getGridId(): number {
    return refOf(this).sheetId;
  }

  getSheet(): Sheet {
    return sheetOfId(refOf(this).sheetId);
  }

  /** 1-based within the range. */
  getCell(row: unknown, column: unknown): Range {
    const args = [row, column];
    const down = int(row, 'SpreadsheetApp.Range.getCell', args);
    const right = int(column, 'SpreadsheetApp.Range.getCell', args);
    const ref = refOf(this);
    if (down < 1 || right < 1 || down > ref.rows || right > ref.columns)
      throw new ScriptException('Cell reference out of range');
    return rangeOf({ ...ref, row: ref.row + down - 1, column: ref.column + right - 1, rows: 1, columns: 1 });
  }

  offset(...args: unknown[]): Range {
    const [down, right, rows, columns] = args.map((each) => int(each, 'SpreadsheetApp.Range.offset', args));
    const from = refOf(this);
    const ref = {
      sheetId: from.sheetId,
      row: from.row + (down ?? 0),
      column: from.column + (right ?? 0),
      rows: rows ?? from.rows,
      columns: columns ?? from.columns,
    };
    call('range.check', 'Range.offset', ref);
    return rangeOf(ref);
  }

  getValue() {
    return fromWire(call('values.get', 'Range.getValue', topLeftOf(this))[0]?.[0] ?? '');
  }

  getValues() {
    return call('values.get', 'Range.getValues', refOf(this)).map((row) => row.map(fromWire));
  }

  setValues(values: unknown): this {
    call('values.set', 'Range.setValues', [refOf(this)], gridFor(this, 'Range.setValues', values, toWire));
    return this;
  }

  getDisplayValue(): string {
    return call('display.get', 'Range.getDisplayValue', topLeftOf(this))[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return call('display.get', 'Range.getDisplayValues', refOf(this));
  }

  getFormula(): string {
    return call('formulas.get', 'Range.getFormula', topLeftOf(this))[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return call('formulas.get', 'Range.getFormulas', refOf(this));
  }

  setFormulas(formulas: unknown): this {
    const texts = gridFor(this, 'Range.setFormulas', formulas, (value) => textOrNull(value) ?? '');
    call('formulas.set', 'Range.setFormulas', [refOf(this)], texts);
    return this;
  }

  getNote(): string {
    return call('notes.get', 'Range.getNote', topLeftOf(this))[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    return call('notes.get', 'Range.getNotes', refOf(this));
  }

  setNotes(notes: unknown): this {
    call('notes.set', 'Range.setNotes', [refOf(this)], gridFor(this, 'Range.setNotes', notes, textOrNull));
    return this;
  }

  isBlank(): boolean {
    return call('values.get', 'Range.isBlank', refOf(this)).every((row) => row.every((value) => value === ''));
  }

  /** true or false when all cells agree and are checkboxes' values, else null. */
  isChecked(): boolean | null {
    const cells = call('values.get', 'Range.isChecked', refOf(this)).flat();
    if (cells.every((value) => value === true)) return true;
    return cells.every((value) => value === false) ? false : null;
  }

  getRichTextValue(): RichTextValue | null {
    return plainRichText(call('values.get', 'Range.getRichTextValue', topLeftOf(this))[0]?.[0] ?? '');
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return call('values.get', 'Range.getRichTextValues', refOf(this)).map((row) => row.map(plainRichText));
  }

  setRichTextValue(value: unknown): this {
    call('values.fill', 'Range.setRichTextValue', [refOf(this)], richTextOf(value));
    return this;
  }

  setRichTextValues(values: unknown): this {
    const texts = gridFor(this, 'Range.setRichTextValues', values, richTextOf);
    call('values.set', 'Range.setRichTextValues', [refOf(this)], texts);
    return this;
  }

  getDataValidation() {
    return validationFrom(call('validations.get', 'Range.getDataValidation', topLeftOf(this))[0]?.[0] ?? null);
  }

  getDataValidations() {
    return call('validations.get', 'Range.getDataValidations', refOf(this)).map((row) => row.map(validationFrom));
  }

  setDataValidation(rule: unknown): this {
    call('validations.fill', 'Range.setDataValidation', [refOf(this)], validationOf(rule));
    return this;
  }

  setDataValidations(rules: unknown): this {
    const grid = gridFor(this, 'Range.setDataValidations', rules, validationOf);
    call('validations.set', 'Range.setDataValidations', refOf(this), grid);
    return this;
  }

  merge(): this {
    call('merge.set', 'Range.merge', refOf(this), 'all');
    return this;
  }

  mergeAcross(): this {
    call('merge.set', 'Range.mergeAcross', refOf(this), 'across');
    return this;
  }

  mergeVertically(): this {
    call('merge.set', 'Range.mergeVertically', refOf(this), 'vertically');
    return this;
  }

  getMergedRanges(): Range[] {
    return call('merges.get', 'Range.getMergedRanges', refOf(this)).map(rangeOf);
  }

  isPartOfMerge(): boolean {
    return call('merges.get', 'Range.isPartOfMerge', refOf(this)).length > 0;
  }

  sort(spec: unknown): this {
    const list = Array.isArray(spec) ? spec : [spec];
    const by = list.map((each: unknown) => {
      if (typeof each === 'number') return { column: Math.trunc(each), ascending: true };
      const { column, ascending = true } = (each ?? {}) as { column?: unknown; ascending?: unknown };
      return { column: int(column, 'SpreadsheetApp.Range.sort', [spec]), ascending: ascending !== false };
    });
    call('cells.sort', 'Range.sort', refOf(this), by);
    return this;
  }

  copyTo(destination: unknown, how?: unknown, transposed?: unknown): void {
    const what = copyWhat(how);
    if (!(destination instanceof Range) || what === null)
      throw mismatch('SpreadsheetApp.Range.copyTo', [destination, how, transposed]);
    call('cells.copy', 'Range.copyTo', refOf(this), refOf(destination), what, transposed === true);
  }

  protect() {
    return protectRange(refOf(this));
  }

  activate(): this {
    call('active.set', 'Range.activate', refOf(this));
    return this;
  }
}
