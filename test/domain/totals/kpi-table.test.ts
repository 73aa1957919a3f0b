/** The KPI_TABLE block: what is written is read back, and what it answers. */

import { toSerial } from '../../../src/domain/calendar/plain-date';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import { allIndicators } from '../../../src/domain/plan/indicators';
import {
  isKpiError,
  type KpiTable,
  kpi,
  kpiColumns,
  kpiFigures,
  kpiTableWidth,
  readKpiTable,
  readYear,
  writeKpiHeader,
  writeKpiRow,
} from '../../../src/domain/totals/kpi-table';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { date } from '../samples';

const asOf = date('2025-09-30');
const columns = kpiColumns(chofuR7.areas.length);

/** The block of Chofu's plan with a heading row, and the given actuals by [key, column]. */
function block(actuals: readonly (readonly [string, number, CellValue])[] = []): CellValue[][] {
  const heading = new Array<CellValue>(columns.width).fill('');
  const rows = allIndicators(chofuR7).map((indicator) => writeKpiRow(indicator, chofuR7.areas.length));
  for (const [key, column, value] of actuals) {
    const row = rows.find((each) => each[0] === key);
    if (row !== undefined) row[column] = value;
  }
  return [...writeKpiHeader(chofuR7, asOf), heading, ...rows];
}

function table(cells: readonly (readonly CellValue[])[]): KpiTable {
  const read = readKpiTable(cells);
  if ('error' in read) throw new Error(read.error);
  return read;
}

const filled = (): KpiTable =>
  table(
    block([
      ['outreach.visits', columns.cityActual, 720],
      ['outreach.visits', columns.firstAreaActual + 1, 60],
      ['outreach.visits', columns.cityWideActual, 3],
      ['network.meetings', columns.cityActual, 8],
      ['training.sessions', columns.cityActual, 0],
      ['awareness.activities', columns.cityActual, '#REF!'],
    ]),
  );

describe('the layout', () => {
  it('has the same width in every row', () => {
    expect(block().map((row) => row.length)).toEqual(new Array(block().length).fill(35));
    expect(kpiTableWidth(8)).toBe(35);
    expect(kpiTableWidth(0)).toBe(19);
  });

  it('names the areas in the row of headings, in both groups', () => {
    const head = block()[1] ?? [];
    expect(head.slice(0, 4)).toEqual(['key', 'label', 'unit', '*']);
    expect(head[columns.firstAreaTarget]).toBe('緑ヶ丘・滝坂');
    expect(head[columns.cityWideTarget]).toBe('市全域');
    expect(head[columns.cityActual]).toBe('*');
    expect(head[columns.firstAreaActual]).toBe('緑ヶ丘・滝坂');
    expect(head[columns.cityWideActual]).toBe('市全域');
    expect([head[columns.firstWeight], head[columns.width - 1]]).toEqual(['w1', 'w12']);
  });

  it('is read back as it was written, without the heading row', () => {
    expect(filled()).toMatchObject({
      asOf,
      fiscalYear: chofuR7.fiscalYear,
      thresholds: chofuR7.thresholds,
      areas: chofuR7.areas,
      cityWide: '市全域',
    });
    expect(filled().rows.map(({ key }) => key)).toEqual(allIndicators(chofuR7).map(({ key }) => key));
  });

  it('is read with serial numbers for dates and with more columns than its own', () => {
    const cells = block().map((row) => [...row, '', 'メモ']);
    cells[0]?.splice(2, 3, toSerial(asOf), toSerial(chofuR7.fiscalYear.first), toSerial(chofuR7.fiscalYear.last));
    expect(table(cells)).toMatchObject({ asOf, fiscalYear: chofuR7.fiscalYear, areas: chofuR7.areas });
  });
});

describe('what is no KPI_TABLE', () => {
  const damaged = (row: number, column: number, value: CellValue) => () => {
    const cells = block();
    cells[row]?.splice(column, 1, value);
    return readKpiTable(cells);
  };

  it.each<[string, () => unknown, string]>([
    ['nothing', () => readKpiTable([]), 'notATable'],
    ['one cell', () => readKpiTable([['KPI_TABLE']]), 'notATable'],
    [
      'another range',
      () =>
        readKpiTable([
          [1, 2],
          [3, 4],
        ]),
      'notATable',
    ],
    ['a later version', damaged(0, 1, 2), 'version'],
    ['no as-of date', damaged(0, 2, ''), 'damaged'],
    ['a year of other length', damaged(0, 4, { kind: 'date', date: asOf }), 'damaged'],
    ['a first day that no calendar has', damaged(0, 3, 1e12), 'damaged'],
    ['a first day before all years', damaged(0, 3, -1e7), 'damaged'],
    ['no threshold', damaged(0, 5, '0.9'), 'damaged'],
    ['an area that differs between the groups', damaged(1, 4, '別の圏域'), 'damaged'],
    ['no watch threshold', damaged(0, 6, ''), 'damaged'],
    ['a first day only', damaged(0, 4, ''), 'damaged'],
    ['a last day only', damaged(0, 3, ''), 'damaged'],
    ['an area without a name', damaged(1, 5, ''), 'damaged'],
    ['a number for an area', damaged(1, 5, 7), 'damaged'],
    ['a first group without its mark', damaged(1, 3, '目標'), 'damaged'],
    [
      'no area and no name for the city',
      () => readKpiTable([...block().slice(0, 1), ['key', 'label', 'unit', '*', '*']]),
      'damaged',
    ],
    ['a group without its mark', damaged(1, 13, '実績'), 'damaged'],
    ['headings cut short', () => readKpiTable(block().map((row) => row.slice(0, 10))), 'damaged'],
  ])('%s', (_name, read, error) => {
    expect(read()).toEqual({ error });
  });
});

describe('answers', () => {
  it.each([
    ['訪問件数', undefined, 1440, 720, 0.5],
    ['outreach.visits', null, 1440, 720, 0.5],
    ['訪問件数', '', 1440, 720, 0.5],
    ['　訪問件数 ', '市全体', 1440, 720, 0.5],
    ['OUTREACH.VISITS', '*', 1440, 720, 0.5],
    ['訪問件数', '若葉・調和', 180, 60, 60 / 180],
    ['訪問件数', '若葉･調和', 180, 60, 60 / 180],
    ['訪問件数', '市全域', null, 3, null],
    ['訪問件数', '上ノ原・柏野', 180, null, null],
    ['ネットワーク会議', undefined, 8, 8, 1],
    ['ネットワーク会議', '若葉・調和', 1, null, null],
    ['養成講座', '若葉・調和', null, null, null],
    ['研修', undefined, 16, 0, 0],
  ])('%p in %p: target %p, actual %p, progress %p', (indicator, area, target, actual, ratio) => {
    expect(kpi('target', filled(), indicator, area)).toBe(target);
    expect(kpi('actual', filled(), indicator, area)).toBe(actual);
    expect(kpi('progress', filled(), indicator, area)).toBe(ratio);
  });

  it('expects and foresees on a straight line', () => {
    expect(kpi('expected', filled(), '訪問件数')).toBeCloseTo((1440 * 183) / 365, 9);
    expect(kpi('forecast', filled(), '訪問件数')).toBeCloseTo((720 * 365) / 183, 9);
    expect(kpi('expected', filled(), '訪問件数', '市全域')).toBeNull();
    expect(kpi('forecast', filled(), '訪問件数', '市全域')).toBeNull();
    expect(kpi('forecast', filled(), '相談受付')).toBeNull();
  });

  it.each([
    ['ネットワーク会議', undefined, 'achieved'],
    ['訪問件数', undefined, 'onTrack'],
    ['訪問件数', '若葉・調和', 'behind'],
    ['訪問件数', '市全域', null],
    ['相談受付', undefined, 'notReported'],
    ['研修', undefined, 'behind'],
  ])('%p in %p is %p', (indicator, area, status) => {
    expect(kpi('status', filled(), indicator, area)).toBe(status);
  });

  it('follows weights', () => {
    const cells = block([['outreach.visits', columns.cityActual, 720]]);
    const row = cells.find((each) => each[0] === 'outreach.visits');
    row?.splice(columns.firstWeight, 12, 5, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0);
    expect(kpi('expected', table(cells), '訪問件数')).toBe(720);
    row?.splice(columns.firstWeight, 1, '');
    expect(kpi('expected', table(cells), '訪問件数')).toBeCloseTo((1440 * 183) / 365, 9);
  });

  it('names what there is when a name is unknown', () => {
    expect(kpi('target', filled(), '訪問')).toMatchObject({
      unknownIndicator: '訪問',
      known: expect.arrayContaining(['訪問件数', '研修']),
    });
    expect(kpi('target', filled(), 12)).toMatchObject({ unknownIndicator: '12' });
    expect(kpi('actual', filled(), '訪問件数', '調布')).toEqual({
      unknownArea: '調布',
      known: [...chofuR7.areas, '市全域'],
    });
    expect(kpi('actual', filled(), '訪問件数', 3)).toMatchObject({ unknownArea: '3' });
  });

  it('does not choose between two rows of one label', () => {
    const cells = block();
    cells.find((row) => row[0] === 'hubs.launches')?.splice(1, 1, '訪問件数');
    expect(kpi('target', table(cells), '訪問件数')).toMatchObject({ unknownIndicator: '訪問件数' });
    expect(kpi('target', table(cells), 'outreach.visits')).toBe(1440);
  });

  it('says when the cell it needs is in error', () => {
    expect(kpi('actual', filled(), '啓発')).toEqual({ badCell: '#REF!' });
    expect(kpi('target', filled(), '啓発', '若葉・調和')).toBe(100);
  });

  it('says so of a target too, and of a date that stands for a number', () => {
    const cells = block([['outreach.visits', columns.cityTarget, '#N/A']]);
    expect(kpi('actual', table(cells), '訪問件数')).toEqual({ badCell: '#N/A' });
    const dated = block([['outreach.visits', columns.cityActual, { kind: 'date', date: asOf }]]);
    expect(kpi('actual', table(dated), '訪問件数')).toEqual({ badCell: '' });
    const endless = block([['outreach.visits', columns.cityActual, Number.NaN]]);
    expect(kpi('actual', table(endless), '訪問件数')).toEqual({ badCell: 'NaN' });
  });

  it('takes a name as it stands before one that only reads alike', () => {
    const cells = block();
    cells.find((row) => row[0] === 'hubs.launches')?.splice(1, 1, '訪問 件数');
    expect(kpi('target', table(cells), '訪問件数')).toBe(1440);
    expect(kpi('target', table(cells), 'Outreach.Visits')).toBe(1440);
    expect(kpi('target', table(cells), '訪問　件数')).toMatchObject({ unknownIndicator: '訪問　件数' });
  });

  it('has the words of the indicator, blank where they are none', () => {
    expect(kpiFigures(filled(), '訪問件数', null)).toEqual({
      label: '訪問件数',
      unit: '件',
      target: 1440,
      actual: 720,
      share: expect.closeTo(183 / 365, 9),
    });
    const cells = block();
    cells.find((row) => row[0] === 'outreach.visits')?.splice(1, 2, 12, null);
    cells.push(['   ', 'no key'], [12, 'nor here']);
    expect(kpiFigures(table(cells), 'outreach.visits', null)).toMatchObject({ label: '', unit: '' });
    expect(table(cells).rows).toHaveLength(allIndicators(chofuR7).length);
  });

  it('knows an answer from a reason why there is none', () => {
    expect([null, 0, 720, 'onTrack' as const].map(isKpiError)).toEqual([false, false, false, false]);
    expect(isKpiError({ badCell: '' })).toBe(true);
  });
});

it.each([
  ['0001-04-01', '0002-03-31', 1],
  ['9998-04-01', '9999-03-31', 9998],
])('reads a year from %s to %s', (first, last, startYear) => {
  expect(readYear(date(first), date(last))).toMatchObject({ startYear, startMonth: 4 });
});

it.each([
  ['2025-04-01', '2026-03-30'],
  ['2025-04-02', '2026-03-31'],
  ['2025-04-02', '2026-04-01'],
])('reads no year from %s to %s', (first, last) => {
  expect(readYear(date(first), date(last))).toBeNull();
});
