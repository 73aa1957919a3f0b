/** Whether 計画 and 設定 can be read once the decisions on a new year are put in. */

import type { Config } from '../../domain/plan/model';
import { error, type Problem } from '../../domain/problems/problem';
import type { YearDecisions } from '../../domain/years/next-year';
import { readPlan } from '../../schema/plan/plan-table';
import { readSettings } from '../../schema/plan/settings-table';
import type { TableProblem } from '../../schema/plan/table-problem';
import { nextPlan, nextSettings } from '../../schema/years/next-tables';
import type { Deps } from '../shared/deps';

/** What would be wrong with them, as 点検 says it; none when all is well. One read each. */
export function nextConfig(deps: Pick<Deps, 'years'>, _config: Config, decisions: YearDecisions): Problem[] {
  const { plan, settings } = deps.years.tables();
  const read = readSettings(nextSettings(settings, decisions));
  if (read.settings === null) return read.problems.map(problemOf);
  const titles = { before: '', now: '' };
  const next = readPlan(
    nextPlan(plan, decisions, () => null, titles),
    read.settings.areas,
    read.settings.fiscalYear,
  );
  return next.problems.map(problemOf);
}

function problemOf({ tab, column, typed }: TableProblem): Problem {
  return error('request.invalid', { reason: 'year.plan', typed: typed ?? '', expected: column ?? '' }, { tab });
}
