/** Changes that no line of 変更履歴 tells: found by comparing what stands with what was last on record. */

import { cellText } from '../../domain/cells/cell-value';
import { keepsEntry } from '../../domain/history/change';
import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { states } from '../../i18n/words/names';
import { entryPart } from '../../schema/history/entry-content';
import type { ChangeLine, History, RecordedLine } from '../ports/history';
import { contentText, entryContent } from '../rows/entry-content';
import { statusText } from '../rows/normalize-rows';
import type { ReadTab } from '../rows/read-rows';

export interface Unrecorded {
  readonly lines: readonly ChangeLine[];
  /** How many of them are changes or removals of what was on record; the others are rows that nothing tells of. */
  readonly changes: number;
}

/** `tabs` are all tabs of the plan. The lines say who found it and when: who changed it, and when, nobody knows. */
export function unrecorded(config: Config, tabs: readonly ReadTab[], { lines }: History): Unrecorded {
  const known = new Map(
    lines
      .filter((line) => line.id !== '' && tellsContent(line))
      .map((line) => [line.id, { content: entryPart(line.content), tab: line.tab }]),
  );
  const found: ChangeLine[] = [];
  const seen = new Set<string>();
  let changes = 0;
  const tell = (tab: string, id: string, before: string, after: string, content: string): void => {
    found.push({ kind: 'unrecorded', tab, id, before, after, reason: '', requestId: '', content });
  };
  for (const { initiative, sheet, rows } of tabs) {
    for (const { row, assessment } of rows) {
      const id = cellText(row.cells.id);
      if (id === '' || seen.has(id) || assessment.state === 'blank') continue;
      seen.add(id);
      const content = entryContent(initiative, row.cells, assessment);
      const last = known.get(id)?.content;
      if (last === content) continue;
      const counts = statusText(config, assessment) === states.recorded || assessment.state === 'void';
      if (last === undefined && !counts) continue;
      if (last !== undefined) changes += 1;
      tell(sheet.name, id, contentText(config, last ?? ''), contentText(config, content), content);
    }
  }
  for (const [id, { content, tab }] of known) {
    if (content === '' || seen.has(id)) continue;
    changes += 1;
    tell(tab, id, contentText(config, content), ja.history.rowGone, '');
  }
  return { lines: found, changes };
}

/** A line with no content tells of an entry's end only where it speaks of one; one that answers a question tells nothing. */
function tellsContent({ kind, content }: RecordedLine): boolean {
  if (!keepsEntry(kind)) return false;
  return content !== '' || kind === 'typed' || kind === 'unrecorded';
}
