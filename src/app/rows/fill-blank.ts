/** A row that an ended execution wrote half of: the cells that it did not reach are filled. */

import { isBlank } from '../../domain/cells/cell-value';
import type { Initiative } from '../../domain/plan/model';
import type { RowCells, SheetRow, TabSheet } from '../ports/rows';
import type { Deps } from '../shared/deps';
import { cellAt } from './row-cells';

/** What stands in the other cells stays. */
export function fillBlank(
  deps: Pick<Deps, 'rows'>,
  initiative: Initiative,
  sheet: TabSheet,
  { row, cells }: SheetRow,
  wanted: RowCells,
): void {
  const blank = [...sheet.columns.keys()].filter(
    (column) => isBlank(cellAt(initiative, cells, column)) && !isBlank(cellAt(initiative, wanted, column)),
  );
  deps.rows.write(
    sheet,
    blank.map((column) => ({ row, column, value: cellAt(initiative, wanted, column) })),
  );
}
