/** Failures of the platform and of the program, by kind: each with the reference under which the script's log has the error. */

type Reference = { readonly reference: string };

export type FailureDetails = {
  readonly '': Reference;
  /** The platform took too long, or was overloaded. */
  readonly slow: Reference;
  /** It was written, but the platform did not say so. */
  readonly unsure: Reference;
  readonly quota: Reference;
  readonly permission: Reference;
  readonly protected: Reference;
  readonly tooManyCells: Reference;
  readonly tooManyTabs: Reference;
  readonly longText: Reference;
  /** What the add-on keeps with the book has no room for more. */
  readonly tooMuchKept: Reference;
};
