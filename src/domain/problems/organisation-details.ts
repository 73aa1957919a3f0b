/** The values of problems about organisations, by reason of entry.inconsistent. */

import type { Nothing } from './detail-parts';

export type OrganisationDetails = {
  /** `differing` says what the two differ in, by the names of domain/organisations/look-alikes: all else is the same. */
  readonly lookAlike: { readonly typed: string; readonly other: string; readonly differing: string };
  /** A spelling of the organisation `name` that is the name or a spelling of `other` too: it is read as neither. */
  readonly aliasTaken: { readonly typed: string; readonly name: string; readonly other: string };
  /** No name of an organisation. */
  readonly mergeName: { readonly typed: string };
  readonly mergeNothing: Nothing;
  /** `typed` is another spelling of `other`. */
  readonly mergeAlias: { readonly typed: string; readonly other: string };
  readonly mergeTaken: { readonly typed: string; readonly other: string };
  readonly mergeTooMany: { readonly typed: string };
  readonly noMerge: Nothing;
  readonly mergedFurther: { readonly typed: string; readonly other: string };
  readonly listedTwice: { readonly typed: string; readonly otherRow: number };
  /** A number, a day, signs. */
  readonly hardlyName: { readonly typed: string };
  /** So many names in one cell. */
  readonly severalNames: { readonly typed: string; readonly found: number };
};
