/** The words of the office itself, where it has pasted them into 計画. */

/** The office's official wording of an initiative; '' where it pasted none. */
export interface OfficialWords {
  readonly content: string;
  readonly goal: string;
  readonly effect: string;
}
