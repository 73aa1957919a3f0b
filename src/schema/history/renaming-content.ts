/** A renaming as JSON text in its line of 変更履歴, and back: what was written before is read under the new name. */
import * as z from 'zod/mini';
import { type Renaming, renamedKinds } from '../../domain/plan/renaming';
import { once, readJson } from '../cells/reading';

/** The name of no column: it tells these lines from those of entries. */
const RENAMED = '改称';

const stored = once(() =>
  z.object({
    [RENAMED]: z.object({ what: z.enum(renamedKinds), from: z.string(), to: z.string() }),
  }),
);

export function encodeRenaming({ what, from, to }: Renaming): string {
  return JSON.stringify({ [RENAMED]: { what, from, to } });
}

/** null for the content of any other line. */
export function decodeRenaming(json: string): Renaming | null {
  return json.includes(RENAMED) ? (readJson(stored(), json)?.[RENAMED] ?? null) : null;
}
