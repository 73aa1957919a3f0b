/** What applying a changed plan would do to the counts and targets that are there: found before anything is applied. */

import { cellText } from '../../domain/cells/cell-value';
import { columnIndicators } from '../../domain/plan/indicators';
import { hasColumn, sourceKey } from '../../domain/plan/kinds';
import type { Config, Indicator } from '../../domain/plan/model';
import {
  type ChangedKey,
  changedKeys,
  changedUnits,
  likelyRenamings,
  lostAreas,
  lostIndicators,
  lostOwnTargets,
  type OddTarget,
  oddTargets,
} from '../../domain/plan/plan-change';
import type { Renaming } from '../../domain/plan/renaming';
import type { Problem } from '../../domain/problems/problem';
import { error, warning } from '../../domain/problems/problem';
import { cityTotal } from '../../i18n/words/names';
import { readRows } from '../rows/read-rows';
import type { Deps } from '../shared/deps';
import { columnLabel, dateText } from '../shared/labels';

export interface PlanEffects {
  /** What no answer lets through. */
  readonly blocking: readonly Problem[];
  /** Names that are gone and something hangs on, each with what it is likely called now. */
  readonly offered: readonly OfferedRenaming[];
  /** What would be lost, or looks like a slip: a person is to say that it is meant. */
  readonly doubts: readonly Problem[];
}

export interface OfferedRenaming extends Renaming {
  /** As people know them: an indicator by its label. */
  readonly names: readonly [from: string, to: string];
  /** Counts that would no longer count. */
  readonly counts: number;
  /** Own targets that would be lost. */
  readonly targets: number;
}

/** One read a tab, and none where no name, year or unit changes. `before` is what is in force; null before set-up. */
export function planEffects(deps: Pick<Deps, 'rows' | 'closings'>, before: Config | null, after: Config): PlanEffects {
  const odd = oddTargets(before, after).map(oddTarget);
  if (before === null) return { blocking: [], offered: [], doubts: odd };
  const lost: Lost = { areas: lostAreas(before, after), indicators: lostIndicators(before, after) };
  const units = changedUnits(before, after);
  const counts = anyChange(before, after, lost, units.length > 0) ? countsUnder(deps, before, after, lost) : noCounts;
  const likely = likelyRenamings(before, after);
  const targets = lostOwnTargets(before, after);
  const become = (what: Renaming['what'], from: string): string => {
    const found = likely.find((each) => each.what === what && each.from === from);
    return found === undefined ? '' : nameOf(after, what, found.to);
  };
  return {
    blocking: [
      ...(counts.outsideYear === 0 ? [] : [yearChanged(before, after, counts.outsideYear)]),
      ...changedKeys(before, after)
        .filter(({ was }) => counts.filled.has(was.key))
        .map(keyChanged),
    ],
    offered: likely.flatMap((renaming): OfferedRenaming[] => {
      const { what, from, to } = renaming;
      const found = counts.of[what].get(from) ?? 0;
      const own = targets.filter(({ area, indicator }) => from === (what === 'area' ? area : indicator.key)).length;
      if (found + own === 0 && !isFixed(deps, renaming)) return [];
      return [
        { ...renaming, names: [nameOf(before, what, from), nameOf(after, what, to)], counts: found, targets: own },
      ];
    }),
    doubts: [
      ...lost.areas.flatMap((area) =>
        dropped('areaDropped', area, counts.of.area.get(area) ?? 0, become('area', area), 'settings'),
      ),
      ...lost.indicators.flatMap(({ key, label }) =>
        dropped('indicatorDropped', label, counts.of.indicator.get(key) ?? 0, become('indicator', key), 'plan'),
      ),
      ...targets.map(({ indicator, area, target }) => {
        const detail = { reason: 'ownTargetDropped', typed: indicator.label, area, found: target } as const;
        return warning('entry.inconsistent', detail, { tab: 'plan' });
      }),
      ...units.flatMap(({ was, is }) => unitChanged(was, is, counts.under.get(is.key) ?? 0)),
      ...odd,
    ],
  };
}

interface Lost {
  readonly areas: readonly string[];
  readonly indicators: readonly Indicator[];
}

/** Count cells that count under the plan in force. */
interface Counts {
  readonly outsideYear: number;
  /** Those that would no longer count, by what is gone. */
  readonly of: Readonly<Record<Renaming['what'], ReadonlyMap<string, number>>>;
  /** Keys of initiatives whose tabs hold anything. */
  readonly filled: ReadonlySet<string>;
  /** All, by indicator. */
  readonly under: ReadonlyMap<string, number>;
}

const noCounts: Counts = {
  outsideYear: 0,
  of: { area: new Map(), indicator: new Map() },
  filled: new Set(),
  under: new Map(),
};

function anyChange({ fiscalYear: was }: Config, { fiscalYear: is }: Config, lost: Lost, units: boolean): boolean {
  return units || lost.areas.length + lost.indicators.length > 0 || was.first !== is.first || was.last !== is.last;
}

/** A count that falls out for more than one reason is listed under the first: year, indicator, area. */
function countsUnder(deps: Pick<Deps, 'rows'>, before: Config, after: Config, lost: Lost): Counts {
  const area = new Map<string, number>();
  const indicator = new Map<string, number>();
  const under = new Map<string, number>();
  const filled = new Set<string>();
  let outsideYear = 0;
  const add = (to: Map<string, number>, key: string): unknown => to.set(key, (to.get(key) ?? 0) + 1);
  const gone = new Set(lost.indicators.map(({ key }) => key));
  // What is planned for later counts on its day: it is lost as well.
  for (const { initiative, rows } of readRows(deps, before, before.fiscalYear.last)) {
    const columns = columnIndicators(initiative);
    const named = initiative.indicators.filter((each) => !hasColumn(each));
    for (const { row, assessment } of rows) {
      if (assessment.state !== 'blank') filled.add(initiative.key);
      const { date, counts } = assessment.strict;
      const isOutside = date !== null && (date < after.fiscalYear.first || date > after.fiscalYear.last);
      for (const [index, count] of counts.entries()) {
        const key = columns[index]?.key ?? '';
        if (count === null) continue;
        add(under, key);
        for (const each of named) if (gone.has(each.key) && sourceKey(each) === key) add(indicator, each.key);
        if (isOutside) outsideYear += 1;
        else if (gone.has(key)) add(indicator, key);
        else if (lost.areas.includes(cellText(row.cells.area))) add(area, cellText(row.cells.area));
      }
    }
  }
  return { outsideYear, of: { area, indicator }, filled, under };
}

/** Whether a closed month is fixed under the name. No range read. */
function isFixed(deps: Pick<Deps, 'closings'>, { what, from }: Renaming): boolean {
  return what === 'area' && [...deps.closings.closedMonths().values()].some((areas) => areas.has(from));
}

function nameOf(config: Config, what: Renaming['what'], name: string): string {
  return what === 'area' ? name : columnLabel(config, name);
}

function yearChanged(before: Config, after: Config, found: number): Problem {
  const days = ({ fiscalYear: { first, last } }: Config): string => `${dateText(first)}～${dateText(last)}`;
  const detail = { reason: 'yearChanged', typed: days(before), expected: days(after), found } as const;
  return error('entry.inconsistent', detail, { tab: 'settings' });
}

function keyChanged({ was, is }: ChangedKey): Problem {
  const detail = { reason: 'keyChanged', typed: is.key, expected: was.key, other: was.tab } as const;
  return error('entry.inconsistent', detail, { tab: 'plan' });
}

function dropped(
  reason: 'areaDropped' | 'indicatorDropped',
  typed: string,
  found: number,
  other: string,
  tab: string,
): Problem[] {
  return found === 0 ? [] : [warning('entry.inconsistent', { reason, typed, found, other }, { tab })];
}

function unitChanged(was: Indicator, is: Indicator, found: number): Problem[] {
  const detail = { reason: 'unitChanged', typed: is.label, was: was.unit, now: is.unit, found } as const;
  return found === 0 ? [] : [warning('entry.inconsistent', detail, { tab: 'plan' })];
}

function oddTarget({ indicator: { label: typed }, area, target: found, before }: OddTarget): Problem {
  const of = { typed, area: area ?? cityTotal, found };
  const where = { tab: 'plan' };
  if (before === null) return warning('entry.inconsistent', { reason: 'targetOdd', ...of }, where);
  const reason = found < before ? 'targetShrunk' : 'targetJumped';
  return warning('entry.inconsistent', { reason, ...of, expected: before }, where);
}
