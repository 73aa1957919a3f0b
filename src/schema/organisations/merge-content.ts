/** A merging of organisations as JSON text in its lines of 変更履歴, and back: by it the merging is finished, and undone. */
import * as z from 'zod/mini';
import { fromIso, toIso } from '../../domain/calendar/plain-date';
import { once, readJson } from '../cells/reading';
import type { OrganisationLine } from './organisations-table';

/** One spelling that was read as another name from then on. */
export interface MergedSpelling {
  /** The name that stayed. */
  readonly name: string;
  readonly spelling: string;
  /** The spelling's own line of 団体, which went; null where it had none. */
  readonly line: OrganisationLine | null;
  /** The line of the name that stayed, as it was before: with the first spelling of a merging; null where it had none. */
  readonly own: OrganisationLine | null;
}

/** The names of no column: they tell these lines from those of entries. */
const MERGED = '団体の統合';
const UNDONE = '団体の統合の取り消し';

const line = () =>
  z.object({
    name: z.string(),
    spellings: z.array(z.string()),
    kind: z.string(),
    area: z.string(),
    first: z.union([z.null(), z.string(), z.number(), z.boolean(), z.object({ date: z.string() })]),
    remarks: z.string(),
  });
const merged = once(() =>
  z.object({
    [MERGED]: z.object({ name: z.string(), spelling: z.string(), line: z.nullable(line()), own: z.nullable(line()) }),
  }),
);
const undone = once(() => z.object({ [UNDONE]: z.string() }));

export function encodeMerged({ name, spelling, line: gone, own }: MergedSpelling): string {
  return JSON.stringify({ [MERGED]: { name, spelling, line: stored(gone), own: stored(own) } });
}

function stored(of: OrganisationLine | null): object | null {
  const first = of?.first ?? null;
  return of && { ...of, first: typeof first === 'object' && first !== null ? { date: toIso(first.date) } : first };
}

/** null for the content of any other line. */
export function decodeMerged(json: string): MergedSpelling | null {
  const found = json.includes(MERGED) ? readJson(merged(), json)?.[MERGED] : null;
  return found ? { ...found, line: lineOf(found.line), own: lineOf(found.own) } : null;
}

/** The request that is taken back. */
export function encodeUndone(merge: string): string {
  return JSON.stringify({ [UNDONE]: merge });
}

export function decodeUndone(json: string): string | null {
  return json.includes(UNDONE) ? (readJson(undone(), json)?.[UNDONE] ?? null) : null;
}

function lineOf(of: z.output<ReturnType<typeof line>> | null): OrganisationLine | null {
  return of && { ...of, first: firstOf(of.first) };
}

function firstOf(first: string | number | boolean | null | { readonly date: string }): OrganisationLine['first'] {
  if (typeof first !== 'object' || first === null) return first;
  const date = fromIso(first.date);
  return date === null ? null : { kind: 'date', date };
}
