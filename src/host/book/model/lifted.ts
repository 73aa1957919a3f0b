/** Cells taken up whole, to be put back as they were, and what a book does with them: what undoing rests on. */

import type { ICellData, IStyleData, IWorksheetData } from '@univerjs/core';
import type { Rect } from './rect';
import type { Validation } from './types';

/** A cell by its 0-based place inside the rectangle. */
export interface LiftedCell {
  readonly row: number;
  readonly column: number;
  readonly content: Pick<ICellData, 'v' | 't' | 'p'>;
  readonly formula: string | null;
  readonly style: IStyleData | null;
}

export interface Lifted {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly LiftedCell[];
  readonly notes: readonly (readonly string[])[];
  readonly rules: readonly (readonly (Validation | null)[])[];
  /** The colours that people gave to chips of the rules' lists. */
  readonly chips: readonly (readonly (string | null)[])[];
}

export interface LiftedSheet {
  readonly config: Partial<IWorksheetData>;
  readonly lifted: Lifted;
}

/** What of the lifted cells is put back. */
export type LiftedPart = 'content' | 'look' | 'notes' | 'rules';

/** A formula's text by place, 1-based. */
export interface PlacedFormula {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A formula's text as it is to be put back. */
export type FormulaRewrite = (formula: string) => string;

export type SheetRect = Rect & { readonly sheetId: number };

/** What of a book undoing rests on. */
export interface LiftingBook {
  lift(sheetId: number, rect: Rect): Lifted;
  /** Puts lifted cells at a place, without asking their rules: they have stood there before. */
  putBack(
    sheetId: number,
    at: Pick<Rect, 'row' | 'column'>,
    lifted: Lifted,
    what: readonly LiftedPart[],
    rewrite?: FormulaRewrite,
  ): void;
  /** Every formula of the book. */
  allFormulas(): PlacedFormula[];
  liftSheet(sheetId: number): LiftedSheet;
  /** Puts a deleted sheet back, or a copy of it under another name; answers its id. */
  putSheet(lifted: LiftedSheet, index: number, copyName: string | null): number;
  /** Throws 'badName' or 'nameTaken' when no new sheet may have the name. */
  requireSheetName(name: string): void;
  /** Throws 'rejected' when a cell holds what its rule rejects. */
  requireValid(sheetId: number, rect: Rect): void;
  /** Formulas and names follow cells that were cut and pasted. */
  referencesMoved(from: SheetRect, to: SheetRect): void;
  /** Rows are as high again as what stands in them. */
  fitRowHeights(sheetId: number, first: number, count: number): void;
  /** Whether the row was given a height. */
  hasOwnHeight(sheetId: number, row: number): boolean;
}
