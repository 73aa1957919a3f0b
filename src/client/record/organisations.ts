/** Organisations named before: which to offer for what is being typed, and what a name means beside them. */
import { differencesOf } from '../../domain/organisations/look-alikes';
import { canonicalName, lookAlikeKey } from '../../domain/text/names';
import type { Counterparty } from '../shared/answers';

const OFFERED = 6;

export type NameRecord =
  | { readonly kind: 'first' }
  | { readonly kind: 'known'; readonly times: number }
  /** Another spelling, which is read as this name. */
  | { readonly kind: 'spelling'; readonly name: string }
  /** Not known, but another name looks like it. */
  | { readonly kind: 'lookAlike'; readonly name: string };

/** The most used ones that begin with, then those that hold what is typed, kana script and width aside. */
export function suggestions(known: readonly Counterparty[], typed: string): Counterparty[] {
  const wanted = lookAlikeKey(typed);
  if (wanted === '') return known.slice(0, OFFERED);
  const keyed = known.map((each) => ({ each, place: placeIn([each.name, ...each.spellings], wanted) }));
  const begins = keyed.filter(({ place }) => place === 0);
  const holds = keyed.filter(({ place }) => place > 0);
  return [...begins, ...holds].slice(0, OFFERED).map(({ each }) => each);
}

/** Where what is typed stands in the first of the names that holds it; -1 when none does. */
function placeIn(names: readonly string[], wanted: string): number {
  return names.map((name) => lookAlikeKey(name).indexOf(wanted)).find((place) => place >= 0) ?? -1;
}

/** null for an empty name. */
export function recordedOf(known: readonly Counterparty[], typed: string): NameRecord | null {
  const name = canonicalName(typed);
  if (name === '') return null;
  const same = known.find((each) => each.name === name);
  if (same !== undefined) return { kind: 'known', times: same.count };
  const read = known.find(({ spellings }) => spellings.some((spelling) => canonicalName(spelling) === name));
  if (read !== undefined) return { kind: 'spelling', name: read.name };
  const alike = known.find((each) => differencesOf(each.name, name) !== null);
  return alike === undefined ? { kind: 'first' } : { kind: 'lookAlike', name: alike.name };
}
