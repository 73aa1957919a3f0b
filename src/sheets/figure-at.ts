/** Which figure a cell of 集計 or 月次 shows. */
import type { FigureAsked } from '../app/breakdown';
import type { Config } from '../domain/model';
import { MONTHS } from '../domain/month-table';
import { cityTotal, monthLines } from '../i18n/names';
import type { SheetContext } from './context';
import { MONTHS_CHOICE_COLUMN, MONTHS_CHOICE_ROW, monthsAt } from './months-plan';
import { summaryPlan } from './summary-plan';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** null when the selected cell shows no count of an indicator. One or two reads. */
export function figureAt(context: SheetContext, config: Config): FigureAsked | null {
  const cell = context.spreadsheet.getActiveRange();
  if (cell === null) return null;
  const id = cell.getSheet().getSheetId();
  if (id === context.fixedSheet('summary')?.getSheetId()) return onSummary(cell, config);
  return id === context.fixedSheet('months')?.getSheetId() ? onMonths(cell) : null;
}

function onSummary(cell: Range, config: Config): FigureAsked | null {
  const indicator = String(cell.getSheet().getRange(cell.getRow(), 1).getValue());
  const { areas } = summaryPlan(config).columns;
  const names = [...config.areas, config.cityWide];
  const area = names[cell.getColumn() - areas] ?? null;
  return indicator.includes('.') ? { indicator, area, from: 0, to: MONTHS - 1 } : null;
}

function onMonths(cell: Range): FigureAsked | null {
  const sheet = cell.getSheet();
  const [line = []] = sheet.getRange(cell.getRow(), 1, 1, monthsAt.item).getValues();
  const indicator = String(line[0]);
  if (!indicator.includes('.')) return null;
  const chosen = String(sheet.getRange(MONTHS_CHOICE_ROW, MONTHS_CHOICE_COLUMN).getValue());
  const month = cell.getColumn() - monthsAt.month;
  const to = month >= 0 && month < MONTHS ? month : MONTHS - 1;
  const alone = line[monthsAt.item - 1] === monthLines.month && to === month;
  return { indicator, area: chosen === cityTotal ? null : chosen, from: alone ? to : 0, to };
}
