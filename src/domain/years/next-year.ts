/** What is decided when a book becomes the next year's: targets, indicators, areas. Pure. */
import type { AreaChange } from '../plan/area-changes';

export const targetWords = ['same', 'actual', 'blank'] as const;
/** The target of an indicator: as it was, what was reached, none, or a number. */
export type TargetChoice = (typeof targetWords)[number] | number;

export const indicatorActs = ['keep', 'rename', 'redefine', 'drop'] as const;
export type IndicatorAct = (typeof indicatorActs)[number];

/** A new name keeps the key, and is compared with last year; a redefined one has a new key, and is not. */
export interface IndicatorChoice {
  readonly act: IndicatorAct;
  readonly label?: string;
  readonly key?: string;
}

/** By the keys of the year that ends. What is not named stays as it is. */
export interface YearDecisions {
  /** The year in which the new one begins. */
  readonly year: number;
  readonly targets: ReadonlyMap<string, TargetChoice>;
  readonly indicators: ReadonlyMap<string, IndicatorChoice>;
  readonly areas: readonly AreaChange[];
}

/** The key that an indicator has in the new year; null for one that is dropped. */
export function keyInNextYear({ indicators }: YearDecisions, key: string): string | null {
  const choice = indicators.get(key);
  if (choice?.act === 'drop') return null;
  return choice?.act === 'redefine' ? (choice.key ?? key) : key;
}

/** The target of the new year; undefined leaves the cell as it stands. `reached` is the city's count of the year that ends. */
export function targetInNextYear(
  { targets }: YearDecisions,
  key: string,
  reached: number | null,
): number | null | undefined {
  const choice = targets.get(key) ?? 'same';
  if (choice === 'same') return undefined;
  if (choice === 'blank') return null;
  return choice === 'actual' ? reached : choice;
}

/** A change of areas that cannot be: of an area that there is not, to a name that is taken, or of too few or too many. */
export function impossibleChange(areas: readonly string[], changes: readonly AreaChange[]): AreaChange | null {
  let now: readonly string[] = areas;
  for (const change of changes) {
    const { kind, from, to } = change;
    const counts: Readonly<Record<AreaChange['kind'], boolean>> = {
      rename: from.length === 1 && to.length === 1,
      merge: from.length > 1 && to.length === 1,
      split: from.length === 1 && to.length > 1,
      transfer: from.length === 1 && to.length === 1,
    };
    const rest = now.filter((area) => !from.includes(area));
    const names = [...to].every((name) => name.trim() !== '') && new Set(to).size === to.length;
    const free =
      kind === 'transfer' ? to.every((area) => rest.includes(area)) : !to.some((area) => rest.includes(area));
    if (
      !counts[kind] ||
      !names ||
      !free ||
      new Set(from).size !== from.length ||
      !from.every((area) => now.includes(area))
    )
      return change;
    now = kind === 'transfer' ? now : [...rest, ...to];
  }
  return null;
}
