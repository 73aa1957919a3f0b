/** The grid of one window: shows what the host has, and tells what the person does. */
import {
  ICommandService,
  type IRange,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  type Nullable,
  type Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { IEditorBridgeService, ScrollToRangeOperation, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { GridChange } from '../../../book/model/types';
import type { Facts, GridState } from '../../../local/messages';
import type { RangeRef } from '../../../services/protocol';
import type { Changes } from '../live/connection';
import { installCellEditor } from './cell-editor';
import { Cells } from './cells';
import { ChartLayer } from './chart-layer';
import { openEditorsWithTypedText, rawEditorText } from './editor';
import { Extras } from './extras';
import { guardCommands } from './gate';
import { bounded, type GridFacts, type Intents, refOf } from './intents';
import { styleCells } from './look';
import { showNotes } from './note-popup';
import { Overlay } from './overlay';
import { gridPlaces, onScroll } from './places';
import { RowHeights } from './row-heights';
import { startUniver } from './univer';

export interface SheetTab {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly color: string;
}

/** As Sheets shows cells without a font of their own. */
const defaultStyle = { ff: 'Arial', fs: 10 };

const SHIFTS = /\.(?:insert|remove|move)-(?:row|rows|col|cols|columns)$|reorder-range|remove-sheet/;

export class Grid implements GridFacts {
  readonly #univer: Univer;
  readonly #injector: ReturnType<Univer['__getInjector']>;
  readonly overlay = new Overlay(() => this.#repaint());
  readonly cells = new Cells(() => this.#workbookOrNull(), this.overlay);
  readonly extras = new Extras(this.cells);
  /** Called when sheets, their names or which one is shown may have changed. */
  onSheets: () => void = () => undefined;
  onSelect: (at: RangeRef) => void = () => undefined;
  /** Called when cells changed their places. */
  onShift: () => void = () => undefined;
  facts: Facts | null = null;
  /** Resolves when the grid is drawn and takes keys. */
  readonly ready: Promise<void>;
  readonly #heights: RowHeights;
  readonly #charts: ChartLayer;

  constructor(container: HTMLElement, state: GridState, intents: Intents, refused: () => void) {
    this.#univer = startUniver(container);
    this.#injector = this.#univer.__getInjector();
    this.ready = this.#injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    this.#heights = new RowHeights(this.#injector);
    this.#charts = new ChartLayer(
      container,
      this.cells,
      () => this.#shownCharts(),
      () => gridPlaces(this.#injector, this.#workbook),
    );
    // Its services are there from the first book on; nothing is drawn before this is done.
    this.load(state);
    styleCells(this.#injector, this.overlay, this.extras);
    openEditorsWithTypedText(this.#injector);
    installCellEditor(this.#injector);
    this.#shownSheet();
    showNotes(this.#injector, this, () => container.getBoundingClientRect());
    guardCommands(this.#injector, intents, this, refused);
    this.#injector.get(ICommandService).onCommandExecuted(({ id }) => {
      if (id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id) this.#selected();
      if (id === SetWorksheetActiveOperation.id) this.#shownSheet();
    });
  }

  /** Shows the whole book anew, at the place where the person was. */
  load({ workbook, facts, extras }: GridState): void {
    const instances = this.#injector.get(IUniverInstanceService);
    const before = this.#workbookOrNull();
    const at = before ? this.selection() : null;
    if (before) instances.disposeUnit(before.getUnitId());
    this.extras.put(extras);
    this.facts = facts;
    this.#univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, { ...Object(workbook), defaultStyle });
    this.#heights.reset();
    this.#gridlines();
    void this.ready.then(() => onScroll(this.#injector, this.#workbook, () => this.#charts.place()));
    this.#charts.refresh();
    if (at !== null && this.#workbook.getSheetBySheetId(String(at.sheetId))) this.select(at);
    this.onSheets();
  }

  apply({ changes, facts, extras }: Changes): void {
    if (extras) this.extras.put(extras);
    if (facts) this.facts = facts;
    for (const change of changes) this.#applyOne(change);
    for (const change of changes)
      this.#heights.fitChanged((id) => this.#workbook.getSheetBySheetId(id) ?? null, change);
    if (facts || extras) this.#repaint();
    if (facts) this.#gridlines();
    if (changes.some(({ id }) => SHIFTS.test(id))) this.onShift();
    this.#charts.refresh();
    this.onSheets();
  }

  #applyOne({ id, params }: GridChange): void {
    this.#injector.get(ICommandService).syncExecuteCommand(id, params, { fromCollab: true, onlyLocal: true });
  }

  get #workbook(): Workbook {
    const found = this.#workbookOrNull();
    if (!found) throw new Error('No book is loaded.');
    return found;
  }

  #workbookOrNull(): Nullable<Workbook> {
    return this.#injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  }

  #sheet(sheetId: number): Worksheet {
    const sheet = this.#workbook.getSheetBySheetId(String(sheetId));
    if (!sheet) throw new Error(`No sheet ${sheetId}.`);
    return sheet;
  }

  sheets(): SheetTab[] {
    return this.#workbook.getSheets().map((sheet) => ({
      id: Number(sheet.getSheetId()),
      name: sheet.getName(),
      hidden: sheet.isSheetHidden() === 1,
      color: sheet.getTabColor() ?? '',
    }));
  }

  sheetName(sheetId: number): string {
    return this.#sheet(sheetId).getName();
  }

  sheetNamed(name: string): number | null {
    return this.sheets().find((sheet) => sheet.name === name)?.id ?? null;
  }

  activeSheetId(): number {
    return Number(this.#workbook.getActiveSheet().getSheetId());
  }

  sizeOf(sheetId: number): { rows: number; columns: number } {
    const sheet = this.#sheet(sheetId);
    return { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  }

  columnWidth(sheetId: number, column: number): number {
    return this.#sheet(sheetId).getColumnWidth(column);
  }

  rowHeight(sheetId: number, row: number): number {
    return this.#sheet(sheetId).getRowHeight(row);
  }

  selected(): readonly IRange[] {
    const ranges = this.#injector
      .get(SheetsSelectionsService)
      .getCurrentSelections()
      .map(({ range }) => range);
    const { rows, columns } = this.sizeOf(this.activeSheetId());
    return ranges.map((range) => bounded(range, rows, columns));
  }

  /** The last selected range. */
  selection(): RangeRef {
    const last = this.selected().at(-1) ?? { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    return refOf(this.activeSheetId(), last);
  }

  /** The 1-based cell that typing goes to. */
  activeCell(): { row: number; column: number } {
    const primary = this.#injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    const { row, column } = this.selection();
    return primary ? { row: primary.actualRow + 1, column: primary.actualColumn + 1 } : { row, column };
  }

  select(at: RangeRef): void {
    const { unitId, commands } = { unitId: this.#workbook.getUnitId(), commands: this.#injector.get(ICommandService) };
    const subUnitId = String(at.sheetId);
    if (!this.#workbook.getSheetBySheetId(subUnitId)) return;
    if (this.activeSheetId() !== at.sheetId) this.show(at.sheetId);
    const range = {
      startRow: at.row - 1,
      endRow: at.row + at.rows - 2,
      startColumn: at.column - 1,
      endColumn: at.column + at.columns - 2,
    };
    const { startRow, startColumn } = range;
    const first = { startRow, startColumn, endRow: startRow, endColumn: startColumn };
    const primary = {
      ...first,
      actualRow: startRow,
      actualColumn: startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId,
      subUnitId,
      selections: [{ range, primary, style: null }],
    });
    // The sheet has to be drawn before it can be scrolled.
    void this.ready.then(() =>
      requestAnimationFrame(() => void commands.executeCommand(ScrollToRangeOperation.id, { range })),
    );
  }

  show(sheetId: number): void {
    this.#injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, {
      unitId: this.#workbook.getUnitId(),
      subUnitId: String(sheetId),
    });
  }

  isEditing(): boolean {
    return this.#injector.get(IEditorBridgeService).isVisible().visible;
  }

  editorText(): string {
    return rawEditorText(this.#injector) ?? '';
  }

  /** Whether keys go to the grid and not into a cell's editor or a field of the page. */
  hasKeys(): boolean {
    const { activeElement } = document;
    const elsewhere = activeElement?.closest('input, select, dialog, .menu, .bottom, .top') ?? null;
    return elsewhere === null && !this.isEditing();
  }

  focus(): void {
    this.#injector.get(IUniverInstanceService).focusUnit(this.#workbook.getUnitId());
    this.#injector.get(ILayoutService).focus();
  }

  /** Where the selected cell is on the page. */
  cellBox(): { left: number; top: number; right: number; bottom: number } | null {
    const state = this.#injector.get(IEditorBridgeService).getLatestEditCellState();
    if (!state) return null;
    const { position, canvasOffset } = state;
    const [left, top] = [canvasOffset.left, canvasOffset.top];
    return {
      left: left + position.startX,
      right: left + position.endX,
      top: top + position.startY,
      bottom: top + position.endY,
    };
  }

  #shownSheet(): void {
    if (!this.#workbookOrNull()) return;
    this.#heights.fitSheet(this.#workbook.getActiveSheet());
    this.#charts.refresh();
    this.onSheets();
  }

  #shownCharts() {
    const shown = this.#workbookOrNull() ? this.activeSheetId() : null;
    return this.facts?.charts.filter(({ sheetId }) => sheetId === shown) ?? [];
  }

  #selected(): void {
    // A book that is being loaded anew has no selection for a moment.
    if (this.#workbookOrNull()) this.onSelect(this.selection());
  }

  #gridlines(): void {
    for (const { id } of this.sheets()) {
      const showGridlines = this.facts?.withoutGridlines.includes(id) ? 0 : 1;
      const params = { unitId: this.#workbook.getUnitId(), subUnitId: String(id), showGridlines };
      if (this.#sheet(id).getConfig().showGridlines !== showGridlines)
        this.#applyOne({ id: 'sheet.mutation.toggle-gridlines', params });
    }
  }

  #repaint(): void {
    const unitId = this.#workbookOrNull()?.getUnitId();
    const render = unitId === undefined ? null : this.#injector.get(IRenderManagerService).getRenderById(unitId);
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeDirty();
  }
}
