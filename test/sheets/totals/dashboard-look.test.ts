// Heads of ダッシュボード stand over their figures and are whole.
import { dashboardHeaders } from '../../../src/i18n/words/names';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { areasAt, dashboardAt, dashboardPlan, trendAt, yearsAt } from '../../../src/sheets/totals/dashboard-plan';
import { dashboardLook } from '../../../src/sheets/totals/style-dashboard';

const plan = dashboardPlan(chofuR7);
const { cells = [], widths = [] } = dashboardLook(plan, chofuR7, new Map());
/** Pixels of a full-width letter for each point of its size. */
const LETTER = 1.34;
/** What a cell keeps free at its sides. */
const SIDES = 6;

/** What holds for a cell: of several looks the last. */
function styleAt(row: number, column: number) {
  const at = cells.filter(
    ([[top, left, rows, columns]]) => row >= top && row < top + rows && column >= left && column < left + columns,
  );
  return Object.assign({ size: 10 }, ...at.map(([, style]) => style)) as { size: number; align?: string };
}

it.each([
  ['trend', plan.trend.header, trendAt.ofMonth],
  ['areas', plan.areas.header, areasAt.actual],
  ['years', plan.years.header, yearsAt.total],
] as const)('%s', (part, row, first) => {
  const heads = dashboardHeaders[part].map((head, index) => ({ head, column: dashboardAt.name + index }));
  for (const { head, column } of heads.filter((each) => each.column >= first)) {
    const { align, size } = styleAt(row, column);
    expect([head, align]).toEqual([head, 'right']);
    expect([head, [...head].length * size * LETTER + SIDES <= (widths[column - 1] ?? 0)]).toEqual([head, true]);
  }
});
