/** What the grid's own commands mean: an edit or an act that the host is asked for, or nothing that a window may do. */
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import type { WindowAct } from '../../../local/messages';
import type { RangeRef } from '../../../services/protocol';

export interface Intents {
  /** The content of the cell editor as it was typed; the grid's own reading of it is not the host's. */
  typed(sheetId: number, range: IRange): void;
  write(sheetId: number, range: IRange, cells: Cells): void;
  clear(sheetId: number, ranges: readonly IRange[]): void;
  fill(sheetId: number, source: IRange, target: IRange): void;
  /** Cells were dragged to another place. */
  move(from: RangeRef, to: RangeRef): void;
  act(act: WindowAct): void;
  undo(): void;
  redo(): void;
}

export type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** What the intents need to know of the grid as it is. */
export interface GridFacts {
  sheetName(sheetId: number): string;
  activeSheetId(): number;
  selected(): readonly IRange[];
  columnWidth(sheetId: number, column: number): number;
  rowHeight(sheetId: number, row: number): number;
  /** The width that shows all that stands in a 1-based column of the shown sheet. */
  fittingWidth(column: number): number;
  /** Whether a cell's editor is open. */
  isEditing(): boolean;
}

interface Params {
  /** Only the cell editor gives one. */
  readonly redoUndoId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly value?: unknown;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly xSplit?: number;
  readonly ySplit?: number;
  readonly anchorCol?: number;
  readonly deltaX?: number;
  readonly anchorRow?: number;
  readonly deltaY?: number;
}

type Meaning = (intents: Intents, facts: GridFacts, params: Params) => void;

const sheetOf = (facts: GridFacts, { subUnitId }: Params): number =>
  subUnitId === undefined ? facts.activeSheetId() : Number(subUnitId);

const rangesOf = (facts: GridFacts, { range, ranges }: Params): readonly IRange[] =>
  ranges ?? (range ? [range] : facts.selected());

function setRangeValues(intents: Intents, facts: GridFacts, params: Params): void {
  const sheetId = sheetOf(facts, params);
  const { range, value, redoUndoId } = params;
  if (range && redoUndoId !== undefined) intents.typed(sheetId, range);
  else if (range && isCells(value)) intents.write(sheetId, range, value);
}

/** Rows or columns of a selection in order, each a 1-based first one and a count. */
function bands(ranges: readonly IRange[], axis: 'rows' | 'columns'): { at: number; count: number }[] {
  return ranges.map((range) =>
    axis === 'rows'
      ? { at: range.startRow + 1, count: range.endRow - range.startRow + 1 }
      : { at: range.startColumn + 1, count: range.endColumn - range.startColumn + 1 },
  );
}

function lines(verb: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns'): Meaning {
  const axis = verb.endsWith('Rows') ? 'rows' : 'columns';
  return (intents, facts, params) => {
    const sheet = facts.sheetName(sheetOf(facts, params));
    const found = bands(rangesOf(facts, params), axis);
    for (const { at, count } of found.sort((a, b) => b.at - a.at)) intents.act({ do: verb, sheet, at, count });
  };
}

function hidden(axis: 'rows' | 'columns', hide: boolean): Meaning {
  return (intents, facts, params) => {
    const sheet = facts.sheetName(sheetOf(facts, params));
    for (const { at, count } of bands(rangesOf(facts, params), axis))
      intents.act({ do: 'setHidden', axis, sheet, at, count, hidden: hide });
  };
}

/** The edge of a column or row was dragged; several selected ones take on the same size. */
function size(axis: 'rows' | 'columns'): Meaning {
  return (intents, facts, params) => {
    const sheetId = facts.activeSheetId();
    const anchor = (axis === 'columns' ? params.anchorCol : params.anchorRow) ?? 0;
    const before = axis === 'columns' ? facts.columnWidth(sheetId, anchor) : facts.rowHeight(sheetId, anchor);
    const pixels = Math.max(10, Math.round(before + ((axis === 'columns' ? params.deltaX : params.deltaY) ?? 0)));
    const whole = bands(facts.selected(), axis).find(({ at, count }) => at <= anchor + 1 && anchor + 1 < at + count);
    const { at, count } = isWhole(facts.selected(), axis) && whole ? whole : { at: anchor + 1, count: 1 };
    intents.act({ do: 'setSize', axis, sheet: facts.sheetName(sheetId), at, count, pixels });
  };
}

/** Headers were dragged: the selected rows or columns that the drag began in go before the line where it ended. */
function moved(axis: 'rows' | 'columns'): Meaning {
  return (intents, facts, { fromRange, toRange }) => {
    if (!fromRange || !toRange) return;
    const [from, to] =
      axis === 'rows' ? [fromRange.startRow, toRange.startRow] : [fromRange.startColumn, toRange.startColumn];
    const lines = bands(facts.selected(), axis).find(({ at, count }) => at <= from + 1 && from + 1 < at + count);
    const sheet = facts.sheetName(facts.activeSheetId());
    const verb = axis === 'rows' ? 'moveRows' : 'moveColumns';
    intents.act({ do: verb, sheet, ...(lines ?? { at: from + 1, count: 1 }), before: to + 1 });
  };
}

function isWhole(ranges: readonly IRange[], axis: 'rows' | 'columns'): boolean {
  // Univer's RANGE_TYPE: 1 is whole rows, 2 whole columns.
  return ranges.every(({ rangeType }) => rangeType === (axis === 'rows' ? 1 : 2));
}

const clear: Meaning = (intents, facts, params) => intents.clear(sheetOf(facts, params), rangesOf(facts, params));

export const MEANINGS: Readonly<Record<string, Meaning>> = {
  'sheet.command.set-range-values': setRangeValues,
  'sheet.command.clear-selection-content': clear,
  'sheet.command.clear-selection-all': clear,
  'sheet.command.auto-clear-content': clear,
  'sheet.command.auto-fill': (intents, facts, params) => {
    const { sourceRange, targetRange } = params;
    if (sourceRange && targetRange) intents.fill(sheetOf(facts, params), sourceRange, targetRange);
  },
  'sheet.command.insert-row': lines('insertRows'),
  'sheet.command.insert-col': lines('insertColumns'),
  'sheet.command.remove-row': lines('deleteRows'),
  'sheet.command.remove-col': lines('deleteColumns'),
  'sheet.command.set-rows-hidden': hidden('rows', true),
  'sheet.command.set-col-hidden': hidden('columns', true),
  'sheet.command.set-specific-rows-visible': hidden('rows', false),
  'sheet.command.set-col-visible-on-cols': hidden('columns', false),
  'sheet.command.delta-column-width': size('columns'),
  'sheet.command.delta-row-height': size('rows'),
  'sheet.command.move-rows': moved('rows'),
  'sheet.command.move-cols': moved('columns'),
  'sheet.command.move-range': (intents, facts, params) => {
    const { fromRange, toRange } = params;
    const sheetId = facts.activeSheetId();
    if (fromRange && toRange) intents.move(refOf(sheetId, fromRange), refOf(sheetId, toRange));
  },
  'sheet.command.set-frozen': (intents, facts, { xSplit, ySplit }) => {
    const sheet = facts.sheetName(facts.activeSheetId());
    intents.act({ do: 'freeze', sheet, rows: ySplit ?? 0, columns: xSplit ?? 0 });
  },
  'sheet.command.set-row-is-auto-height': (intents, facts, params) => {
    const sheet = facts.sheetName(facts.activeSheetId());
    for (const { at, count } of bands(rangesOf(facts, params), 'rows'))
      intents.act({ do: 'fitRows', sheet, at, count });
  },
  'sheet.command.set-col-auto-width': (intents, facts, params) => {
    const sheet = facts.sheetName(facts.activeSheetId());
    for (const { at, count } of bands(rangesOf(facts, params), 'columns'))
      for (let column = at; column < at + count; column++)
        intents.act({
          do: 'setSize',
          axis: 'columns',
          sheet,
          at: column,
          count: 1,
          pixels: facts.fittingWidth(column),
        });
  },
  'univer.command.undo': (intents) => intents.undo(),
  'univer.command.redo': (intents) => intents.redo(),
};

function isCells(value: unknown): value is Cells {
  return typeof value === 'object' && value !== null;
}

/** A 0-based range of the grid as the host names it. */
export function refOf(sheetId: number, range: IRange) {
  return {
    sheetId,
    row: range.startRow + 1,
    column: range.startColumn + 1,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Whole rows and columns end at the sheet's edge. */
export function bounded(range: IRange, rows: number, columns: number): IRange {
  const clamp = (value: number, most: number, otherwise: number): number =>
    Number.isNaN(value) ? otherwise : Math.min(Math.max(value, 0), most - 1);
  return {
    ...range,
    startRow: clamp(range.startRow, rows, 0),
    endRow: clamp(range.endRow, rows, rows - 1),
    startColumn: clamp(range.startColumn, columns, 0),
    endColumn: clamp(range.endColumn, columns, columns - 1),
  };
}
