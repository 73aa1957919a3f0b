/** Brings 前年度 up to date while the book is built. */
import type { Config } from '../../domain/plan/model';
import { kpiLastName } from '../../i18n/words/year-words';
import type { SheetContext } from '../book/context';
import { nameBlock } from '../totals/generated-tab';
import type { LastYearPlan } from '../years/last-year-plan';
import { ensureLastYearSheet, lastYearBlock, writeLastYear, type YearDays } from '../years/last-year-sheet';

/** Answers where its figures stand. One read; nothing is written where all stands. */
export function lastYearOn(
  context: SheetContext,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  config: Config,
  days: YearDays,
): LastYearPlan {
  const isNew = context.list.takeNew(sheet);
  const before = isNew ? [] : context.gridOf(sheet);
  const grid = ensureLastYearSheet({ sheet, isNew, grid: before }, config, days, context.clock);
  const tab = { sheet, name: context.list.name(sheet), grid, isNew };
  const places = writeLastYear(tab, config, context.store.renamed(), days);
  nameBlock(context.spreadsheet, kpiLastName, { sheet, isNew }, lastYearBlock(places));
  return places;
}
