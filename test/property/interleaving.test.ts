/** Each thing that people do beside others once: no entry is lost, and each is counted once. */
import { losesNoEntry, type Step } from './interleaving';

const step = (does: Partial<Step>): Step => ({
  logs: [2],
  types: null,
  sorts: false,
  changes: null,
  after: null,
  pick: 0.5,
  ...does,
});

const steps: readonly Step[] = [
  step({ logs: [1, 0, 9], types: 4 }),
  step({ logs: [3, 5], sorts: true, after: 'insert' }),
  step({ changes: 'correct', sorts: true, after: 'cut', pick: 0.2 }),
  step({ changes: 'void', types: 7, after: 'copy', pick: 0 }),
  step({ logs: [6, 6], changes: 'correct', after: 'delete', pick: 0.9 }),
  step({ changes: 'void', sorts: true, after: 'copy', pick: 0.7 }),
];

it('entries are lost by nobody and counted once', () => losesNoEntry(steps));
