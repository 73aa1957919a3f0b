/** The words of the form's lists: recent entries, progress, and what 点検 found. */
import type * as ja from '../ja/form-lists';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const recent: typeof ja.recent = {
  mine: 'Mine',
  ofArea: 'My area',
  mineOf: (staff) => `Staff: ${staff}`,
  areaOf: (area) => `Area: ${area}`,
  chooseStaff: 'Choose a staff member to see their entries.',
  chooseArea: 'Choose a welfare area to see its entries.',
  none: 'No entries yet.',
  noDate: 'No date',
  correct: 'Correct',
  correctOf: (entry) => `Correct ${entry}`,
  void: 'Take back',
  voidOf: (entry) => `Take back ${entry}`,
  reason: 'Reason',
  reasonHint: 'A few words, so that others understand later.',
  needReason: 'Please write a reason.',
  save: 'Save the correction',
  saving: 'Saving…',
  voiding: 'Taking back…',
  close: 'Cancel',
  saved: 'Corrected',
  voided: 'Taken back',
  failed: 'Not saved',
  nothingChanged: 'Nothing has been changed yet.',
  withoutId:
    'This entry has no 記録ID, so it cannot be corrected here. Correct it in the sheet, or repair it under Check.',
  personal: 'This may identify a person. If it is fine, press Save once more.',
  late: 'Change the entry of a closed month, for the reason above',
  refresh: 'Refresh',
};

export const progress: typeof ja.progress = {
  city: 'Whole city',
  asOf: (day) => `As of ${day}. In brackets: what is needed a month to get there by the end of the year.`,
  count: (actual, target) => `${actual} / ${target}`,
  noTarget: (actual) => `${actual} (no target)`,
  notReported: 'Not reported',
  done: 'The target is reached.',
  remaining: (count) => `${count} to go`,
  perMonth: (count) => `(${count} a month)`,
  percent: (percent) => `${percent}%`,
  status: { 達成: 'Reached', 順調: 'On track', 注意: 'Watch', 遅れ: 'Behind', 未報告: 'Not reported' },
  months: 'Entries by month',
  monthsHint: (day) => `“Late” is a month with nothing entered by day ${day} of the next.`,
  monthStates: { closed: 'closed', entered: 'entered', late: 'late', nothing: 'nothing yet' },
  oneMonth: (month) => monthNames[month - 1] ?? String(month),
  monthRange: (first, last) => `${monthNames[first - 1] ?? first} to ${monthNames[last - 1] ?? last}`,
  uncounted: (count) => `Inputs that cannot be read and do not count: ${count}.`,
};

export const checking: typeof ja.checking = {
  run: 'Check again',
  running: 'Checking…',
  none: 'Nothing needs a look.',
  found: (problems, uncounted) => `To look at: ${problems}. Inputs that do not count: ${uncounted}.`,
  place: (row, column) => (column === '' ? `Row ${row}` : `Row ${row}, ${column}`),
  severity: { error: 'Problem', warning: 'Note' },
  toCell: 'Go to cell',
  toCellOf: (place) => `Go to cell: ${place}`,
  shown: 'The cell is selected.',
  repairable: (count) => `Of these, ${count} can be repaired automatically.`,
  certain: 'Can be repaired',
  repair: 'Repair all of them',
  repairing: 'Repairing…',
  repaired: (rows, cells) => `Rows put right: ${rows} (cells: ${cells}).`,
  more: (count) => `${count} more are listed in the tab 点検.`,
  failed: 'The check failed',
  wholeBook: 'Workbook',
};
