/** The ダッシュボード tab, generated: how the year stands, live, in tables, sentences and charts that are kept as people left them. */
import { cityTarget } from '../../domain/plan/area-targets';
import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import type { SheetValue } from '../platform/cells';
import { type DashboardInput, dashboardCells } from './dashboard-cells';
import { type DashboardPlan, dashboardAt } from './dashboard-plan';

/** What ダッシュボード is to hold: rows of equal length. The chosen indicator stays while the plan has it. */
export function shownCells(input: DashboardInput, values: readonly (readonly unknown[])[]): SheetValue[][] {
  return dashboardCells(input, chosenLabel(values, input.dashboard, input.config));
}

/** What stands before the help of part 2, while the plan has it; at first the one of which most is wanted in a year. */
function chosenLabel(
  values: readonly (readonly unknown[])[],
  { indicators }: DashboardPlan,
  { areas }: Config,
): string {
  const labels = indicators.map(({ indicator }) => indicator.label);
  const found = values.find((line) => line[dashboardAt.name] === ja.dashboard.choiceHelp);
  const typed = String(found?.[dashboardAt.name - 1] ?? '');
  if (labels.includes(typed)) return typed;
  const targets = indicators.map(({ indicator }) => cityTarget(indicator, areas.length) ?? 0);
  return labels[targets.indexOf(Math.max(...targets))] ?? '';
}
