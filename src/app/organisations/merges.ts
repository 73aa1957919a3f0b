/** The mergings of organisations that 変更履歴 tells, and which of them stand. */

import { decodeMerged, decodeUndone, type MergedSpelling } from '../../schema/organisations/merge-content';
import type { RecordedLine } from '../ports/history';

export interface Merge {
  /** The request by which it was made. */
  readonly requestId: string;
  readonly name: string;
  readonly spellings: readonly MergedSpelling[];
}

/** Those that were not undone, oldest first. */
export function mergesIn(lines: readonly RecordedLine[]): Merge[] {
  const merges = new Map<string, Merge & { readonly spellings: MergedSpelling[] }>();
  for (const { kind, requestId, content } of lines) {
    const undone = kind === 'mergeUndone' ? decodeUndone(content) : null;
    if (undone !== null) merges.delete(undone);
    const found = kind === 'merged' ? decodeMerged(content) : null;
    if (found === null) continue;
    const merge = merges.get(requestId) ?? { requestId, name: found.name, spellings: [] };
    merge.spellings.push(found);
    merges.set(requestId, merge);
  }
  return [...merges.values()];
}
