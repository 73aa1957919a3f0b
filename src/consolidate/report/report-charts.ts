/** The report's charts, drawn once as SVG: the page needs no program for them. */
import { init } from 'echarts';
import type { ProgressStatus } from '../../domain/totals/progress';
import { statusWords } from '../texts/report-texts';
import type { ItemReport, Shown } from './report-data';

/** Darker than the cells: beside each other they must be told apart, in grey as well. */
const statusColors: Readonly<Record<ProgressStatus, string>> = {
  achieved: '#0d652d',
  onTrack: '#5bb974',
  watch: '#f2b134',
  behind: '#c5221f',
  notReported: '#9aa0a6',
};

const INK = '#202124';
const WIDTH = 520;
/** Half of it is left on a phone's screen. */
const SIZE = 14;
const ROW = 28;
/** Without quotes: the names stand in attributes. */
const FONT = 'Hiragino Sans, Noto Sans JP, Yu Gothic, sans-serif';

/** How many municipalities stand how, a bar an item. */
export function statesChart(items: readonly ItemReport[]): string {
  const states = Object.keys(statusWords) as readonly ProgressStatus[];
  const counts = (state: ProgressStatus): number[] =>
    items.map(({ figures }) => figures.filter(({ status }) => status === state).length);
  return drawn(items.length * ROW + 70, {
    grid: { left: 190, right: 16, top: 40, bottom: 28 },
    legend: { top: 0, itemWidth: 14, textStyle: { color: INK, fontFamily: FONT, fontSize: SIZE } },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { color: INK, fontFamily: FONT, fontSize: SIZE } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: items.map(({ item }) => item.label),
      axisLabel: { color: INK, fontFamily: FONT, fontSize: SIZE, width: 178, overflow: 'truncate' },
    },
    series: states.map((state) => ({
      name: statusWords[state],
      type: 'bar',
      stack: 'all',
      data: counts(state),
      itemStyle: { color: statusColors[state], borderColor: '#ffffff', borderWidth: 1 },
    })),
  });
}

/** What all together came to in each month. A month that is not published has no bar. */
export function monthsChart(months: readonly Shown[], names: readonly string[], unit: string): string {
  return drawn(210, {
    grid: { left: 52, right: 8, top: 34, bottom: 30 },
    xAxis: {
      type: 'category',
      data: [...names],
      axisLabel: { interval: 0, color: INK, fontFamily: FONT, fontSize: SIZE },
    },
    yAxis: {
      type: 'value',
      name: unit,
      minInterval: 1,
      nameTextStyle: { color: INK, fontFamily: FONT, fontSize: SIZE },
      axisLabel: { color: INK, fontFamily: FONT, fontSize: SIZE },
    },
    series: [
      {
        type: 'bar',
        data: months.map((value) => (value === 'hidden' ? null : value)),
        itemStyle: { color: '#0b6357' },
        label: { show: true, position: 'top', color: INK, fontFamily: FONT, fontSize: SIZE },
      },
    ],
  });
}

function drawn(height: number, option: Parameters<ReturnType<typeof init>['setOption']>[0]): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return (
    svg
      // As wide as there is room, with its own proportions.
      .replace(/<svg width="\d+" height="\d+"/, '<svg aria-hidden="true" focusable="false"')
      // What is only of use where charts answer to the pointer.
      .replace(/ (?:class|ecmeta_\w+)="[^"]*"/g, '')
      .replace(/<style[\s\S]*?<\/style>/g, '')
  );
}
