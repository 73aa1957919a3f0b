/** The 内訳 tab, generated: the rows behind one figure, each with a link to it. Made when it is first asked for. */
import type { Breakdown } from '../../app/totals/breakdown';
import { calendarMonth } from '../../domain/calendar/fiscal-year';
import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { shownArea, shownCityTotal } from '../../i18n/words/area-words';
import { breakdownHeaders, monthName } from '../../i18n/words/names';
import type { SheetContext } from '../book/context';
import { literal } from '../platform/a1';
import { applyLook, type Look } from '../platform/look';
import {
  FIGURE_FORMAT,
  FIGURE_HEAD_FORMAT,
  HEADER_HEIGHT,
  ROW_HEIGHT,
  topCells,
  valuesStep,
  wipeSheet,
} from '../platform/style';
import type { Area, Style } from '../platform/style-layers';
import { growTo } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_ROW = 4;
const FIRST_ROW = 5;
const WIDTHS = [110, 190, 110, 70, 240, 60, 70];
/** 数 and 行. */
const FIGURE_COLUMNS = [4, 6];

/** Writes the list anew and shows the tab. A few writes, whatever its length. */
export function writeBreakdown(context: SheetContext, sheet: Sheet, config: Config, found: Breakdown): void {
  const { rows, total, indicator, asked } = found;
  wipeSheet(sheet);
  const shown = total.toLocaleString('en-US');
  const words = ja.kinds[indicator.kind.kind];
  const lead = rows.length === 0 ? ja.breakdown.none : words.total(shown, indicator.unit, rows.length);
  const texts: Area = [FIRST_ROW, 2, Math.max(1, rows.length), 2];
  growTo(sheet, FIRST_ROW + rows.length);
  const cells: Look['cells'] = [
    ...topCells(1, HEADER_ROW, WIDTHS.length),
    [[1, 1, 2, 1], { format: '@' }],
    [texts, { format: '@' }],
    [[FIRST_ROW, 5, Math.max(1, rows.length), 1], { format: '@' }],
    [[FIRST_ROW, 1, Math.max(1, rows.length), 1], { format: 'yyyy/mm/dd', align: 'left' }],
    ...FIGURE_COLUMNS.flatMap((column): (readonly [Area, Style])[] => [
      [[HEADER_ROW, column, 1, 1], { format: FIGURE_HEAD_FORMAT, align: 'right' }],
      [[FIRST_ROW, column, Math.max(1, rows.length), 1], { format: FIGURE_FORMAT, align: 'right' }],
    ]),
  ];
  const look: Look = {
    cells,
    widths: WIDTHS,
    columns: WIDTHS.length,
    heights: [
      [HEADER_ROW, 1, HEADER_HEIGHT],
      [FIRST_ROW, Math.max(1, rows.length), ROW_HEIGHT],
    ],
    frozenRows: HEADER_ROW,
    hidesGridlines: true,
    protection: { name: context.list.name(sheet), open: [] },
  };
  const steps = [
    valuesStep([1, 1, 2, 1], [[title(config, asked, indicator.label)], [lead]]),
    valuesStep([HEADER_ROW, 1, 1, WIDTHS.length], [breakdownHeaders]),
  ];
  applyLook(sheet, look, 'blank', { steps });
  putRows(context, sheet, config, found);
  context.spreadsheet.setActiveSheet(sheet);
}

function putRows(context: SheetContext, sheet: Sheet, config: Config, { rows, tab }: Breakdown): void {
  if (rows.length === 0) return;
  const initiative = config.initiatives.find(({ key }) => key === tab);
  const id = initiative ? context.initiativeSheet(initiative)?.getSheetId() : undefined;
  const cells = rows.map(({ date, area, staff, count, counterparty, row }) => [
    context.clock.toDate(date),
    area,
    staff,
    count,
    counterparty,
    row,
    id === undefined ? '' : `=HYPERLINK("#gid=${id}&range=A${row}",${literal(ja.breakdown.open)})`,
  ]);
  sheet.getRange(FIRST_ROW, 1, cells.length, WIDTHS.length).setValues(cells);
}

function title({ fiscalYear, cityWide }: Config, { area, from, to }: Breakdown['asked'], label: string): string {
  const month = monthName(calendarMonth(fiscalYear, to));
  const when = from === to ? month : to === 11 ? ja.breakdown.year : ja.breakdown.upTo(month);
  return ja.breakdown.title(label, area === null ? shownCityTotal : shownArea(area, cityWide), when);
}
