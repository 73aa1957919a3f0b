/** Which names were changed, and when, as JSON text in the spreadsheet's developer metadata, and back. */
import * as z from 'zod/mini';
import { type DatedRenaming, renamedKinds } from '../../domain/plan/renaming';
import { once, readJson } from '../cells/reading';

const stored = once(() =>
  z.array(z.object({ what: z.enum(renamedKinds), from: z.string(), to: z.string(), at: z.string() })),
);

export function encodeRenamed(renamed: readonly DatedRenaming[]): string {
  return JSON.stringify(renamed.map(({ what, from, to, at }) => ({ what, from, to, at })));
}

/** Oldest first; nothing for what is no such text. */
export function decodeRenamed(json: string): readonly DatedRenaming[] {
  return readJson(stored(), json) ?? [];
}
