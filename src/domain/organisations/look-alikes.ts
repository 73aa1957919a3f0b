/** Names that may be one organisation: what two of them differ in, and which names of a list belong together. */

import { usualKanji } from '../text/kanji-variants';
import { bareForm, canonicalName, comparable, lookAlikeKey, withoutLegalForm } from '../text/names';
import { withDigits } from './numerals';

/** In what two names that look alike may differ, each set aside by one step. */
const differences = ['remark', 'legalForm', 'kanji', 'numerals', 'role', 'spelling'] as const;
export type Difference = (typeof differences)[number];

/** In this order: a role is known only once the remark behind it is gone. */
const steps: Readonly<Record<Difference, (name: string) => string>> = {
  remark: (name) => unlessTooShort(name, name.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/g, '')),
  legalForm: withoutLegalForm,
  kanji: usualKanji,
  numerals: withDigits,
  role: (name) => unlessTooShort(name, name.replace(ROLE, '')),
  spelling: bareForm,
};

/** What stands behind the name of an organisation for its people or a part of it. */
const ROLE =
  /(?:の?(?:役員会?|理事会?|総会|定例会|例会|班長会?|部会|幹事会|運営委員会?|実行委員会?|事務局長?|副?会長|副?代表|副?理事長|代表者|担当者?|会員|関係者|メンバー|スタッフ|女性部|婦人部|青年部|青壮年部|子ども部)|の?(?:方々?|皆さん|みなさん|皆様)|さん|様|御中)+$/;

/** A name of which hardly anything is left is better compared as a whole. */
function unlessTooShort(name: string, cut: string): string {
  return [...bareForm(cut)].length < 2 ? name : cut.trim();
}

/** The loosest key: every difference set aside, or all but one. */
function looseKey(name: string, but?: Difference): string {
  return differences.reduce((key, each) => (each === but ? key : steps[each](key)), comparable(name));
}

/** What two names differ in; null when they do not look alike, or are the same. */
export function differencesOf(one: string, other: string): readonly Difference[] | null {
  if (canonicalName(one) === canonicalName(other)) return null;
  const areAlike = looseKey(one) === looseKey(other) || lookAlikeKey(one) === lookAlikeKey(other);
  if (!areAlike) return null;
  const needed = differences.filter((each) => looseKey(one, each) !== looseKey(other, each));
  return needed.length === 0 || looseKey(one) !== looseKey(other) ? ['spelling'] : needed;
}

/** Names that may be one, in lists of two or more; each list in the order given. */
export function alikeNames(names: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  const groupOf = new Map<string, string[]>();
  for (const name of names) {
    const keys = [`a ${looseKey(name)}`, `b ${lookAlikeKey(name)}`];
    const [group = [], ...others] = [
      ...new Set(keys.flatMap((key) => groups.get(key) ?? []).map((each) => groupOf.get(each) ?? [])),
    ];
    for (const other of others) group.push(...other.splice(0));
    group.push(name);
    for (const each of group) groupOf.set(each, group);
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const order = new Map(names.map((name, index) => [name, index]));
  const found = [...new Set(groupOf.values())].filter((group) => group.length > 1);
  return found.map((group) => [...group].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}
