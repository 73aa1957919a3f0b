/** Whether an entry of a closed month says what it said when the month was closed, or when a reason was last given. */

import { keepsEntry, lateKinds } from '../../domain/history/change';
import { noAliases } from '../../domain/organisations/aliases';
import { contentColumns } from '../../domain/rows/columns';
import { decodeContent, type EntryContent } from '../../schema/history/entry-content';
import { entryColumns } from '../../schema/rows/entry-columns';
import type { RecordedLine } from '../ports/history';
import type { Deps } from '../shared/deps';
import { closingTimes, placeOf } from './left-closed';
import { underNamesOfNow } from './renamed-lines';
import { saidKey } from './sent-before';

/** Asked for one row after the other. Where 変更履歴 does not tell, it does not. */
export type SaysAsClosed = (id: string, now: EntryContent) => boolean;

/** What decides nothing of what counts. */
const idle: ReadonlySet<string> = new Set(contentColumns.filter((column) => !entryColumns[column].decides));

/** Reads 確定 when it is first asked, and `lines` too. */
export function asClosed(deps: Pick<Deps, 'closings'>, lines: () => readonly RecordedLine[]): SaysAsClosed {
  let read: SaysAsClosed | null = null;
  return (id, now) => {
    read ??= readerOf(deps, lines());
    return read(id, now);
  };
}

function readerOf({ closings }: Pick<Deps, 'closings'>, lines: readonly RecordedLine[]): SaysAsClosed {
  const closedAt = closingTimes((closings.read() ?? []).filter(({ reopened }) => !reopened));
  const named = underNamesOfNow(lines);
  return (id, now) => {
    const since = closedAt.get(placeOf(now)?.key ?? '');
    if (id === '' || since === undefined) return false;
    const explained = named.filter((line) => line.id === id && line.content !== '' && isExplained(line, since)).at(-1);
    const said = explained === undefined ? null : decodeContent(explained.content);
    return said !== null && !said.voided && decidingKey(said) === decidingKey(now);
  };
}

/** Written before the closing, or with a reason since. An answer to a question is no entry and tells nothing. */
function isExplained({ at, kind }: RecordedLine, since: string): boolean {
  return keepsEntry(kind) && (at < since || (kind !== null && lateKinds.includes(kind)));
}

function decidingKey({ cells }: EntryContent): string {
  return saidKey(noAliases, { cells: cells.filter(([column]) => !idle.has(column)), voided: false });
}
