/** The areas as tiles, where 設定 says that they lie: each with its share of what is expected of the chosen indicator. Pure. */

import { MAP_SIZE } from '../../domain/plan/area-map';
import { SHARE_FORMAT } from '../../domain/totals/percent';
import { ja } from '../../i18n/ja';
import { absolute, literal } from '../platform/a1';
import { colors } from '../platform/colors';
import { brokenName } from '../platform/name-width';
import type { Area, Style } from '../platform/style-layers';
import type { DashboardInput, Put } from './dashboard-cells';
import { areasAt, type DashboardPlan, dashboardAt } from './dashboard-plan';

const words = ja.dashboard.map;
/** Beside the heading, which its cells before this one hold. */
export const MAP_HINT_COLUMN = 6;
/** Of the name, in two lines, and of the share. */
const TILE_ROW_HEIGHT = 32;
/** Letters of size 7 that fit a line of a tile. */
const TILE_LETTERS = 8;

export function putMap({ dashboard, config, map }: DashboardInput, put: Put): void {
  const { map: at, areas } = dashboard;
  put(at.heading, dashboardAt.name, [[words.heading]]);
  put(at.heading, MAP_HINT_COLUMN, [[placed(config.areas, map) ? words.hint : words.noPlaces]]);
  config.areas.forEach((area, index) => {
    const place = map.get(area);
    if (place === undefined) return;
    const [ratio, target] = [areasAt.ratio, areasAt.target].map((each) => absolute(areas.first + index, each));
    const share = `=IF(${ratio}<>"",${ratio},IF(N(${target})=0,${literal(words.noTarget)},${literal(words.notReported)}))`;
    put(at.first + 2 * place.row, dashboardAt.first + place.column, [[brokenName(area, TILE_LETTERS)], [share]]);
  });
}

function placed(areas: readonly string[], map: DashboardInput['map']): boolean {
  return areas.some((area) => map.has(area));
}

/** The cells of tiles, name and share one below the other. */
function tiles({ map: at }: DashboardPlan, map: DashboardInput['map']): Area[] {
  return [...map.values()].map(({ row, column }) => [at.first + 2 * row, dashboardAt.first + column, 2, 1]);
}

export function mapStyles(plan: DashboardPlan, map: DashboardInput['map']): (readonly [Area, Style])[] {
  const { map: at } = plan;
  const base: Style = { align: 'center', top: false, background: colors.live };
  return [
    [[at.heading, dashboardAt.name, 1, 1], { size: 12, bold: true }],
    [[at.heading, MAP_HINT_COLUMN, 1, 1], { color: colors.quiet, size: 9 }],
    ...tiles(plan, map).flatMap(([row, column]): [Area, Style][] => [
      [[row, column, 1, 1], { ...base, size: 7, wrap: true, format: '@' }],
      [[row + 1, column, 1, 1], { ...base, bold: true, format: SHARE_FORMAT }],
    ]),
  ];
}

export function mapHeights({ map: at }: DashboardPlan): [number, number, number][] {
  return [[at.first, 2 * MAP_SIZE.rows, TILE_ROW_HEIGHT]];
}

/** Where shares stand. */
export function mapShares(plan: DashboardPlan, map: DashboardInput['map']): Area[] {
  return tiles(plan, map).map(([row, column]) => [row + 1, column, 1, 1]);
}
