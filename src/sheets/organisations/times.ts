/** How often each organisation was met: a formula a tab in hidden columns, so that an entry has only its own counted anew, and their sum. */

import type { CellValue } from '../../domain/cells/cell-value';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import { kpiColumns } from '../../domain/totals/kpi-table';
import { organisationHeaders } from '../../i18n/words/organisation-names';
import type { LocatedOrganisations } from '../../schema/organisations/organisations-table';
import type { InitiativeTab } from '../book/initiative-tab';
import { absolute, columnFrom, sheetPrefix } from '../platform/a1';
import { type RuleCells, timesNamed, timesOverall } from '../totals/formulas';
import { ruleColumns } from '../totals/rule-columns';
import { areaCount, type SummaryPlan } from '../totals/summary-plan';

/** What the times are counted from. */
export interface TimesInput {
  readonly config: Config;
  readonly plan: SummaryPlan;
  readonly tabs: readonly InitiativeTab[];
  readonly summaryName: string;
}

/** Begins the headers of the hidden columns. */
const HIDDEN = '回数:';

/** Each formula stands in the header's row, so that sorting the lines moves none. `first` is the first hidden column. */
export function timesFormulas(
  { config, plan, tabs, summaryName }: TimesInput,
  { headerRow, columns }: LocatedOrganisations,
  first: number,
): { readonly own: readonly string[]; readonly overall: string } {
  const row = headerRow + 1;
  const of = { names: columnFrom(row, (columns.get('name') ?? 0) + 1), header: organisationHeaders.name };
  const cells = ruleCells(plan, config, sheetPrefix(summaryName));
  const own = tabs.flatMap((tab) => {
    const rule = ruleColumns(tab);
    const counts = columnIndicators(tab.initiative).flatMap(({ key }) => tab.located.columns.get(key) ?? []);
    const title = HIDDEN + tab.initiative.key;
    return rule === null || counts.length === 0 ? [] : [timesNamed(rule, counts, cells, { ...of, title })];
  });
  const found = own.map((_, index) => columnFrom(row, first + index));
  return { own, overall: timesOverall(found, { ...of, title: organisationHeaders.times }) };
}

/** They stand behind whatever people wrote on their own beside the table; where they stood before, they stay. */
export function hiddenColumns(
  headers: readonly CellValue[],
  table: number,
): { readonly first: number; readonly width: number } {
  const own = headers.flatMap((cell, index) =>
    typeof cell === 'string' && cell.startsWith(HIDDEN) ? [index + 1] : [],
  );
  const used = headers.reduce<number>((last, cell, index) => (cell === null ? last : index + 1), table);
  return { first: own[0] ?? used + 1, width: own.length };
}

/** The cells of 集計 that the counting rule refers to. */
function ruleCells({ block }: SummaryPlan, config: Config, prefix: string): RuleCells {
  const at = (row: number, column: number): string => prefix + absolute(row, column);
  const { row, column } = block;
  const first = column + kpiColumns(config.areas.length).firstAreaActual;
  const areas = Array.from({ length: areaCount(config) }, (_, index) => at(row + 1, first + index));
  return { asOf: at(row, column + 2), first: at(row, column + 3), last: at(row, column + 4), areas };
}
