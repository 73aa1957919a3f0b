/** The ids of the charts that the add-on put on ダッシュボード, as JSON text in developer metadata, and back. */
import * as z from 'zod/mini';
import { once, readJson } from '../cells/reading';

export interface StoredCharts {
  /** 0 for one that was never put in. */
  readonly trend: number;
  readonly areas: number;
}

const stored = once(() => z.object({ trend: z.number(), areas: z.number() }));

export function encodeCharts(ids: StoredCharts): string {
  return JSON.stringify(ids);
}

/** No chart is known by what is no such record. */
export function decodeCharts(json: string): StoredCharts {
  return readJson(stored(), json) ?? { trend: 0, areas: 0 };
}
