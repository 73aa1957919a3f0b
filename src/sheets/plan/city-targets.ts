/** What a number for each area comes to for the whole city, shown beside 各圏域: part of how the cell looks, not of what it holds. */

import { cityTarget } from '../../domain/plan/area-targets';
import { allIndicators } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { planHeaders } from '../../i18n/words/names';
import { cellText, columnOf, findHeaderRow, headerColumns } from '../../schema/cells/grid';
import type { SheetContext } from '../book/context';
import { putLook } from '../book/put-look';
import type { Area, Style } from '../platform/style-layers';

/** As 計画 was applied; nothing is written while that stands. */
export function showCityTargets(context: SheetContext, config: Config): void {
  const sheet = context.fixedSheet('plan');
  const grid = context.tableGrid('plan') ?? [];
  const header = findHeaderRow(grid, [planHeaders.key, planHeaders.label, planHeaders.target]);
  const columns = headerColumns(grid[header] ?? []);
  const [key, rule] = [planHeaders.key, planHeaders.rule].map((each) => columnOf(columns, each));
  if (sheet === null || header < 0 || key === undefined || rule === undefined) return;
  const indicators = new Map(allIndicators(config).map((each) => [each.key, each]));
  const cells = grid.flatMap((line, row): [Area, Style][] => {
    const indicator = row > header ? indicators.get(cellText(line[key])) : undefined;
    if (indicator === undefined) return [];
    const isStated = indicator.areaTargets.rule === 'stated';
    const city = cityTarget(indicator, config.areas.length);
    const format = isStated && city !== null ? `@"${ja.setup.plan.city(city)}"` : '@';
    return [[[row + 1, rule + 1, 1, 1], { format }]];
  });
  putLook(context.store, 'plan.city', sheet, { cells });
}
