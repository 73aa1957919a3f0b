/** What an answer to a question holds of it, as JSON text in 変更履歴 and behind the lines of 点検, and back. */

import * as z from 'zod/mini';
import { once, readJson } from '../cells/reading';

/** A question about an entry as it stood when it was asked. */
export interface AskedQuestion {
  /** The 記録ID of the entry. */
  readonly id: string;
  /** See questionKey. */
  readonly key: string;
  /** What the entry said, see entry-content.ts: the answer holds as long as it says the same. */
  readonly content: string;
}

/** The names of the parts in a workbook. */
const stored = once(() => z.object({ 記録ID: z.string(), 問い: z.string(), 内容: z.string() }));

export function encodeQuestion({ id, key, content }: AskedQuestion): string {
  return JSON.stringify({ 記録ID: id, 問い: key, 内容: content });
}

/** null for what is no such text. */
export function decodeQuestion(json: string): AskedQuestion | null {
  const read = readJson(stored(), json);
  return read === null ? null : { id: read.記録ID, key: read.問い, content: read.内容 };
}
