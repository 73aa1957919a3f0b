/** What cells hold, show and are made of: reading values, display texts and formulas. */

import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { ERROR_TYPE_SET, ErrorType, LexerTreeBuilder } from '@univerjs/engine-formula';
import { customOf } from '../model/cell-custom';
import { AUTOMATIC, formatNumber, formatText, numberAs } from '../model/number-format';
import type { Rect } from '../model/rect';
import type { Wire } from '../model/types';
import type { CellGrid, Engine } from './engine';

/** The engine's errors that Sheets calls otherwise. */
const ERROR_NAMES: Readonly<Record<string, string>> = {
  '#GETTING_DATA': '#LOADING!',
  '#SPILL!': '#REF!',
  '#CYCLE!': '#REF!',
  '#CALC!': '#N/A',
};
const ERRORS: ReadonlySet<unknown> = ERROR_TYPE_SET;

/** Reads cells of a book. */
export class CellReader {
  constructor(private readonly engine: Engine) {}

  /** The values of a rectangle. */
  values(sheetId: number, rect: Rect): Wire[][] {
    const formats = new Map<string, string>();
    return this.map(sheetId, rect, (cell, spilled) => this.#value(cell, spilled, formats));
  }

  /** The texts that cells show. */
  display(sheetId: number, rect: Rect): string[][] {
    const formats = new Map<string, string>();
    return this.map(sheetId, rect, (cell, spilled) => {
      const value = this.#value(cell, spilled, formats);
      return shown(value, this.#format(cell, spilled, formats));
    });
  }

  /** The formulas as they were written, '' where there is none. */
  formulas(sheetId: number, rect: Rect): string[][] {
    return this.map(sheetId, rect, (cell) => (cell?.f ? (customOf(cell).formula ?? cell.f) : ''));
  }

  /** The number format that the cell itself has. */
  numberFormat(cell: Nullable<ICellData>): string {
    if (!cell?.s) return AUTOMATIC;
    return this.engine.workbook.getStyles().getStyleByCell(cell)?.n?.pattern || AUTOMATIC;
  }

  /** The number format that shows in a cell given by 0-based row and column. */
  formatAt(sheetId: number, row: number, column: number): string {
    const cell = this.engine.cells(sheetId)[row]?.[column];
    return this.#format(cell, this.engine.spilled(sheetId)[row]?.[column], new Map());
  }

  /** Calls `read` for each cell of a rectangle that lies on the sheet. */
  map<T>(sheetId: number, rect: Rect, read: (cell: Nullable<ICellData>, spilled: Nullable<ICellData>) => T): T[][] {
    this.engine.requireInside(sheetId, rect);
    const cells = this.engine.cells(sheetId);
    const spills: CellGrid = this.engine.spilled(sheetId);
    const out: T[][] = new Array(rect.rows);
    for (let row = 0; row < rect.rows; row++) {
      const line = cells[rect.row - 1 + row];
      const spillLine = spills[rect.row - 1 + row];
      const read1: T[] = new Array(rect.columns);
      for (let column = 0; column < rect.columns; column++) {
        const at = rect.column - 1 + column;
        read1[column] = read(line?.[at], spillLine?.[at]);
      }
      out[row] = read1;
    }
    return out;
  }

  #value(cell: Nullable<ICellData>, spilled: Nullable<ICellData>, formats: Map<string, string>): Wire {
    const holder = hasContent(cell) ? cell : (spilled ?? cell);
    const value = holder?.v ?? linkLabel(holder);
    if (!holder || value === undefined || value === null) return '';
    const computed = Boolean(cell?.f) || holder === spilled;
    if (computed && ERRORS.has(value)) return { error: this.#error(String(value), cell) };
    if (holder.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE' || value === '1';
    return typeof value === 'number' ? numberAs(this.#format(cell, spilled, formats), value) : value;
  }

  /** An error's name in Sheets; the engine has none of its own for a formula that cannot be parsed. */
  #error(name: string, cell: Nullable<ICellData>): string {
    const formula = cell?.f;
    if (name !== ErrorType.VALUE || typeof formula !== 'string') return errorText(name, cell);
    const parsed = this.engine.injector.get(LexerTreeBuilder).treeBuilder(formula);
    return parsed === ErrorType.VALUE ? ErrorType.ERROR : name;
  }

  /** The format that shows: the cell's own, else the one that the formula's result came with. */
  #format(cell: Nullable<ICellData>, spilled: Nullable<ICellData>, formats: Map<string, string>): string {
    const style = cell?.s;
    let own = AUTOMATIC;
    if (style) {
      const known = typeof style === 'string' ? formats.get(style) : undefined;
      own = known ?? this.numberFormat(cell);
      if (typeof style === 'string' && known === undefined) formats.set(style, own);
    }
    if (own !== AUTOMATIC) return own;
    if (cell?.f) return customOf(cell).resultFormat ?? AUTOMATIC;
    return spilled?.s ? this.numberFormat(spilled) : AUTOMATIC;
  }
}

/** Whether a cell holds a value or a formula (a format alone is no content). */
export function hasContent(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && (cell.f || (cell.v !== undefined && cell.v !== null && cell.v !== '')));
}

/** HYPERLINK gives a text with a link in it: the label, as the engine ends it with a line break. */
function linkLabel(cell: Nullable<ICellData>): string | undefined {
  return cell?.p?.body?.dataStream.replace(/\r\n$/, '');
}

function errorText(name: string, cell: Nullable<ICellData>): string {
  const message = name === '#ERROR!' ? customOf(cell).error : undefined;
  return message === undefined ? (ERROR_NAMES[name] ?? name) : `${name} ${message}`;
}

function shown(value: Wire, format: string): string {
  if (typeof value === 'string') return formatText(format, value);
  if (typeof value === 'number') return formatNumber(format, value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if ('serial' in value) return formatNumber(format, value.serial);
  return value.error.split(' ')[0] ?? value.error;
}
