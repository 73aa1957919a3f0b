/** 推移: the part of ダッシュボード that shows up to five years of the chosen indicator. */

import { eraFiscalYear } from '../../domain/calendar/era';
import { fiscalYear } from '../../domain/calendar/fiscal-year';
import { ja } from '../../i18n/ja';
import { dashboardHeaders } from '../../i18n/words/names';
import { absolute, literal } from '../platform/a1';
import { yearTotal } from '../years/last-year-plan';
import type { DashboardInput, Put } from './dashboard-cells';
import { dashboardAt, statusAt, YEARS, yearsAt } from './dashboard-plan';
import { shownShareOf } from './share-formulas';

/** `place` is the cell that says which indicator is chosen, from 1; blank for none. */
export function putYears({ dashboard, config, lastYear }: DashboardInput, place: string, put: Put): void {
  const { years, status } = dashboard;
  const { startYear, startMonth } = config.fiscalYear;
  const chosen = (column: number): string =>
    `INDEX(${absolute(status.first, column)}:${absolute(status.last, column)},${place})`;
  const blank = (formula: string): string => `=IF(${place}="","",${formula})`;
  const lines = Array.from({ length: YEARS }, (_, index) => {
    const year = startYear - YEARS + 1 + index;
    const name = eraFiscalYear(fiscalYear(year, startMonth));
    const row = years.first + index;
    if (year === startYear) {
      const [actual, target] = [statusAt.actual, statusAt.target].map((at) => `IF(${chosen(at)}="","",${chosen(at)})`);
      return [ja.lastYear.soFar(name), ...[actual, target].map((each) => blank(each ?? '""')), ''];
    }
    const trend = `${chosen(dashboardAt.key)}&${literal(` ${year}`)}`;
    const [total, before] = [absolute(row, yearsAt.total), absolute(row - 1, yearsAt.total)];
    const ratio = `=IF(AND(ISNUMBER(${total}),ISNUMBER(${before})),IF(${before}=0,${literal(ja.lastYear.zeroBefore)},${shownShareOf(`(${total}/${before})`)}),"")`;
    const figures = (['total', 'target'] as const).map((of) => blank(yearTotal(lastYear, of, trend)));
    return [name, ...figures, index === 0 ? '' : ratio];
  });
  const earlier = `${absolute(years.first, yearsAt.total)}:${absolute(years.last - 1, yearsAt.total)}`;
  const sentence = `=IF(COUNT(${earlier})=0,${literal(ja.lastYear.noYears)},${literal(ja.lastYear.yearsHint)})`;
  put(years.heading, dashboardAt.name, [[ja.lastYear.yearsHeading]]);
  put(years.sentence, dashboardAt.name, [[sentence]]);
  put(years.header, dashboardAt.name, [dashboardHeaders.years]);
  put(years.first, dashboardAt.name, lines);
}
