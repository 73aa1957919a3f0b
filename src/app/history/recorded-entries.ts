/** What 変更履歴 last said of each entry, and what follows for rows that people have moved or copied about. */

import { cellText } from '../../domain/cells/cell-value';
import { keepsEntry } from '../../domain/history/change';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import { decodeContent, type EntryContent, encodeContent, entryPart } from '../../schema/history/entry-content';
import type { ChainFault, RecordedLine } from '../ports/history';
import type { TabSheet } from '../ports/rows';
import { underNamesOfNow } from './renamed-lines';

export interface RecordedEntry {
  /** What it said (schema/history/entry-content.ts); '' once it is gone. */
  readonly content: string;
  /** The visible name that its tab had then. */
  readonly tab: string;
  /** No line is known to be gone that came later and may have said something else. */
  readonly isLatest: boolean;
}

/** By 記録ID. */
export type RecordedEntries = ReadonlyMap<string, RecordedEntry>;

/** `faults` are what was done to the lines, where that was asked. */
export function recordedEntries(lines: readonly RecordedLine[], faults: readonly ChainFault[] = []): RecordedEntries {
  const gone = Math.max(-1, ...faults.map(placeOfGone));
  return new Map(
    underNamesOfNow(lines).flatMap((line, index): [string, RecordedEntry][] =>
      line.id !== '' && tellsContent(line)
        ? [[line.id, { content: entryPart(line.content), tab: line.tab, isLatest: index >= gone }]]
        : [],
    ),
  );
}

/** The place from 0 of the first line below lines that are gone; -1 where none is. */
function placeOfGone(fault: ChainFault): number {
  if (fault.kind === 'cut') return Number.POSITIVE_INFINITY;
  return fault.kind === 'removed' ? fault.index : -1;
}

/** A line with no content tells of an entry's end only where it speaks of one; one that answers a question tells nothing. */
function tellsContent({ kind, content }: RecordedLine): boolean {
  if (!keepsEntry(kind)) return false;
  return content !== '' || kind === 'typed' || kind === 'unrecorded';
}

/** Whether the entry was last said to be voided. */
export function wasVoided(records: RecordedEntries, id: string): boolean {
  const content = records.get(id)?.content ?? '';
  return content !== '' && decodeContent(content)?.voided === true;
}

/**
 * Rows (1-based) whose entry was voided and which say so no more: nothing but 記録を復元 lets them count again. Where the line
 * of that may be gone, they are left alone.
 */
export function unvoidedRows(sheet: TabSheet, records: RecordedEntries): ReadonlySet<number> {
  return new Set(
    sheet.rows.flatMap(({ row, cells }) => {
      const id = cellText(cells.id);
      return wasVoided(records, id) && records.get(id)?.isLatest === true ? [row] : [];
    }),
  );
}

/**
 * Rows whose 記録ID is on record for an entry of another initiative, or says so itself: they were copied from another tab.
 * Without `records` only the latter is seen.
 */
export function strangerRows(
  config: Config,
  initiative: Initiative,
  sheet: TabSheet,
  records: RecordedEntries | null,
): ReadonlySet<number> {
  const others = config.initiatives.filter(({ key }) => key !== initiative.key);
  const isOther = (id: string): boolean =>
    others.some((other) => id.endsWith(`:${other.key}`) || countsIn(other, records?.get(id)?.content ?? ''));
  return new Set(sheet.rows.flatMap(({ row, cells }) => (isOther(cellText(cells.id)) ? [row] : [])));
}

function countsIn(initiative: Initiative, content: string): boolean {
  const cells = content === '' ? [] : (decodeContent(content)?.cells ?? []);
  return columnIndicators(initiative).some(({ key }) => cells.some(([column]) => column === key));
}

/** Whether an entry is on record with these very cells, voided or not: 状態 may have been left where it was. */
export function sameCells(records: RecordedEntries, id: string, { cells }: EntryContent): boolean {
  return recordedCells(records, id) === encodeContent({ cells, voided: false });
}

/** The cells that an entry is on record with, as text that tells the same from others; null where nothing is. */
export function recordedCells(records: RecordedEntries, id: string): string | null {
  const content = records.get(id)?.content ?? '';
  const read = content === '' ? null : decodeContent(content);
  return read === null ? null : encodeContent({ cells: read.cells, voided: false });
}
