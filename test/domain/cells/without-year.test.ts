/** Days without their year at the edge of the fiscal year: by text and as the sheet reads them. */

import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { toIso } from '../../../src/domain/calendar/plain-date';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import { parseDate } from '../../../src/domain/cells/parse-date';
import { date, dateCell } from '../samples';

const [r7, r8] = [fiscalYear(2025), fiscalYear(2026)];

function read(cell: CellValue, fy: typeof r7, today: string, yearOmitted = false): string {
  const parsed = parseDate(cell, fy, { today: date(today), yearOmitted });
  if (parsed.ok) return toIso(parsed.value);
  const days = 'date' in parsed ? [parsed.date, ...('other' in parsed ? [parsed.other] : [])] : [];
  return [parsed.reason, ...days.map(toIso)].join(' ');
}

it.each([
  ['4/2', '2026-04-05', 'twoYears 2025-04-02 2026-04-02'],
  ['４／２', '2026-04-05', 'twoYears 2025-04-02 2026-04-02'],
  ['4月2日', '2026-04-05', 'twoYears 2025-04-02 2026-04-02'],
  ['4-2', '2026-04-05', 'twoYears 2025-04-02 2026-04-02'],
  ['4/5', '2026-04-05', 'twoYears 2025-04-05 2026-04-05'],
  ['5月11日（月）', '2026-04-05', 'twoYears 2025-05-11 2026-05-11'],
  ['4月2日（木）', '2026-04-05', 'twoYears 2025-04-02 2026-04-02'],
  ['4月2日（水）', '2026-04-05', '2025-04-02'],
  ['4月2日（金）', '2026-04-05', 'weekday'],
  ['4/6', '2026-04-05', '2025-04-06'],
  ['5/11', '2026-04-05', '2025-05-11'],
  ['3/25', '2026-04-05', '2026-03-25'],
  ['12/5', '2026-01-10', '2025-12-05'],
  ['4/2', '2026-03-31', '2025-04-02'],
  ['6/3', '2026-07-01', 'twoYears 2025-06-03 2026-06-03'],
  ['6/3(水)', '2025-06-10', 'weekday'],
  ['7/1', '2025-06-10', '2025-07-01'],
  ['2026/4/2', '2026-04-05', '2026-04-02'],
  ['R7.4.2', '2026-04-05', '2025-04-02'],
])('in the book of 令和7年度 %s typed on %s: %s', (typed, today, expected) => {
  expect(read(typed, r7, today)).toBe(expected);
});

it.each([
  ['3/25', '2026-04-05', 'lastYear 2026-03-25'],
  ['3月25日', '2026-04-05', 'lastYear 2026-03-25'],
  ['3月25日（水）', '2026-04-05', 'lastYear 2026-03-25'],
  ['3/31', '2026-04-01', 'lastYear 2026-03-31'],
  ['2/10', '2026-04-20', 'lastYear 2026-02-10'],
  ['3/25', '2026-03-20', 'lastYear 2026-03-25'],
  ['4/2', '2026-04-05', '2026-04-02'],
  ['5/1', '2026-04-05', '2026-05-01'],
  ['3/25', '2027-01-10', '2027-03-25'],
  ['2027/3/25', '2026-04-05', '2027-03-25'],
])('in the book of 令和8年度 %s typed on %s: %s', (typed, today, expected) => {
  expect(read(typed, r8, today)).toBe(expected);
});

it.each([
  [r7, '2026-04-02', '2026-04-05', 'twoYears 2025-04-02 2026-04-02'],
  [r7, '2026-04-02', '2026-03-20', '2025-04-02'],
  [r7, '2026-12-05', '2026-01-10', '2025-12-05'],
  [r7, '2025-03-25', '2025-12-10', '2026-03-25'],
  [r8, '2026-03-25', '2026-04-05', 'lastYear 2026-03-25'],
  [r8, '2026-03-25', '2026-11-05', '2027-03-25'],
])('a date cell without a year', (fy, made, today, expected) => {
  expect(read(dateCell(made), fy, today, true)).toBe(expected);
});

it.each([
  ['平成37年6月3日', 'eraOver 2025-06-03'],
  ['H37.6.3', 'eraOver 2025-06-03'],
  ['平成38年3月3日', 'eraOver 2026-03-03'],
  ['昭和100年6月3日', 'eraOver 2025-06-03'],
  ['平成36年6月3日', 'era'],
  ['7/6/3', 'shortYear 2025-06-03'],
  ['7.6.3', 'shortYear 2025-06-03'],
  ['7-6-3', 'shortYear 2025-06-03'],
  ['8/3/3', 'shortYear 2026-03-03'],
  ['25/6/3', 'ambiguous'],
  ['6/7/3', 'ambiguous'],
])('%s: %s', (typed, expected) => {
  expect(read(typed, r7, '2025-10-01')).toBe(expected);
});
