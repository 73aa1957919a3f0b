/** A new name in the place of an old one in 計画 and 設定, wherever that stands as a name: in lists, headers and keys. */

import type { DatedRenaming, RenamedKind, Renaming } from '../../domain/plan/renaming';
import { canonicalName } from '../../domain/text/names';
import { areaChangeHeaders, areaChangeWords } from '../../i18n/words/area-change-names';
import { planHeaders, settingsHeaders } from '../../i18n/words/names';
import { cellText, columnOf, findHeaderRow, type Grid, headerColumns } from '../../schema/cells/grid';
import type { PlacedValue } from '../platform/runs';

/** What is to be written into 計画 and 設定, by kind. Nothing where the new name stands already. */
export const renamedCells: Readonly<
  Record<RenamedKind, (plan: Grid, settings: Grid, renaming: DatedRenaming) => RenamedCells>
> = {
  area: (plan, settings, renaming) => ({
    plan: renamedHeader(plan, renaming),
    settings: [
      ...renamedInColumn(settings, [settingsHeaders.key, settingsHeaders.value], settingsHeaders.area, renaming),
      ...changeLine(settings, renaming),
    ],
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

/** 計画 as it reads once the renamings are carried out: own targets stand below the areas' new names. */
export function planRenamed(grid: Grid, renamings: readonly Renaming[]): Grid {
  const areas = renamings.filter(({ what }) => what === 'area');
  return areas.reduce<Grid>((now, renaming) => {
    const placed = renamedHeader(now, renaming);
    const at = (row: number, column: number) =>
      placed.find((each) => each.row === row + 1 && each.column === column + 1)?.value;
    return placed.length === 0 ? now : now.map((cells, row) => cells.map((cell, column) => at(row, column) ?? cell));
  }, grid);
}

/** The own targets of an area stand below its name. */
function renamedHeader(grid: Grid, { from, to }: Renaming): PlacedValue<string>[] {
  const row = findHeaderRow(grid, [planHeaders.key, planHeaders.label, planHeaders.target]);
  const columns = headerColumns(grid[row] ?? []);
  const column = columnOf(columns, from);
  if (column === undefined || columnOf(columns, to) !== undefined) return [];
  return [{ row: row + 1, column: column + 1, value: to }];
}

/** The renaming's line of 圏域の変遷, below the others; nothing where the last line says the same, as it does when done again. */
function changeLine(grid: Grid, { from, to, at }: DatedRenaming): PlacedValue<string>[] {
  const row = findHeaderRow(grid, [settingsHeaders.key, settingsHeaders.value]);
  const columns = headerColumns(grid[row] ?? []);
  const places = Object.values(areaChangeHeaders).map((header) => columnOf(columns, header));
  const said = (cells: Grid[number]): string[] => places.slice(1).map((column) => cellText(cells[column ?? -1]));
  const lines = grid.slice(row + 1).map(said);
  const last = lines.reduce((found, cells, index) => (cells.some((text) => text !== '') ? index : found), -1);
  const line = [areaChangeWords.rename, from, to];
  if (row < 0 || places.includes(undefined)) return [];
  if (last >= 0 && line.every((text, index) => lines[last]?.[index] === cellText(text))) return [];
  return [at.slice(0, 10), ...line].map((value, index) => ({
    row: row + last + 3,
    column: (places[index] ?? 0) + 1,
    value,
  }));
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
