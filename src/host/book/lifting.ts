/** Cells taken up whole and put back as they were, and whole sheets likewise: what undoing rests on. */

import { BooleanNumber, type ICellData, type IStyleData } from '@univerjs/core';
import { SetRowDataMutation } from '@univerjs/sheets';
import type { Notes } from './cells/notes';
import type { Validations } from './cells/validations';
import type { CellWriter } from './cells/writing';
import type { CellPatch, Engine } from './engine/engine';
import type { CellReader } from './engine/values';
import type { Calculation } from './formulas/calculation';
import type { References } from './formulas/references';
import { customOf, customPatch } from './model/cell-custom';
import type {
  FormulaRewrite,
  Lifted,
  LiftedCell,
  LiftedPart,
  LiftedSheet,
  LiftingBook,
  PlacedFormula,
  SheetRect,
} from './model/lifted';
import type { Rect } from './model/rect';
import type { Sheets } from './structure/sheets-part';

const SIDES = ['t', 'b', 'l', 'r'] as const;
const STYLE_KEYS = 'ff fs it bl ul st ol bg bd cl va n tr ht vt tb td pd bbl'.split(' ');

export class Lifting implements LiftingBook {
  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
    private readonly parts: {
      readonly writer: CellWriter;
      readonly notes: Notes;
      readonly validations: Validations;
      readonly sheets: Sheets;
      readonly reader: CellReader;
      readonly references: References;
    },
  ) {}

  lift(sheetId: number, rect: Rect): Lifted {
    this.engine.requireInside(sheetId, rect);
    const { notes, validations } = this.parts;
    return {
      rows: rect.rows,
      columns: rect.columns,
      cells: this.#liftCells(sheetId, rect),
      notes: notes.notes(sheetId, rect),
      rules: validations.validations(sheetId, rect),
      chips: validations.chipColors(sheetId, rect),
    };
  }

  putBack(
    sheetId: number,
    { row, column }: Pick<Rect, 'row' | 'column'>,
    lifted: Lifted,
    what: readonly LiftedPart[],
    rewrite: FormulaRewrite = (formula) => formula,
  ): void {
    const rect = { row, column, rows: lifted.rows, columns: lifted.columns };
    this.engine.requireInside(sheetId, rect);
    if (what.includes('rules')) this.parts.validations.setValidations(sheetId, rect, lifted.rules, lifted.chips);
    if (what.includes('notes')) this.parts.notes.setNotes(sheetId, rect, lifted.notes);
    if (what.includes('content')) this.parts.writer.clearContents(sheetId, rect);
    this.#putCells(sheetId, rect, lifted, what, rewrite);
    this.calculation.markRect(sheetId, rect);
    this.engine.changed();
  }

  allFormulas(): PlacedFormula[] {
    const all: PlacedFormula[] = [];
    for (const sheet of this.engine.workbook.getSheets()) {
      const sheetId = Number(sheet.getSheetId());
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell?.f) all.push({ sheetId, row: row + 1, column: column + 1, text: customOf(cell).formula ?? cell.f });
      });
    }
    return all;
  }

  liftSheet(sheetId: number): LiftedSheet {
    const sheet = this.engine.sheet(sheetId);
    const config = structuredClone({ ...sheet.getConfig(), cellData: {} });
    const whole = { row: 1, column: 1, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
    return { config, lifted: this.lift(sheetId, whole) };
  }

  putSheet({ config, lifted }: LiftedSheet, index: number, copyName: string | null): number {
    const sheetId = this.parts.sheets.insertLike(config, index, copyName);
    this.putBack(sheetId, { row: 1, column: 1 }, lifted, ['content', 'look', 'notes', 'rules']);
    return sheetId;
  }

  requireSheetName(name: string): void {
    this.parts.sheets.requireSheetName(name);
  }

  requireValid(sheetId: number, rect: Rect): void {
    const { reader, validations } = this.parts;
    const formulas = reader.formulas(sheetId, rect);
    const stored = reader
      .values(sheetId, rect)
      .map((line, row) =>
        line.map((value, column) => ({ value, formula: formulas[row]?.[column] || null, format: null })),
      );
    validations.check(sheetId, rect, stored);
  }

  referencesMoved(from: SheetRect, to: SheetRect): void {
    const named = (place: SheetRect) => ({ sheet: this.engine.sheet(place.sheetId).getName(), rect: place });
    this.calculation.markCells(this.parts.references.moved(named(from), named(to)));
    this.engine.changed();
  }

  fitRowHeights(sheetId: number, first: number, count: number): void {
    const { rowData } = this.engine.sheet(sheetId).getConfig();
    const rows = Array.from({ length: count }, (_, index) => first - 1 + index);
    // A row without a record has the height of what stands in it; one that is hidden stays so.
    const given = rows.filter((row) => rowData[row]?.h !== undefined);
    if (given.length === 0) return;
    const hidden = given.filter((row) => rowData[row]?.hd === BooleanNumber.TRUE);
    const subUnitId = String(sheetId);
    const records = (of: readonly number[], record: object | null) =>
      Object.fromEntries(of.map((row) => [row, record]));
    this.engine.mutate(SetRowDataMutation.id, { subUnitId, rowData: records(given, null) });
    this.engine.mutate(SetRowDataMutation.id, { subUnitId, rowData: records(hidden, { hd: BooleanNumber.TRUE }) });
    this.engine.changed();
  }

  hasOwnHeight(sheetId: number, row: number): boolean {
    return this.engine.sheet(sheetId).getConfig().rowData[row - 1]?.h !== undefined;
  }

  #liftCells(sheetId: number, rect: Rect): LiftedCell[] {
    const styles = this.engine.workbook.getStyles();
    const grid = this.engine.cells(sheetId);
    const cells: LiftedCell[] = [];
    for (let row = 0; row < rect.rows; row++) {
      const line = grid[rect.row - 1 + row];
      if (!line) continue;
      for (let column = 0; column < rect.columns; column++) {
        const cell = line[rect.column - 1 + column];
        if (!cell) continue;
        const { v, t, p } = cell;
        const formula = cell.f ? (customOf(cell).formula ?? cell.f) : null;
        const style = cell.s ? (styles.getStyleByCell(cell) ?? null) : null;
        cells.push({ row, column, content: structuredClone({ v, t, p }), formula, style: structuredClone(style) });
      }
    }
    return cells;
  }

  #putCells(sheetId: number, rect: Rect, lifted: Lifted, what: readonly LiftedPart[], rewrite: FormulaRewrite): void {
    const content = what.includes('content');
    const look = what.includes('look');
    if (!content && !look) return;
    const patch: Record<number, Record<number, CellPatch>> = {};
    const styles = new Map<string, IStyleData>();
    const put = (row: number, column: number, cell: CellPatch): void => {
      const line = patch[rect.row - 1 + row] ?? {};
      patch[rect.row - 1 + row] = line;
      line[rect.column - 1 + column] = { ...line[rect.column - 1 + column], ...cell };
    };
    // What has a look now and had none then loses it.
    const styled = look ? this.#liftCells(sheetId, rect) : [];
    for (const { row, column, style } of styled) styles.set(`${row}:${column}`, without(style));
    for (const { row, column, style } of look ? lifted.cells : [])
      styles.set(`${row}:${column}`, { ...styles.get(`${row}:${column}`), ...filled(style) });
    for (const [place, s] of styles) {
      const [row = 0, column = 0] = place.split(':').map(Number);
      put(row, column, { s });
    }
    for (const { row, column, content: kept, formula } of lifted.cells) {
      if (content) put(row, column, formula === null ? plain(kept) : this.#formula(sheetId, rewrite(formula)));
    }
    this.engine.patch(sheetId, patch);
  }

  #formula(sheetId: number, formula: string): CellPatch {
    const bounded = this.parts.writer.engineFormula(sheetId, formula);
    return { f: bounded, v: null, t: null, p: null, custom: customPatch(bounded === formula ? {} : { formula }) };
  }
}

function plain({ v, t, p }: Pick<ICellData, 'v' | 't' | 'p'>): CellPatch {
  return { v: v ?? null, t: t ?? null, p: p ?? null, f: null, custom: null };
}

/** A style that takes every attribute of the given one away. */
function without(style: IStyleData | null): IStyleData {
  if (style === null) return {};
  const keys = Object.keys(style).filter((key) => STYLE_KEYS.includes(key) && key !== 'bd');
  return { ...Object.fromEntries(keys.map((key) => [key, null])), ...(style.bd ? { bd: filledBorder(null) } : {}) };
}

function filled(style: IStyleData | null): IStyleData {
  if (style === null) return {};
  return { ...style, ...(style.bd ? { bd: filledBorder(style.bd) } : {}) };
}

function filledBorder(border: IStyleData['bd']): IStyleData['bd'] {
  return { ...border, ...Object.fromEntries(SIDES.map((side) => [side, border?.[side] ?? null])) };
}
