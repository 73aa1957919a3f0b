/** Which names were changed, and when, as JSON text in the spreadsheet's developer metadata, and back. */
import * as z from 'zod/mini';
import type { FormerLabel } from '../../domain/plan/former-names';
import { type DatedRenaming, renamedKinds } from '../../domain/plan/renaming';
import { once, readJson } from '../cells/reading';

/** Kept beside them: a label leads to its indicator's key. */
const storedKinds = [...renamedKinds, 'label'] as const;

const stored = once(() =>
  z.array(z.object({ what: z.enum(storedKinds), from: z.string(), to: z.string(), at: z.string() })),
);

export function encodeRenamed(renamed: readonly DatedRenaming[], labels: readonly FormerLabel[]): string {
  const ofLabels = labels.map(({ label, key }) => ({ what: 'label', from: label, to: key, at: '' }));
  return JSON.stringify([...renamed.map(({ what, from, to, at }) => ({ what, from, to, at })), ...ofLabels]);
}

/** Oldest first; nothing for what is no such text. */
export function decodeRenamed(json: string): readonly DatedRenaming[] {
  return (readJson(stored(), json) ?? []).flatMap(({ what, ...each }) => (what === 'label' ? [] : [{ ...each, what }]));
}

/** The same of labels. */
export function decodeFormerLabels(json: string): readonly FormerLabel[] {
  const all = readJson(stored(), json) ?? [];
  return all.flatMap(({ what, from, to }) => (what === 'label' ? [{ label: from, key: to }] : []));
}
