/** What Range and RangeList share: every change that does the same to all cells of one or more rectangles. */
import type { FormatName, Wire } from '../../../book/model/types';
import type { ClearWhat, FormatValue, RangeRef } from '../../protocol';
import { call, mismatch } from '../base/bridge';
import { declare } from '../base/declared';
import { BorderStyle, WrapStrategy } from '../base/enums';
import type { EnumValue } from '../base/strict-enum';
import { toWire } from '../base/values';

export interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly commentsOnly?: boolean;
  readonly validationsOnly?: boolean;
}

/** The rectangles of a Range (one) or a RangeList. */
export let refsOf: (target: CellTarget) => RangeRef[];
/** 'Range' or 'RangeList'. */
let kindOf: (target: CellTarget) => string;

const NOTHING: ClearWhat = { contents: false, formats: false, notes: false, validations: false };

/** clear()'s options: none given clears contents and formats, and what goes with them. */
export function clearWhat(options: ClearOptions | undefined): ClearWhat {
  const chosen = {
    contents: options?.contentsOnly === true,
    formats: options?.formatOnly === true,
    notes: options?.commentsOnly === true,
    validations: options?.validationsOnly === true,
  };
  if (Object.values(chosen).some(Boolean)) return chosen;
  return { contents: true, formats: true, notes: false, validations: false };
}

export function wrapValue(strategy: unknown): FormatValue {
  if (strategy === WrapStrategy.WRAP) return true;
  return strategy === WrapStrategy.CLIP ? 'CLIP' : false;
}

const side = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

export class CellTarget {
  readonly #refs: RangeRef[];
  readonly #kind: string;

  static {
    refsOf = (target) => target.#refs;
    kindOf = (target) => target.#kind;
  }

  constructor(kind: 'Range' | 'RangeList', refs: RangeRef[]) {
    this.#kind = kind;
    this.#refs = refs;
  }

  #format(member: string, name: FormatName, value: unknown): this {
    const plain = value === undefined ? null : value;
    if (plain !== null && typeof plain === 'object') throw mismatch(`SpreadsheetApp.${this.#kind}.${member}`, [value]);
    call('formats.fill', `${this.#kind}.${member}`, this.#refs, name, plain as FormatValue);
    return this;
  }

  #clear(member: string, what: Partial<ClearWhat>): this {
    call('cells.clear', `${this.#kind}.${member}`, this.#refs, { ...NOTHING, ...what });
    return this;
  }

  setValue(value?: unknown): this {
    call('values.fill', `${this.#kind}.setValue`, this.#refs, toWire(value));
    return this;
  }

  setFormula(formula?: unknown): this {
    const text = formula === null || formula === undefined ? '' : String(formula);
    call('formulas.fill', `${this.#kind}.setFormula`, this.#refs, text);
    return this;
  }

  setNote(note?: unknown): this {
    const text = note === null || note === undefined || note === '' ? null : String(note);
    call('notes.fill', `${this.#kind}.setNote`, this.#refs, text);
    return this;
  }

  setNumberFormat(format: unknown): this {
    return this.#format('setNumberFormat', 'numberFormat', format);
  }

  setBackground(color: unknown): this {
    return this.#format('setBackground', 'background', color);
  }

  setFontColor(color: unknown): this {
    return this.#format('setFontColor', 'fontColor', color);
  }

  setFontWeight(weight: unknown): this {
    return this.#format('setFontWeight', 'fontWeight', weight);
  }

  setFontSize(size: unknown): this {
    return this.#format('setFontSize', 'fontSize', size);
  }

  setFontStyle(style: unknown): this {
    return this.#format('setFontStyle', 'fontStyle', style);
  }

  setFontFamily(family: unknown): this {
    return this.#format('setFontFamily', 'fontFamily', family);
  }

  setHorizontalAlignment(alignment: unknown): this {
    return this.#format('setHorizontalAlignment', 'horizontalAlignment', alignment);
  }

  setVerticalAlignment(alignment: unknown): this {
    return this.#format('setVerticalAlignment', 'verticalAlignment', alignment);
  }

  setWrap(wrap: unknown): this {
    return this.#format('setWrap', 'wrap', wrap === true);
  }

  setWrapStrategy(strategy: unknown): this {
    return this.#format('setWrapStrategy', 'wrap', wrapValue(strategy));
  }

  setBorder(
    top: unknown,
    left: unknown,
    bottom: unknown,
    right: unknown,
    vertical: unknown,
    horizontal: unknown,
    color: unknown = null,
    style: EnumValue | null = null,
  ): this {
    call('border.set', `${this.#kind}.setBorder`, this.#refs, {
      top: side(top),
      left: side(left),
      bottom: side(bottom),
      right: side(right),
      vertical: side(vertical),
      horizontal: side(horizontal),
      color: typeof color === 'string' ? color : null,
      style: style === null ? null : (style ?? BorderStyle.SOLID).name(),
    });
    return this;
  }

  breakApart(): this {
    call('merge.break', `${this.#kind}.breakApart`, this.#refs);
    return this;
  }

  clear(options?: ClearOptions): this {
    return this.#clear('clear', clearWhat(options));
  }

  clearContent(): this {
    return this.#clear('clearContent', { contents: true });
  }

  clearFormat(): this {
    return this.#clear('clearFormat', { formats: true });
  }

  clearNote(): this {
    return this.#clear('clearNote', { notes: true });
  }

  clearDataValidations(): this {
    return this.#clear('clearDataValidations', { validations: true });
  }

  insertCheckboxes(...values: unknown[]): this {
    const [checked, unchecked] = values;
    const args: [Wire, Wire] = [
      values.length > 0 ? toWire(checked) : true,
      values.length > 1 ? toWire(unchecked) : values.length > 0 ? '' : false,
    ];
    call('values.insertCheckboxes', `${this.#kind}.insertCheckboxes`, this.#refs, ...args, values.length > 0);
    return this;
  }

  check(): this {
    call('values.check', `${this.#kind}.check`, this.#refs, true);
    return this;
  }

  uncheck(): this {
    call('values.check', `${this.#kind}.uncheck`, this.#refs, false);
    return this;
  }
}
declare(CellTarget, (receiver) => (receiver instanceof CellTarget ? kindOf(receiver) : 'Range'));
