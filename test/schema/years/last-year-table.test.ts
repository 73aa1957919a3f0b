/** 前年度 as people leave it: what is typed over figures is named by its cell, and stands in no comparison. */
import type { CellValue } from '../../../src/domain/cells/cell-value';
import type { YearFigures } from '../../../src/domain/years/last-year';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import {
  figureCells,
  lastYearColumns,
  lastYearHeaderLine,
  readLastYear,
} from '../../../src/schema/years/last-year-table';
import { dateCell } from '../../app/memory-workbook';

const { fiscalYear } = chofuR7;
const heads = lastYearHeaderLine(fiscalYear);
const visits: YearFigures = {
  ...{ year: 2024, key: 'outreach.visits', label: '訪問件数', unit: '件', kind: 'sum', area: null },
  ...{ target: 1440, total: 1200, months: new Array<number>(12).fill(100) },
  cumulative: Array.from({ length: 12 }, (_, month) => (month + 1) * 100),
};

function read(typed: Readonly<Record<string, CellValue>>) {
  const cells = figureCells(visits);
  const line = lastYearColumns.map((column): CellValue => cells[column] ?? null);
  for (const [header, value] of Object.entries(typed)) line[heads.indexOf(header)] = value;
  const [found] = readLastYear([['前年度'], [], [], heads, line], fiscalYear);
  if (found === undefined) throw new Error('no line');
  return found;
}

it('reads back what was written', () => {
  expect(read({})).toMatchObject({ row: 5, figures: visits, faults: [] });
});

it.each<[string, CellValue, string]>([
  ['年度計', '約1200', '約1200'],
  ['年度計', '1,200件', '1,200件'],
  ['年度計', '－', '－'],
  ['4月', '不明', '不明'],
  ['3月', '１００', '１００'],
  ['目標', '#REF!', '#REF!'],
])('names %s typed over with %p, and has no figure there', (header, value, typed) => {
  const { figures, faults } = read({ [header]: value });
  expect(faults).toEqual([{ column: header, typed }]);
  const values = { 年度計: figures.total, '4月': figures.months[0], '3月': figures.months[11], 目標: figures.target };
  expect(new Map(Object.entries(values)).get(header)).toBeNull();
});

it.each<[CellValue, string]>([
  [-5, '-5'],
  [0.8, '0.8'],
  [12.5, '12.5'],
  [true, 'true'],
])('names %p, which is no count', (value, typed) => {
  expect(read({ 年度計: value }).faults).toEqual([{ column: '年度計', typed }]);
});

it('names a year that is none, and takes a blank figure for none', () => {
  expect(read({ 年度: '昨年' }).faults).toEqual([{ column: '年度', typed: '昨年' }]);
  expect(read({ 年度: '令和6年度', 年度計: null })).toMatchObject({ figures: { year: 2024, total: null }, faults: [] });
  expect(read({ 年度計: dateCell('2025-01-01') }).faults).toHaveLength(1);
});
