/** A new name in the place of an old one in 計画 and 設定, wherever that stands as a name: in lists, headers and keys. */

import type { RenamedKind, Renaming } from '../../domain/plan/renaming';
import { canonicalName } from '../../domain/text/names';
import { planHeaders, settingsHeaders } from '../../i18n/words/names';
import { cellText, columnOf, findHeaderRow, type Grid, headerColumns } from '../../schema/cells/grid';
import type { PlacedValue } from '../platform/runs';

/** What is to be written into 計画 and 設定, by kind. Nothing where the new name stands already. */
export const renamedCells: Readonly<
  Record<RenamedKind, (plan: Grid, settings: Grid, renaming: Renaming) => RenamedCells>
> = {
  area: (plan, settings, renaming) => ({
    plan: renamedHeader(plan, renaming),
    settings: renamedInColumn(settings, [settingsHeaders.key, settingsHeaders.value], settingsHeaders.area, renaming),
  }),
  indicator: (plan, _settings, renaming) => ({
    plan: renamedInColumn(plan, [planHeaders.key, planHeaders.label, planHeaders.target], planHeaders.key, renaming),
    settings: [],
  }),
};

export interface RenamedCells {
  readonly plan: readonly PlacedValue<string>[];
  readonly settings: readonly PlacedValue<string>[];
}

/** The own targets of an area stand below its name. */
function renamedHeader(grid: Grid, { from, to }: Renaming): PlacedValue<string>[] {
  const row = findHeaderRow(grid, [planHeaders.key, planHeaders.label, planHeaders.target]);
  const columns = headerColumns(grid[row] ?? []);
  const column = columnOf(columns, from);
  if (column === undefined || columnOf(columns, to) !== undefined) return [];
  return [{ row: row + 1, column: column + 1, value: to }];
}

function renamedInColumn(
  grid: Grid,
  heads: readonly string[],
  header: string,
  { from, to }: Renaming,
): PlacedValue<string>[] {
  const row = findHeaderRow(grid, heads);
  const column = columnOf(headerColumns(grid[row] ?? []), header);
  if (row < 0 || column === undefined) return [];
  const names = grid.slice(row + 1).map((cells) => canonicalName(cellText(cells[column])));
  const at = names.indexOf(canonicalName(from));
  if (at < 0 || names.includes(canonicalName(to))) return [];
  return [{ row: row + at + 2, column: column + 1, value: to }];
}
