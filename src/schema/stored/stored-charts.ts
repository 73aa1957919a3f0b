/** The ids of the charts that the add-on put on ダッシュボード, as JSON text in developer metadata, and back. */
import { number, record } from '../cells/shape';

export interface StoredCharts {
  /** 0 for one that was never put in. */
  readonly trend: number;
  readonly areas: number;
}

const stored = record({ trend: number, areas: number });

export function encodeCharts(ids: StoredCharts): string {
  return JSON.stringify(ids);
}

/** No chart is known by what is no such record. */
export function decodeCharts(json: string): StoredCharts {
  try {
    return stored(JSON.parse(json));
  } catch {
    return { trend: 0, areas: 0 };
  }
}
