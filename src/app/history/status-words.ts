/** Words that a person wrote into 状態 while nobody saw it: they go into 変更履歴 before the add-on puts its question in their place. */

import { cellText } from '../../domain/cells/cell-value';
import type { Config, Initiative } from '../../domain/plan/model';
import type { RowAssessment } from '../../domain/rows/assess-row';
import { isAsTyped } from '../../domain/rows/status-word';
import type { ChangeLine } from '../ports/history';
import type { RowMark, TabSheet } from '../ports/rows';
import { entryContent } from '../rows/entry-content';
import { entryText, withStatusWord } from '../rows/entry-text';
import { changeCells } from '../rows/row-cells';

interface Marked {
  readonly config: Config;
  readonly initiative: Initiative;
  /** As it stands before the marks are written. */
  readonly sheet: TabSheet;
}

/** The lines of those of `marks` that take the place of such a word. `fixes` are written along with them, by row. */
export function statusWordLines(
  { config, initiative, sheet }: Marked,
  marks: readonly RowMark[],
  fixes: ReadonlyMap<number, RowAssessment['fixes']> = new Map(),
): ChangeLine[] {
  const marked = new Map(marks.map((mark) => [mark.row, mark]));
  return sheet.rows.flatMap(({ row, cells }): ChangeLine[] => {
    const mark = marked.get(row);
    if (mark === undefined || mark.id === '' || !isAsTyped(cells.status)) return [];
    if (mark.status === cellText(cells.status)) return [];
    const now = changeCells(initiative, cells, fixes.get(row) ?? []);
    const after = withStatusWord(config, entryText(config, initiative, now), cells);
    const content = entryContent(initiative, now, { fixes: [], state: 'entry' });
    const of = { tab: sheet.name(), id: mark.id, before: '', reason: '', requestId: '' };
    return [{ kind: 'unrecorded', ...of, after, content }];
  });
}
