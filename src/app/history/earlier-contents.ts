/** What an entry said at earlier times, as 変更履歴 keeps it: what 記録を復元 can take it back to. */

import { keepsEntry } from '../../domain/history/change';
import type { Config } from '../../domain/plan/model';
import { decodeContent, type EntryContent, encodeContent } from '../../schema/history/entry-content';
import type { RecordedLine } from '../ports/history';
import { contentText } from '../rows/entry-content';
import { underNamesOfNow } from './renamed-lines';

export interface EarlierContent {
  /** When it came to say so, as 変更履歴 tells times. */
  readonly at: string;
  /** The visible name of its tab then. */
  readonly tab: string;
  readonly content: EntryContent;
}

/** Of the entry of this 記録ID, oldest first; what it said when it was voided or gone is told by the line before. */
export function contentsOf(lines: readonly RecordedLine[], id: string): EarlierContent[] {
  return underNamesOfNow(lines).flatMap((line): EarlierContent[] => {
    if (line.id !== id || line.content === '' || !keepsEntry(line.kind)) return [];
    const content = decodeContent(line.content);
    return content === null ? [] : [{ at: line.at, tab: line.tab, content: { cells: content.cells, voided: false } }];
  });
}

/** Those that say something else than `now`, newest first, each once. */
export function differentFrom(contents: readonly EarlierContent[], now: EntryContent): EarlierContent[] {
  const seen = new Set([textOf(now)]);
  return [...contents].reverse().filter(({ content }) => {
    const text = textOf(content);
    return !seen.has(text) && seen.add(text);
  });
}

/** What it said at that time (yyyy/MM/dd, or with hours, minutes and seconds: the end of what is named); null before it was there. */
export function contentAt(contents: readonly EarlierContent[], to: string): EarlierContent | null {
  const time = to.trim();
  return contents.filter(({ at }) => at.slice(0, time.length) <= time).at(-1) ?? null;
}

export function earlierText(config: Config, { content }: EarlierContent): string {
  return contentText(config, encodeContent(content));
}

function textOf({ cells }: EntryContent): string {
  return encodeContent({ cells, voided: false });
}
