/** What a plan that is about to be applied no longer has of the one in force, and what it could be called now. Pure. */

import { canonicalName, lookAlikeKey } from '../text/names';
import { areaTargets, cityTarget } from './area-targets';
import { allIndicators } from './indicators';
import { kindOf, sourceKey } from './kinds';
import type { Config, Indicator, Initiative } from './model';
import { type RenamedKind, type Renaming, renamedConfig } from './renaming';

/** The indicators that no longer count what they counted: gone, or counted in another way. */
export function lostIndicators(before: Config, after: Config): Indicator[] {
  const now = new Map(allIndicators(after).map((each) => [each.key, each]));
  return allIndicators(before).filter((each) => {
    const same = now.get(each.key);
    return same === undefined || kindOf(same) !== kindOf(each) || sourceKey(same) !== sourceKey(each);
  });
}

/** An initiative that has another key and is the same for all else that people know it by. */
export interface ChangedKey {
  readonly was: Initiative;
  readonly is: Initiative;
}

/** Rows, targets and goals hang on an initiative's key: under another one they would all be lost. */
export function changedKeys(before: Config, after: Config): ChangedKey[] {
  const has = ({ initiatives }: Config, key: string): boolean => initiatives.some((each) => each.key === key);
  const added = after.initiatives.filter(({ key }) => !has(before, key));
  return before.initiatives.flatMap((was): ChangedKey[] => {
    if (has(after, was.key)) return [];
    const is = added.find((each) => isSameButInitiativeKey(was, each));
    return is === undefined ? [] : [{ was, is }];
  });
}

function isSameButInitiativeKey(was: Initiative, is: Initiative): boolean {
  const labels = new Set(is.indicators.map(({ label }) => canonicalName(label)));
  const kept = was.indicators.filter(({ label }) => labels.has(canonicalName(label))).length;
  return canonicalName(was.tab) === canonicalName(is.tab) || (kept > 0 && 2 * kept >= was.indicators.length);
}

export function lostAreas(before: Config, after: Config): string[] {
  return before.areas.filter((area) => !after.areas.includes(area) && area !== after.cityWide);
}

/**
 * Indicators that have another key and are the same for all else that names them: their column is found by its header.
 * Nobody need be asked.
 */
export function sureRenamings(before: Config, after: Config): Renaming[] {
  const added = newIndicators(before, after);
  return goneIndicators(before, after).flatMap((gone): Renaming[] => {
    const same = added.filter((each) => isSameButKey(gone, each));
    const [only] = same;
    return same.length === 1 && only !== undefined ? [{ what: 'indicator', from: gone.key, to: only.key }] : [];
  });
}

/** What each name that is gone could be called now; a name is offered once. */
export function likelyRenamings(before: Config, after: Config): Renaming[] {
  const areas = pairs('area', namesOf(before.areas), namesOf(after.areas));
  const indicators = before.initiatives.flatMap(({ key, indicators: old }) => {
    const now = after.initiatives.find((each) => each.key === key)?.indicators ?? [];
    const kinds = new Set(old.map(kindOf));
    return [...kinds].flatMap((kind) => {
      const ofKind = (list: readonly Indicator[]): Named[] => list.filter((each) => kindOf(each) === kind).map(named);
      return pairs('indicator', ofKind(old), ofKind(now));
    });
  });
  return [...areas, ...indicators];
}

/** An own target that an area had and that the plan to be applied has no place for. */
export interface LostTarget {
  readonly indicator: Indicator;
  readonly area: string;
  readonly target: number;
}

/** Numbers given for single areas, of areas or indicators that are gone and of indicators that are split otherwise now. */
export function lostOwnTargets(before: Config, after: Config): LostTarget[] {
  const now = new Map(allIndicators(after).map((each) => [each.key, each.areaTargets]));
  return allIndicators(before).flatMap((indicator) => {
    const { areaTargets: own, key } = indicator;
    if (!('perArea' in own) || typeof own.perArea === 'number') return [];
    const kept = now.get(key)?.rule === 'explicit' ? after.areas : [];
    return own.perArea.flatMap((target, at): LostTarget[] => {
      const area = before.areas[at];
      return target === null || area === undefined || kept.includes(area) ? [] : [{ indicator, area, target }];
    });
  });
}

/** An indicator whose counts are kept and would be read in another unit. */
export function changedUnits(before: Config, after: Config): { readonly was: Indicator; readonly is: Indicator }[] {
  const old = new Map(allIndicators(before).map((each) => [each.key, each]));
  return allIndicators(after).flatMap((is) => {
    const was = old.get(is.key);
    return was === undefined || canonicalName(was.unit) === canonicalName(is.unit) ? [] : [{ was, is }];
  });
}

/** No area's staff reaches it in a year. */
const BEYOND_REASON = 100_000;
/** A digit too many. */
const TIMES = 10;
const SMALL = 100;
/** A digit too few, or a share: 100% is the number 1 where the cell keeps its format. */
const TIMES_LESS = 8;

/** A target that looks like a slip; `area` is null for the city's. */
export interface OddTarget {
  readonly indicator: Indicator;
  readonly area: string | null;
  readonly target: number;
  /** The one in force; null when there is none. */
  readonly before: number | null;
}

/** Targets that are new and beyond reason: by themselves, or beside those in force. */
export function oddTargets(before: Config | null, after: Config): OddTarget[] {
  const old = new Map((before === null ? [] : allIndicators(before)).map((each) => [each.key, each]));
  return allIndicators(after).flatMap((indicator) => {
    const was = old.get(indicator.key);
    const target = cityTarget(indicator, after.areas.length);
    const inForce = was === undefined || before === null ? null : cityTarget(was, before.areas.length);
    if (isOdd(target, inForce)) return [{ indicator, area: null, target: target ?? 0, before: inForce }];
    if (indicator.areaTargets.rule !== 'explicit') return [];
    const usual = was === undefined || before === null ? [] : areaTargets(was, before.areas.length);
    return areaTargets(indicator, after.areas.length).flatMap((own, at): OddTarget[] => {
      const area = after.areas[at] ?? '';
      const known = usual[before?.areas.indexOf(area) ?? -1] ?? null;
      return isOdd(own, known) ? [{ indicator, area, target: own ?? 0, before: known }] : [];
    });
  });
}

function isOdd(target: number | null, before: number | null): boolean {
  if (target === null || target === before) return false;
  if (target > BEYOND_REASON) return true;
  if (before === null || before <= 0) return false;
  return (target >= SMALL && target >= before * TIMES) || (target > 0 && before >= target * TIMES_LESS);
}

/** The configuration as it will stand once these are carried out. */
export function renamedAll(config: Config, renamings: readonly Renaming[]): Config {
  return renamings.reduce(renamedConfig, config);
}

/** The configuration with its areas as `areas` has them, where those are the same in another order: own targets go with their areas. */
export function inOrderOf(config: Config, areas: readonly string[]): Config {
  const places = areas.map((area) => config.areas.indexOf(area));
  const isSame = places.every((at, index) => at === index);
  if (isSame || places.includes(-1) || areas.length !== config.areas.length) return config;
  const moved = ({ areaTargets: own, ...rest }: Indicator): Indicator => ({
    ...rest,
    areaTargets: own.rule === 'explicit' ? { ...own, perArea: places.map((at) => own.perArea[at] ?? null) } : own,
  });
  const initiatives = config.initiatives.map((each) => ({ ...each, indicators: each.indicators.map(moved) }));
  return { ...config, areas, initiatives };
}

interface Named {
  /** What tells it apart. */
  readonly id: string;
  readonly name: string;
}

const named = ({ key, label }: Indicator): Named => ({ id: key, name: label });
const namesOf = (names: readonly string[]): Named[] => names.map((name) => ({ id: name, name }));

/** By look, then by place in the list, then because nothing else is left. */
function pairs(what: RenamedKind, before: readonly Named[], after: readonly Named[]): Renaming[] {
  const has = (list: readonly Named[], { id }: Named): boolean => list.some((each) => each.id === id);
  const gone = before.filter((each) => !has(after, each));
  const added = after.filter((each) => !has(before, each));
  const free = new Set(added);
  const found = new Map<Named, Named>();
  const pairBy = (match: (from: Named, to: Named) => boolean): void => {
    for (const from of gone) {
      const to = found.has(from) ? undefined : [...free].find((each) => match(from, each));
      if (to === undefined) continue;
      found.set(from, to);
      free.delete(to);
    }
  };
  pairBy((from, to) => lookAlikeKey(from.name) === lookAlikeKey(to.name));
  pairBy((from, to) => sharesMost(from.name, to.name));
  pairBy((from, to) => before.indexOf(from) === after.indexOf(to));
  if (gone.length === 1 && added.length === 1) pairBy(() => true);
  return gone.flatMap((from) => {
    const to = found.get(from);
    return to === undefined ? [] : [{ what, from: from.id, to: to.id }];
  });
}

/** Whether more than half of the characters of either stand in the other. */
function sharesMost(a: string, b: string): boolean {
  const [one, other] = [new Set(canonicalName(a)), new Set(canonicalName(b))];
  const shared = [...one].filter((character) => other.has(character) && character !== '・').length;
  return shared * 2 > Math.max(one.size, other.size);
}

function goneIndicators(before: Config, after: Config): Indicator[] {
  const keys = new Set(allIndicators(after).map(({ key }) => key));
  return allIndicators(before).filter(({ key }) => !keys.has(key));
}

function newIndicators(before: Config, after: Config): Indicator[] {
  return goneIndicators(after, before);
}

function isSameButKey(gone: Indicator, added: Indicator): boolean {
  const sameTab = gone.key.split('.')[0] === added.key.split('.')[0];
  return sameTab && canonicalName(gone.label) === canonicalName(added.label) && kindOf(gone) === kindOf(added);
}
