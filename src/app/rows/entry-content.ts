/** What a row says as an entry, to be kept with its line in 変更履歴 and compared with what stands later. */

import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import type { RowAssessment } from '../../domain/rows/assess-row';
import { contentKeys } from '../../domain/rows/columns';
import { ja } from '../../i18n/ja';
import { decodeContent, encodeContent } from '../../schema/history/entry-content';
import type { RowCells } from '../ports/rows';
import { columnLabel, valueText } from '../shared/labels';
import { cellAt, changeCells } from './row-cells';

/** The cells that a person fills, in canonical form: writing them so is no change of what the row says. */
export function entryContent(
  initiative: Initiative,
  cells: RowCells,
  { fixes, state }: Pick<RowAssessment, 'fixes' | 'state'>,
): string {
  const canonical = changeCells(initiative, cells, fixes);
  const columns = contentColumns(initiative);
  return encodeContent({
    cells: columns.map((column) => [column, cellAt(initiative, canonical, column)] as const),
    voided: state === 'void',
  });
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
