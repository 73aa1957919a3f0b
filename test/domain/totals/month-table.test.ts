/** The KPI_MONTHS block: what is written is read back, and what it foresees. */

import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { toSerial } from '../../../src/domain/calendar/plain-date';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import {
  cityOutlook,
  type KpiMonths,
  monthColumns,
  readKpiMonths,
  writeMonthsHeader,
  writeMonthsRow,
} from '../../../src/domain/totals/month-table';
import { outlook } from '../../../src/domain/totals/outlook';
import { date, dateCell, groups, indicator } from '../samples';

const fy = fiscalYear(2025);
const asOf = date('2025-12-10');
const weights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const weighted = indicator('visits.made', { target: 120, weights });
const counts = [4, 0, null, 7, 5, 6, 8, 9, 3];
const soFar = [4, 4, 4, 11, 16, 22, 30, 39, 42];

/** The block with a heading row, the counts filled in as formulas would. */
function block(): CellValue[][] {
  const rows = [...groups.indicators, weighted].map((each) => writeMonthsRow(each, 3));
  const last = rows[3] ?? [];
  last.splice(monthColumns.month, counts.length, ...counts);
  last.splice(monthColumns.cumulative, soFar.length, ...soFar);
  return [...writeMonthsHeader({ fiscalYear: fy }, asOf), new Array<CellValue>(monthColumns.width).fill(''), ...rows];
}

function read(cells: readonly (readonly CellValue[])[]): KpiMonths {
  const table = readKpiMonths(cells);
  if (table === null) throw new Error('not read');
  return table;
}

const none = new Array<null>(12).fill(null);
const padded = (values: readonly (number | null)[]) => [...values, ...none.slice(values.length)];

describe('the layout', () => {
  it('has the same width in every row', () => {
    expect(block().map((row) => row.length)).toEqual(new Array(block().length).fill(40));
  });

  it('says what it is, as of when, for which year', () => {
    const [top = []] = block();
    expect(top.slice(0, 6)).toEqual([
      'KPI_MONTHS',
      1,
      dateCell('2025-12-10'),
      dateCell('2025-04-01'),
      dateCell('2026-03-31'),
      null,
    ]);
  });

  it('heads each month with its first day, and each running total with the day after the month', () => {
    const head = block()[1] ?? [];
    expect(head.slice(0, 4)).toEqual(['key', 'label', 'distinct', 'target']);
    expect([head[4], head[5], head[15]]).toEqual(['2025-04-01', '2025-05-01', '2026-03-01'].map(dateCell));
    expect([head[16], head[17], head[27]]).toEqual(['2025-05-01', '2025-06-01', '2026-04-01'].map(dateCell));
    expect([head[28], head[39]]).toEqual(['w1', 'w12']);
  });
});

it('is read back as it was written, without the heading row', () => {
  expect(read(block())).toEqual({
    asOf,
    fiscalYear: fy,
    rows: [
      ...groups.indicators.map(({ key, label, kind }) => ({
        key,
        label,
        additive: kind.kind === 'sum',
        target: 10,
        months: none,
        cumulative: none,
        weights: null,
      })),
      {
        key: 'visits.made',
        label: 'label of visits.made',
        additive: true,
        target: 120,
        months: padded(counts),
        cumulative: padded(soFar),
        weights,
      },
    ],
  });
});

it('is read with serial numbers for dates; what is no number is not reported', () => {
  const cells = block();
  cells[0]?.splice(2, 3, toSerial(asOf), toSerial(fy.first), toSerial(fy.last));
  cells.at(-1)?.splice(monthColumns.month, 3, '#REF!', '', Number.NaN);
  cells.at(-1)?.splice(monthColumns.target, 1, '');
  cells.at(-1)?.splice(monthColumns.weight, 1, '');
  cells.push(['', 'no key'], ['  ', 'nor here'], [12, 'nor here']);
  const { rows, ...rest } = read(cells);
  expect(rest).toEqual({ asOf, fiscalYear: fy });
  expect(rows).toHaveLength(4);
  expect(rows[3]).toMatchObject({
    target: null,
    weights: null,
    months: [null, null, null, 7, 5, 6, 8, 9, 3, null, null, null],
  });
});

describe('what is no KPI_MONTHS', () => {
  it.each<[string, number, CellValue]>([
    ['another mark', 0, 'KPI_TABLE'],
    ['a later version', 1, 2],
    ['no as-of date', 2, ''],
    ['no first day', 3, ''],
    ['a year of another length', 4, dateCell('2025-12-31')],
  ])('%s', (_what, column, value) => {
    const cells = block();
    cells[0]?.splice(column, 1, value);
    expect(readKpiMonths(cells)).toBeNull();
  });

  it('nothing', () => {
    expect(readKpiMonths([])).toBeNull();
    expect(readKpiMonths([[]])).toBeNull();
  });
});

describe('the outlook', () => {
  it.each(['visits.made', 'label of visits.made', 'ＬＡＢＥＬ of visits.made'])('is that of the row %s', (name) => {
    const found = cityOutlook(read(block()), name);
    expect(found).toEqual(
      outlook({ fiscalYear: fy, asOf, weights, target: 120, additive: true, cumulative: padded(soFar) }),
    );
    expect(found?.kind).toBe('outlook');
  });

  it('does not speak of different names but for a target that is reached, nor of what is not there', () => {
    const cells = block();
    cells[4]?.splice(monthColumns.cumulative, soFar.length, ...soFar);
    expect(cityOutlook(read(cells), 'groups.distinct')).toEqual({
      kind: 'undecided',
      reason: 'notAdditive',
      probability: 1,
    });
    expect(cityOutlook(read(block()), 'visits.gone')).toBeNull();
  });
});
