/** What of the shown sheet is in sight: scrolled just so far that a cell lies whole beside the frozen part and the bars. */
import type { Workbook } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Injector } from '../cells/univer';

/** A scroll bar and the space beside it. */
const barSize = 14;

interface Axis {
  /** Where each line ends, counted from the first line's start. */
  readonly ends: readonly number[];
  readonly header: number;
  readonly frozen: number;
  /** The first line that scrolls, 0-based. */
  readonly first: number;
  readonly size: number;
}

export interface Scroll {
  readonly x: number;
  readonly y: number;
}

export class View {
  constructor(
    private readonly injector: Injector,
    private readonly workbook: () => Workbook | null,
    private readonly container: HTMLElement,
  ) {}

  scroll(): Scroll {
    const viewport = this.#drawn()?.viewport;
    return { x: viewport?.viewportScrollX ?? 0, y: viewport?.viewportScrollY ?? 0 };
  }

  /** Takes the container's size at once: the engine itself waits until the browser is idle. */
  resize(): void {
    const workbook = this.workbook();
    if (workbook) this.injector.get(IRenderManagerService).getRenderById(workbook.getUnitId())?.engine.resize();
  }

  /** No further than the sheet goes. */
  scrollTo({ x, y }: Scroll): void {
    this.#drawn()?.viewport.scrollToViewportPos({ viewportScrollX: x, viewportScrollY: y });
  }

  /** Whether a place of the page is neither on the heads of rows and columns nor on the bars. */
  isOverCells(clientX: number, clientY: number): boolean {
    const drawn = this.#drawn();
    if (drawn === null) return false;
    const { left, top } = this.container.getBoundingClientRect();
    const isOver = ({ header, size }: Axis, at: number): boolean => at > header && at < size;
    return isOver(drawn.columns, (clientX - left) / drawn.scale) && isOver(drawn.rows, (clientY - top) / drawn.scale);
  }

  /** Brings a 1-based cell into sight, from where the sheet was scrolled to. */
  reveal(row: number, column: number, from: Scroll = this.scroll()): void {
    const drawn = this.#drawn();
    if (drawn === null) return;
    const x = wanted(drawn.columns, column - 1, from.x);
    const y = wanted(drawn.rows, row - 1, from.y);
    const { viewport } = drawn;
    if (x !== viewport.viewportScrollX || y !== viewport.viewportScrollY)
      viewport.scrollToViewportPos({ viewportScrollX: x, viewportScrollY: y });
  }

  /** The rows that a page is further down (up when negative) from a 1-based row; the sheet is scrolled as far. */
  page(row: number, way: 1 | -1): number {
    const drawn = this.#drawn();
    if (drawn === null) return row;
    const { ends, header, frozen, size } = drawn.rows;
    const height = Math.max(1, size - header - frozen);
    const target = (ends[row - 1] ?? 0) + way * height;
    let next = row;
    while (next + way >= 1 && next + way <= ends.length && (ends[next + way - 1] ?? 0) * way <= target * way)
      next += way;
    const { viewport } = drawn;
    viewport.scrollToViewportPos({
      viewportScrollX: viewport.viewportScrollX,
      viewportScrollY: viewport.viewportScrollY + way * height,
    });
    return next;
  }

  /** A 1-based cell's box in pixels of the page; null while nothing is drawn. */
  boxOf(row: number, column: number): DOMRect | null {
    const drawn = this.#drawn();
    if (drawn === null) return null;
    const { left, top } = this.container.getBoundingClientRect();
    const across = span(drawn.columns, column - 1, drawn.viewport.viewportScrollX);
    const down = span(drawn.rows, row - 1, drawn.viewport.viewportScrollY);
    const { scale } = drawn;
    return new DOMRect(left + across.at * scale, top + down.at * scale, across.size * scale, down.size * scale);
  }

  /** Whether a 1-based cell's first corner is neither scrolled away nor behind the frozen part. */
  isInSight(row: number, column: number): boolean {
    const drawn = this.#drawn();
    if (drawn === null) return false;
    const { columns, rows, viewport } = drawn;
    return starts(columns, column - 1, viewport.viewportScrollX) && starts(rows, row - 1, viewport.viewportScrollY);
  }

  /** The part of the page in which cells are seen: beside the headers and within the bars. */
  #drawn() {
    const workbook = this.workbook();
    const render = workbook ? this.injector.get(IRenderManagerService).getRenderById(workbook.getUnitId()) : null;
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const skeletons = render?.mainComponent ? render.with(SheetSkeletonManagerService) : undefined;
    const skeleton = skeletons?.getCurrentSkeleton();
    if (!workbook || !render || !viewport || !skeleton) return null;
    const { xSplit, ySplit, startRow, startColumn } = workbook.getActiveSheet().getFreeze();
    const { scaleX: scale } = render.scene;
    const { width, height } = this.container.getBoundingClientRect();
    const { rowHeaderWidth, columnHeaderHeight, rowHeightAccumulation, columnWidthAccumulation } = skeleton;
    const columns = axisOf(columnWidthAccumulation, rowHeaderWidth, startColumn, xSplit, (width - barSize) / scale);
    const rows = axisOf(rowHeightAccumulation, columnHeaderHeight, startRow, ySplit, (height - barSize) / scale);
    return { viewport, scale, columns, rows };
  }
}

function axisOf(ends: readonly number[], header: number, start: number, split: number, size: number): Axis {
  const first = split > 0 ? start : 0;
  return { ends, header, first, frozen: split > 0 ? (ends[first - 1] ?? 0) - (ends[first - split - 1] ?? 0) : 0, size };
}

/** The scroll that a line needs, as near as can be to the one there is. */
function wanted({ ends, header, frozen, first, size }: Axis, line: number, now: number): number {
  if (line < first) return now;
  const start = ends[line - 1] ?? 0;
  const end = ends[line] ?? start;
  const room = size - header - frozen;
  const most = start - frozen;
  const least = end - frozen - room;
  if (least <= now) return Math.max(0, Math.min(most, now));
  // The first line in sight is a whole one, unless that would put the wanted one out of it.
  const snapped = ends.find((each) => each - frozen >= least) ?? least + frozen;
  return Math.max(0, Math.min(most, snapped - frozen));
}

function span({ ends, header, first, frozen }: Axis, line: number, scrolled: number): { at: number; size: number } {
  const start = ends[line - 1] ?? 0;
  // Frozen lines stand at the top, whatever lies before them.
  const away = line < first ? (ends[first - 1] ?? 0) - frozen : scrolled;
  return { at: header + start - away, size: (ends[line] ?? start) - start };
}

/** Whether a line begins in the part of the page that shows it. */
function starts(axis: Axis, line: number, scrolled: number): boolean {
  const { at, size } = span(axis, line, scrolled);
  return size > 0 && at >= axis.header + (line < axis.first ? 0 : axis.frozen) && at < axis.size;
}
