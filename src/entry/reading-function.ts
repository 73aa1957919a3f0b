/** What KPI_READING answers: one sentence for each indicator, as the reports and ダッシュボード say it. */

import type { CellValue } from '../domain/cells/cell-value';
import { isBlank } from '../domain/cells/cell-value';
import { type KpiError, type KpiTable, kpiFigures } from '../domain/totals/kpi-table';
import { cityOutlook } from '../domain/totals/month-table';
import { expectedCount } from '../domain/totals/progress';
import { readingOf } from '../domain/totals/reading';
import { ja } from '../i18n/ja';
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
    const sentence = sentenceOf(kpis, each, name, outlooks);
    if (typeof sentence !== 'string') throw new Error(errorText(sentence));
    return [sentence];
  });
}

/**
 * What KPI_OUTLOOK answers where it is given KPI_TABLE: the outlook, and beside it the sentence. A cell of the table that
 * shows an error spoils the sentence of its line alone, which then says so. @throws Error whose message is for the cell.
 */
export function withReadings(
  lines: readonly CellAnswer[][],
  indicator: unknown,
  area: unknown,
  table: unknown,
  months: unknown,
): CellAnswer[][] {
  const kpis = parseTable(table);
  const name = oneArea(area);
  const outlooks = isBlank(name) || name === cityTotal ? monthsIn(months) : null;
  return column(indicator).map((each, index) => {
    const sentence = isBlank(each) ? '' : sentenceOf(kpis, each, name, outlooks);
    return [...(lines[index] ?? []), typeof sentence === 'string' ? sentence : errorText(sentence)];
  });
}

/** The outlook is looked up under the label of now. */
function sentenceOf(
  kpis: KpiTable,
  indicator: CellValue,
  area: CellValue,
  outlooks: ReturnType<typeof monthsIn> | null,
): string | KpiError {
  const figures = kpiFigures(kpis, indicator, area);
  if (!('share' in figures)) return figures;
  const expected = expectedCount(figures.target, figures.share);
  const outlook = outlooks === null ? null : cityOutlook(outlooks, figures.label);
  const sentence = reading(readingOf({ ...figures, expected, outlook }));
  const { renamed } = figures;
  return renamed === undefined ? sentence : sentence + ja.functions.renamed(renamed.name, renamed.to);
}
