import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { parseMonth } from '../../../src/domain/cells/parse-month';

const fy = fiscalYear(2025);

it.each<[string, number]>([
  ['6', 2],
  ['６月', 2],
  ['6月分', 2],
  ['6月度', 2],
  ['12月', 8],
  ['12', 8],
  ['4', 0],
  ['2025/4', 0],
  ['2025年6月分', 2],
  ['令和７年１２月', 8],
  ['１', 9],
  ['2025/6', 2],
  ['2025-06', 2],
  ['2026.3', 11],
  ['2025年6月', 2],
  ['R7.6', 2],
  ['Ｒ７．６', 2],
  ['令和7年6月', 2],
  ['令和 8 年 3 月', 11],
])('%s is month %i', (typed, index) => {
  expect(parseMonth(typed, fy)).toEqual({ ok: true, index });
});

it.each([
  '',
  '13',
  '2025年6/',
  '2025/6月',
  '2025/6x',
  '月分6',
  '6月分から',
  '年6月',
  '2025年月',
  '0',
  '今月',
  '6/3',
  '2025/6/3',
  '2025年6',
  '2025/13',
  '25/6',
  'R0.6',
  '六月',
])('%p is no month', (typed) => {
  expect(parseMonth(typed, fy)).toEqual({ ok: false, code: 'date.invalid' });
});

it.each(['2025/3', 'R8.4', '2024年12月', '令和元年6月'])('%s is a month of another year', (typed) => {
  expect(parseMonth(typed, fy)).toEqual({ ok: false, code: 'date.outsideYear' });
});
