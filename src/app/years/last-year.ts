/** Last year's figures as 前年度 has them now, held against this year's plan. */
import type { Config } from '../../domain/plan/model';
import { type LastYear, lastYearOf } from '../../domain/years/same-period';
import type { Deps } from '../shared/deps';

/** One read. */
export function lastYear({ years, plan }: Pick<Deps, 'years' | 'plan'>, config: Config): LastYear {
  return lastYearOf(
    config,
    plan.renamed(),
    years.lines().map(({ figures }) => figures),
  );
}
