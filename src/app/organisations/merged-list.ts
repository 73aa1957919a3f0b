/** The lines of 団体 before and after a merging. */

import { canonicalName } from '../../domain/text/names';
import type { MergedSpelling } from '../../schema/organisations/merge-content';
import type { OrganisationLine } from '../../schema/organisations/organisations-table';
import type { Deps } from '../shared/deps';
import type { Listed } from './keep-list';

/** The name's line has the spellings, and what it had no words for; theirs are gone. Done again it changes nothing. */
export function listJoined(
  deps: Pick<Deps, 'organisations'>,
  { lines }: Pick<Listed, 'lines'>,
  name: string,
  merged: readonly MergedSpelling[],
): void {
  if (lines === null) return;
  const spellings = new Set(merged.map(({ spelling }) => spelling));
  const gone = lines.filter((line) => spellings.has(canonicalName(line.name)));
  const own = lines.find((line) => canonicalName(line.name) === name);
  const line = joined(own ?? { ...BLANK, name }, merged);
  if (own === undefined) deps.organisations.add([line]);
  else deps.organisations.change([{ ...line, row: own.row }]);
  deps.organisations.remove(gone);
}

const BLANK: OrganisationLine = { name: '', spellings: [], kind: '', area: '', first: null, remarks: '' };

function joined(own: OrganisationLine, merged: readonly MergedSpelling[]): OrganisationLine {
  const others = merged.flatMap(({ line }) => line ?? []);
  const words = (column: 'kind' | 'area'): string =>
    own[column] || (others.find((line) => line[column] !== '')?.[column] ?? '');
  const firsts = [own, ...others].flatMap(({ first }) => (typeof first === 'object' && first !== null ? [first] : []));
  const [earliest = own.first] = firsts.sort((a, b) => a.date - b.date);
  const remarks = [own.remarks, ...others.map((line) => line.remarks)].filter((text) => text !== '');
  const known = new Set(own.spellings.map(canonicalName));
  const added = merged.map(({ spelling }) => spelling).filter((spelling) => !known.has(spelling));
  return {
    name: own.name,
    spellings: [...own.spellings, ...added],
    kind: words('kind'),
    area: words('area'),
    first: earliest,
    remarks: [...new Set(remarks)].join('\n'),
  };
}

/** The other way: the lines that went come back, and what the name had taken over is its own again unless it was changed since. */
export function listParted(
  deps: Pick<Deps, 'organisations'>,
  { lines }: Pick<Listed, 'lines'>,
  name: string,
  merged: readonly MergedSpelling[],
): void {
  if (lines === null) return;
  const before: OrganisationLine = merged[0]?.own ?? { ...BLANK, name };
  const after = joined(before, merged);
  const now = lines.find((line) => canonicalName(line.name) === name);
  if (now !== undefined) {
    const back = <C extends 'kind' | 'area' | 'remarks'>(column: C): string =>
      now[column] === after[column] ? before[column] : now[column];
    const taken = new Set(merged.map(({ spelling }) => spelling));
    const kept = new Set(before.spellings.map(canonicalName));
    const own = now.spellings.filter((each) => !taken.has(canonicalName(each)) || kept.has(canonicalName(each)));
    const first = sameDay(now.first, after.first) ? before.first : now.first;
    const line = { kind: back('kind'), area: back('area'), remarks: back('remarks'), spellings: own, first };
    deps.organisations.change([{ ...now, ...line }]);
  }
  const there = new Set(lines.map((line) => canonicalName(line.name)));
  deps.organisations.add(
    merged.flatMap(({ line }) => (line === null || there.has(canonicalName(line.name)) ? [] : [line])),
  );
}

function sameDay(one: OrganisationLine['first'], other: OrganisationLine['first']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
