/** In which file the year was set up or started, whether it is closed, and how far a start has come; as JSON text, and back. */
import * as z from 'zod/mini';
import type { ClosedYear } from '../../domain/closing/closed-year';
import { once, readJson } from '../cells/reading';

export interface StoredYear {
  /** The spreadsheet's own id: a copied file takes the record along. */
  readonly file: string;
  /** How many lines 前年度 had by year, when it was last looked at; left out before there were any. */
  readonly lines?: Readonly<Record<string, number>>;
  /** Left out while the year is open. */
  readonly closed?: ClosedYear;
}

/** In order: 前年度 holds everything; the year that ends is cleared; 計画 and 設定 are the next year's. */
export const startPhases = ['kept', 'cleared', 'planned'] as const;

export interface StartingYear {
  readonly requestId: string;
  readonly phase: (typeof startPhases)[number];
}

const stored = once(() =>
  z.object({
    file: z.string(),
    lines: z.exactOptional(z.record(z.string(), z.number())),
    closed: z.exactOptional(z.object({ at: z.string(), address: z.string(), requestId: z.string() })),
  }),
);
const starting = once(() => z.object({ requestId: z.string(), phase: z.enum(startPhases) }));

export function encodeYear(year: StoredYear): string {
  return JSON.stringify(year);
}

/** null for what is no such record. */
export function decodeYear(json: string): StoredYear | null {
  return readJson(stored(), json);
}

/** null for what is no such record. */
export function decodeStarting(json: string): StartingYear | null {
  return readJson(starting(), json);
}
