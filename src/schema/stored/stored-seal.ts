/** The last seal of 変更履歴 and the tabs that it was continued from, as JSON text in developer metadata, and back. */
import * as z from 'zod/mini';
import { once, readJson } from '../cells/reading';

const stored = once(() =>
  z.object({ number: z.number(), hash: z.string(), row: z.number(), archives: z.array(z.number()) }),
);

export interface StoredSeal {
  readonly number: number;
  readonly hash: string;
  /** The 1-based row of the last line. */
  readonly row: number;
  /** Ids of the sheets of earlier lines, oldest first. */
  readonly archives: readonly number[];
}

export function encodeSeal(seal: StoredSeal): string {
  return JSON.stringify(seal);
}

/** null for what is no such record. */
export function decodeSeal(json: string): StoredSeal | null {
  return readJson(stored(), json);
}
