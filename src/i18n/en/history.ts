/** The words of 変更履歴. */
import type { history as source } from '../ja/history';

export const history: typeof source = {
  headings: {
    when: 'When',
    who: 'Who',
    kind: 'What',
    tab: 'Tab',
    id: '記録ID',
    before: 'Before',
    after: 'After',
    reason: 'Reason',
    requestId: 'Request',
  },
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
