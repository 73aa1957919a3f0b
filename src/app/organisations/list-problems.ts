/** What 点検 finds on 団体: spellings that are another organisation's, names that stand twice, and names that look alike. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { alikeNames, differencesOf } from '../../domain/organisations/look-alikes';
import { pairOf } from '../../domain/organisations/pairs';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { warning } from '../../domain/problems/problem';
import { canonicalName } from '../../domain/text/names';
import type { PlacedLine } from '../../schema/organisations/organisations-table';
import { readRows } from '../rows/read-rows';
import type { Deps } from '../shared/deps';
import { type KeptList, listedOrganisations } from './keep-list';
import { usesOf } from './uses';

const tab = 'organisations';

/** `found` is what was asked about the entries already: a pair is asked about once. */
export function listProblems({ lines, doubtful, uses }: KeptList, found: readonly Problem[]): Problem[] {
  if (lines === null) return [];
  const rowOf = (name: string): number => lines.find((line) => line.name === name)?.row ?? 0;
  const asked = new Set(found.flatMap(pairOf));
  return [
    ...doubtful.map(({ spelling, name, other }) =>
      warning('entry.inconsistent', { reason: 'aliasTaken', typed: spelling, name, other }, { tab, row: rowOf(name) }),
    ),
    ...twice(lines),
    ...alike(lines, (name) => uses.get(name)?.rows ?? 0).filter(
      (problem) => !pairOf(problem).some((key) => asked.has(key)),
    ),
  ];
}

/** What is asked about 団体 as it stands: one read of it and one a tab. */
export function listQuestions(deps: Pick<Deps, 'rows' | 'organisations'>, config: Config, asOf: PlainDate): Problem[] {
  const uses = usesOf(config, readRows(deps, config, asOf));
  return listProblems({ ...listedOrganisations(deps), uses }, []);
}

function twice(lines: readonly PlacedLine[]): Problem[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ name, row }): Problem[] => {
    const otherRow = first.get(canonicalName(name));
    if (otherRow !== undefined)
      return [warning('entry.inconsistent', { reason: 'listedTwice', typed: name, otherRow }, { tab, row })];
    first.set(canonicalName(name), row);
    return [];
  });
}

/** The less used name of a pair is asked about, and of two that are used alike the one further down. */
function alike(lines: readonly PlacedLine[], rowsOf: (name: string) => number): Problem[] {
  const byName = new Map(lines.map((line) => [line.name, line]));
  return alikeNames([...byName.keys()]).flatMap((names) => {
    const used = [...names].sort(
      (a, b) => rowsOf(b) - rowsOf(a) || (byName.get(a)?.row ?? 0) - (byName.get(b)?.row ?? 0),
    );
    const [usual = '', ...others] = used;
    return others.map((typed) => {
      const differing = (differencesOf(typed, usual) ?? ['spelling']).join(' ');
      const where = { tab, row: byName.get(typed)?.row ?? 0 };
      return warning('entry.inconsistent', { reason: 'lookAlike', typed, other: usual, differing }, where);
    });
  });
}
