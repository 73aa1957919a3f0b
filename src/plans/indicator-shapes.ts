/** Shapes that a plan's initiatives and indicators share, so that a plan file reads as its table. */
import { defaultUnits } from '../domain/cells/units';
import type { AreaTargetRule, Indicator, Initiative } from '../domain/plan/model';
import { chofuActs, chofuWorks } from './chofu-acts';

/** A sum indicator with a city target, split evenly on the areas or the city's alone. */
export function sum(
  key: string,
  label: string,
  unit: string,
  target: number,
  rule: Exclude<AreaTargetRule['rule'], 'stated' | 'explicit'>,
  definition: string,
): Indicator {
  return {
    key,
    label,
    unit,
    units: defaultUnits(unit),
    target,
    kind: { kind: 'sum' },
    areaTargets: { rule },
    weights: null,
    definition,
    act: chofuWorks[key] ?? '',
  };
}

/** A sum indicator with a number stated for each area; `target` is their sum. */
export function perArea(
  key: string,
  label: string,
  unit: string,
  each: number,
  target: number,
  definition: string,
): Indicator {
  return {
    ...sum(key, label, unit, target, 'even', definition),
    areaTargets: { rule: 'stated', perArea: each },
  };
}

/** An initiative in the order in which the plan tells of it. */
export function initiative(
  key: string,
  tab: string,
  section: string,
  number: string,
  title: string,
  goal: string,
  effect: string,
  indicators: readonly Indicator[],
): Initiative {
  const { act, order } = chofuActs[key] ?? { act: '', order: null };
  return { key, tab, section, number, title, goal, effect, indicators, act, order };
}
