/** Organisations named before: which to offer for what is being typed, and what a name means beside them. */
import { canonicalName, lookAlikeKey } from '../../domain/text/names';
import type { Counterparty } from '../shared/answers';

const OFFERED = 6;

export type NameRecord =
  | { readonly kind: 'first' }
  | { readonly kind: 'known'; readonly times: number }
  /** Not known, but another name looks like it. */
  | { readonly kind: 'lookAlike'; readonly name: string };

/** The most used ones that begin with, then those that hold what is typed, kana script and width aside. */
export function suggestions(known: readonly Counterparty[], typed: string): Counterparty[] {
  const wanted = lookAlikeKey(typed);
  if (wanted === '') return known.slice(0, OFFERED);
  const keyed = known.map((each) => ({ each, place: lookAlikeKey(each.name).indexOf(wanted) }));
  const begins = keyed.filter(({ place }) => place === 0);
  const holds = keyed.filter(({ place }) => place > 0);
  return [...begins, ...holds].slice(0, OFFERED).map(({ each }) => each);
}

/** null for an empty name. */
export function recordedOf(known: readonly Counterparty[], typed: string): NameRecord | null {
  const name = canonicalName(typed);
  if (name === '') return null;
  const same = known.find((each) => each.name === name);
  if (same !== undefined) return { kind: 'known', times: same.count };
  const key = lookAlikeKey(name);
  const alike = known.find((each) => lookAlikeKey(each.name) === key);
  return alike === undefined ? { kind: 'first' } : { kind: 'lookAlike', name: alike.name };
}
