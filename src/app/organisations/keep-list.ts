/** 団体 as it stands, and what the entries of the year add to it: nothing that staff wrote is changed. */

import { cellDay } from '../../domain/cells/cell-value';
import { type Aliases, aliasesOf, type DoubtfulSpelling, nameOf } from '../../domain/organisations/aliases';
import type { Config } from '../../domain/plan/model';
import { canonicalName } from '../../domain/text/names';
import { findPersonalData } from '../../domain/text/personal-data';
import type { OrganisationLine, PlacedLine } from '../../schema/organisations/organisations-table';
import type { ReadTab } from '../rows/read-rows';
import type { Deps } from '../shared/deps';
import { type OrganisationUse, usesOf } from './uses';

export interface Listed {
  /** null where the tab or its table is gone: nothing is kept then. */
  readonly lines: readonly PlacedLine[] | null;
  readonly aliases: Aliases;
  readonly doubtful: readonly DoubtfulSpelling[];
}

/** One read. */
export function listedOrganisations(deps: Pick<Deps, 'organisations'>): Listed {
  const lines = deps.organisations.read();
  return { lines, ...aliasesOf(lines ?? []) };
}

export interface KeptList extends Listed {
  readonly uses: ReadonlyMap<string, OrganisationUse>;
}

/** Names that are new get a line, and a first day that is later than an entry's is put right: no write where nothing is new. */
export function keepList(
  deps: Pick<Deps, 'organisations'>,
  config: Config,
  tabs: readonly ReadTab[],
  listed: Listed,
): KeptList {
  const uses = usesOf(config, tabs);
  const { lines, aliases } = listed;
  if (lines === null) return { ...listed, uses };
  const byName = new Map(lines.map((line) => [canonicalName(line.name), line]));
  const added: OrganisationLine[] = [];
  const changed: PlacedLine[] = [];
  for (const [name, { first, area }] of uses) {
    const line = byName.get(nameOf(aliases, name));
    const day = cellDay(line?.first);
    if (line === undefined && !mayBePerson(name)) added.push(newLine(name, { kind: 'date', date: first }, area));
    else if (line !== undefined && day !== null && first < day)
      changed.push({ ...line, first: { kind: 'date', date: first } });
  }
  deps.organisations.change(changed);
  deps.organisations.add(added);
  return { ...listed, uses };
}

function newLine(name: string, first: OrganisationLine['first'], area: string): OrganisationLine {
  return { name, spellings: [], kind: '', area, first, remarks: '' };
}

/** A list of organisations is no place for persons: 点検 asks about the entry itself. */
function mayBePerson(name: string): boolean {
  return findPersonalData(name).length > 0;
}
