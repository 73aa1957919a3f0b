/** How cells look: number formats, fonts, colours, alignment, borders, merged cells. */

import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type ICellData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import { type CellPatch, type Engine, rangeOf, rectOf } from '../engine/engine';
import type { CellReader } from '../engine/values';
import type { Calculation } from '../formulas/calculation';
import { shiftAreas } from '../model/areas';
import type { Rect } from '../model/rect';
import { intersects } from '../model/rect';
import type { AxisChange } from '../model/spans';
import { type Book, BookError, type BorderSpec, type FormatName } from '../model/types';
import type { Follower } from '../structure/structure';
import { requireSize } from './writing';

type FormatValue = string | number | boolean | null;

/** What Sheets answers for the number format of a cell that is Automatic. */
const AUTOMATIC_NAME = '0.###############';
const AUTOMATIC_NAMES: ReadonlySet<FormatValue> = new Set([null, '', 'General', AUTOMATIC_NAME]);

type Operations = Pick<Book, 'formats' | 'setFormats' | 'setBorder' | 'merge' | 'breakApart' | 'merges'>;

export class Formats implements Operations, Follower {
  #mergedBefore: Rect[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
    private readonly reader: CellReader,
  ) {}

  formats(sheetId: number, rect: Rect, name: FormatName): FormatValue[][] {
    const styles = this.engine.workbook.getStyles();
    const { read } = ATTRIBUTES[name];
    const blank = read({});
    return this.reader.map(sheetId, rect, (cell) => (cell?.s ? read(styles.getStyleByCell(cell) ?? {}) : blank));
  }

  setFormats(sheetId: number, rect: Rect, name: FormatName, values: readonly (readonly FormatValue[])[]): void {
    requireSize(rect, values);
    const { write, read } = ATTRIBUTES[name];
    const stands = this.#present(sheetId, rect, read);
    const changed = this.#style(sheetId, rect, (row, column) => {
      const style = write(values[row]?.[column] ?? null);
      return read(style) === stands(row, column) ? null : style;
    });
    // Dates and plain text are known by the number format, so what a formula sees may change with it.
    if (changed && name === 'numberFormat') this.calculation.markRect(sheetId, rect);
  }

  /** What an attribute is in a cell of the rectangle now: a script that styles a sheet again mostly finds it styled. */
  #present(sheetId: number, rect: Rect, read: Attribute['read']): (row: number, column: number) => FormatValue {
    const styles = this.engine.workbook.getStyles();
    const cells = this.engine.cells(sheetId);
    const blank = read({});
    const byStyle = new Map<unknown, FormatValue>();
    return (row, column) => {
      const cell = cells[rect.row - 1 + row]?.[rect.column - 1 + column];
      if (!cell?.s) return blank;
      const known = byStyle.get(cell.s);
      if (known !== undefined) return known;
      const found = read(styles.getStyleByCell(cell) ?? {});
      byStyle.set(cell.s, found);
      return found;
    };
  }

  /** Takes every format away but the number formats: those outlive all that scripts clear. */
  clearFormats(sheetId: number, rect: Rect): void {
    this.engine.requireInside(sheetId, rect);
    const styles = this.engine.workbook.getStyles();
    const bare: Record<number, Record<number, CellPatch>> = {};
    const kept: Record<number, Record<number, CellPatch>> = {};
    this.#eachStyled(sheetId, rect, (row, column, cell) => {
      const numbers = styles.getStyleByCell(cell)?.n;
      bare[row] = { ...bare[row], [column]: { s: null } };
      if (numbers) kept[row] = { ...kept[row], [column]: { s: { n: numbers } } };
    });
    this.engine.patch(sheetId, bare);
    this.engine.patch(sheetId, kept);
    this.engine.changed();
  }

  /** Takes the number formats of cells away. */
  clearNumberFormats(sheetId: number, rect: Rect): void {
    const patch: Record<number, Record<number, CellPatch>> = {};
    this.#eachStyled(sheetId, rect, (row, column) => {
      patch[row] = { ...patch[row], [column]: { s: { n: null } } };
    });
    this.engine.patch(sheetId, patch);
  }

  #eachStyled(sheetId: number, rect: Rect, visit: (row: number, column: number, cell: ICellData) => void): void {
    const cells = this.engine.cells(sheetId);
    for (let row = rect.row - 1; row < rect.row - 1 + rect.rows; row++) {
      for (const [key, cell] of Object.entries(cells[row] ?? {})) {
        const column = Number(key);
        if (cell?.s && column >= rect.column - 1 && column < rect.column - 1 + rect.columns) visit(row, column, cell);
      }
    }
  }

  setBorder(sheetId: number, rect: Rect, border: BorderSpec): void {
    this.#style(sheetId, rect, (row, column) => ({ bd: bordersOf(border, rect, row, column) }));
  }

  merge(sheetId: number, rect: Rect): void {
    const sheet = this.engine.requireInside(sheetId, rect);
    const { frozenRows, frozenColumns } = this.engine.frozen(sheetId);
    requireSameSide(rect.row, rect.rows, frozenRows, 'rows');
    requireSameSide(rect.column, rect.columns, frozenColumns, 'columns');
    this.breakApart(sheetId, rect);
    if (rect.rows * rect.columns > 1) {
      this.engine.mutate(AddWorksheetMergeMutation.id, { subUnitId: sheet.getSheetId(), ranges: [rangeOf(rect)] });
    }
    this.engine.changed();
  }

  breakApart(sheetId: number, rect: Rect): void {
    const sheet = this.engine.requireInside(sheetId, rect);
    const touched = this.merges(sheetId).filter((merged) => intersects(merged, rect));
    if (touched.length === 0) return;
    this.engine.mutate(RemoveWorksheetMergeMutation.id, {
      subUnitId: sheet.getSheetId(),
      ranges: touched.map(rangeOf),
    });
    this.engine.changed();
  }

  merges(sheetId: number): Rect[] {
    return this.engine.sheet(sheetId).getConfig().mergeData.map(rectOf);
  }

  /** The engine moves merged cells in its own way; where they were is remembered and moved like all else. */
  shifting(sheetId: number): void {
    this.#mergedBefore = this.merges(sheetId);
  }

  shifted(sheetId: number, change: AxisChange): void {
    if (this.#mergedBefore.length === 0) return;
    const sheet = this.engine.sheet(sheetId);
    const ranges = this.#mergedBefore
      .flatMap((merged) => shiftAreas([merged], change, null))
      .filter((merged) => merged.rows * merged.columns > 1)
      .map(rangeOf);
    const whole = { row: 1, column: 1, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
    const subUnitId = String(sheetId);
    this.engine.mutate(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: [rangeOf(whole)] });
    this.engine.mutate(AddWorksheetMergeMutation.id, { subUnitId, ranges });
  }

  /** null leaves a cell as it is. Answers whether any was changed. */
  #style(sheetId: number, rect: Rect, styleAt: (row: number, column: number) => IStyleData | null): boolean {
    this.engine.requireInside(sheetId, rect);
    const patch: Record<number, Record<number, CellPatch>> = {};
    for (let row = 0; row < rect.rows; row++) {
      const line: Record<number, CellPatch> = {};
      for (let column = 0; column < rect.columns; column++) {
        const style = styleAt(row, column);
        if (style !== null) line[rect.column - 1 + column] = { s: style };
      }
      if (Object.keys(line).length > 0) patch[rect.row - 1 + row] = line;
    }
    if (Object.keys(patch).length === 0) return false;
    this.engine.patch(sheetId, patch);
    this.engine.changed();
    return true;
  }
}

function requireSameSide(first: number, count: number, frozen: number, axis: 'rows' | 'columns'): void {
  if (first > frozen || first + count - 1 <= frozen) return;
  throw new BookError('frozenLine', `You can't merge frozen and non-frozen ${axis}.`);
}

interface Attribute {
  readonly read: (style: IStyleData) => FormatValue;
  readonly write: (value: FormatValue) => IStyleData;
}

const HORIZONTAL: readonly (readonly [HorizontalAlign, string])[] = [
  [HorizontalAlign.LEFT, 'left'],
  [HorizontalAlign.CENTER, 'center'],
  [HorizontalAlign.RIGHT, 'right'],
];
const VERTICAL: readonly (readonly [VerticalAlign, string])[] = [
  [VerticalAlign.TOP, 'top'],
  [VerticalAlign.MIDDLE, 'middle'],
  [VerticalAlign.BOTTOM, 'bottom'],
];

const ATTRIBUTES: Readonly<Record<FormatName, Attribute>> = {
  numberFormat: {
    read: (style) => style.n?.pattern || AUTOMATIC_NAME,
    write: (value) => ({ n: AUTOMATIC_NAMES.has(value) ? null : { pattern: String(value) } }),
  },
  background: {
    read: (style) => style.bg?.rgb ?? '#ffffff',
    write: (value) => ({ bg: value === null ? null : { rgb: String(value) } }),
  },
  fontColor: {
    read: (style) => style.cl?.rgb ?? '#000000',
    write: (value) => ({ cl: value === null ? null : { rgb: String(value) } }),
  },
  fontWeight: {
    read: (style) => (style.bl === BooleanNumber.TRUE ? 'bold' : 'normal'),
    write: (value) => ({ bl: value === 'bold' ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  },
  fontStyle: {
    read: (style) => (style.it === BooleanNumber.TRUE ? 'italic' : 'normal'),
    write: (value) => ({ it: value === 'italic' ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  },
  fontLine: {
    read: (style) =>
      style.ul?.s === BooleanNumber.TRUE ? 'underline' : style.st?.s === BooleanNumber.TRUE ? 'line-through' : 'none',
    write: (value) => ({
      ul: { s: value === 'underline' ? BooleanNumber.TRUE : BooleanNumber.FALSE },
      st: { s: value === 'line-through' ? BooleanNumber.TRUE : BooleanNumber.FALSE },
    }),
  },
  fontSize: {
    read: (style) => style.fs ?? 10,
    write: (value) => ({ fs: typeof value === 'number' ? value : 10 }),
  },
  fontFamily: {
    read: (style) => style.ff ?? 'Arial',
    write: (value) => ({ ff: value === null ? null : String(value) }),
  },
  horizontalAlignment: {
    read: (style) => HORIZONTAL.find(([align]) => align === style.ht)?.[1] ?? 'general',
    write: (value) => ({ ht: HORIZONTAL.find(([, name]) => name === value)?.[0] ?? null }),
  },
  verticalAlignment: {
    read: (style) => VERTICAL.find(([align]) => align === style.vt)?.[1] ?? 'bottom',
    write: (value) => ({ vt: VERTICAL.find(([, name]) => name === value)?.[0] ?? null }),
  },
  wrap: {
    read: (style) => (style.tb === WrapStrategy.CLIP ? 'CLIP' : style.tb === WrapStrategy.WRAP),
    write: (value) => ({
      tb: value === 'CLIP' ? WrapStrategy.CLIP : value === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    }),
  },
};

const BORDER_STYLES: Readonly<Record<string, BorderStyleTypes>> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

/** The borders of one cell at a place inside the rectangle: an edge of it, or a line between two of its cells. */
function bordersOf(border: BorderSpec, rect: Rect, row: number, column: number): IBorderData {
  const line: IBorderStyleData = {
    s: BORDER_STYLES[border.style ?? 'SOLID'] ?? BorderStyleTypes.THIN,
    cl: { rgb: border.color ?? '#000000' },
  };
  const sides = {
    t: row === 0 ? border.top : border.horizontal,
    b: row === rect.rows - 1 ? border.bottom : border.horizontal,
    l: column === 0 ? border.left : border.vertical,
    r: column === rect.columns - 1 ? border.right : border.vertical,
  };
  const drawn: IBorderData = {};
  for (const side of ['t', 'b', 'l', 'r'] as const) {
    if (sides[side] !== null) drawn[side] = sides[side] ? line : null;
  }
  return drawn;
}
