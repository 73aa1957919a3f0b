/** Which figure a cell of 集計, 月次 or ダッシュボード shows. */

import type { FigureAsked } from '../../app/totals/breakdown';
import { calendarMonth } from '../../domain/calendar/fiscal-year';
import type { Config } from '../../domain/plan/model';
import { MONTHS } from '../../domain/totals/month-table';
import { shownArea } from '../../i18n/words/area-words';
import { monthLines, monthName } from '../../i18n/words/names';
import type { SheetContext } from '../book/context';
import { dashboardAt, dashboardPlan, type Part, trendAt } from './dashboard-plan';
import { MONTHS_CHOICE_COLUMN, MONTHS_CHOICE_ROW, monthsAt } from './months-plan';
import { summaryPlan } from './summary-plan';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** null when the selected cell shows no count of an indicator. One or two reads. */
export function figureAt(context: SheetContext, config: Config): FigureAsked | null {
  const cell = context.spreadsheet.getActiveRange();
  if (cell === null) return null;
  const id = cell.getSheet().getSheetId();
  if (id === context.fixedSheet('summary')?.getSheetId()) return onSummary(cell, config);
  if (id === context.fixedSheet('dashboard')?.getSheetId()) return onDashboard(cell, config);
  return id === context.fixedSheet('months')?.getSheetId() ? onMonths(cell, config) : null;
}

function onSummary(cell: Range, config: Config): FigureAsked | null {
  const indicator = String(cell.getSheet().getRange(cell.getRow(), 1).getValue());
  const { areas } = summaryPlan(config).columns;
  const names = [...config.areas, config.cityWide];
  const area = names[cell.getColumn() - areas] ?? null;
  return indicator.includes('.') ? { indicator, area, from: 0, to: MONTHS - 1 } : null;
}

/** The area that a name on 月次 is of, as it is shown or as it is stored; null for the city as a whole. */
export function namedArea(name: string, { areas, cityWide }: Pick<Config, 'areas' | 'cityWide'>): string | null {
  return [...areas, cityWide].find((each) => [each, shownArea(each, cityWide)].includes(name)) ?? null;
}

function onMonths(cell: Range, config: Config): FigureAsked | null {
  const sheet = cell.getSheet();
  const [line = []] = sheet.getRange(cell.getRow(), 1, 1, monthsAt.item).getValues();
  const indicator = String(line[0]);
  if (!indicator.includes('.')) return null;
  const chosen = String(sheet.getRange(MONTHS_CHOICE_ROW, MONTHS_CHOICE_COLUMN).getValue());
  const month = cell.getColumn() - monthsAt.month;
  const to = month >= 0 && month < MONTHS ? month : MONTHS - 1;
  const alone = line[monthsAt.item - 1] === monthLines.month && to === month;
  return { indicator, area: namedArea(chosen, config), from: alone ? to : 0, to };
}

/** The line's name is compared as well: rows that people put in have moved all below them. */
function onDashboard(cell: Range, config: Config): FigureAsked | null {
  const { status, trend, areas, heat, choice, indicators } = dashboardPlan(config);
  const [sheet, row, column] = [cell.getSheet(), cell.getRow(), cell.getColumn()];
  const nameAt = (of: number): string => String(sheet.getRange(of, dashboardAt.name).getValue());
  const name = nameAt(row);
  const known = (label: string): string | null =>
    indicators.find(({ indicator }) => indicator.label === label)?.indicator.key ?? null;
  const inside = ({ first, last }: Part): boolean => row >= first && row <= last;
  const year = { from: 0, to: MONTHS - 1 };
  const asked = (indicator: string | null, figure: Omit<FigureAsked, 'indicator'>): FigureAsked | null =>
    indicator === null ? null : { indicator, ...figure };
  if (inside(status)) return asked(known(name), { area: null, ...year });
  if (inside(heat)) return asked(known(name), { area: config.areas[column - dashboardAt.first] ?? null, ...year });
  const chosen = known(nameAt(choice.row));
  if (inside(areas)) {
    const area = [...config.areas, config.cityWide].find((each) =>
      [each, shownArea(each, config.cityWide)].includes(name),
    );
    return area === undefined ? null : asked(chosen, { area, ...year });
  }
  const month = row - trend.first;
  if (!inside(trend) || name !== monthName(calendarMonth(config.fiscalYear, month))) return null;
  return asked(chosen, { area: null, from: column === trendAt.ofMonth ? month : 0, to: month });
}
