/** The editor opens over its cell, however the cell was selected. */
import type { Workbook } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { ISheetSelectionRenderService } from '@univerjs/sheets-ui';
import type { Injector } from './univer';

/** The engine takes the part of the sheet that was clicked last for that of the cell: keys go to frozen cells and back as well. */
export function placeEditorByCell(
  injector: Injector,
  workbook: Workbook,
  active: () => { readonly row: number; readonly column: number },
): void {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  if (!render) return;
  const getViewPort = () => render.scene.getViewport(partOf(workbook, active()));
  Object.assign(render.with(ISheetSelectionRenderService), { getViewPort });
}

/** The part of the shown sheet in which a 1-based cell lies. */
function partOf(workbook: Workbook, { row, column }: { readonly row: number; readonly column: number }) {
  const { xSplit, ySplit, startRow, startColumn } = workbook.getActiveSheet().getFreeze();
  const isTop = ySplit > 0 && row <= startRow;
  const isLeft = xSplit > 0 && column <= startColumn;
  if (isTop && isLeft) return SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP;
  if (isTop) return SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP;
  return isLeft ? SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT : SHEET_VIEWPORT_KEY.VIEW_MAIN;
}
