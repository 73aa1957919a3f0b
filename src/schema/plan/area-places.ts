/** Where 設定 says that the areas lie: 「地図の位置」 beside their names. */

import { type AreaMap, tilePlace } from '../../domain/plan/area-map';
import { canonicalName } from '../../domain/text/names';
import { settingsHeaders } from '../../i18n/words/names';
import { cellText, columnOf, findHeaderRow, type Grid, headerColumns } from '../cells/grid';

/** A place that cannot be read, or that another area has, leaves its area out of the map. */
export function areaPlaces(grid: Grid, areas: readonly string[]): AreaMap {
  const header = findHeaderRow(grid, [settingsHeaders.key, settingsHeaders.value]);
  const columns = headerColumns(grid[header] ?? []);
  const [name, place] = [settingsHeaders.area, settingsHeaders.place].map((each) => columnOf(columns, each));
  const found = new Map<string, { readonly row: number; readonly column: number }>();
  if (header < 0 || name === undefined || place === undefined) return found;
  const taken = new Set<string>();
  for (const cells of grid.slice(header + 1)) {
    const typed = canonicalName(cellText(cells[name]));
    const area = areas.find((each) => canonicalName(each) === typed);
    const at = tilePlace(cellText(cells[place]));
    if (area === undefined || at === null || taken.has(`${at.row} ${at.column}`)) continue;
    taken.add(`${at.row} ${at.column}`);
    found.set(area, at);
  }
  return found;
}
