/** Where 入力の状況 stands on 確定. */
import type { Config } from '../../domain/plan/model';
import type { SheetContext } from '../book/context';
import { completenessRow } from '../closing/closings-sheet';
import { widenTo } from '../platform/write-runs';
import type { DashboardInput } from '../totals/dashboard-cells';

/** Where ダッシュボード finds 入力の状況, which must have a column for each area. */
export function completenessOn(context: SheetContext, { areas }: Config): DashboardInput['completeness'] {
  const sheet = context.fixedSheet('closings');
  const grid = context.tableGrid('closings') ?? [];
  if (sheet !== null && (grid[0]?.length ?? 0) < areas.length + 2) widenTo(sheet, areas.length + 2);
  const row = completenessRow(grid);
  return sheet === null || row === null ? null : { sheetName: context.list.name(sheet), row };
}
