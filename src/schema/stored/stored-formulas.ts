/** How many formulas each row of a generated tab was given, as JSON text in developer metadata, and back. */
import * as z from 'zod/mini';
import { once, readJson } from '../cells/reading';

/** The tabs whose figures are formulas throughout. */
export const formulaTabs = ['summary', 'months', 'dashboard'] as const;

/** By row from the first; `columns` is how far the generated part reaches. */
export interface GivenFormulas {
  readonly columns: number;
  readonly rows: readonly number[];
}

export type StoredFormulas = Readonly<Record<(typeof formulaTabs)[number], GivenFormulas>>;

const given = () => z.object({ columns: z.number(), rows: z.array(z.number()) });
const stored = once(() => z.object({ summary: given(), months: given(), dashboard: given() }));

export function encodeFormulas(formulas: StoredFormulas): string {
  return JSON.stringify(formulas);
}

/** null for what is no such record. */
export function decodeFormulas(json: string): StoredFormulas | null {
  return readJson(stored(), json);
}
