/** The seam inside the host: the workbook (Univer below) as the Apps Script services and the HTTP edge use it. 1-based, '' for blanks. */

import type { ChartInfo } from './chart-info';
import type { LiftingBook } from './lifted';
import type { Rect } from './rect';
import type { Shift } from './shift';
import type { RowHeightKind } from './spans';

/**
 * A cell value as it crosses threads. Dates are days and fractions since 1899-12-30 in the spreadsheet's own time zone
 * (what a date-formatted cell stores); an error is its text, for example '#DIV/0!'. Blank is ''.
 */
export type Wire = string | number | boolean | { readonly serial: number } | { readonly error: string };

export interface SheetInfo {
  readonly id: number;
  readonly name: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | null;
}

/** Formats that the add-on reads and writes, one grid an attribute. */
export type FormatName =
  | 'numberFormat'
  | 'background'
  | 'fontColor'
  | 'fontWeight'
  | 'fontSize'
  | 'fontStyle'
  | 'fontLine'
  | 'fontFamily'
  | 'horizontalAlignment'
  | 'verticalAlignment'
  | 'wrap';

export type CriteriaType =
  | 'VALUE_IN_LIST'
  | 'VALUE_IN_RANGE'
  | 'CHECKBOX'
  | 'CUSTOM_FORMULA'
  | 'NUMBER_BETWEEN'
  | 'NUMBER_EQUAL_TO'
  | 'NUMBER_GREATER_THAN'
  | 'NUMBER_GREATER_THAN_OR_EQUAL_TO'
  | 'NUMBER_LESS_THAN'
  | 'NUMBER_LESS_THAN_OR_EQUAL_TO'
  | 'NUMBER_NOT_BETWEEN'
  | 'NUMBER_NOT_EQUAL_TO'
  | 'DATE_AFTER'
  | 'DATE_BEFORE'
  | 'DATE_BETWEEN'
  | 'DATE_EQUAL_TO'
  | 'DATE_IS_VALID_DATE'
  | 'DATE_ON_OR_AFTER'
  | 'DATE_ON_OR_BEFORE'
  | 'TEXT_CONTAINS'
  | 'TEXT_IS_VALID_EMAIL'
  | 'TEXT_IS_VALID_URL';

export interface Validation {
  readonly criteria: CriteriaType;
  /** For VALUE_IN_LIST the items then showDropdown; for VALUE_IN_RANGE {sheetId, a1}; for dates serials. */
  readonly args: readonly (Wire | { readonly sheetId: number; readonly a1: string })[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface ConditionalRule {
  readonly ranges: readonly Rect[];
  /** A criterion of BooleanCondition: CUSTOM_FORMULA, TEXT_EQUAL_TO, TEXT_CONTAINS, NUMBER_..., CELL_EMPTY, CELL_NOT_EMPTY. */
  readonly criteria: string;
  readonly args: readonly Wire[];
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
}

export interface ProtectionInfo {
  readonly id: string;
  readonly kind: 'RANGE' | 'SHEET';
  readonly sheetId: number;
  readonly rect: Rect | null;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly unprotected: readonly Rect[];
  /** E-mail addresses that may edit (the owner always may); null is everybody, as right after protect(). */
  readonly editors: readonly string[] | null;
}

export interface NamedRangeInfo {
  readonly name: string;
  readonly sheetId: number;
  readonly rect: Rect;
}

export interface MetadataInfo {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  /** null for the spreadsheet itself. */
  readonly sheetId: number | null;
}

/** A rule of the book that a write broke; `code` names it, the services turn it into the live service's words. */
export class BookError extends Error {
  constructor(
    readonly code:
      | 'outOfBounds'
      | 'sizeMismatch'
      | 'nameTaken'
      | 'noSuchSheet'
      | 'rejected'
      | 'lastSheet'
      | 'badFormula'
      | 'tooLong'
      | 'tooLarge'
      | 'frozenLine'
      | 'onlyFrozen'
      | 'badName'
      | 'badSnapshot'
      | 'timeout',
    message: string,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.name = 'BookError';
  }
}

/** Answers custom functions: called by the engine while it calculates; the arguments are scalars or 2-D arrays of cells. */
export type CustomFunctionRunner = (
  name: string,
  args: readonly (Wire | Wire[][] | undefined)[],
  /** The cell that asks, 1-based. */
  cell: { readonly sheetId: number; readonly row: number; readonly column: number },
) => Promise<Wire | Wire[][]>;

/** A change that a window's grid applies: one of the engine's mutations. */
export interface GridChange {
  readonly id: string;
  readonly params: object;
}

/** Notes and rules of a sheet by place, 1-based: a grid shows them itself. */
export interface SheetExtras {
  readonly notes: readonly (readonly [row: number, column: number, text: string])[];
  readonly rules: readonly { readonly areas: readonly Rect[]; readonly rule: Validation }[];
}

export interface GridSource {
  /** Whom to notify of changes, a few at a time and in order. What happened before is in `snapshot`. */
  watch(listener: (changes: GridChange[]) => void): void;
  /** Reports at once what is still to be reported. */
  flush(): void;
  /** The whole grid, as plain JSON. */
  snapshot(): unknown;
  extras(sheetId: number): SheetExtras;
}

/** The workbook. Every change is synchronous; formulas are calculated behind it: await calculate() before reading what they give. */
export interface Book extends LiftingBook {
  readonly locale: string;
  readonly timeZone: string;
  setLocale(locale: string): void;
  setTimeZone(timeZone: string): void;
  name(): string;
  rename(name: string): void;

  sheets(): SheetInfo[];
  insertSheet(name: string | null, index: number | null): SheetInfo;
  deleteSheet(sheetId: number): void;
  renameSheet(sheetId: number, name: string): void;
  moveSheet(sheetId: number, index: number): void;
  setHidden(sheetId: number, hidden: boolean): void;
  setFrozen(sheetId: number, rows: number, columns: number): void;
  setTabColor(sheetId: number, color: string | null): void;

  lastRow(sheetId: number): number;
  lastColumn(sheetId: number): number;
  /** Inserted rows (columns) take on the formats and rules of the one before them, or of the one after when asked for. */
  insertRows(sheetId: number, before: number, count: number, inherit?: 'before' | 'after'): void;
  deleteRows(sheetId: number, first: number, count: number): void;
  insertColumns(sheetId: number, before: number, count: number, inherit?: 'before' | 'after'): void;
  deleteColumns(sheetId: number, first: number, count: number): void;
  moveRows(sheetId: number, first: number, count: number, before: number): void;
  moveColumns(sheetId: number, first: number, count: number, before: number): void;
  setRowsHidden(sheetId: number, first: number, count: number, hidden: boolean): void;
  setColumnsHidden(sheetId: number, first: number, count: number, hidden: boolean): void;
  isRowHidden(sheetId: number, row: number): boolean;
  isColumnHidden(sheetId: number, column: number): boolean;
  setColumnWidths(sheetId: number, first: number, count: number, pixels: number): void;
  /** Rows of a `least` height grow with what stands in them, as those that a script gave a height; `fixed` ones never. */
  setRowHeights(sheetId: number, first: number, count: number, pixels: number, kind: RowHeightKind): void;
  columnWidth(sheetId: number, column: number): number;
  rowHeight(sheetId: number, row: number): number;
  heightKind(sheetId: number, row: number): RowHeightKind;

  values(sheetId: number, rect: Rect): Wire[][];
  display(sheetId: number, rect: Rect): string[][];
  formulas(sheetId: number, rect: Rect): string[][];
  notes(sheetId: number, rect: Rect): string[][];
  formats(sheetId: number, rect: Rect, name: FormatName): (string | number | boolean | null)[][];
  validations(sheetId: number, rect: Rect): (Validation | null)[][];

  /**
   * Put values as setValues does: strings are parsed as if typed (dates, numbers, TRUE, leading '=' a formula, leading "'" text),
   * except in cells whose number format is '@', where everything becomes text. A value that breaks a reject rule throws 'rejected' and nothing is written.
   */
  setValues(sheetId: number, rect: Rect, values: readonly (readonly Wire[])[]): void;
  /** Put values as appendRow does: read as typed into cells without a number format, whatever format they had. */
  appendValues(sheetId: number, rect: Rect, values: readonly (readonly Wire[])[]): void;
  setFormulas(sheetId: number, rect: Rect, formulas: readonly (readonly string[])[]): void;
  /** The formula as it reads when it is copied so many rows down and columns to the right. */
  offsetFormula(formula: string, rows: number, columns: number): string;
  setNotes(sheetId: number, rect: Rect, notes: readonly (readonly (string | null)[])[]): void;
  setFormats(
    sheetId: number,
    rect: Rect,
    name: FormatName,
    values: readonly (readonly (string | number | boolean | null)[])[],
  ): void;
  setValidations(sheetId: number, rect: Rect, rules: readonly (readonly (Validation | null)[])[]): void;
  setBorder(sheetId: number, rect: Rect, border: BorderSpec): void;
  merge(sheetId: number, rect: Rect): void;
  breakApart(sheetId: number, rect: Rect): void;
  merges(sheetId: number): Rect[];
  /** Number formats outlive the clearing of formats. */
  clear(
    sheetId: number,
    rect: Rect,
    what: { contents: boolean; formats: boolean; notes: boolean; validations: boolean },
  ): void;
  /** Answers the order: for each new row, counted from the rectangle's top, the old one. */
  sort(sheetId: number, rect: Rect, by: readonly { column: number; ascending: boolean }[]): readonly number[];
  /** Puts rows into the order that `sort` answers in. */
  reorder(sheetId: number, rect: Rect, order: readonly number[]): void;

  /** Gives the chips of the lists in a rectangle a colour, as people do in a dialog; a list that is set anew has none. */
  colorChips(sheetId: number, rect: Rect, color: string): void;
  chipColors(sheetId: number, rect: Rect): (string | null)[][];

  conditionalRules(sheetId: number): ConditionalRule[];
  setConditionalRules(sheetId: number, rules: readonly ConditionalRule[]): void;
  protections(): ProtectionInfo[];
  addProtection(protection: Omit<ProtectionInfo, 'id'>): ProtectionInfo;
  updateProtection(protection: ProtectionInfo): void;
  removeProtection(id: string): void;
  charts(): ChartInfo[];
  addChart(chart: Omit<ChartInfo, 'id'>): ChartInfo;
  updateChart(chart: ChartInfo): void;
  removeChart(id: number): void;
  namedRanges(): NamedRangeInfo[];
  setNamedRange(name: string, sheetId: number, rect: Rect): void;
  removeNamedRange(name: string): void;
  metadata(): MetadataInfo[];
  addMetadata(entry: Omit<MetadataInfo, 'id'>): MetadataInfo;
  updateMetadata(entry: MetadataInfo): void;
  removeMetadata(id: number): void;

  /** Names that formulas may call as custom functions, and who answers. Replaces what was registered before. */
  setCustomFunctions(names: readonly string[], runner: CustomFunctionRunner): void;
  /** Resolves when no formula or custom function is pending. */
  calculate(): Promise<void>;
  /**
   * Resolves when native formulas are done; cells that wait for a custom function read as '#LOADING!' ... what a custom
   * function's own reads must use, since waiting for the calculation that waits for them would never end.
   */
  calculateNative(): Promise<void>;
  /**
   * Resolves when nothing that is pending can change what the cells hold (without a rectangle: how far the sheet's cells
   * reach): at once for cells that no formula reaches. `native` is for a custom function's own reads.
   */
  calculateAt(sheetId: number, rect: Rect | null, native?: boolean): Promise<void>;
  /** Everything that is saved, as plain JSON. */
  snapshot(): unknown;
  /** The book as grids in windows show it. */
  readonly grid: GridSource;
  /** Called after every change that a save should hold. */
  onChange(listener: () => void): () => void;
  /** Called when cells were moved to other places, in order. */
  onShift(listener: (shift: Shift) => void): () => void;
  dispose(): void;
}

export interface BorderSpec {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
  readonly color: string | null;
  readonly style: string | null;
}
