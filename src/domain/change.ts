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
] as const;

export type ChangeKind = (typeof changeKinds)[number];
