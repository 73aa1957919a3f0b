/** What a row says as an entry, to be kept with its line in 変更履歴 and compared with what stands later. */

import type { CellValue } from '../../domain/cells/cell-value';
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
import { cellAt, changeCells, rowCells } from './row-cells';

type Assessed = Pick<RowAssessment, 'fixes' | 'state'>;

/** The cells that a person fills, in canonical form: writing them so is no change of what the row says. */
export function entryContent(initiative: Initiative, cells: RowCells, assessed: Assessed): string {
  return encodeContent(entryCells(initiative, cells, assessed));
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
    ...entryCells(initiative, cells, now),
    before: known ?? contentOfRow(initiative, before),
    changedByHand: known === null && isMarkedLate(before),
  });
}

/** The cells of a row in canonical form as they stand. */
export function contentOfRow(initiative: Initiative, cells: RowCells): EntryContent {
  return entryCells(initiative, cells, { fixes: [], state: 'entry' });
}

/** The same as cells by column. */
export function entryCells(initiative: Initiative, cells: RowCells, { fixes, state }: Assessed): EntryContent {
  const canonical = changeCells(initiative, cells, fixes);
  const columns = contentColumns(initiative);
  return {
    cells: columns.map((column) => [column, cellAt(initiative, canonical, column)] as const),
    voided: state === 'void',
  };
}

/** The row that says this, under its 記録ID; 状態 is blank. */
export function rowOfContent(initiative: Initiative, { cells }: Pick<EntryContent, 'cells'>, id: string): RowCells {
  const said = new Map<ColumnKey, CellValue>([...cells, ['id', id]]);
  return rowCells(initiative, (column) => said.get(column) ?? null);
}

/** Asked for with every row. */
const columnsOf = new WeakMap<Initiative, readonly ColumnKey[]>();

export function contentColumns(initiative: Initiative): readonly ColumnKey[] {
  const known = columnsOf.get(initiative) ?? contentKeys(columnIndicators(initiative).map(({ key }) => key));
  columnsOf.set(initiative, known);
  return known;
}

/** The same in words; '' for a row that is gone. */
export function contentText(config: Config, content: string): string {
  const read = content === '' ? null : decodeContent(content);
  return contentWords(config, read ?? { cells: [] });
}

/** Blank cells are not spoken of. */
export function contentWords(config: Config, { cells }: Pick<EntryContent, 'cells'>): string {
  const filled = cells.filter(([, value]) => value !== null && value !== '');
  return ja.history.fields(filled.map(([column, value]) => [columnLabel(config, column), valueText(value)]));
}
