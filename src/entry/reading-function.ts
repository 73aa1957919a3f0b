/** What KPI_READING answers: one sentence for each indicator, as the reports and ダッシュボード say it. */

import { isBlank } from '../domain/cells/cell-value';
import { kpiFigures } from '../domain/totals/kpi-table';
import { cityOutlook } from '../domain/totals/month-table';
import { expectedCount } from '../domain/totals/progress';
import { readingOf } from '../domain/totals/reading';
import { reading } from '../i18n/ja/reading';
import { cityTotal } from '../i18n/words/names';
import { type CellAnswer, errorText, parseTable } from './custom-functions';
import { column, monthsIn, oneArea } from './outlook-function';

/**
 * `indicator` is a cell's value or a column of them, `area` one name (blank is the whole city), `table` and `months` the
 * values of KPI_TABLE and KPI_MONTHS. An area's sentence has no outlook, for which the tabs would have to be read. Blank
 * indicators give blank cells. @throws Error whose message is a sentence for the cell.
 */
export function answerReading(indicator: unknown, area: unknown, table: unknown, months: unknown): CellAnswer[][] {
  const kpis = parseTable(table);
  const name = oneArea(area);
  const city = isBlank(name) || name === cityTotal;
  const outlooks = city ? monthsIn(months) : null;
  return column(indicator).map((each) => {
    if (isBlank(each)) return [''];
    const figures = kpiFigures(kpis, each, name);
    if (!('share' in figures)) throw new Error(errorText(figures));
    const expected = expectedCount(figures.target, figures.share);
    const outlook = outlooks === null ? null : cityOutlook(outlooks, each);
    return [reading(readingOf({ ...figures, expected, outlook }))];
  });
}
