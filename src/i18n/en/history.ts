/** The words of 変更履歴. */
import type { history as source } from '../ja/history';

export const history: typeof source = {
  kinds: {
    setUp: 'set up',
    recorded: 'recorded',
    corrected: 'corrected',
    voided: 'voided',
    repaired: 'repaired',
    rebuilt: 'summary rebuilt',
  },
  field: (column, value) => `${column}: ${value}`,
  repaired: (rows, cells) => `${rows} rows (${cells} cells rewritten)`,
};
