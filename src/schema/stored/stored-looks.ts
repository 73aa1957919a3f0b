/** Which look each tab was given last, as JSON text in developer metadata, and back. */
import * as z from 'zod/mini';
import { once, readJson } from '../cells/reading';

/** The key of a fixed tab or of an initiative. */
export type LookKey = string;

/** The id of the sheet and the print of its look, by key. */
export type StoredLooks = Readonly<Record<LookKey, string>>;

const stored = once(() => z.record(z.string(), z.string()));

export function encodeLooks(looks: StoredLooks): string {
  return JSON.stringify(looks);
}

/** Every tab is given its look anew by what is no such record. */
export function decodeLooks(json: string): StoredLooks {
  return readJson(stored(), json) ?? {};
}
