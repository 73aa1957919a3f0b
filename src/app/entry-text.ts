/** Entries in words, for 変更履歴. */
import { sumIndicators } from '../domain/indicators';
import type { ColumnKey, Config, Initiative } from '../domain/model';
import { isBlank } from '../domain/text';
import type { Texts } from '../i18n/text';
import { columnLabel, valueText } from './labels';
import type { RowCells } from './ports';
import { cellAt } from './row-cells';

/** Chosen cells of an entry, blank ones said to be blank. */
export function cellsText(
  texts: Texts,
  config: Config,
  initiative: Initiative,
  cells: RowCells,
  columns: readonly ColumnKey[],
): string {
  return texts.common.joined(
    columns.map((column) =>
      texts.history.field(columnLabel(config, column), valueText(texts, cellAt(initiative, cells, column))),
    ),
  );
}

/** Everything that stands in an entry. */
export function entryText(texts: Texts, config: Config, initiative: Initiative, cells: RowCells): string {
  const counts = sumIndicators(initiative).map(({ key }) => key);
  const columns = ['date', 'area', 'staff', ...counts, 'counterparty', 'note'];
  const filled = columns.filter((column) => !isBlank(cellAt(initiative, cells, column)));
  return cellsText(texts, config, initiative, cells, filled);
}
