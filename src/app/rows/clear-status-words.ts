/** What a person wrote into 状態 was asked about and is answered: 状態 says what the row comes to again. */

import { cellText } from '../../domain/cells/cell-value';
import { wordToAsk } from '../../domain/rows/status-word';
import type { Ids } from '../ports/ids';
import type { RowMark, TabSheet } from '../ports/rows';
import type { Deps } from '../shared/deps';
import { type NormalizeInput, normalizeRow } from './normalize-rows';
import { nothingShown } from './shown-cells';

type By = Pick<NormalizeInput, 'config' | 'asOf' | 'today' | 'initiative' | 'closed'>;

const noIds: Ids = { next: () => '' };

/** Of the rows with these 記録ID. A few writes. */
export function clearStatusWords(deps: Pick<Deps, 'rows'>, by: By, sheet: TabSheet, ids: ReadonlySet<string>): void {
  const marks = sheet.rows.flatMap((row): RowMark[] => {
    const id = cellText(row.cells.id);
    if (!ids.has(id) || wordToAsk(row.cells.status) === null) return [];
    const answered = { ...row, cells: { ...row.cells, status: null } };
    const { mark } = normalizeRow({ ...by, sheet, shown: nothingShown, ids: noIds }, answered, new Map());
    return mark === null ? [] : [{ row: row.row, status: mark.status, id }];
  });
  if (marks.length > 0) deps.rows.mark(sheet, marks);
}
