/** What a row says as an entry, to be kept with its line in 変更履歴 and compared with what stands later. */

import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import type { RowAssessment } from '../../domain/rows/assess-row';
import { contentKeys } from '../../domain/rows/columns';
import { ja } from '../../i18n/ja';
import { decodeContent, type EntryContent, encodeContent, encodeLateContent } from '../../schema/history/entry-content';
import type { RowCells } from '../ports/rows';
import { columnLabel, valueText } from '../shared/labels';
import { isMarkedLate } from './closed-months';
import { cellAt, changeCells } from './row-cells';

type Assessed = Pick<RowAssessment, 'fixes' | 'state'>;

/** The cells that a person fills, in canonical form: writing them so is no change of what the row says. */
export function entryContent(initiative: Initiative, cells: RowCells, { fixes, state }: Assessed): string {
  return encodeContent(contentOf(initiative, cells, { fixes, state }));
}

/**
 * The same of an entry of a closed month, with the row as it stood before: see late-changes.ts. `known` is what it said in that
 * month, where it has left it since; else it is what stands in the row.
 */
export function lateContent(
  initiative: Initiative,
  before: RowCells,
  cells: RowCells,
  now: Assessed,
  known: EntryContent | null,
): string {
  return encodeLateContent({
    ...contentOf(initiative, cells, now),
    before: known ?? contentOfRow(initiative, before),
    changedByHand: known === null && isMarkedLate(before),
  });
}

/** The cells of a row in canonical form as they stand. */
export function contentOfRow(initiative: Initiative, cells: RowCells): EntryContent {
  return contentOf(initiative, cells, { fixes: [], state: 'entry' });
}

function contentOf(initiative: Initiative, cells: RowCells, { fixes, state }: Assessed): EntryContent {
  const canonical = changeCells(initiative, cells, fixes);
  const columns = contentColumns(initiative);
  return {
    cells: columns.map((column) => [column, cellAt(initiative, canonical, column)] as const),
    voided: state === 'void',
  };
}

export function contentColumns(initiative: Initiative): ColumnKey[] {
  return contentKeys(columnIndicators(initiative).map(({ key }) => key));
}

/** The same in words; '' for a row that is gone. */
export function contentText(config: Config, content: string): string {
  const read = content === '' ? null : decodeContent(content);
  return ja.history.fields(
    (read?.cells ?? []).map(([column, value]) => [columnLabel(config, column), valueText(value)]),
  );
}
