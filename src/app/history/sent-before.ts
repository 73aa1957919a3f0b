/** A request that comes again: what its first sending wrote, as 変更履歴 keeps it, and whether it says the same. */

import { type CellValue, isBlank } from '../../domain/cells/cell-value';
import type { ChangeKind } from '../../domain/history/change';
import { type Aliases, nameOf } from '../../domain/organisations/aliases';
import { type ColumnKey, error, type Place, type Problem } from '../../domain/problems/problem';
import type { CommonColumn } from '../../domain/rows/columns';
import { decodeContent, type EntryContent } from '../../schema/history/entry-content';
import type { RecordedLine } from '../ports/history';
import { underNamesOfNow } from './renamed-lines';

export interface SentLine {
  readonly kind: ChangeKind | null;
  readonly id: string;
  readonly reason: string;
  readonly content: string;
  /** What the entry came to say, under the names of then and of now; none where nobody can tell any more. */
  readonly said: readonly EntryContent[];
  /** How many lines stand before it. */
  readonly index: number;
}

/** What a request of these kinds wrote; a line whose kind cannot be read may be of any. */
export function sentLines(
  lines: readonly RecordedLine[],
  requestId: string,
  kinds: readonly ChangeKind[],
): readonly SentLine[] {
  const named = underNamesOfNow(lines);
  return lines.flatMap(({ kind, id, reason, content, ...line }, index) => {
    if (line.requestId !== requestId || (kind !== null && !kinds.includes(kind))) return [];
    const contents = new Set([content, named[index]?.content ?? '']);
    const said = [...contents].flatMap((each) => decodeContent(each) ?? []);
    return [{ kind, id, reason, content, said, index }];
  });
}

/** Whether a line tells of an entry that `isSame` recognises; one that tells nothing speaks against none. */
export function isSaid({ said }: SentLine, isSame: (said: EntryContent) => boolean): boolean {
  return said.length === 0 || said.some(isSame);
}

const names: readonly CommonColumn[] = ['area', 'staff', 'counterparty'];

export function saysSame(aliases: Aliases, a: EntryContent, b: EntryContent): boolean {
  return saidKey(aliases, a) === saidKey(aliases, b);
}

/** Entries of the same key say the same. Names are the same that are written back as the same: the lists may have changed since. */
export function saidKey(aliases: Aliases, { cells }: EntryContent): string {
  const filled = cells.filter(([, value]) => !isBlank(value));
  return JSON.stringify(filled.map(([column, value]) => [column, wordOf(aliases, column, value)]).sort());
}

function wordOf(aliases: Aliases, column: ColumnKey, value: CellValue): string {
  if (typeof value === 'object' && value !== null) return `day ${value.date}`;
  const text = String(value);
  return names.some((name) => name === column) ? nameOf(aliases, text) : text;
}

/** `where` is where the entry stands that the first sending is about. */
export function otherContent(where?: Place): Problem {
  return error('request.otherContent', undefined, where);
}
