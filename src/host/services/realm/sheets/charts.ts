/** Charts of a sheet: the builder gathers a specification, the sheet keeps it; how it is drawn is the window's matter. */
import type { ChartInfo } from '../../../book/model/chart-info';
import { call, int, mismatch } from '../base/bridge';
import { declare, service } from '../base/declared';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType } from '../base/enums';
import { EnumValue, enumValue } from '../base/strict-enum';
import { refOf } from './grids';
import { Range, rangeOf } from './range';

const SHEET = 'SpreadsheetApp.Sheet';
const BUILDER = 'SpreadsheetApp.EmbeddedChartBuilder';

export const charts = service('Charts', { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType });

/** What a chart shows, kept beside its object: the live one has no such member. */
const infos = new WeakMap<EmbeddedChart, ChartInfo>();

function infoOf(chart: unknown, method: string): ChartInfo {
  const info = chart instanceof EmbeddedChart ? infos.get(chart) : undefined;
  if (info === undefined) throw mismatch(method, [chart]);
  return info;
}

/** A builder for a chart that no sheet has yet: its id is 0. */
export function newChart(sheetId: number): EmbeddedChartBuilder {
  return new EmbeddedChartBuilder({
    id: 0,
    sheetId,
    type: 'COLUMN',
    ranges: [],
    anchor: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
    headers: -1,
    transposed: false,
    merge: 'MERGE_COLUMNS',
    hidden: 'IGNORE_BOTH',
    options: {},
  });
}

export function chartsOf(sheetId: number): EmbeddedChart[] {
  return call('charts.get', 'Sheet.getCharts', sheetId).map((info) => new EmbeddedChart(info));
}

export function insertChart(sheetId: number, chart: unknown): void {
  const { id: _, ...info } = infoOf(chart, `${SHEET}.insertChart`);
  call('charts.insert', 'Sheet.insertChart', { ...info, sheetId });
}

export function updateChart(sheetId: number, chart: unknown): void {
  call('charts.update', 'Sheet.updateChart', { ...infoOf(chart, `${SHEET}.updateChart`), sheetId });
}

export function removeChart(chart: unknown): void {
  call('charts.remove', 'Sheet.removeChart', infoOf(chart, `${SHEET}.removeChart`).id);
}

export class EmbeddedChart {
  constructor(info: ChartInfo) {
    infos.set(this, info);
  }

  /** null for a chart that no sheet has yet. */
  getChartId(): number | null {
    return infoOf(this, '').id || null;
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(infoOf(this, '').anchor);
  }

  getRanges(): Range[] {
    return infoOf(this, '').ranges.map(rangeOf);
  }

  getOptions(): ChartOptions {
    return new ChartOptions(infoOf(this, '').options);
  }

  getNumHeaders(): number {
    return infoOf(this, '').headers;
  }

  getTransposeRowsAndColumns(): boolean {
    return infoOf(this, '').transposed;
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(infoOf(this, ''));
  }
}
declare(EmbeddedChart, 'EmbeddedChart');

class ContainerInfo {
  readonly #anchor: ChartInfo['anchor'];

  constructor(anchor: ChartInfo['anchor']) {
    this.#anchor = anchor;
  }

  getAnchorRow(): number {
    return this.#anchor.row;
  }

  getAnchorColumn(): number {
    return this.#anchor.column;
  }

  getOffsetX(): number {
    return this.#anchor.offsetX;
  }

  getOffsetY(): number {
    return this.#anchor.offsetY;
  }
}
declare(ContainerInfo, 'ContainerInfo');

class ChartOptions {
  readonly #options: ChartInfo['options'];

  constructor(options: ChartInfo['options']) {
    this.#options = options;
  }

  /** null for an option that was not set. */
  get(option: unknown): unknown {
    return this.#options[String(option)] ?? null;
  }
}
declare(ChartOptions, 'ChartOptions');

export class EmbeddedChartBuilder {
  #info: ChartInfo;

  constructor(info: ChartInfo) {
    this.#info = info;
  }

  #with(change: Partial<ChartInfo>): this {
    this.#info = { ...this.#info, ...change };
    return this;
  }

  addRange(range: unknown): this {
    return this.#with({ ranges: [...this.#info.ranges, this.#ref(range, 'addRange')] });
  }

  removeRange(range: unknown): this {
    const gone = JSON.stringify(this.#ref(range, 'removeRange'));
    return this.#with({ ranges: this.#info.ranges.filter((each) => JSON.stringify(each) !== gone) });
  }

  clearRanges(): this {
    return this.#with({ ranges: [] });
  }

  getRanges(): Range[] {
    return this.#info.ranges.map(rangeOf);
  }

  getChartType() {
    const { type } = this.#info;
    return enumValue(
      ChartType,
      Object.keys(ChartType).find((name): name is keyof typeof ChartType => name === type) ?? 'COLUMN',
    );
  }

  setChartType(type: unknown): this {
    return this.#with({ type: this.#name(type, 'setChartType') });
  }

  setMergeStrategy(strategy: unknown): this {
    return this.#with({ merge: this.#name(strategy, 'setMergeStrategy') });
  }

  setHiddenDimensionStrategy(strategy: unknown): this {
    return this.#with({ hidden: this.#name(strategy, 'setHiddenDimensionStrategy') });
  }

  setNumHeaders(headers: unknown): this {
    return this.#with({ headers: int(headers, `${BUILDER}.setNumHeaders`, [headers]) });
  }

  setTransposeRowsAndColumns(transpose: unknown): this {
    return this.#with({ transposed: transpose === true });
  }

  setOption(option: unknown, value: unknown): this {
    return this.#with({ options: { ...this.#info.options, [String(option)]: value } });
  }

  /** Row and column are counted from 1, the offsets are pixels from the cell's upper left corner. */
  setPosition(...args: unknown[]): this {
    const [row = 1, column = 1, offsetX = 0, offsetY = 0] = args.map((each) =>
      int(each, `${BUILDER}.setPosition`, args),
    );
    if (args.length !== 4) throw mismatch(`${BUILDER}.setPosition`, args);
    return this.#with({ anchor: { row, column, offsetX, offsetY } });
  }

  getContainer(): ContainerInfo {
    return new ContainerInfo(this.#info.anchor);
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(this.#info);
  }

  #ref(range: unknown, member: string): ChartInfo['ranges'][number] {
    if (!(range instanceof Range)) throw mismatch(`${BUILDER}.${member}`, [range]);
    return refOf(range);
  }

  #name(value: unknown, member: string): string {
    if (!(value instanceof EnumValue)) throw mismatch(`${BUILDER}.${member}`, [value]);
    return value.name();
  }
}
declare(EmbeddedChartBuilder, 'EmbeddedChartBuilder');
