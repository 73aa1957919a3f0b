/** Where cells of the shown sheet are on the page: what lies over the grid follows its scrolling by it. */
import type { Workbook } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { GridPlaces } from './chart-layer';
import type { Injector } from './univer';

/** null while nothing is drawn. */
export function gridPlaces(injector: Injector, workbook: Workbook): GridPlaces | null {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const drawn = render?.mainComponent ? render.with(SheetSkeletonManagerService) : undefined;
  const skeleton = drawn?.getCurrentSkeleton();
  if (!render || !viewport || !skeleton) return null;
  const { rowHeaderWidth, columnHeaderHeight, rowHeightAccumulation, columnWidthAccumulation } = skeleton;
  const { xSplit, ySplit, startRow, startColumn } = workbook.getActiveSheet().getFreeze();
  const scale = render.scene.scaleX;
  const across = (columns: number): number => columnWidthAccumulation[columns - 1] ?? 0;
  const down = (rows: number): number => rowHeightAccumulation[rows - 1] ?? 0;
  return {
    scale,
    clip: {
      left: (rowHeaderWidth + across(startColumn) - across(startColumn - xSplit)) * scale,
      top: (columnHeaderHeight + down(startRow) - down(startRow - ySplit)) * scale,
    },
    corner: (row, column) => ({
      left: (rowHeaderWidth + across(column - 1) - viewport.viewportScrollX) * scale,
      top: (columnHeaderHeight + down(row - 1) - viewport.viewportScrollY) * scale,
    }),
  };
}

/** Calls back after each scroll of the shown book. */
export function onScroll(injector: Injector, workbook: Workbook, moved: () => void): void {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)?.onScrollAfter$.subscribeEvent(moved);
}
