/** The lines between cells, which scripts may take away from a sheet. */
import type { Workbook } from '@univerjs/core';
import type { GridChange } from '../../../book/model/types';

export function showGridlines(
  workbook: Workbook,
  without: readonly number[],
  apply: (change: GridChange) => void,
): void {
  for (const sheet of workbook.getSheets()) {
    const subUnitId = sheet.getSheetId();
    const showGridlines = without.includes(Number(subUnitId)) ? 0 : 1;
    if (sheet.getConfig().showGridlines === showGridlines) continue;
    apply({
      id: 'sheet.mutation.toggle-gridlines',
      params: { unitId: workbook.getUnitId(), subUnitId, showGridlines },
    });
  }
}
