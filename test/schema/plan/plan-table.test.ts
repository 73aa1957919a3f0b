import type { CellValue } from '../../../src/domain/cells/cell-value';
import { planHeaders } from '../../../src/i18n/words/names';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { readPlan } from '../../../src/schema/plan/plan-table';
import { planGrid } from './grids';

const { areas, fiscalYear: year } = chofuR7;

/** The 1-based row of an indicator and the 0-based column of a header. */
function place(grid: CellValue[][], key: string, header: string): { row: number; column: number } {
  const row = grid.findIndex(([first]) => first === key);
  return { row: row + 1, column: (grid[2] ?? []).indexOf(header) };
}

function typed(key: string, header: string, value: CellValue): { grid: CellValue[][]; row: number } {
  const grid = planGrid();
  const { row, column } = place(grid, key, header);
  const line = grid[row - 1];
  if (line === undefined || column < 0) throw new Error(`no cell ${key} ${header}`);
  line[column] = value;
  return { grid, row };
}

describe('reading 計画', () => {
  it('gives back the very plan that set-up wrote', () => {
    expect(readPlan(planGrid(), areas, year)).toEqual({ initiatives: chofuR7.initiatives, problems: [], asides: [] });
  });

  it('finds columns by header, wherever they stand', () => {
    const moved = planGrid().map((row, index) => (index >= 2 && index <= 20 ? [null, ...row] : [null, ...row]));
    expect(readPlan(moved, areas, year).initiatives).toEqual(chofuR7.initiatives);
  });

  it.each<[string, CellValue, string]>([
    [planHeaders.target, 1, '100%'],
    [planHeaders.target, 0.8, '80%'],
    [planHeaders.target, '８０％', '８０％'],
    [areas[1] ?? '', 2, '200.0%'],
  ])('never takes a share for a target: %s %p shown as %s', (header, value, shownAs) => {
    const { grid, row } = typed('outreach.visits', header, value);
    if (header !== planHeaders.target) grid[row - 1]?.splice((grid[2] ?? []).indexOf(planHeaders.rule), 1, '個別');
    const shown = grid.map((line, at) =>
      line.map((cell) => (at === row - 1 && cell === value ? shownAs : String(cell ?? ''))),
    );
    const { initiatives, problems } = readPlan(grid, areas, year, shown);
    expect([initiatives, problems]).toEqual([
      null,
      [{ fault: 'number.percent', tab: 'plan', row, column: header, typed: shownAs }],
    ]);
  });

  it.each<[CellValue, number | null]>([
    [1500, 1500],
    ['１，５００', 1500],
    ['1,500', 1500],
    ['1500件', 1500],
    ['１，５００ 件', 1500],
    [0, 0],
    [null, null],
  ])('takes %p as the target %p', (value, expected) => {
    const { grid } = typed('outreach.visits', planHeaders.target, value);
    const { initiatives } = readPlan(grid, areas, year);
    const visits = initiatives?.flatMap((each) => each.indicators).find(({ key }) => key === 'outreach.visits');
    expect(visits?.target).toBe(expected);
  });

  it.each<[string, string, CellValue, string]>([
    ['outreach.visits', planHeaders.target, '約1440', 'number.invalid'],
    ['outreach.visits', planHeaders.target, '件', 'number.invalid'],
    ['outreach.visits', planHeaders.target, 12.5, 'number.invalid'],
    ['outreach.visits', planHeaders.target, -1, 'number.invalid'],
    ['outreach.visits', planHeaders.kind, '平均', 'kind.unknown'],
    ['outreach.visits', planHeaders.rule, '半分', 'rule.unknown'],
    ['outreach.visits', planHeaders.label, null, 'label.missing'],
    ['outreach.visits', planHeaders.label, '研修', 'label.duplicate'],
    ['outreach.visits', planHeaders.key, 'Outreach visits', 'key.malformed'],
    ['outreach.visits', planHeaders.key, 'nowhere.visits', 'key.unknownInitiative'],
    ['outreach.visits', planHeaders.key, 'outreach.support', 'key.duplicate'],
    ['community.groups', planHeaders.over, '訪問件数', 'over.unknown'],
    ['community.groups', planHeaders.over, null, 'over.unknown'],
    ['outreach.visits', '4月', 2, 'weights.incomplete'],
  ])('refuses %s %s = %p with the cell named', (key, header, value, fault) => {
    const { grid, row } = typed(key, header, value);
    const { initiatives, problems } = readPlan(grid, areas, year);
    expect(initiatives).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ fault, tab: 'plan' }));
    const named = problems.find((problem) => problem.fault === fault);
    // A duplicate is reported at the second of the two.
    if (!fault.endsWith('duplicate')) expect(named?.row).toBe(row);
  });

  it.each([
    ['回、人', ['回', '人']],
    ['回, 名 カ所', ['回', '人', '箇所']],
    ['講座', ['講座']],
    [null, ['回', '件']],
    ['　', ['回', '件']],
  ])('takes %p for the units of counts', (cell, units) => {
    const { grid } = typed('training.sessions', planHeaders.units, cell);
    const { initiatives } = readPlan(grid, areas, year);
    const indicators = (initiatives ?? []).flatMap((each) => each.indicators);
    expect(indicators.find(({ key }) => key === 'training.sessions')?.units).toEqual(units);
  });

  it('knows the units of a plan that has no such column', () => {
    const grid = planGrid();
    const { column } = place(grid, 'training.sessions', planHeaders.units);
    const without = grid.map((row) => row.map((cell, index) => (index === column ? null : cell)));
    expect(readPlan(without, areas, year).initiatives).toEqual(chofuR7.initiatives);
  });

  it('reads twelve monthly weights in fiscal order', () => {
    const grid = planGrid();
    const { row, column } = place(grid, 'outreach.visits', '4月');
    for (let month = 0; month < 12; month += 1) (grid[row - 1] ?? [])[column + month] = month + 1;
    const { initiatives } = readPlan(grid, areas, year);
    const visits = initiatives?.flatMap((each) => each.indicators).find(({ key }) => key === 'outreach.visits');
    expect(visits?.weights).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('takes numbers area by area when the rule says so', () => {
    const { grid } = typed('outreach.visits', planHeaders.rule, '個別');
    const { row, column } = place(grid, 'outreach.visits', areas[2] ?? '');
    (grid[row - 1] ?? [])[column] = 200;
    const { initiatives } = readPlan(grid, areas, year);
    const visits = initiatives?.flatMap((each) => each.indicators).find(({ key }) => key === 'outreach.visits');
    expect(visits?.areaTargets).toEqual({ rule: 'explicit', perArea: [null, null, 200, null, null, null, null, null] });
  });

  it('says when numbers by area are typed that nothing uses, and when none are there to use', () => {
    const unused = planGrid();
    const { row, column } = place(unused, 'outreach.visits', areas[2] ?? '');
    (unused[row - 1] ?? [])[column] = 200;
    const read = readPlan(unused, areas, year);
    expect(read).toMatchObject({ initiatives: chofuR7.initiatives, problems: [] });
    expect(read.asides).toEqual([{ fault: 'areaTarget.unused', tab: 'plan', row, column: areas[2], typed: '200' }]);
    const none = typed('outreach.visits', planHeaders.rule, '個別');
    expect(readPlan(none.grid, areas, year)).toMatchObject({
      problems: [],
      asides: [{ fault: 'areaTarget.none', row: none.row, column: planHeaders.rule, typed: '個別' }],
    });
  });

  it('says when a header row is gone', () => {
    const grid = planGrid().filter((_, index) => index !== 2);
    expect(readPlan(grid, areas, year)).toEqual({
      initiatives: null,
      problems: [{ fault: 'header.missing', tab: 'plan' }],
      asides: [],
    });
  });
});
