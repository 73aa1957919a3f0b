/** The form's words in English for organisations that may be one. */
import type { merging as ja } from '../ja/form/merging';

export const merging: typeof ja = {
  differ: 'They are two organisations',
  differOf: (place) => `They are two organisations: ${place}`,
  open: 'Merge them into one',
  openOf: (names) => `Merge into one: ${names}`,
  which: 'The name that stays',
  whichHint: 'The other becomes a spelling of it: whatever is typed that way is read as this name from now on.',
  looking: 'Looking at what would change…',
  rows: (rows) => `Entries that follow: ${rows}.`,
  ofTab: (tab, rows) => `${tab}: ${rows} rows`,
  figure: (area, label, before, after, unit) => `${label} (${area}): ${before} → ${after} ${unit}`,
  late: (rows, months) => `Entries of closed months: ${rows} (${months}). They are kept as late corrections.`,
  reason: 'Why (kept in 変更履歴)',
  merge: 'Merge',
  merging: 'Merging…',
  cancel: 'Leave it',
  done: (name, rows) => `Merged into “${name}”. Entries corrected: ${rows}.`,
  howToUndo: 'To go back, press “Undo the merging”.',
  undo: 'Undo the merging',
  undone: (rows) => `Undone. Entries: ${rows}.`,
  failed: 'It could not be merged',
};
