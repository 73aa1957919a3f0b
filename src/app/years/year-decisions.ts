/** What a request to start a year decides, and what of it cannot be. */

import { fiscalYear } from '../../domain/calendar/fiscal-year';
import { parseFiscalYear } from '../../domain/cells/parse-date';
import { changesOn } from '../../domain/plan/area-changes';
import { findIndicator } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import { error, type Problem } from '../../domain/problems/problem';
import { impossibleChange, type YearDecisions } from '../../domain/years/next-year';
import { ja } from '../../i18n/ja';
import { INDICATOR_KEY } from '../../schema/plan/plan-table';
import type { ParamsOf } from '../../schema/requests/requests';

type Params = ParamsOf<'startYear'>;

/** The decisions by the year that ends, which may be cleared already. Where nothing is said of areas, 設定 is followed. */
export function decisionsOf({ fiscalYear: fy, areaChanges = [] }: Config, params: Params): YearDecisions {
  const year = parseFiscalYear(params.year) ?? Number.NaN;
  // Any other year than the next is refused.
  const { first } = year === fy.startYear + 1 ? fiscalYear(year, fy.startMonth) : fy;
  return {
    year,
    targets: new Map((params.targets ?? []).map(({ indicator, target }) => [indicator, target])),
    indicators: new Map((params.indicators ?? []).map(({ indicator, ...choice }) => [indicator, choice])),
    areas: params.areas?.map((change) => ({ ...change, day: first })) ?? changesOn(areaChanges, first),
  };
}

/** What cannot be, one problem for each. */
export function decisionProblems(config: Config, params: Params, decisions: YearDecisions): Problem[] {
  const { year, targets, indicators, areas } = decisions;
  const expected = config.fiscalYear.startYear + 1;
  const typed = String(params.year);
  const problems: Problem[] =
    year === expected ? [] : [error('request.invalid', { reason: 'year.other', typed, expected: String(expected) })];
  for (const key of new Set([...targets.keys(), ...indicators.keys()]))
    if (findIndicator(config, key) === null) problems.push(error('indicator.unknown', { typed: key }));
  for (const [key, target] of targets)
    if (typeof target === 'number' && !(Number.isInteger(target) && target >= 0))
      problems.push(error('request.invalid', { reason: 'year.target', typed: String(target), expected: key }));
  for (const [key, { act, key: next }] of indicators)
    if (act === 'redefine' && !isFreeKey(config, key, next ?? ''))
      problems.push(error('request.invalid', { reason: 'year.key', typed: next ?? '', expected: key }));
  const impossible = impossibleChange(config.areas, areas);
  if (impossible !== null)
    problems.push(error('request.invalid', { reason: 'year.areas', typed: ja.startYear.change(impossible) }));
  return problems;
}

/** In the form of a key, of the same initiative, and no other's. */
function isFreeKey(config: Config, key: string, next: string): boolean {
  return INDICATOR_KEY.test(next) && findIndicator(config, next) === null && key.split('.')[0] === next.split('.')[0];
}
