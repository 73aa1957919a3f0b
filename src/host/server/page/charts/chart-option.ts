/** A chart's specification in ECharts' terms. What the live service offers and no script of ours sets is left at its default. */
import type { ChartInfo } from '../../../book/model/chart-info';
import type { ChartData, Series } from './chart-data';

/** What is handed to the library, as plain JSON. */
export type ChartOption = Readonly<Record<string, unknown>>;

const palette = ['#1f5f8b', '#c0632b', '#4b7f3a', '#7a5195', '#6b6b6b'];
const font = '"Hiragino Sans", "Noto Sans JP", "Yu Gothic UI", Meiryo, sans-serif';

/** An option by its dotted name, whether it was set so or inside of an object. */
export function optionAt(options: ChartInfo['options'], path: string): unknown {
  if (path in options) return options[path];
  const parts = path.split('.');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const head = parts.slice(0, length).join('.');
    if (!(head in options)) continue;
    return parts.slice(length).reduce<unknown>((value, key) => member(value, key), options[head]);
  }
  return undefined;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** About what the axis of counts and the margins take of the width, in pixels. */
const AXIS_WIDTH = 70;
/** Pixels of a full-width letter of a label, and of one that is set smaller to keep a part of a name whole. */
const LETTER = 12;
const LEAST_LETTER = 9;

export function sizeOf({ options }: ChartInfo): { width: number; height: number } {
  return { width: numeric(optionAt(options, 'width')) ?? 600, height: numeric(optionAt(options, 'height')) ?? 371 };
}

export function titleOf({ options }: ChartInfo): string {
  return textual(optionAt(options, 'title'));
}

export function chartOption(chart: ChartInfo, data: ChartData): ChartOption {
  const { options, type } = chart;
  const { room, axisLabel } = labelsOf(chart, data);
  const labels = room === null ? data.labels : data.labels.map((label) => brokenLabel(label, room));
  const names = { type: 'category', data: labels, axisLabel };
  const min = numeric(optionAt(options, 'vAxis.minValue'));
  const counts = { type: 'value', ...(min === null ? {} : { min }), minInterval: 1 };
  const [across, up] = type === 'BAR' ? [counts, { ...names, inverse: true }] : [names, counts];
  const title = titleOf(chart);
  const legend = legendOf(options, data);
  return {
    animation: false,
    textStyle: { fontFamily: font },
    color: Array.isArray(options.colors) ? options.colors : palette,
    title: { text: title, left: 0, textStyle: { fontSize: 14 } },
    legend,
    grid: { left: 8, right: 16, top: title === '' ? 16 : 44, bottom: legend.show ? 36 : 8, containLabel: true },
    xAxis: { ...across, ...named(options, 'hAxis.title') },
    yAxis: { ...up, ...named(options, 'vAxis.title') },
    series: data.series.map((series, index) => seriesOf(chart, series, index)),
  };
}

/** Names below bars are broken to fit, `room` letters a line; the live service slants them. */
function labelsOf(chart: ChartInfo, { labels }: ChartData): { room: number | null; axisLabel: ChartOption } {
  const always = { interval: 0, hideOverlap: false };
  if (chart.type === 'BAR' || labels.length === 0) return { room: null, axisLabel: always };
  const width = Math.floor((sizeOf(chart).width - AXIS_WIDTH) / labels.length) - 4;
  const longest = Math.max(1, ...labels.flatMap(partsOf).map(({ length }) => length));
  const fontSize = Math.max(LEAST_LETTER, Math.min(LETTER, Math.floor(width / longest)));
  return { room: Math.floor(width / fontSize), axisLabel: { ...always, width, fontSize, overflow: 'break' } };
}

function partsOf(label: string): string[] {
  return label.split(/(?<=・)/u);
}

/** Names of several parts go on in a new line behind a ・, as on the tabs. */
function brokenLabel(label: string, room: number): string {
  const lines: string[] = [];
  for (const part of partsOf(label)) {
    const line = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && line.length <= room) lines[lines.length - 1] = line;
    else lines.push(part);
  }
  return lines.join('\n');
}

function legendOf(options: ChartInfo['options'], { series }: ChartData): { show: boolean } & ChartOption {
  const position = optionAt(options, 'legend.position') ?? optionAt(options, 'legend');
  return { show: position !== 'none' && series.length > 0, bottom: 0, left: 'center' };
}

function named(options: ChartInfo['options'], path: string): ChartOption {
  const name = textual(optionAt(options, path));
  return name === '' ? {} : { name, nameLocation: 'middle', nameGap: 32 };
}

/** Kinds as the live service names them: bars and lines of a combo chart, marks as a line without width. */
function seriesOf({ type, options }: ChartInfo, { name, values }: Series, index: number): ChartOption {
  const set = (key: string): unknown => optionAt(options, `series.${index}.${key}`);
  const kind = type === 'COMBO' ? (set('type') ?? optionAt(options, 'seriesType') ?? 'bars') : type;
  const color = textual(set('color'));
  const common = { name, data: values, ...(color === '' ? {} : { itemStyle: { color } }) };
  const lines = kind === 'line' || kind === 'LINE' || kind === 'area' || kind === 'AREA';
  if (!lines) return { ...common, type: 'bar', barMaxWidth: 28, ...stackOf(options) };
  const width = numeric(set('lineWidth')) ?? 2;
  const size = numeric(set('pointSize')) ?? 0;
  if (width === 0)
    return { ...common, type: 'scatter', symbol: symbolOf(set('pointShape')), symbolSize: size * 2, z: 5 };
  const dash = set('lineDashStyle');
  return {
    ...common,
    type: 'line',
    symbol: size === 0 ? 'none' : symbolOf(set('pointShape')),
    symbolSize: size * 2,
    lineStyle: { width, ...(color === '' ? {} : { color }), ...(Array.isArray(dash) ? { type: dash } : {}) },
    ...(kind === 'area' || kind === 'AREA' ? { areaStyle: {} } : {}),
  };
}

function stackOf(options: ChartInfo['options']): ChartOption {
  return options.isStacked === true ? { stack: 'all' } : {};
}

function symbolOf(shape: unknown): string {
  return { diamond: 'diamond', triangle: 'triangle', square: 'rect' }[textual(shape)] ?? 'circle';
}

function numeric(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function textual(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
