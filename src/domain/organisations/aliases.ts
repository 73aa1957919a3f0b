/** Other spellings of organisations: what is typed or imported under one is read as the organisation's name. */

import { canonicalName } from '../text/names';

/** The name by each other spelling, in canonical form. */
export type Aliases = ReadonlyMap<string, string>;

export const noAliases: Aliases = new Map();

/** An organisation as the list has it. */
export interface ListedName {
  readonly name: string;
  readonly spellings: readonly string[];
}

/** A spelling that is not taken for one organisation, since it is another's name or spelling too. */
export interface DoubtfulSpelling {
  readonly spelling: string;
  readonly name: string;
  /** Whose it is as well. */
  readonly other: string;
}

/** A name is never read as another one, and a spelling of two organisations as neither. */
export function aliasesOf(listed: readonly ListedName[]): {
  readonly aliases: Aliases;
  readonly doubtful: readonly DoubtfulSpelling[];
} {
  const names = new Map(listed.map(({ name }) => [canonicalName(name), name]));
  const claimed = new Map<string, string>();
  const doubtful: DoubtfulSpelling[] = [];
  const refused = new Set<string>();
  for (const { name, spellings } of listed) {
    for (const spelling of new Set(spellings.map(canonicalName))) {
      if (spelling === '' || spelling === canonicalName(name)) continue;
      const other = names.get(spelling) ?? claimed.get(spelling);
      if (other === undefined) claimed.set(spelling, name);
      else if (other !== name) {
        doubtful.push({ spelling, name, other });
        refused.add(spelling);
      }
    }
  }
  const aliases = new Map([...claimed].filter(([spelling]) => !refused.has(spelling)));
  return { aliases, doubtful };
}

/** The name that a typed text is written back as. */
export function nameOf(aliases: Aliases, typed: string): string {
  const name = canonicalName(typed);
  return aliases.get(name) ?? name;
}
