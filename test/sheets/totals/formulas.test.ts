/** The native formulas count what the domain counts and what a count by hand says. */
import fc from 'fast-check';
import { summary } from '../../../src/app/totals/summary';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { HEADER_ROW } from '../../../src/sheets/book/layout';
import { absolute } from '../../../src/sheets/platform/a1';
import {
  AREA_MARK,
  areaDistinct,
  areaSum,
  cityDistinct,
  type MonthCells,
  monthDistinct,
  monthSums,
  type RuleCells,
  sumOrBlank,
  uncounted,
  withoutCounterparty,
} from '../../../src/sheets/totals/formulas';
import { world } from '../../app/memory-workbook';
import { AREAS, account, ODD_AREAS, TABS } from '../../property/account';
import { byHand } from '../../property/months';
import { everyKind, type WrittenRow, writtenTabs } from '../../property/written-rows';
import { cases } from '../../run/cases';
import { FormulaError, Sheets, type Value } from './formula-values';
import { columnOf, putTab, ruleColumnsOf, serialOf, typeRows } from './written-tabs';

const TODAY = '2025-12-15';
const BOUNDS = { first: '2025-04-01', until: TODAY };
const SUMMARY = '集計';
const onSummary = (row: number, column: number): string => `'${SUMMARY}'!${absolute(row, column)}`;

const cells: RuleCells = {
  asOf: onSummary(2, 1),
  first: onSummary(2, 2),
  last: onSummary(2, 3),
  areas: AREAS.map((_, index) => onSummary(1, index + 1)),
};
const DISTINCT = { tab: '地域づくり', over: 'community.approaches' };

type Tabs = ReadonlyMap<string, readonly WrittenRow[]>;

function sheetsWith(tabs: Tabs): Sheets {
  const sheets = new Sheets();
  const starts = Array.from({ length: 13 }, (_, at) => serialOf(new Date(Date.UTC(2025, 3 + at, 1)).toISOString()));
  sheets.put(SUMMARY, [
    [...AREAS],
    [serialOf(TODAY), serialOf('2025-04-01'), serialOf('2026-03-31')],
    starts,
    [['', ...AREAS, ''].join('\u001e'), ['', '若葉・調和', ''].join('\u001e')],
  ]);
  for (const tab of Object.keys(TABS)) putTab(sheets, tab, tabs.get(tab) ?? []);
  return sheets;
}

const plain = (value: Value): unknown => (value instanceof FormulaError ? value.code : value);

/** What 集計 shows by these formulas, as `account` says it; `tabs` without rows are taken to show nothing unless they are named. */
function counted(sheets: Sheets, named: Iterable<string> = Object.keys(TABS)): ReturnType<typeof account> {
  const tabs = new Set(named);
  const actuals: Record<string, Record<string, never>> = {};
  let left = 0;
  for (const [tab, columns] of Object.entries(TABS)) {
    if (!tabs.has(tab)) continue;
    const rule = ruleColumnsOf(tab);
    for (const [, key] of columns) {
      const column = columnOf(tab, key);
      const byArea = AREAS.map((area, at) => [
        area,
        plain(sheets.value(areaSum(rule, column, cells.areas[at] ?? '', cells))),
      ]);
      sheets.put('areas', [byArea.map(([, value]) => value as Value)]);
      const city = plain(sheets.value(sumOrBlank(`'areas'!$A$1:${absolute(1, AREAS.length)}`)));
      actuals[key] = Object.fromEntries([['*', city], ...byArea]);
      // No 基準日 is set: what is planned is not missing.
      left += Number(plain(sheets.value(uncounted(rule, column, { ...cells, asOf: cells.last }))));
    }
  }
  const rule = ruleColumnsOf(DISTINCT.tab);
  const over = columnOf(DISTINCT.tab, DISTINCT.over);
  actuals['community.groups'] = Object.fromEntries([
    ['*', plain(sheets.value(cityDistinct(rule, over, cells)))],
    ...AREAS.map((area, at) => [area, plain(sheets.value(areaDistinct(rule, over, cells.areas[at] ?? '', cells)))]),
  ]);
  return { actuals: { ...account(new Map()).actuals, ...actuals }, uncounted: left };
}

/** What the domain says of the same rows. */
function answered(tabs: Tabs): ReturnType<typeof account> {
  const made = world({ today: TODAY, config: { ...chofuR7, areas: [...chofuR7.areas, ...ODD_AREAS] } });
  for (const [tab, rows] of tabs) typeRows(made, tab, rows);
  const outcome = summary(made.deps, {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const actuals = outcome.value.rows.map(({ indicator, actual, areas }) => [
    indicator,
    {
      '*': actual ?? '',
      ...Object.fromEntries(Object.entries(areas).map(([area, each]) => [area, each.actual ?? ''])),
    },
  ]);
  return { actuals: Object.fromEntries(actuals), uncounted: outcome.value.uncounted };
}

describe('the formulas of 集計', () => {
  const everyCell = everyKind(BOUNDS, ['地域づくり', '居場所'], 60);

  it('count every kind of cell as a count by hand does', () => {
    expect(counted(sheetsWith(everyCell), everyCell.keys())).toEqual(account(everyCell));
  });

  it('and the domain count every kind of cell alike', () => {
    expect(answered(everyCell)).toEqual(account(everyCell));
  });

  it('show nothing of tabs without rows', () => {
    expect(counted(sheetsWith(new Map()))).toEqual(account(new Map()));
  });

  it('count random rows as a count by hand does', () => {
    fc.assert(
      fc.property(writtenTabs(BOUNDS, 6, { minLength: 1, maxLength: 1 }), (tabs) => {
        expect(counted(sheetsWith(tabs), tabs.keys())).toEqual(account(tabs));
      }),
      { numRuns: cases(20) },
    );
  });

  it('and the domain count random rows alike', () => {
    fc.assert(
      fc.property(writtenTabs(BOUNDS, 12, { minLength: 1, maxLength: 2 }), (tabs) => {
        expect(answered(tabs)).toEqual(account(tabs));
      }),
      { numRuns: cases(30) },
    );
  });

  it('count the rows that lack the organisation they need', () => {
    const [row] = everyKind(BOUNDS, [DISTINCT.tab], 1).get(DISTINCT.tab) ?? [];
    if (row === undefined) throw new Error('no row');
    const without = { ...row, areaCell: '若葉・調和', countCells: [2], counterpartyCell: '', status: '' };
    const sheets = sheetsWith(new Map([[DISTINCT.tab, [without, without, { ...without, counterpartyCell: '会' }]]]));
    const over = columnOf(DISTINCT.tab, DISTINCT.over);
    expect(sheets.value(`=${withoutCounterparty(ruleColumnsOf(DISTINCT.tab), over, cells)}`)).toBe(2);
  });

  it('show a deleted column as a fault, and not as nothing', () => {
    const gone = sheetsWith(new Map());
    const rule = { ...ruleColumnsOf('訪問'), sheetName: 'なくなったタブ' };
    for (const formula of [areaSum(rule, 4, cells.areas[0] ?? '', cells), uncounted(rule, 4, cells)])
      expect(gone.value(formula)).toEqual(new FormulaError('#REF!'));
  });

  it('begin at the header, so that a row put in right below it is not left out', () => {
    expect(areaSum(ruleColumnsOf('訪問'), 4, cells.areas[0] ?? '', cells)).toContain(`'訪問'!$D$${HEADER_ROW}:$D`);
  });
});

describe('the formulas of 月次', () => {
  const months = (names: number, id: string): MonthCells => ({
    asOf: cells.asOf,
    first: cells.first,
    last: cells.last,
    starts: `'${SUMMARY}'!$A$3:$L$3`,
    ends: `'${SUMMARY}'!$B$3:$M$3`,
    names: onSummary(4, names),
    id,
  });

  it.each([
    ['the city', 1, '*'],
    ['an area', 2, '若葉・調和'],
  ])('count %s month by month, and organisations anew in each and up to each', (_name, names, scope) => {
    const tabs = everyKind(BOUNDS, ['地域づくり', '訪問'], 60);
    const sheets = sheetsWith(tabs);
    const expected = byHand(tabs, scope);
    const line = (formula: string): unknown[] => (sheets.all(formula)[0] ?? []).map(plain);
    const visits = monthSums(ruleColumnsOf('訪問'), columnOf('訪問', 'outreach.visits'), months(names, 'a'));
    expect(line(visits)).toEqual(expected['outreach.visits']?.month);
    const [rule, over] = [ruleColumnsOf(DISTINCT.tab), columnOf(DISTINCT.tab, DISTINCT.over)];
    expect(line(monthDistinct(rule, over, months(names, 'b'), 'month'))).toEqual(expected['community.groups']?.month);
    expect(line(monthDistinct(rule, over, months(names, 'c'), 'cumulative'))).toEqual(
      expected['community.groups']?.cumulative,
    );
  });

  it('part the names by what no keyboard types', () => {
    expect(new Sheets().value(`=${AREA_MARK}`)).toBe('\u001e');
  });
});
