/** Everything that a run may have to say of a file or a line: what was not used, and what was read in another way than it stands. */
import type { Refusal } from '../archive/refused-error';
import type { Mapped } from './items';

type NotMapped = Extract<Mapped, { readonly reason: string }>['reason'];

export type Reason =
  | Refusal
  | NotMapped
  /** A file that is no archive. */
  | 'other'
  | 'unevenLine'
  | 'unknownCounts'
  /** Notes: used all the same. */
  | 'savedAgainRead'
  | 'noCode'
  | 'twoBooks';

export interface Remark {
  /** The archive's path from the folder that was given. */
  readonly path: string;
  /** 1-based, in 記録; null for the archive as a whole. */
  readonly line: number | null;
  readonly reason: Reason;
  /** What the sentence names. */
  readonly about: string;
}

/** The reasons of what was used all the same. */
const notes: ReadonlySet<Reason> = new Set(['savedAgainRead', 'noCode', 'twoBooks']);

export function isNote({ reason }: Pick<Remark, 'reason'>): boolean {
  return notes.has(reason);
}
