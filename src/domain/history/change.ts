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
  'renamed',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** What changed a month after it was closed. */
export const lateKinds: readonly ChangeKind[] = ['recordedLate', 'correctedLate', 'voidedLate', 'restoredLate'];
