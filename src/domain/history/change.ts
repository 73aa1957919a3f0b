/** The kinds of change that 変更履歴 tells. */
export const changeKinds = [
  'recorded',
  'corrected',
  'voided',
  'repaired',
  'monthClosed',
  'monthReopened',
  'recordedLate',
  'correctedLate',
  'voidedLate',
  'typed',
  'unrecorded',
  'restored',
  'restoredLate',
  'targetChanged',
  'settingChanged',
  'qualityWritten',
  'imported',
  'discarded',
  'acknowledged',
  'askedAgain',
  'renamed',
  'yearStarted',
  'yearClosed',
  'yearReopened',
  'merged',
  'mergeUndone',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** What changed a month after it was closed. */
export const lateKinds: readonly ChangeKind[] = ['recordedLate', 'correctedLate', 'voidedLate', 'restoredLate'];

/** What answers a question about an entry, and what takes an answer back. */
const answerKinds: readonly ChangeKind[] = ['acknowledged', 'askedAgain'];

/** Whether the content that a line keeps is an entry's: an answer's is the question. */
export function keepsEntry(kind: ChangeKind | null): boolean {
  return kind === null || !answerKinds.includes(kind);
}
