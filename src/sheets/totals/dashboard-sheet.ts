/** The ダッシュボード tab, generated: how the year stands, live, in tables, sentences and charts that are kept as people left them. */
import { cityTarget } from '../../domain/plan/area-targets';
import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import type { AppliedStore } from '../book/applied-store';
import { ownRules } from '../platform/guards';
import { wipe } from '../platform/style';
import { type DashboardInput, dashboardCells } from './dashboard-cells';
import { putCharts } from './dashboard-charts';
import { type DashboardPlan, dashboardAt } from './dashboard-plan';
import { styleDashboard } from './style-dashboard';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Empties the tab before what it reads is written: its formulas would be calculated anew each time. Answers the chosen
 * indicator's name, which stays while the plan has it.
 */
export function clearDashboard(sheet: Sheet, plan: DashboardPlan, config: Config, store: AppliedStore): string {
  const chosen = chosenLabel(sheet, plan, config);
  const columns = plan.lastColumn - sheet.getMaxColumns();
  if (columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns);
  const rows = plan.years.last + 2 - sheet.getMaxRows();
  if (rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rows);
  const former = Math.min(Math.max(plan.lastColumn, store.formulas()?.dashboard.columns ?? 0), sheet.getMaxColumns());
  const generated = sheet.getRange(1, 1, sheet.getMaxRows(), former);
  wipe(generated);
  generated.clearDataValidations();
  sheet.showColumns(1, former);
  ownRules(sheet, [], { rows: sheet.getMaxRows(), columns: former });
  return chosen;
}

/** Writes the tab once all that it reads stands. A few writes, whatever the plan's size. */
export function writeDashboard(sheet: Sheet, input: DashboardInput, chosen: string, store: AppliedStore): void {
  const { dashboard: plan, config } = input;
  const { status, areas, heat, input: months, years, choice } = plan;
  styleDashboard(sheet, plan, config);
  for (const { header, last } of [status, areas, heat, months, years]) {
    sheet.getRange(header, dashboardAt.name, last - header + 1, 1).setNumberFormat('@');
  }
  for (const { header } of [areas, heat]) {
    sheet.getRange(header, dashboardAt.name, 1, plan.shown - dashboardAt.name).setNumberFormat('@');
  }
  sheet.getRange(choice.row, choice.column).setNumberFormat('@');
  const cells = dashboardCells(input, chosen);
  sheet.getRange(1, 1, cells.length, plan.lastColumn).setValues(cells);
  putCharts(sheet, plan, config, store);
}

/** What stands before the help of part 2, while the plan has it; at first the one of which most is wanted in a year. */
function chosenLabel(sheet: Sheet, { indicators }: DashboardPlan, { areas }: Config): string {
  const labels = indicators.map(({ indicator }) => indicator.label);
  const cells = sheet.getRange(1, dashboardAt.name, sheet.getMaxRows(), 2).getValues();
  const typed = String(cells.find(([, help]) => help === ja.dashboard.choiceHelp)?.[0] ?? '');
  if (labels.includes(typed)) return typed;
  const targets = indicators.map(({ indicator }) => cityTarget(indicator, areas.length) ?? 0);
  return labels[targets.indexOf(Math.max(...targets))] ?? '';
}
