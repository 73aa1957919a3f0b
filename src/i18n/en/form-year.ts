/** The words of 新しい年度を始める on the form. */
import type { FormTexts } from '../ja/form/form';

export const year: FormTexts['year'] = {
  look: 'Looking…',
  again: 'Look again',
  intro: (name, ends) =>
    `This copy of ${ends} becomes the workbook of ${name}. The figures of ${ends} are kept on 前年度. The original file stays as it is.`,
  undo: 'To take it back afterwards, delete this copy and make another one of the original file.',
  notOver: (ends) => `${ends} is not over yet. The figures up to today are kept as last year’s.`,
  uncounted: (count) =>
    `${count} typed counts are in no total. It is safer to put them right in the original (点検) and to copy it again.`,
  unseen: (rows) => {
    const named = rows.slice(0, 3).map(({ tab, row }) => `“${tab}” row ${row}`);
    return `Rows that were being typed when the copy was made: ${rows.length} (${named.join(', ')}${rows.length > named.length ? ', …' : ''}). Last year keeps the counts as they stand in this copy. It is safer to finish them in the original (点検) and to copy it again.`;
  },
  carried: 'What is carried over',
  carriedList: (indicators, areas, staff) => [
    `The plan (${indicators} indicators) and its words`,
    `${areas} areas, ${staff} staff`,
    'Settings, roles, addresses of reminders',
  ],
  left: 'What is not',
  leftList: (entries) => [
    `${entries} rows of entries (they stay in the original)`,
    'Goal ratings, closed months, answers to 点検',
    '変更履歴, which begins anew, and scheduled reminders',
  ],
  targets: '1  Indicators and targets',
  targetsHint: 'Choose only what changes. What you choose is kept when you leave this screen.',
  targetOf: (label) => `Target of ${label}`,
  actOf: (label) => `What becomes of ${label}`,
  same: (target) => `As now (${target})`,
  actual: (actual) => `What was reached (${actual})`,
  blank: 'None',
  number: 'A number',
  numberOf: (label) => `New target of ${label}`,
  none: 'none',
  acts: {
    keep: 'Goes on',
    rename: 'Gets another name (is compared with last year)',
    redefine: 'Is counted otherwise (is not compared)',
    drop: 'Ends',
  },
  dropped: (cells) =>
    `${cells} cells of this indicator are filled. Its figures stay on 前年度, the rows in the original workbook.`,
  labelOf: (label) => `New name of ${label}`,
  areas: '2  Areas that change',
  areasHint: 'Only where there are any. Part several names by “、”.',
  kind: 'Kind of change',
  kinds: { rename: 'Renamed (改称)', merge: 'Merged (統合)', split: 'Split (分割)', transfer: 'Part moved (移管)' },
  from: 'Areas now',
  to: 'New areas',
  add: 'Add the change',
  change: (kind, from, to) => `${kind}: ${from} → ${to}`,
  remove: (change) => `Take back “${change}”`,
  start: (name) => `3  Start ${name}`,
  starting: 'Starting. This takes a minute or two; please leave this screen open…',
  closed: (name, until) => `${name} is closed. Late entries are taken with their reason up to ${until}.`,
  closedOver: (name) => `${name} is closed, and late entries are no longer taken. You can still look at it.`,
  openNext: 'Open the new year’s workbook',
  started: (name) =>
    `${name} has been started. Look at 前年度 and 計画; to add an indicator, add its row to 計画 and run 集計を作り直す. Open this screen anew to record.`,
};
