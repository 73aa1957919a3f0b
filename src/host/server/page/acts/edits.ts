/** What the person does in the grid, asked of the host: shown at once, and taken back with the reason when it is refused. */
import type { ICellData, IRange, Nullable } from '@univerjs/core';
import { toA1 } from '../../../book/model/a1';
import type { Failure, TypedCell, WindowAct } from '../../../local/messages';
import type { RangeRef } from '../../../services/protocol';
import { confirmed, tell } from '../base/dialogs';
import { closed } from '../base/formula-text';
import { texts } from '../base/texts';
import { toast } from '../base/toasts';
import { mayGoOn } from '../base/warnings';
import { editingText } from '../cells/editing-text';
import type { Grid } from '../grid/grid';
import { type Cells, type Intents, refOf } from '../grid/intents';
import type { Connection } from '../live/connection';
import { continued, movedText, type Source } from './filling';

const reasons: Readonly<Record<string, string>> = {
  rejected: texts.rejected,
  protected: texts.protectedCells,
  nameInUse: texts.nameInUse,
  badName: texts.badName,
  lastSheet: texts.lastSheet,
  noSuchSheet: texts.noSuchSheet,
  tooLong: texts.tooLong,
  tooLarge: texts.tooLarge,
  frozenLine: texts.frozenLine,
  onlyFrozen: texts.onlyFrozen,
  nothingToUndo: texts.nothingToUndo,
  nothingToRedo: texts.nothingToRedo,
  cannotUndo: texts.cannotUndo,
};

/** These say all in their sentence. */
const quiet: ReadonlySet<string> = new Set(['nothingToUndo', 'nothingToRedo']);

export function reasonText({ code, message, help }: Failure): string {
  return [reasons[code] ?? message, help ?? ''].filter((text) => text !== '').join('\n');
}

type Texts = readonly (readonly string[])[];
type EditKind = 'further';

export class Edits implements Intents {
  #grid: Grid | null = null;
  #connection: Connection | null = null;
  /** Takes away what offers to undo an act: once something else is done, it would undo that. */
  #withdrawOffer: () => void = () => undefined;
  /** How many times something was asked of the host. */
  #asked = 0;

  attach(grid: Grid, connection: Connection): void {
    this.#grid = grid;
    this.#connection = connection;
  }

  /** Puts texts as typed into the cells. */
  put(at: RangeRef, values: Texts, how?: EditKind): void {
    if (this.#grid === null) return;
    const block = { ...at, rows: values.length, columns: values[0]?.length ?? 0 };
    void this.#send(block, values, how);
  }

  typed(sheetId: number, range: IRange): void {
    const at = refOf(sheetId, range);
    const text = closed(this.#grid?.editorText() ?? '');
    const now = this.#grid?.cells.typedTexts(sheetId, { ...at, rows: 1, columns: 1 })[0]?.[0];
    if (at.rows * at.columns === 1 && now === text) return;
    this.put(at, filled(at, text));
  }

  write(sheetId: number, range: IRange, cells: Cells): void {
    const at = refOf(sheetId, range);
    this.put(
      at,
      Array.from({ length: at.rows }, (_, down) =>
        Array.from({ length: at.columns }, (__, right) =>
          writtenText(cells[range.startRow + down]?.[range.startColumn + right]),
        ),
      ),
    );
  }

  clear(sheetId: number, ranges: readonly IRange[]): void {
    const held = ranges
      .map((range) => refOf(sheetId, range))
      .filter((at) => this.#grid?.cells.typedTexts(sheetId, at).some((line) => line.some((text) => text !== '')));
    // One delete over several ranges makes one event.
    held.forEach((at, index) => {
      this.put(at, filled(at, ''), index === 0 ? undefined : 'further');
    });
  }

  fill(sheetId: number, source: IRange, target: IRange, plain = false): void {
    const [from, to] = [refOf(sheetId, source), refOf(sheetId, target)];
    const grid = this.#grid;
    if (grid === null) return;
    const down = from.column === to.column && from.columns === to.columns;
    const texts = grid.cells.typedTexts(sheetId, from);
    const values = grid.cells.values(sheetId, from);
    const sourceAt = (row: number, column: number): Source => {
      const value = values[row]?.[column];
      const isDate = typeof value === 'object' && 'serial' in value;
      const number = isDate ? value.serial : typeof value === 'number' ? value : null;
      return { text: texts[row]?.[column] ?? '', number, isDate };
    };
    const filledText = (row: number, column: number): string => {
      const [up, left] = [to.row + row - from.row, to.column + column - from.column];
      const [sourceRow, sourceColumn] = [modulo(up, from.rows), modulo(left, from.columns)];
      const line = down
        ? Array.from({ length: from.rows }, (_, index) => sourceAt(index, sourceColumn))
        : Array.from({ length: from.columns }, (_, index) => sourceAt(sourceRow, index));
      const next = plain ? null : continued(line, down ? up : left);
      const { text } = sourceAt(sourceRow, sourceColumn);
      if (next === null) return movedText(text, up - sourceRow, left - sourceColumn);
      const format = grid.cells.formatAt(sheetId, from.row + sourceRow, from.column + sourceColumn);
      return editingText({ v: next, t: 2 }, format);
    };
    // The target of a fill may hold the source; only what lies beside it is put.
    const rest = beside(from, to);
    this.put(
      rest,
      Array.from({ length: rest.rows }, (_, row) =>
        Array.from({ length: rest.columns }, (__, column) =>
          filledText(rest.row - to.row + row, rest.column - to.column + column),
        ),
      ),
    );
  }

  /** As the fill handle does it: the first line of the selection goes on into the others. */
  fillSelection(way: 'down' | 'right'): void {
    const range = this.#grid?.selected().at(-1);
    const sheetId = this.#grid?.activeSheetId();
    if (range === undefined || sheetId === undefined) return;
    const { startRow, startColumn, endRow, endColumn } = range;
    // One line alone takes over what stands before it.
    const source =
      way === 'down'
        ? { ...range, ...oneRow(startRow === endRow ? startRow - 1 : startRow) }
        : { ...range, ...oneColumn(startColumn === endColumn ? startColumn - 1 : startColumn) };
    if (source.startRow >= 0 && source.startColumn >= 0) this.fill(sheetId, source, range, true);
    else toast('', texts.fillNeedsMore);
  }

  /** Sorts the selected rows, or all rows below the frozen ones, by the column of the active cell. */
  sort(ascending: boolean): void {
    const grid = this.#grid;
    if (grid === null) return;
    const sheetId = grid.activeSheetId();
    const at = grid.selection();
    const first = grid.frozen(sheetId).rows + 1;
    const rows = (grid.usedRect(sheetId)?.rows ?? 0) + 1 - first;
    const all = { sheetId, row: first, rows: Math.max(1, rows), column: 1, columns: grid.sizeOf(sheetId).columns };
    const range = toA1(at.rows > 1 && at.rows < grid.sizeOf(sheetId).rows ? at : all);
    this.act({ do: 'sort', sheet: grid.sheetName(sheetId), range, column: grid.activeCell().column, ascending });
  }

  /** Merging keeps the first cell's value alone, so it asks when there are others. */
  async merge(act: Extract<WindowAct, { do: 'clearStyle' | 'merge' | 'unmerge' }>): Promise<void> {
    const grid = this.#grid;
    if (grid === null) return;
    const at = grid.selection();
    if (at.rows * at.columns === 1) return void toast('', texts.mergeNeedsMore);
    const held = grid.cells.typedTexts(at.sheetId, at).flat().slice(1);
    if (act.do === 'merge' && held.some((text) => text !== '') && !(await confirmed(texts.merge, texts.mergeLoses)))
      return;
    this.act(act);
  }

  /** Cells that were cut are put here: the host moves them. */
  move(from: RangeRef, to: RangeRef): void {
    this.act({ do: 'cut', from, to: { sheetId: to.sheetId, row: to.row, column: to.column } });
  }

  act(act: WindowAct): void {
    void this.#act(act);
  }

  undo(): void {
    this.act({ do: 'undo' });
  }

  redo(): void {
    this.act({ do: 'redo' });
  }

  /** Whether the host took it. */
  async #send(at: RangeRef, values: Texts, how?: EditKind): Promise<boolean> {
    const [grid, connection] = [this.#grid, this.#connection];
    if (grid === null || connection === null) return false;
    const away = grid.overlay.put({ sheetId: at.sheetId, row: at.row - 1, column: at.column - 1, texts: values });
    if (!(await mayGoOn(grid.facts?.protections ?? [], at))) {
      away();
      return false;
    }
    this.#asks();
    const cells: TypedCell[][] = values.map((row) => [...row]);
    const asked = { kind: 'edit', at, values: cells, ...(how === undefined ? {} : { how }) } as const;
    const { error } = await connection.ask(asked, away);
    if (error !== undefined) await tell(texts.refused, reasonText(error));
    return error === undefined;
  }

  async #act(act: WindowAct): Promise<void> {
    if (this.#connection?.isOff === true) return void toast('', texts.offlineAct);
    for (const at of this.#touched(act)) if (!(await mayGoOn(this.#grid?.facts?.protections ?? [], at))) return;
    const asked = this.#asks();
    const outcome = await this.#connection?.ask({ kind: 'act', act });
    if (outcome === undefined) return;
    if (outcome.error) toast(quiet.has(outcome.error.code) ? '' : texts.couldNot, reasonText(outcome.error));
    else if (act.do in texts.didActs && asked === this.#asked) this.#did(act);
  }

  /** Something is about to be done: answers which it is. */
  #asks(): number {
    this.#withdrawOffer();
    this.#asked += 1;
    return this.#asked;
  }

  /** What takes much away, or is not seen at once, is said with the way back beside it. */
  #did(act: WindowAct): void {
    const words: Readonly<Record<string, string>> = texts.didActs;
    this.#withdrawOffer = toast('', words[act.do] ?? '', { action: { text: texts.undo, act: () => this.undo() } });
  }

  /** What an act takes away or puts into cells. */
  #touched(act: WindowAct): RangeRef[] {
    if (act.do === 'cut') return [act.from, { ...act.from, ...act.to }];
    if (!('sheet' in act) || !('at' in act) || !act.do.startsWith('delete')) return [];
    const sheetId = this.#grid?.sheetNamed(act.sheet) ?? null;
    if (sheetId === null || this.#grid === null) return [];
    const { rows, columns } = this.#grid.sizeOf(sheetId);
    return act.do === 'deleteRows'
      ? [{ sheetId, row: act.at, column: 1, rows: act.count, columns }]
      : [{ sheetId, row: 1, column: act.at, rows, columns: act.count }];
  }
}

function filled({ rows, columns }: RangeRef, text: string): string[][] {
  return Array.from({ length: rows }, () => new Array<string>(columns).fill(text));
}

function writtenText(cell: Nullable<ICellData>): string {
  return cell?.f ?? editingText(cell, 'General');
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** The part of a fill's target that is not its source. */
function beside(from: RangeRef, to: RangeRef): RangeRef {
  const fromEnd = { row: from.row + from.rows, column: from.column + from.columns };
  const toEnd = { row: to.row + to.rows, column: to.column + to.columns };
  if (to.row < from.row && toEnd.row >= fromEnd.row) return { ...to, rows: from.row - to.row };
  if (to.row === from.row && toEnd.row > fromEnd.row) return { ...to, row: fromEnd.row, rows: toEnd.row - fromEnd.row };
  if (to.column < from.column && toEnd.column >= fromEnd.column) return { ...to, columns: from.column - to.column };
  if (to.column === from.column && toEnd.column > fromEnd.column)
    return { ...to, column: fromEnd.column, columns: toEnd.column - fromEnd.column };
  return to;
}

const oneRow = (row: number) => ({ startRow: row, endRow: row });
const oneColumn = (column: number) => ({ startColumn: column, endColumn: column });
