/** Why an archive, or a part of it, is not used. Thrown where reading ends; words are the texts' matter. */

const refusals = [
  // The file itself.
  'unreadable',
  'notArchive',
  'zipDamaged',
  'zipLocked',
  'zipTooLarge',
  'zipPath',
  'fileTwice',
  // The copy in it.
  'fileMissing',
  'aboutUnreadable',
  'newer',
  'altered',
  'savedAgain',
  'rowsDiffer',
  'csvDamaged',
  'headerChanged',
  'settingsUnreadable',
  'planUnreadable',
  // The copies beside it.
  'sameFile',
  'sameSecond',
  'older',
  'twoCodes',
  'sharedRecords',
] as const;
export type Refusal = (typeof refusals)[number];

export class RefusedError extends Error {
  /** `about` is what the sentence names: a file in the archive, another archive, a path. */
  constructor(
    readonly refusal: Refusal,
    readonly about = '',
  ) {
    super(`${refusal} ${about}`);
  }
}
