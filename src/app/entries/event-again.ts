/** An event that is sent again: the one that was recorded, or another under its id. */

import type { Problem } from '../../domain/problems/problem';
import { isSaid, otherContent, saysSame, sentLines } from '../history/sent-before';
import { contentOfRow } from '../rows/entry-content';
import type { Deps } from '../shared/deps';
import type { Draft, Params } from './event-drafts';

export interface SentAgain {
  /** 変更履歴 has the event. */
  readonly isRecorded: boolean;
  /** null for the same event. */
  readonly problem: Problem | null;
}

/**
 * Held against what the first sending wrote by 変更履歴, whatever was made of its rows since; against the rows where it did
 * not come so far. To be asked where one of the rows is there. One read of 変更履歴, and one of 団体.
 */
export function sentAgain(
  deps: Pick<Deps, 'history' | 'organisations'>,
  { requestId, lateReason = '' }: Params,
  drafts: readonly Draft[],
): SentAgain {
  const lines = deps.history.lines();
  const aliases = deps.organisations.aliases();
  const wrote = new Map(sentLines(lines, requestId, ['recorded', 'recordedLate']).map((line) => [line.id, line]));
  const known = new Set(lines.map(({ id }) => id));
  const isSame = (each: Draft): boolean => {
    const { initiative, id, existing } = each;
    const now = contentOfRow(initiative, each.cells);
    if (wrote.size === 0)
      return existing === null || known.has(id) || saysSame(aliases, contentOfRow(initiative, existing.cells), now);
    const line = wrote.get(id);
    if (line === undefined || (line.kind === 'recordedLate' && line.reason !== lateReason)) return false;
    return isSaid(line, (said) => saysSame(aliases, said, now));
  };
  const isWhole = wrote.size === 0 || wrote.size === drafts.length;
  if (isWhole && drafts.every(isSame)) return { isRecorded: wrote.size > 0, problem: null };
  const first = drafts.find(({ existing }) => existing !== null);
  const row = first?.existing?.row;
  const where = first && row !== undefined ? { tab: first.initiative.key, row } : undefined;
  return { isRecorded: wrote.size > 0, problem: otherContent(where) };
}
