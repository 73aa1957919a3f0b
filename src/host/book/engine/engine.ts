/** Starts Univer without a screen and gives access to its sheets and cells; the only file that builds it. */

import {
  type ICellData,
  ICommandService,
  type IMutationInfo,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  type Nullable,
  Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { FormulaDataModel, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { CalculationMode, TriggerCalculationController, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import type { Rect } from '../model/rect';
import { BookError } from '../model/types';
import { installNotes } from './note-store';
import { rememberStyleIds } from './style-ids';

export type Injector = ReturnType<Univer['__getInjector']>;

/** A cell as it is written: a part left out stays as it is, null takes it away. */
export type CellPatch = { [Key in keyof ICellData]?: ICellData[Key] | null };

/** Cells by 0-based row and column, as Univer keeps them. */
export type CellGrid = Record<number, Record<number, Nullable<ICellData>>>;

/** The id that a saved workbook carries. A live one has its own: the engine's caches are shared by all books of a process. */
export const SAVED_ID = 'book';
let opened = 0;

/** One workbook inside Univer. Rows and columns are 1-based here; mutations count from 0. */
export class Engine {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly #univer: Univer;
  readonly #commands: ICommandService;
  readonly #listeners = new Set<() => void>();

  constructor(data: Partial<IWorkbookData>) {
    this.#univer = startUniver();
    this.injector = this.#univer.__getInjector();
    this.#commands = this.injector.get(ICommandService);
    this.unitId = `${SAVED_ID}-${++opened}`;
    const unit = { ...data, id: this.unitId };
    this.workbook = this.#univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, unit);
    rememberStyleIds(this.workbook.getStyles());
    // The host decides when formulas are calculated, and calculates them itself with the engine's interpreter.
    this.injector.get(TriggerCalculationController).dispose();
  }

  get commands(): ICommandService {
    return this.#commands;
  }

  /** The sheet with the given id; throws 'noSuchSheet'. */
  sheet(sheetId: number): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(String(sheetId));
    if (!sheet) throw new BookError('noSuchSheet', `No sheet has the id ${sheetId}.`, { sheetId });
    return sheet;
  }

  /** How many rows and columns of a sheet are frozen. */
  frozen(sheetId: number): { readonly frozenRows: number; readonly frozenColumns: number } {
    const { freeze } = this.sheet(sheetId).getConfig();
    return { frozenRows: freeze.ySplit, frozenColumns: freeze.xSplit };
  }

  /** The cells of a sheet by 0-based row and column. */
  cells(sheetId: number): CellGrid {
    return this.sheet(sheetId).getCellMatrix().getMatrix();
  }

  /** The cells that array formulas spilled into, by 0-based row and column; the formula's own cell is among them. */
  spilled(sheetId: number): CellGrid {
    return this.injector.get(FormulaDataModel).getArrayFormulaCellData()[this.unitId]?.[String(sheetId)] ?? {};
  }

  /** Runs a mutation on this workbook. */
  mutate(id: string, params: object): void {
    const done = this.#commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, { onlyLocal: true });
    if (done === false) throw new Error(`The engine refused ${id}.`);
  }

  mutateAll(mutations: readonly IMutationInfo<object>[]): void {
    for (const { id, params } of mutations) this.mutate(id, params);
  }

  /** Writes parts of cells given by 0-based row and column. */
  patch(sheetId: number, cellValue: Record<number, Record<number, CellPatch>>): void {
    this.mutate(SetRangeValuesMutation.id, { subUnitId: String(sheetId), cellValue });
  }

  /** Throws 'outOfBounds' unless the rectangle lies on the sheet. */
  requireInside(sheetId: number, rect: Rect): Worksheet {
    const sheet = this.sheet(sheetId);
    const whole = [rect.row, rect.column, rect.rows, rect.columns].every((part) => Number.isInteger(part) && part >= 1);
    const inside =
      rect.row + rect.rows - 1 <= sheet.getRowCount() && rect.column + rect.columns - 1 <= sheet.getColumnCount();
    if (!whole || !inside) {
      throw new BookError('outOfBounds', 'The coordinates of the range are outside the dimensions of the sheet.');
    }
    return sheet;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Notifies the listeners that something was changed that a save should hold. */
  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  dispose(): void {
    this.#listeners.clear();
    this.#univer.dispose();
  }
}

function startUniver(): Univer {
  const univer = new Univer({
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: {} },
    logLevel: LogLevel.SILENT,
    logCommandExecution: false,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  installNotes(univer.__getInjector());
  return univer;
}

/** The 0-based range of a rectangle, both ends included. */
export function rangeOf(rect: Rect) {
  return {
    startRow: rect.row - 1,
    endRow: rect.row + rect.rows - 2,
    startColumn: rect.column - 1,
    endColumn: rect.column + rect.columns - 2,
  };
}

/** The 1-based rectangle of a 0-based range. */
export function rectOf(range: { startRow: number; endRow: number; startColumn: number; endColumn: number }): Rect {
  return {
    row: range.startRow + 1,
    column: range.startColumn + 1,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
