/** 前年度として取り込む: the figures of a copy (控え) of an earlier year, counted from its rows. */

import type { Config } from '../../domain/plan/model';
import { error, type Problem } from '../../domain/problems/problem';
import { assessRow } from '../../domain/rows/assess-row';
import { rollUp } from '../../domain/totals/roll-up';
import { yearFigures } from '../../domain/years/last-year';
import { ja } from '../../i18n/ja';
import type { CopiedRow } from '../../schema/import-export/copied-book';
import { keepAsRecorded } from '../history/last-year-gone';
import { rowCells } from '../rows/row-cells';
import type { Deps } from '../shared/deps';
import { type AssessedTab, metOrganisations } from './met-organisations';

export interface CopiedYear {
  readonly config: Config;
  readonly rows: readonly CopiedRow[];
}

/** Only an earlier year is one of those before. */
export function notEarlier({ fiscalYear }: Config, copy: CopiedYear): Problem | null {
  const { startYear } = copy.config.fiscalYear;
  if (startYear < fiscalYear.startYear) return null;
  return error('request.invalid', { reason: 'year.notEarlier', typed: String(startYear) });
}

/** In the place of what 前年度 has of that year. A few reads and writes; done again, it is the same. */
export function keepCopiedYear(
  deps: Pick<Deps, 'years' | 'history' | 'plan'>,
  { config, rows }: CopiedYear,
  requestId: string,
): void {
  const asOf = config.fiscalYear.last;
  const tabs = config.initiatives.map((initiative): AssessedTab => {
    const own = rows.filter((each) => each.initiative === initiative.key);
    const cells = own.map((row) => rowCells(initiative, (key) => row.cells.get(key) ?? null));
    return { initiative, rows: cells.map((each) => ({ assessment: assessRow(initiative, each, { config, asOf }) })) };
  });
  const strict = tabs.map(({ initiative, rows: all }) => ({
    initiative: initiative.key,
    rows: all.map(({ assessment }) => assessment.strict),
  }));
  deps.years.keepFigures(yearFigures(config, rollUp(config, strict, asOf)), metOrganisations(config, tabs));
  keepAsRecorded(deps);
  const tab = deps.plan.tabName('lastYear');
  const after = ja.lastYear.imported(config.fiscalYear.startYear, rows.length);
  deps.history.record([{ kind: 'imported', tab, id: '', before: '', after, reason: '', requestId }]);
}
