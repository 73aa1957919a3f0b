/** The grid of one window: shows what the host has, and reports what the person does. */
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
} from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SetFrozenMutation, SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { IEditorBridgeService, SetZoomRatioOperation, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { GridChange } from '../../../book/model/types';
import type { Facts, GridState } from '../../../local/messages';
import type { RangeRef } from '../../../services/protocol';
import { installCellEditor } from '../cells/cell-editor';
import { type CellLook, given, lookOf } from '../cells/cell-look';
import { Cells } from '../cells/cells';
import { ChartLayer } from '../cells/chart-layer';
import { openEditorsWithTypedText, rawEditorText } from '../cells/editor';
import { placeEditorByCell } from '../cells/editor-place';
import { Extras } from '../cells/extras';
import { styleCells } from '../cells/look';
import { Overlay } from '../cells/overlay';
import { gridPlaces, onScroll } from '../cells/places';
import { followRuleColours } from '../cells/rule-colours';
import { startUniver } from '../cells/univer';
import type { Changes } from '../live/connection';
import { stopAtEdges } from './edges';
import { fittingWidth } from './fitting-width';
import { Folding } from './folding';
import { afterFrames } from './frames';
import { guardCommands } from './gate';
import { showGridlines } from './gridlines';
import { HostClock } from './host-clock';
import { keepInSight } from './in-sight';
import type { GridFacts, Intents } from './intents';
import { LocalFilter } from './local-filter';
import { showNotes } from './note-popup';
import { RowHeights } from './row-heights';
import { Selection } from './selection';
import { SheetsSeen } from './sheets-seen';
import { nameEditor } from './tab-order';
import { View } from './view';

/** Rows change their places by these. */
const SHIFTS = /\.(?:insert|remove|move)-rows?$|reorder-range|remove-sheet/;

/** As Sheets shows cells without a font of their own. */
const defaultStyle = { ff: 'Arial', fs: 10 };

export class Grid extends SheetsSeen implements GridFacts {
  readonly #univer: Univer;
  readonly #injector: ReturnType<Univer['__getInjector']>;
  readonly overlay = new Overlay(() => this.#repaint());
  readonly cells = new Cells(() => this.workbookOrNull(), this.overlay);
  readonly extras = new Extras(this.cells);
  /** Called when sheets, their names or which one is shown may have changed. */
  onSheets: () => void = () => undefined;
  onSelect: (at: RangeRef) => void = () => undefined;
  /** Called when cells are at other places of the page. */
  onMoved: () => void = () => undefined;
  facts: Facts | null = null;
  readonly clock = new HostClock(() => this.facts);
  /** Resolves when the grid is drawn and takes keys. */
  readonly ready: Promise<void>;
  readonly selections: Selection;
  readonly view: View;
  readonly filter: LocalFilter;
  readonly #folding: Folding;
  readonly #heights: RowHeights;
  readonly #charts: ChartLayer;

  constructor(container: HTMLElement, state: GridState, intents: Intents, refused: () => void) {
    super();
    this.#univer = startUniver(container);
    this.#injector = this.#univer.__getInjector();
    this.ready = this.#injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    this.selections = new Selection(this.#injector, () => this.workbook);
    this.view = new View(this.#injector, () => this.workbookOrNull() ?? null, container);
    this.filter = new LocalFilter(this.#injector, () => this.workbook, this);
    const height = (): number => container.clientHeight;
    this.#folding = new Folding(this.#injector, () => this.workbook, height, this.folded);
    this.#heights = new RowHeights(this.#injector, () => this.#folding.fit(this.activeCell().row));
    this.#charts = new ChartLayer(
      container,
      this.cells,
      () => this.#shownCharts(),
      () => gridPlaces(this.#injector, this.workbook),
    );
    // Its services are there from the first book on; nothing is drawn before this is done.
    this.load(state);
    styleCells(this.#injector, this.overlay, this.extras);
    followRuleColours(this.#injector, (id) => id === this.activeSheetId() && this.#repaint());
    openEditorsWithTypedText(this.#injector);
    installCellEditor(this.#injector);
    this.#shownSheet();
    showNotes(this.#injector, this, () => container.getBoundingClientRect());
    guardCommands(this.#injector, intents, this, refused);
    nameEditor(container);
    this.#followSelection();
  }

  #followSelection(): void {
    this.#injector.get(ICommandService).onCommandExecuted(({ id }) => {
      if (id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id) this.#selected();
      if (id === SetWorksheetActiveOperation.id) this.#shownSheet();
    });
    keepInSight(this.#injector, this.view, this.selections);
    stopAtEdges(this.#injector, () => this.workbook, this.selections);
  }

  /** Shows the whole book anew, at the place where the person was. */
  load({ workbook, facts, extras }: GridState): void {
    const instances = this.#injector.get(IUniverInstanceService);
    const before = this.workbookOrNull();
    const at = before ? this.selection() : null;
    if (before) instances.disposeUnit(before.getUnitId());
    this.extras.put(extras);
    this.facts = facts;
    this.#univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, { ...Object(workbook), defaultStyle });
    this.#heights.reset();
    this.folded.clear();
    this.filter.reloaded();
    this.#gridlines();
    void this.ready.then(() => onScroll(this.#injector, this.workbook, () => this.#scrolled()));
    void this.ready.then(() => placeEditorByCell(this.#injector, this.workbook, () => this.activeCell()));
    this.#charts.refresh();
    if (at !== null && this.workbook.getSheetBySheetId(String(at.sheetId))) this.select(at);
    this.onSheets();
  }

  apply({ changes, facts, extras }: Changes): void {
    if (extras) this.extras.put(extras);
    if (facts) this.facts = facts;
    if (changes.some(({ id }) => SHIFTS.test(id))) this.filter.around(() => this.#applyAll(changes));
    else this.#applyAll(changes);
    for (const change of changes) this.#heights.fitChanged((id) => this.workbook.getSheetBySheetId(id) ?? null, change);
    if (facts || extras) this.#repaint();
    if (facts) this.#gridlines();
    this.#charts.refresh();
    this.onSheets();
  }

  #applyAll(changes: Changes['changes']): void {
    for (const change of changes) {
      if (change.id === SetFrozenMutation.id && 'subUnitId' in change.params)
        this.#folding.forget(Number(change.params.subUnitId));
      this.#applyOne(change);
    }
  }

  #applyOne({ id, params }: GridChange): void {
    this.#injector.get(ICommandService).syncExecuteCommand(id, params, { fromCollab: true, onlyLocal: true });
  }

  protected workbookOrNull(): Nullable<Workbook> {
    return this.#injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  }

  /** How a 1-based cell looks now, with what conditional formats make of it. */
  shownLook(sheetId: number, row: number, column: number): CellLook {
    const own = this.cells.styleAt(sheetId, row, column);
    const place = [this.workbook.getUnitId(), String(sheetId), row - 1, column - 1] as const;
    const style = this.#injector.get(ConditionalFormattingService).composeStyle(...place)?.style;
    return style ? { ...own, ...given(lookOf(style)) } : own;
  }

  /** Every function that formulas know here, the script's own ones first. */
  functionNames(): string[] {
    const own = this.facts?.customFunctions ?? [];
    const known = [...this.#injector.get(IFunctionService).getExecutors().keys()].map(String);
    return [...own, ...known.filter((name) => /^[A-Z][A-Z0-9_.]*$/.test(name) && !own.includes(name))];
  }

  fittingWidth(column: number): number {
    return fittingWidth(this, column);
  }

  zoom(): number {
    return this.shownSheet().getZoomRatio();
  }

  setZoom(zoomRatio: number): void {
    const params = { unitId: this.workbook.getUnitId(), subUnitId: String(this.activeSheetId()), zoomRatio };
    void this.#injector.get(ICommandService).executeCommand(SetZoomRatioOperation.id, params);
  }

  selected(): readonly IRange[] {
    return this.selections.ranges();
  }

  /** The last selected range. */
  selection(): RangeRef {
    return this.selections.last();
  }

  /** The 1-based cell that typing goes to. */
  activeCell(): { row: number; column: number } {
    return this.selections.active();
  }

  select(at: RangeRef, active: { row: number; column: number } = at): void {
    if (!this.workbook.getSheetBySheetId(String(at.sheetId))) return;
    this.selections.endTyping();
    if (this.activeSheetId() !== at.sheetId) this.show(at.sheetId);
    this.selections.put(at, active);
    // The sheet has to be drawn before it can be scrolled.
    void this.ready.then(() => requestAnimationFrame(() => this.view.reveal(active.row, active.column)));
  }

  show(sheetId: number): void {
    this.#injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, {
      unitId: this.workbook.getUnitId(),
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
    const isHere = activeElement === null || activeElement === document.body || activeElement.closest('#grid') !== null;
    return isHere && document.querySelector('dialog[open]:modal') === null && !this.isEditing();
  }

  focus(): void {
    this.#injector.get(IUniverInstanceService).focusUnit(this.workbook.getUnitId());
    this.#injector.get(ILayoutService).focus();
  }

  #shownSheet(): void {
    if (!this.workbookOrNull()) return;
    this.#heights.fitSheet(this.workbook.getActiveSheet());
    this.#fold();
    this.selections.leaveHidden();
    this.onMoved();
    this.#charts.refresh();
    this.onSheets();
  }

  /** The grid has another size. */
  resized(): void {
    if (!this.workbookOrNull()) return;
    this.#fold();
    this.view.resize();
    // The engine lays its parts out anew in the frames to come, and another cell may be active by then.
    afterFrames(3, () => this.view.reveal(this.activeCell().row, this.activeCell().column));
  }

  /** A cell that was folded away with the rows around it is active no more. */
  #fold(): void {
    const sheetId = this.activeSheetId();
    this.#folding.fit(Number.POSITIVE_INFINITY);
    const { row, column } = this.activeCell();
    const first = (this.folded.get(sheetId)?.rows ?? 0) + 1;
    if (row < first - 1) this.selections.put({ sheetId, row: first, column, rows: 1, columns: 1 });
  }

  #shownCharts() {
    const shown = this.workbookOrNull() ? this.activeSheetId() : null;
    return this.facts?.charts.filter(({ sheetId }) => sheetId === shown) ?? [];
  }

  #selected(): void {
    // A book that is being loaded anew has no selection for a moment.
    if (!this.workbookOrNull()) return;
    this.#folding.fit(this.activeCell().row);
    this.onSelect(this.selection());
  }

  #scrolled(): void {
    this.#charts.place();
    this.onMoved();
  }

  #gridlines(): void {
    showGridlines(this.workbook, this.facts?.withoutGridlines ?? [], (change) => this.#applyOne(change));
  }

  #repaint(): void {
    const unitId = this.workbookOrNull()?.getUnitId();
    const render = unitId === undefined ? null : this.#injector.get(IRenderManagerService).getRenderById(unitId);
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeDirty();
  }
}
