/** Changes that no line of 変更履歴 tells: found by comparing what stands with what was last on record. */

import { type PlainDate, toIso } from '../../domain/calendar/plain-date';
import { cellDay, cellText } from '../../domain/cells/cell-value';
import type { Initiative } from '../../domain/plan/model';
import { type Place, type Problem, warning } from '../../domain/problems/problem';
import type { RowContext } from '../../domain/rows/assess-date';
import { assessRow } from '../../domain/rows/assess-row';
import { ja } from '../../i18n/ja';
import { decodeContent, type EntryContent, encodeContent } from '../../schema/history/entry-content';
import type { ChangeLine } from '../ports/history';
import { contentText, contentWords, entryCells, entryContent, rowOfContent } from '../rows/entry-content';
import { belongsOnRecord } from '../rows/on-record';
import type { ReadTab } from '../rows/read-rows';
import type { RecordedEntries } from './recorded-entries';
import type { IdsApart } from './sorted-apart';

/** By what rows are read. */
export type ReadBy = Pick<RowContext, 'config' | 'asOf' | 'aliases' | 'today'>;

export interface Unrecorded {
  readonly lines: readonly ChangeLine[];
  /** How many of them are changes or removals of what was on record; the others are rows that nothing tells of. */
  readonly changes: number;
  /** Rows of which nothing but the day is another, and that is today. */
  readonly moved: readonly Problem[];
}

/**
 * `tabs` are all tabs of the plan; what was sorted `apart` is no change of an entry. The lines say who found it and when: who changed it, and when, nobody knows.
 */
export function unrecorded(
  by: ReadBy,
  tabs: readonly ReadTab[],
  records: RecordedEntries,
  apart: ReadonlyMap<string, IdsApart>,
): Unrecorded {
  const { config, asOf } = by;
  const found: ChangeLine[] = [];
  const seen = new Set<string>();
  const moved: Problem[] = [];
  let changes = 0;
  const tell = (tab: string, id: string, before: string, after: string, content: string): void => {
    found.push({ kind: 'unrecorded', tab, id, before, after, reason: '', requestId: '', content });
  };
  for (const { initiative, sheet, rows } of tabs) {
    for (const { row, assessment } of rows) {
      const id = cellText(row.cells.id);
      if (id === '' || seen.has(id) || assessment.state === 'blank') continue;
      seen.add(id);
      if (apart.get(initiative.key)?.has(row.row) === true) continue;
      const content = entryContent(initiative, row.cells, assessment);
      const last = records.get(id)?.content;
      if (last === content || (last !== undefined && asReadNow(by, initiative, last) === content)) continue;
      if (last === undefined && !belongsOnRecord({ config, asOf }, initiative, row.cells, assessment)) continue;
      if (last !== undefined) changes += 1;
      moved.push(...movedToToday(last ?? '', content, by.today, { tab: sheet.tab, row: row.row }));
      const now = contentWords(config, entryCells(initiative, row.cells, assessment));
      tell(sheet.name(), id, contentText(config, last ?? ''), now, content);
    }
  }
  for (const [id, { content, tab }] of records) {
    if (content === '' || seen.has(id)) continue;
    changes += 1;
    tell(tab, id, contentText(config, content), ja.history.rowGone, '');
  }
  return { lines: found, changes, moved };
}

/**
 * What was on record as it would be written now: a name that 設定 or 団体 spells otherwise since is no change of the entry, nor
 * is an indicator that 計画 has no more.
 */
function asReadNow(by: ReadBy, initiative: Initiative, content: string): string {
  const read = content === '' ? null : decodeContent(content);
  if (read === null) return content;
  const cells = rowOfContent(initiative, read, '');
  const { fixes } = assessRow(initiative, cells, by);
  return encodeContent({ ...entryCells(initiative, cells, { fixes, state: 'entry' }), voided: read.voided });
}

/** The day of =TODAY() is another every day, and no edit tells of it. */
function movedToToday(before: string, after: string, today: PlainDate | undefined, where: Place): Problem[] {
  const [was, is] = [before, after].map((content) => (content === '' ? null : decodeContent(content)));
  if (!was || !is || today === undefined) return [];
  const dayOf = ({ cells }: EntryContent) => cellDay(cells.find(([column]) => column === 'date')?.[1]);
  const withoutDay = ({ cells, voided }: EntryContent): string =>
    encodeContent({ cells: cells.filter(([column]) => column !== 'date'), voided });
  const other = dayOf(was);
  if (other === null || other >= today || dayOf(is) !== today || withoutDay(was) !== withoutDay(is)) return [];
  const detail = { reason: 'moved', date: toIso(today), other: toIso(other) } as const;
  return [warning('date.invalid', detail, { ...where, column: 'date' })];
}
