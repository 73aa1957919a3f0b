/** ダッシュボード's cells, calculated beside a 集計, a 月次 and a 確定 that were filled by hand. */

import { monthColumns } from '../../../src/domain/totals/month-table';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { type DashboardInput, dashboardCells } from '../../../src/sheets/totals/dashboard-cells';
import { areasAt, dashboardAt, dashboardPlan, statusAt, trendAt } from '../../../src/sheets/totals/dashboard-plan';
import { barsAt } from '../../../src/sheets/totals/front-part';
import { MAP_HINT_COLUMN } from '../../../src/sheets/totals/map-part';
import { monthsPlan } from '../../../src/sheets/totals/months-plan';
import { summaryPlan } from '../../../src/sheets/totals/summary-plan';
import { usualColumns } from '../../../src/sheets/years/last-year-plan';
import { day } from '../../app/memory-workbook';
import { FormulaError, type Held, Sheets, type Value } from './formula-values';
import { serialOf } from './written-tabs';

const TODAY = '2025-12-15';
const [SUMMARY, MONTHS, DASHBOARD, CLOSED] = ['集計', '月次', 'ダッシュボード', '確定'];
const [plan, months, dashboard] = [summaryPlan(chofuR7), monthsPlan(chofuR7), dashboardPlan(chofuR7)];
const AREAS = [...chofuR7.areas, chofuR7.cityWide];

interface Figures {
  readonly target?: number;
  readonly actual?: number;
  readonly expected?: number;
  readonly status?: string;
  /** By area, 市全域 last. */
  readonly areas?: readonly (number | null)[];
  readonly targets?: readonly (number | null)[];
  /** Twelve counts of months, twelve sums of months. */
  readonly months?: readonly (number | null)[];
}

/** ダッシュボード beside what is given of each indicator; all else is blank. */
function board(figures: Readonly<Record<string, Figures>>, chosen = '訪問件数', others: Partial<Options> = {}): Sheets {
  const { uncounted = 0, closed = null } = others;
  const sheets = new Sheets();
  const summary = grid(plan.lastRow, plan.columns.last);
  put(summary, 2, 3, serialOf(TODAY));
  put(summary, 2, 6, uncounted);
  put(summary, plan.block.row, plan.block.column + 3, serialOf('2025-04-01'));
  put(summary, plan.block.row, plan.block.column + 4, serialOf('2026-03-31'));
  for (const line of plan.lines) {
    if (line.kind !== 'indicator') continue;
    const { columns } = plan;
    const own = figures[line.indicator.key] ?? {};
    put(summary, line.row, 1, line.indicator.key);
    put(summary, line.row, columns.target, own.target ?? null);
    put(summary, line.row, columns.actual, own.actual ?? null);
    put(summary, line.row, columns.expected, own.expected ?? null);
    put(summary, line.row, columns.status, own.status ?? '未報告');
    AREAS.forEach((_, at) => {
      put(summary, line.row, columns.areas + at, own.areas?.[at] ?? null);
      put(summary, line.row, columns.block + 4 + at, own.targets?.[at] ?? null);
    });
  }
  sheets.put(SUMMARY, summary);
  const table = grid(months.block.row + months.block.rows, months.lastColumn);
  for (const line of months.lines)
    figures[line.indicator.key]?.months?.forEach((count, at) => {
      put(table, line.blockRow, months.block.column + monthColumns.month + at, count);
    });
  sheets.put(MONTHS, table);
  if (closed !== null) sheets.put(CLOSED, [[null, ...AREAS], ...closed]);
  const input: DashboardInput = {
    config: chofuR7,
    plan,
    tabs: [],
    asOf: day(TODAY),
    sample: false,
    checkName: null,
    renamed: [],
    labels: [],
    months,
    summaryName: SUMMARY,
    dashboard,
    map: new Map([[chofuR7.areas[0] ?? '', { row: 1, column: 2 }]]),
    monthsName: MONTHS,
    lastYear: {
      sheetName: '前年度',
      markRow: 3,
      first: 5,
      last: 60,
      columns: usualColumns,
      lastColumn: usualColumns.size,
    },
    completeness: closed === null ? null : { sheetName: CLOSED, row: 1 },
  };
  const cells = dashboardCells(input, chosen).map((line) => line.map(heldOf));
  // What KPI_READING would spill.
  dashboard.indicators.forEach(({ indicator }, at) => {
    put(cells, dashboard.status.first + at, statusAt.reading, `${indicator.label}の文`);
  });
  sheets.put(DASHBOARD, cells);
  return sheets;
}

interface Options {
  readonly uncounted: number;
  /** A line for each month: its name, then a state for each area. */
  readonly closed: readonly (readonly string[])[] | null;
}

const grid = (rows: number, columns: number): Held[][] =>
  Array.from({ length: rows }, () => new Array<Held>(columns).fill(null));

function put(cells: Held[][], row: number, column: number, value: Held): void {
  (cells[row - 1] ?? [])[column - 1] = value;
}

function heldOf(cell: unknown): Held {
  if (typeof cell === 'string' && cell.startsWith('=')) return { f: cell };
  return typeof cell === 'string' || typeof cell === 'number' ? (cell === '' ? null : cell) : null;
}

const at = (sheets: Sheets, row: number, column: number): Value => {
  const value = sheets.cell(DASHBOARD, row, column);
  return value instanceof FormulaError ? value : (value ?? '');
};
const across = (sheets: Sheets, row: number, from: number, count: number): Value[] =>
  Array.from({ length: count }, (_, index) => at(sheets, row, from + index));
const rowOf = (key: string): number => dashboard.indicators.findIndex(({ indicator }) => indicator.key === key);

describe('all indicators', () => {
  const figures = {
    'outreach.visits': { target: 1440, actual: 960, expected: 1022, status: '順調' },
    'training.sessions': { target: 16, actual: 0, expected: 11, status: '遅れ' },
  };

  it('stand as on 集計: 0 is a report, and a blank stays blank', () => {
    const sheets = board(figures);
    const figuresOf = (key: string): Value[] => across(sheets, dashboard.status.first + rowOf(key), statusAt.target, 5);
    expect(figuresOf('outreach.visits')).toEqual([1440, 960, '', 1022, '順調']);
    expect(figuresOf('training.sessions')).toEqual([16, 0, '', 11, '遅れ']);
    expect(figuresOf('network.meetings')).toEqual(['', '', '', '', '未報告']);
  });

  it('are counted by their state, with what is not counted only where there is some', () => {
    const counted = '18の指標のうち、達成0、順調1、注意0、遅れ1、未報告16です。';
    const sentence = (uncounted: number): Value =>
      at(board(figures, '訪問件数', { uncounted }), dashboard.status.sentence, dashboardAt.name);
    expect(sentence(0)).toBe(counted);
    expect(sentence(3)).toBe(`${counted}　未集計の入力が3件あります。`);
  });
});

describe('the top', () => {
  const figures = {
    'outreach.visits': { target: 1440, actual: 960, expected: 1022, status: '順調' },
    'outreach.support': { target: 400, actual: 200, expected: 268, status: '注意' },
    'training.sessions': { target: 16, actual: 0, expected: 11, status: '遅れ' },
    'places.launched': { target: 8, expected: 5, status: '未報告' },
    'hubs.launches': { target: 1, expected: 0, status: '未報告' },
  };
  const { front } = dashboard;

  it('counts the indicators by their state', () => {
    expect(across(board(figures), front.tiles, dashboardAt.first, 5)).toEqual([
      '達成',
      '順調',
      '注意',
      '遅れ',
      '未報告',
    ]);
    expect(across(board(figures), front.tiles + 1, dashboardAt.first, 5)).toEqual([0, 1, 1, 1, 15]);
  });

  it('lists first what is furthest from what is expected, and nothing that is on track or not yet expected', () => {
    const sheets = board(figures);
    const lines = Array.from({ length: 5 }, (_, index) =>
      across(sheets, front.list.first + index, dashboardAt.name, 6),
    );
    expect(lines).toEqual([
      ['交流の場の立ち上げ', 8, '', '', 5, '未報告'],
      ['研修', 16, 0, '', 11, '遅れ'],
      ['訪問相談支援', 400, 200, '', 268, '注意'],
      ...new Array(2).fill(new Array(6).fill('')),
    ]);
    expect(across(board({}), front.list.first, dashboardAt.name, 2)).toEqual([
      '期待に届いていない指標はありません。',
      '',
    ]);
  });

  it('draws a bar as long as the target, with what is missing from what is expected', () => {
    const sheets = board(figures);
    const bar = (key: string): Value => at(sheets, front.bars.first + rowOf(key), barsAt.bar);
    expect(bar('outreach.support')).toBe('█'.repeat(14) + '▒'.repeat(5) + '░'.repeat(9));
    expect(bar('training.sessions')).toBe('▒'.repeat(19) + '░'.repeat(9));
    expect(bar('awareness.activities')).toBe('');
  });
});

describe('the map', () => {
  const [first = 0, second = 0] = [dashboard.map.first + 2, dashboardAt.first + 2];
  const tile = (areas: readonly (number | null)[], targets: readonly (number | null)[]): Value[] => {
    const sheets = board({ 'outreach.visits': { target: 1440, actual: 9, expected: 720, areas, targets } });
    return [at(sheets, first, second), at(sheets, first + 1, second)];
  };

  it('has a tile where 設定 says, with the share of what is expected of the area', () => {
    expect(tile([45], [180])).toEqual(['緑ヶ丘・滝坂', 0.5]);
    expect(tile([null], [180])).toEqual(['緑ヶ丘・滝坂', '未報告']);
    expect(tile([45], [null])).toEqual(['緑ヶ丘・滝坂', '－']);
  });

  it('is explained beside its heading, where a line of words has room', () => {
    const sheets = board({});
    const { heading } = dashboard.map;
    expect(at(sheets, heading, dashboardAt.name)).toBe('地図で見る（２で選んだ指標の、期待に対する割合）');
    expect(at(sheets, heading, MAP_HINT_COLUMN)).toMatch(/^上が北です/);
  });
});

describe('the chosen indicator', () => {
  const ofMonth = [100, 0, 120, null, 90, 80, 110, 95, 40, null, null, null];
  const soFar = [100, 100, 220, 220, 310, 390, 500, 595, 635, null, null, null];
  const figures = {
    'outreach.visits': { target: 1440, actual: 635, expected: 1022, months: [...ofMonth, ...soFar] },
  };
  const { trend } = dashboard;

  it('shows each month, the sums of months, and what is expected by their ends', () => {
    const sheets = board(figures);
    const column = (of: number): Value[] => trendRows().map((row) => at(sheets, row, of));
    expect(column(trendAt.ofMonth)).toEqual(ofMonth.map((count) => count ?? ''));
    expect(column(trendAt.cumulative)).toEqual(soFar.map((count) => count ?? ''));
    const expected = column(trendAt.expected).map(Number);
    expect(expected.at(-1)).toBeCloseTo(1440, 6);
    expect(expected[0]).toBeCloseTo((1440 * 30) / 365, 6);
    // The month that runs is expected up to its 15th day, as it is counted.
    expect(expected[8]).toBeCloseTo(1022, 6);
    expect(expected[9]).toBeCloseTo((1440 * 306) / 365, 6);
    expect(at(sheets, trend.sentence, dashboardAt.name)).toBe('訪問件数の文　12月は15日までの数です。');
  });

  const trendRows = (): number[] => Array.from({ length: 12 }, (_, month) => trend.first + month);

  it('is asked for where the cell names none, and nothing else is shown', () => {
    const sheets = board(figures, 'ないもの');
    for (const row of trendRows()) expect(across(sheets, row, trendAt.ofMonth, 3)).toEqual(['', '', '']);
    expect(at(sheets, trend.sentence, dashboardAt.name)).toBe('一覧から指標を選んでください。');
    expect(at(sheets, dashboard.areas.sentence, dashboardAt.name)).toBe('この指標には、圏域ごとの目標がありません。');
  });
});

describe('the areas', () => {
  const figures = {
    'outreach.visits': {
      target: 1440,
      actual: 300,
      expected: 1440 * 0.7,
      areas: [126, 125, 90, 0, null, 1, 2, 3, 7],
      targets: [180, 180, 180, 180, 180, 180, 180, 180, null],
    },
  };

  it('stand beside what is expected of them, downwards to whole percents', () => {
    const sheets = board(figures);
    const line = (area: number): Value[] => across(sheets, dashboard.areas.first + area, areasAt.area, 5);
    expect(line(0)).toEqual([AREAS[0], 126, 180, expect.closeTo(126, 6), 1]);
    expect(line(1)).toEqual([AREAS[1], 125, 180, expect.closeTo(126, 6), 0.992]);
    expect(line(3)).toEqual([AREAS[3], 0, 180, expect.closeTo(126, 6), 0]);
    expect(line(4)).toEqual([AREAS[4], '', 180, expect.closeTo(126, 6), '']);
    expect(line(8)).toEqual(['市全域', 7, '', '', '']);
    expect(at(sheets, dashboard.areas.sentence, dashboardAt.name)).toBe(
      `目標のある8圏域のうち、期待に届いているのは1圏域です。期待に対する割合が最も低いのは${AREAS[3]}（0.0%）です。`,
    );
  });

  it('and all indicators: what has no target, no report, or a ratio', () => {
    const sheets = board(figures);
    const { heat } = dashboard;
    const line = (key: string): Value[] => across(sheets, heat.first + rowOf(key), dashboardAt.first, 8);
    expect(line('outreach.visits')).toEqual([1, 0.992, 0.71, 0, '未報告', 0.007, 0.015, 0.023]);
    expect(line('training.sessions')).toEqual(new Array(8).fill('－'));
    expect(at(sheets, heat.sentence, dashboardAt.name)).toBe(
      '目標のある8か所のうち、期待の70%に届かないのは4か所、まだ報告がないのは1か所です。',
    );
  });
});

describe('入力の状況', () => {
  const { input } = dashboard;

  it('is as 確定 has it, area by month, with a sentence', () => {
    const closed = Array.from({ length: 12 }, (_, month) => [
      `${month}`,
      ...AREAS.map((_, area) => (month < 2 ? '締め' : month === 2 && area === 0 ? '遅れ' : 'まだなし')),
    ]);
    const sheets = board({}, '訪問件数', { closed });
    expect(across(sheets, input.first, dashboardAt.name, 5)).toEqual([AREAS[0], '締め', '締め', '遅れ', 'まだなし']);
    expect(at(sheets, input.sentence, dashboardAt.name)).toBe('締めた圏域・月は18、入力が遅れているのは1です。');
  });

  it('says so while nobody has looked', () => {
    const sheets = board({});
    expect(String(at(sheets, input.sentence, dashboardAt.name))).toMatch(/^まだ調べていません。/);
  });
});
