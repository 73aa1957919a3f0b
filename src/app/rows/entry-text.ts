/** Entries in words, for 変更履歴. */

import { isBlank } from '../../domain/cells/cell-value';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import { contentKeys } from '../../domain/rows/columns';
import { wordToAsk } from '../../domain/rows/status-word';
import { ja } from '../../i18n/ja';
import type { RowCells } from '../ports/rows';
import { columnLabel, valueText } from '../shared/labels';
import { isMarkedLate } from './closed-months';
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
  const counts = columnIndicators(initiative).map(({ key }) => key);
  const status = isMarkedLate(cells) ? ['status'] : [];
  const columns = [...contentKeys(counts), ...status];
  const filled = columns.filter((column) => !isBlank(cellAt(initiative, cells, column)));
  return cellsText(config, initiative, cells, filled);
}

/** `text` is what else the entry says; behind it stands what a person wrote into 状態, where there is such a word. */
export function withStatusWord(config: Config, text: string, { status }: Pick<RowCells, 'status'>): string {
  const word = wordToAsk(status);
  if (word === null) return text;
  const said = ja.history.fields([[columnLabel(config, 'status'), word]]);
  return text === '' ? said : ja.history.both(text, said);
}
