/** The charts of ダッシュボード: put in once, then only their cells are kept right, so that what people change on them stays. */
import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import type { StoredCharts } from '../../schema/stored/stored-charts';
import type { AppliedStore } from '../book/applied-store';
import { askRanges } from '../platform/style';
import type { Area } from '../platform/style-layers';
import { areasAt, type DashboardPlan, type Part, trendAt } from './dashboard-plan';
import type { GeneratedTab } from './generated-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

interface ChartSpec {
  readonly name: keyof StoredCharts;
  readonly ranges: readonly Range[];
  readonly applyStyle: (builder: Builder) => Builder;
  /** The cell that its upper left corner lies in. */
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** Told apart in grey as well: dark and thick against pale, dashed or a mark. */
const DARK = '#174a7c';
const PALE = '#8a8a8a';
const MARK = '#202124';

/**
 * A chart is known by the id it got when it was put in. One that is gone is put in again; one whose cells moved is led to
 * them; else nothing is written. One or two reads.
 */
export function putCharts(
  { sheet, isNew }: Pick<GeneratedTab, 'sheet' | 'isNew'>,
  plan: DashboardPlan,
  config: Config,
  store: AppliedStore,
): void {
  const charts = isNew ? [] : sheet.getCharts();
  const kept = store.charts();
  const missing: ChartSpec[] = [];
  for (const spec of specs(sheet, plan, config)) {
    const chart = charts.find((each) => each.getChartId() === kept[spec.name]);
    if (chart === undefined) missing.push(spec);
    else if (cellsOf(chart.getRanges()) !== cellsOf(spec.ranges)) sheet.updateChart(led(chart.modify(), spec).build());
  }
  const ids: Partial<Record<ChartSpec['name'], number>> = {};
  const known = new Set(charts.map((chart) => chart.getChartId()));
  for (const spec of missing) {
    sheet.insertChart(made(sheet, spec));
    const id = newId(sheet, known);
    if (id === null) continue;
    ids[spec.name] = id;
    known.add(id);
  }
  if (missing.length > 0) store.setCharts({ ...kept, ...ids });
}

/** Putting one in answers no id: it is the one that was not there before, however its ranges are answered. */
function newId(sheet: Sheet, known: ReadonlySet<number | null>): number | null {
  return (
    sheet
      .getCharts()
      .map((chart) => chart.getChartId())
      .find((id) => !known.has(id)) ?? null
  );
}

/** Each column of the ranges: Google may answer ranges split or merged, and in another order. */
function cellsOf(ranges: readonly Range[]): string {
  const columns = ranges.flatMap((range) =>
    Array.from({ length: range.getNumColumns() }, (_, index) =>
      [range.getColumn() + index, range.getRow(), range.getNumRows()].join(':'),
    ),
  );
  return [...new Set(columns)].sort().join();
}

function led(builder: Builder, { ranges }: ChartSpec): Builder {
  const cleared = builder.clearRanges();
  return ranges.reduce((each, range) => each.addRange(range), cleared);
}

function made(sheet: Sheet, spec: ChartSpec): Chart {
  const { row, column, width, height, name } = spec;
  const builder = led(sheet.newChart(), spec)
    .setNumHeaders(1)
    .setOption('title', ja.dashboard.charts[name])
    .setOption('legend.position', 'bottom')
    .setOption('vAxis.minValue', 0)
    .setOption('width', width)
    .setOption('height', height)
    .setPosition(row, column, 8, 0);
  return spec.applyStyle(builder).build();
}

function specs(sheet: Sheet, { trend, areas, shown }: DashboardPlan, { areas: names }: Config): ChartSpec[] {
  const from = ({ header }: Part, column: number, columns: number, rows: number): Area => [
    header,
    column,
    rows + 1,
    columns,
  ];
  const cells = {
    trend: [from(trend, trendAt.month, 1, 12), from(trend, trendAt.cumulative, 3, 12)],
    areas: [from(areas, areasAt.area, 1, names.length), from(areas, areasAt.actual, 2, names.length)],
  };
  const ranges = askRanges(sheet, [...cells.trend, ...cells.areas]);
  const widthFrom = (column: number): number => (shown - column) * FIGURE_WIDTH;
  return [
    {
      name: 'trend',
      ranges: cells.trend.map(ranges.of),
      applyStyle: asLines,
      row: trend.header,
      column: trendAt.chart,
      width: widthFrom(trendAt.chart),
      height: TREND_HEIGHT,
    },
    {
      name: 'areas',
      ranges: cells.areas.map(ranges.of),
      applyStyle: asBarsWithMarks,
      row: areas.header,
      column: areasAt.chart,
      width: widthFrom(areasAt.chart),
      height: (names.length + 2) * AREA_ROW_HEIGHT,
    },
  ];
}

/** The width of a column of figures and the height of a line of the areas' table, in pixels: the charts stand beside them. */
export const FIGURE_WIDTH = 84;
export const AREA_ROW_HEIGHT = 32;
const TREND_HEIGHT = 273;

function asLines(builder: Builder): Builder {
  return builder
    .setChartType(Charts.ChartType.LINE)
    .setOption('series.0.color', DARK)
    .setOption('series.0.lineWidth', 3)
    .setOption('series.0.pointSize', 6)
    .setOption('series.1.color', PALE)
    .setOption('series.1.lineWidth', 2)
    .setOption('series.1.lineDashStyle', [6, 4])
    .setOption('series.2.color', PALE)
    .setOption('series.2.lineWidth', 2)
    .setOption('series.2.lineDashStyle', [2, 3]);
}

function asBarsWithMarks(builder: Builder): Builder {
  return builder
    .setChartType(Charts.ChartType.COMBO)
    .setOption('series.0.type', 'bars')
    .setOption('series.0.color', DARK)
    .setOption('series.1.type', 'line')
    .setOption('series.1.color', MARK)
    .setOption('series.1.lineWidth', 0)
    .setOption('series.1.pointSize', 9)
    .setOption('series.1.pointShape', 'diamond');
}
