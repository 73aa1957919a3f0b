/** What areas and indicators of the plan were called before, as one text in KPI_TABLE: formulas that people wrote go on. Pure. */

import type { CellValue } from '../cells/cell-value';
import { canonicalArea } from '../text/area-names';
import { canonicalName } from '../text/names';
import { type AreaChangeKind, areaChangeKinds } from './area-changes';
import type { Config } from './model';
import { nameNow, type RenamedKind, type Renaming, renamedKinds } from './renaming';

/** What a name of before was of: a label leads to the indicator's key. */
const formerKinds = [...renamedKinds, 'label'] as const;

/** A label that an indicator had before it got another one. */
export interface FormerLabel {
  readonly label: string;
  readonly key: string;
}

export interface FormerName {
  readonly what: (typeof formerKinds)[number];
  readonly kind: AreaChangeKind;
  readonly name: string;
  /** The names of now, or after the change. */
  readonly to: readonly string[];
}

/** Names that nothing has any more: renamed within the year, or changed by 圏域の変遷. */
export function formerNames(
  { areas, areaChanges = [], initiatives }: Pick<Config, 'areas' | 'areaChanges' | 'initiatives'>,
  renamings: readonly Renaming[],
  labels: readonly FormerLabel[] = [],
): FormerName[] {
  const dated = renamings.map((each) => ({ ...each, at: '' }));
  const keys = initiatives.flatMap(({ indicators }) => indicators.map(({ key }) => key));
  const known: Readonly<Record<RenamedKind, readonly string[]>> = { area: areas, indicator: keys };
  const renamed = renamings.flatMap(({ what, from }): FormerName[] => {
    const to = nameNow(dated, what, from, '');
    return known[what].includes(from) || !known[what].includes(to)
      ? []
      : [{ what, kind: 'rename', name: from, to: [to] }];
  });
  const changed = areaChanges.flatMap(({ kind, from, to }) =>
    from.filter((name) => !areas.includes(name)).map((name): FormerName => ({ what: 'area', kind, name, to })),
  );
  const now = new Set(initiatives.flatMap(({ indicators }) => indicators.map(({ label }) => canonicalName(label))));
  const labelled = labels
    .filter(({ label, key }) => keys.includes(key) && !now.has(canonicalName(label)))
    .reverse()
    .map(({ label, key }): FormerName => ({ what: 'label', kind: 'rename', name: label, to: [key] }));
  const all = [...renamed, ...changed, ...labelled];
  return all.filter(
    ({ what, name }, index) => all.findIndex((each) => each.what === what && each.name === name) === index,
  );
}

export function encodeFormer(names: readonly FormerName[]): CellValue {
  if (names.length === 0) return null;
  return JSON.stringify(names.map(({ what, kind, name, to }) => [what, kind, name, ...to]));
}

/** Nothing for what is no such text. */
export function decodeFormer(cell: CellValue | undefined): FormerName[] {
  const lines: unknown = typeof cell === 'string' ? parsed(cell) : null;
  return Array.isArray(lines) ? lines.flatMap(formerName) : [];
}

function formerName(line: unknown): FormerName[] {
  if (!Array.isArray(line) || !line.every((each) => typeof each === 'string')) return [];
  const [kindOfName, kindOfChange, name = '', ...to] = line;
  const what = formerKinds.find((each) => each === kindOfName);
  const kind = areaChangeKinds.find((each) => each === kindOfChange);
  return what === undefined || kind === undefined ? [] : [{ what, kind, name, to }];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The area of before that a cell means. */
export function areaOfBefore(names: readonly FormerName[], cell: CellValue): FormerName | null {
  const areas = names.filter(({ what }) => what === 'area');
  if (typeof cell !== 'string' || areas.length === 0) return null;
  const found = canonicalArea(
    cell,
    areas.map(({ name }) => name),
    '',
  );
  return areas.find(({ name }) => name === found) ?? null;
}

/** The indicator of before whose key or label a cell holds. */
export function keyNow(names: readonly FormerName[], cell: CellValue): FormerName | null {
  if (typeof cell !== 'string') return null;
  const label = canonicalName(cell);
  return (
    names.find(({ what, name }) =>
      what === 'label' ? canonicalName(name) === label : what === 'indicator' && name === cell,
    ) ?? null
  );
}

/** The labels that change, behind those that did before. */
export function withFormerLabels(
  known: readonly FormerLabel[],
  before: Pick<Config, 'initiatives'>,
  after: Pick<Config, 'initiatives'>,
): readonly FormerLabel[] {
  const labels = labelsOf(after);
  const gone = [...labelsOf(before)].flatMap(([key, label]): FormerLabel[] => {
    const now = labels.get(key);
    return now === undefined || now === label ? [] : [{ label, key }];
  });
  const rest = known.filter((each) => !gone.some(({ label, key }) => label === each.label && key === each.key));
  return gone.length === 0 ? known : [...rest, ...gone];
}

function labelsOf({ initiatives }: Pick<Config, 'initiatives'>): Map<string, string> {
  return new Map(initiatives.flatMap(({ indicators }) => indicators.map(({ key, label }) => [key, label] as const)));
}
