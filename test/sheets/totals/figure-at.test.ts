/** Which figure a selected cell shows, on tabs of which only names and cells are known. */
import { chofuR7 } from '../../../src/plans/chofu-r7';
import type { SheetContext } from '../../../src/sheets/book/context';
import { areasAt, dashboardAt, dashboardPlan, statusAt, trendAt } from '../../../src/sheets/totals/dashboard-plan';
import { figureAt } from '../../../src/sheets/totals/figure-at';
import { monthsAt, monthsPlan } from '../../../src/sheets/totals/months-plan';
import { summaryPlan } from '../../../src/sheets/totals/summary-plan';

type Cells = ReadonlyMap<string, string>;
const TABS = { summary: 1, months: 2, dashboard: 3 } as const;
const YEAR = { from: 0, to: 11 };
const [area = ''] = chofuR7.areas;

/** Only what figureAt asks of Sheets. */
function sheetOf(id: number, cells: Cells) {
  const at = (row: number, column: number): string => cells.get(`${row}:${column}`) ?? '';
  return {
    getSheetId: () => id,
    getRange: (row: number, column: number, _rows = 1, columns = 1) => ({
      getValue: () => at(row, column),
      getValues: () => [Array.from({ length: columns }, (_, index) => at(row, column + index))],
    }),
  };
}

function figure(tab: keyof typeof TABS | 'other', row: number, column: number, cells: Cells) {
  const id = tab === 'other' ? 9 : TABS[tab];
  const range = { getSheet: () => sheetOf(id, cells), getRow: () => row, getColumn: () => column };
  const context = {
    spreadsheet: { getActiveRange: () => range },
    fixedSheet: (key: keyof typeof TABS) => ({ getSheetId: () => TABS[key] }),
  };
  // A stand-in for the few members that are asked.
  return figureAt(context as unknown as SheetContext, chofuR7);
}

const cell = (row: number, column: number, text: string): readonly [string, string] => [`${row}:${column}`, text];

describe('on 集計', () => {
  const cells = new Map([cell(9, 1, 'outreach.visits')]);
  const { areas } = summaryPlan(chofuR7).columns;

  it('a column of an area is that area, any other the city', () => {
    expect(figure('summary', 9, areas, cells)).toEqual({ indicator: 'outreach.visits', area, ...YEAR });
    const cityWide = areas + chofuR7.areas.length;
    expect(figure('summary', 9, cityWide, cells)).toMatchObject({ area: '市全域' });
    expect(figure('summary', 9, 6, cells)).toMatchObject({ area: null });
    expect(figure('summary', 9, cityWide + 1, cells)).toMatchObject({ area: null });
  });

  it('a heading or a blank line shows no figure, nor does another tab or no selection', () => {
    expect(figure('summary', 8, areas, cells)).toBeNull();
    expect(figure('other', 9, areas, cells)).toBeNull();
    const nothing = { spreadsheet: { getActiveRange: () => null } };
    expect(figureAt(nothing as unknown as SheetContext, chofuR7)).toBeNull();
  });
});

describe('on 月次', () => {
  const [line] = monthsPlan(chofuR7).lines.filter(({ indicator }) => indicator.key === 'outreach.visits');
  const row = line?.row ?? 0;
  const cells = (chosen: string): Cells =>
    new Map([
      cell(2, 3, chosen),
      cell(row, 1, 'outreach.visits'),
      cell(row, monthsAt.item, '月の実績'),
      cell(row + 1, 1, 'outreach.visits'),
      cell(row + 1, monthsAt.item, '累計'),
    ]);

  it('a month alone, or all up to it, for the chosen area', () => {
    const june = monthsAt.month + 2;
    const own = { indicator: 'outreach.visits', area };
    expect(figure('months', row, june, cells(area))).toEqual({ ...own, from: 2, to: 2 });
    expect(figure('months', row + 1, june, cells(area))).toEqual({ ...own, from: 0, to: 2 });
    expect(figure('months', row, june, cells('市全体'))).toEqual({ ...own, area: null, from: 2, to: 2 });
  });

  it('the whole year beside the months', () => {
    expect(figure('months', row, monthsAt.label, cells(area))).toMatchObject(YEAR);
    expect(figure('months', row, monthsAt.target, cells(area))).toMatchObject(YEAR);
    expect(figure('months', 5, monthsAt.month, cells(area))).toBeNull();
  });
});

describe('on ダッシュボード', () => {
  const { status, trend, areas, heat, choice, indicators } = dashboardPlan(chofuR7);
  const at = indicators.findIndex(({ indicator }) => indicator.key === 'outreach.visits');
  const cells = new Map([
    cell(choice.row, dashboardAt.name, '訪問件数'),
    cell(status.first + at, dashboardAt.name, '訪問件数'),
    cell(heat.first + at, dashboardAt.name, '訪問件数'),
    cell(areas.first, dashboardAt.name, area),
    cell(areas.last, dashboardAt.name, '市全域'),
    cell(trend.first + 2, dashboardAt.name, '6月'),
  ]);
  const own = { indicator: 'outreach.visits' };
  const shown = (row: number, column: number) => figure('dashboard', row, column, cells);

  it('each part shows its own figures', () => {
    expect(shown(status.first + at, statusAt.actual)).toEqual({ ...own, area: null, ...YEAR });
    expect(shown(heat.first + at, dashboardAt.first + 1)).toEqual({ ...own, area: chofuR7.areas[1], ...YEAR });
    expect(shown(areas.first, areasAt.actual)).toEqual({ ...own, area, ...YEAR });
    expect(shown(areas.last, areasAt.actual)).toEqual({ ...own, area: '市全域', ...YEAR });
    expect(shown(trend.first + 2, trendAt.ofMonth)).toEqual({ ...own, area: null, from: 2, to: 2 });
    expect(shown(trend.first + 2, trendAt.cumulative)).toEqual({ ...own, area: null, from: 0, to: 2 });
  });

  it('a line that moved, a heading and an unknown name show none', () => {
    expect(shown(trend.first + 3, trendAt.ofMonth)).toBeNull();
    expect(shown(status.heading, statusAt.actual)).toBeNull();
    expect(shown(areas.first + 1, areasAt.actual)).toBeNull();
  });
});
