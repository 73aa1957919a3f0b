/** What KPI_ functions say in the cell when they cannot answer. */
import type { functions as source } from '../ja/functions';

const listed = (names: readonly string[]): string => names.join(', ');

export const functions: typeof source = {
  unknownIndicator: (typed, known) => `The plan has no indicator “${typed}”. It has: ${listed(known)}`,
  unknownArea: (typed, known) => `There is no area “${typed}”. There are: ${listed(known)}`,
  notATable: (tableName) =>
    `The summary block cannot be read. Pass ${tableName}; if it is damaged, run 集計を作り直す in the menu.`,
  badCell: (shown) =>
    `The summary block has a cell that cannot be used${shown === '' ? '' : ` (${shown})`}. Run 集計を作り直す in the menu.`,
  noTable: () => 'There is no summary yet. Run 初期設定 in the menu.',
  shapes: () => 'The ranges of indicators and areas do not fit. Give the same size, or one column and one row.',
};
