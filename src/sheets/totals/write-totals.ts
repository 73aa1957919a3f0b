/** Brings the three generated tabs to what the plan asks for; what stands already is not written. */
import { kpiMonthsName, kpiTableName } from '../../i18n/words/names';
import { areaPlaces } from '../../schema/plan/area-places';
import { formulaTabs } from '../../schema/stored/stored-formulas';
import type { SheetContext } from '../book/context';
import type { DashboardInput } from './dashboard-cells';
import { putCharts } from './dashboard-charts';
import { dashboardPlan } from './dashboard-plan';
import { shownCells } from './dashboard-sheet';
import { formulasIn, type GeneratedTab, nameBlock, type Size, widened, writeGenerated } from './generated-tab';
import { monthsPlan } from './months-plan';
import { monthsCells } from './months-sheet';
import { dashboardLook } from './style-dashboard';
import { monthsLook } from './style-months';
import { summaryLook } from './style-summary';
import { formerSummary, summaryCells } from './summary-sheet';

type TotalsInput = Omit<DashboardInput, 'dashboard' | 'months' | 'map'>;

/** 集計, 月次 and ダッシュボード, each before those that read it. */
export function writeTotals(
  context: SheetContext,
  before: Readonly<Record<'summary' | 'months' | 'dashboard', GeneratedTab>>,
  input: TotalsInput,
): void {
  const { spreadsheet, clock, store } = context;
  const { config, plan } = input;
  const map = areaPlaces(context.tableGrid('settings') ?? [], config.areas);
  const months = monthsPlan(config);
  const dashboard = dashboardPlan(config);
  const looks = {
    summary: summaryLook(input),
    months: monthsLook({ config, months }),
    dashboard: dashboardLook(dashboard, config, map),
  };
  const all = { ...input, months, dashboard, map };
  const cells = {
    summary: summaryCells({ ...input, months }, clock),
    months: monthsCells(all, before.months.values, clock),
    dashboard: shownCells(all, before.dashboard.values),
  };
  const columns = store.formulas();
  const formerOf = (key: 'months' | 'dashboard') => (grid: Size) => ({ ...grid, columns: columns?.[key].columns ?? 0 });
  const former = {
    summary: () => formerSummary(spreadsheet, before.summary.sheet),
    months: formerOf('months'),
    dashboard: formerOf('dashboard'),
  };
  // 集計 refers to cells of 月次: columns that were put in later would move what it says.
  const tabs = { ...before, months: widened(before.months, months.lastColumn) };
  for (const key of formulaTabs)
    writeGenerated(tabs[key], store, { look: looks[key], cells: cells[key], former: former[key] });
  nameBlock(spreadsheet, kpiTableName, before.summary, plan.block);
  nameBlock(spreadsheet, kpiMonthsName, before.months, months.block);
  putCharts(before.dashboard, dashboard, config, store);
  store.setFormulas({
    summary: formulasIn(looks.summary, cells.summary),
    months: formulasIn(looks.months, cells.months),
    dashboard: formulasIn(looks.dashboard, cells.dashboard),
  });
}
