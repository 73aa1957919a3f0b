/** Entries in words, for 変更履歴. */
import { sumIndicators } from '../domain/indicators';
import type { ColumnKey, Config, Initiative } from '../domain/model';
import { isBlank } from '../domain/text';
import { ja } from '../i18n/ja';
import { isMarkedLate } from './closed-months';
import { columnLabel, valueText } from './labels';
import type { RowCells } from './ports';
import { cellAt } from './row-cells';

/** Chosen cells of an entry, blank ones said to be blank. */
export function cellsText(
  config: Config,
  initiative: Initiative,
  cells: RowCells,
  columns: readonly ColumnKey[],
): string {
  const fields = columns.map((column) => [columnLabel(config, column), valueText(cellAt(initiative, cells, column))]);
  return ja.history.fields(fields);
}

/** Everything that stands in an entry; of what 状態 says only that it was changed after its month was closed. */
export function entryText(config: Config, initiative: Initiative, cells: RowCells): string {
  const counts = sumIndicators(initiative).map(({ key }) => key);
  const status = isMarkedLate(cells) ? ['status'] : [];
  const columns = ['date', 'area', 'staff', ...counts, 'counterparty', 'note', ...status];
  const filled = columns.filter((column) => !isBlank(cellAt(initiative, cells, column)));
  return cellsText(config, initiative, cells, filled);
}
