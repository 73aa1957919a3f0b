/** Charts on sheets: what they show and where they lie. They follow rows, columns and sheets, and are saved. */

import type { Engine } from '../engine/engine';
import type { ChartInfo } from '../model/chart-info';
import { type AxisChange, shiftPosition, shiftRect } from '../model/spans';
import type { Book } from '../model/types';
import type { Follower } from '../structure/structure';

type Operations = Pick<Book, 'charts' | 'addChart' | 'updateChart' | 'removeChart'>;

interface Saved {
  readonly charts: readonly ChartInfo[];
  /** The number that the next new one gets: ids are never used twice. */
  readonly next: number;
}

export class Charts implements Operations, Follower {
  #charts: ChartInfo[];
  #next: number;

  /** Books saved before there were charts have none. */
  constructor(
    private readonly engine: Engine,
    saved: unknown,
  ) {
    const read = isSaved(saved) ? saved : { charts: [], next: 1 };
    this.#charts = structuredClone([...read.charts]);
    this.#next = read.next;
  }

  saved(): Saved {
    return structuredClone({ charts: this.#charts, next: this.#next });
  }

  charts(): ChartInfo[] {
    return [...this.#charts];
  }

  addChart(chart: Omit<ChartInfo, 'id'>): ChartInfo {
    this.#requirePlaces(chart);
    const added: ChartInfo = { ...chart, id: this.#next++ };
    this.#charts.push(added);
    this.engine.changed();
    return added;
  }

  updateChart(chart: ChartInfo): void {
    this.#requirePlaces(chart);
    this.#charts = this.#charts.map((each) => (each.id === chart.id ? chart : each));
    this.engine.changed();
  }

  removeChart(id: number): void {
    this.#charts = this.#charts.filter((each) => each.id !== id);
    this.engine.changed();
  }

  /** A chart whose ranges are all gone stays, empty, as on the live service; one whose anchor is deleted moves up. */
  shifted(sheetId: number, change: AxisChange): void {
    this.#charts = this.#charts.map((each) => ({
      ...each,
      ranges: each.ranges.flatMap((range) => {
        if (range.sheetId !== sheetId) return [range];
        const rect = shiftRect(range, change);
        return rect === null ? [] : [{ ...range, ...rect }];
      }),
      anchor: each.sheetId === sheetId ? shiftAnchor(each.anchor, change) : each.anchor,
    }));
  }

  removeSheet(sheetId: number): void {
    this.#charts = this.#charts
      .filter((each) => each.sheetId !== sheetId)
      .map((each) => ({ ...each, ranges: each.ranges.filter((range) => range.sheetId !== sheetId) }));
  }

  #requirePlaces({ sheetId, ranges }: Omit<ChartInfo, 'id'>): void {
    this.engine.sheet(sheetId);
    for (const { sheetId: of, ...rect } of ranges) this.engine.requireInside(of, rect);
  }
}

function shiftAnchor(anchor: ChartInfo['anchor'], change: AxisChange): ChartInfo['anchor'] {
  const at = change.axis === 'row' ? anchor.row : anchor.column;
  const now = shiftPosition(at, change) ?? change.at;
  return change.axis === 'row' ? { ...anchor, row: now } : { ...anchor, column: now };
}

function isSaved(value: unknown): value is Saved {
  if (typeof value !== 'object' || value === null || !('charts' in value) || !('next' in value)) return false;
  return Array.isArray(value.charts) && Number.isInteger(value.next);
}
