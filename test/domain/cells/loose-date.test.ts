/** Days with times and remarks, in digits, and what names no single day. */
import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { toIso } from '../../../src/domain/calendar/plain-date';
import { looseDay } from '../../../src/domain/cells/loose-date';
import { parseDate } from '../../../src/domain/cells/parse-date';

const fy = fiscalYear(2025);

/** The day that it comes to, or what it is instead. */
function read(typed: string): string {
  const found = looseDay(typed, fy);
  if (found === null) return 'nothing';
  if (found.kind === 'day') return toIso(found.date);
  if (found.kind === 'month') return `month to ${toIso(found.last)}`;
  if (found.kind === 'range') return 'range';
  if (found.kind === 'trailing') return `trailing ${found.rest}`;
  const parsed = parseDate(found.text, fy);
  return parsed.ok ? toIso(parsed.value) : (parsed.reason ?? '');
}

const days: readonly string[] = [
  '2025/6/3 0:00',
  '2025/06/03 00:00:00',
  '2025-06-03 13:05',
  '2025/6/3　9:30',
  '2025/6/3 10時',
  '2025/6/3 10時半頃',
  '2025年6月3日 10時30分',
  '6/3 10:00～11:30',
  '6月3日（火）10時～12時',
  '2025-06-03T10:00',
  '2025-06-03T10:00:00.000',
  '2025-06-03T10:00:00+09:00',
  '2025-06-02T15:00:00Z',
  '2025-06-02T15:00:00.000Z',
  '2025-06-03T00:30:00+0900',
  '2025-06-02T20:00:00-05:00',
  '20250603',
  '２０２５０６０３',
  '45811',
  '45811.5',
  '6/3 AM',
  '6/3 am10:00',
  '6/3 午後',
  '6/3（午前）',
  '6/3 午後2時',
  '6/3 祝',
  '6/3（火・祝）',
  '6/3(火祝)',
  '6/3 火',
  '6/3 火曜',
  '6/3 [火]',
  '6/3 Tue',
  '6/3 (Tuesday)',
  'R7.6.3 10:00',
  '令和7年6月3日（火）午前',
  '令和７年６月３日　祝日',
  '6/3 ㈫',
  '20250603 10:00',
  '20250603（火）',
  '2025-06-03+09:00',
  '2025-06-03Z',
  '250603',
  '070603',
  '3-Jun-25',
  '3 Jun 2025',
  'Jun 3, 2025',
  'June 3',
  'june 3rd',
  '3-Jun',
];

it.each(days)('%s is 2025-06-03', (typed) => {
  expect(read(typed)).toBe('2025-06-03');
});

it.each([
  ['6月', 'month to 2025-06-30'],
  ['６月分', 'month to 2025-06-30'],
  ['2025年6月', 'month to 2025-06-30'],
  ['2025/6', 'month to 2025-06-30'],
  ['2025-06', 'month to 2025-06-30'],
  ['令和7年6月度', 'month to 2025-06-30'],
  ['2月計', 'month to 2026-02-28'],
  ['R8.2月', 'nothing'],
  ['6月末', '2025-06-30'],
  ['2月末日', '2026-02-28'],
  ['6月上旬', 'range'],
  ['2025年6月下旬', 'range'],
  ['6/1～6/5', 'range'],
  ['6月3日～5日', 'range'],
  ['6/3-5', 'range'],
  ['6/3、6/4', 'range'],
  ['6/3・4', 'range'],
  ['2025/6/3から2025/6/5', 'range'],
  ['6/3（水）', 'weekday'],
  ['6/3 Wed 10:00', 'weekday'],
  ['20250631', 'nothing'],
  ['12345', 'nothing'],
  ['99999', 'nothing'],
  ['6/3 5回', 'trailing 5回'],
  ['6/3 2回目', 'trailing 2回目'],
  ['2025/6/3(2日目)', 'trailing 2日目)'],
  ['6/1①', 'trailing ①'],
  ['6/1²', 'trailing ²'],
  ['2025/6/1②', 'trailing ②'],
  ['4/10-11', 'range'],
  ['6/3\n6/4', 'range'],
  ['2025/6/3 2025/6/4', 'range'],
  ['310225', 'nothing'],
  ['250631', 'nothing'],
  ['990603', 'nothing'],
  ['Jun-25', 'nothing'],
  ['May 2025', 'nothing'],
  ['Mayor 3', 'nothing'],
  ['31-Jun-25', 'impossible'],
  ['6/3 訪問', 'trailing 訪問'],
  ['6/3 中止', 'trailing 中止'],
  ['2025/6/3（火）雨天延期', 'trailing 雨天延期'],
  ['R7.6', 'month to 2025-06-30'],
  ['令和7.6', 'month to 2025-06-30'],
  ['4〜6月', 'range'],
  ['第1四半期', 'range'],
  ['上半期', 'range'],
  ['2025年度', 'range'],
  ['令和7年度計', 'range'],
  ['6/1〜', 'range'],
  ['～6/5', 'range'],
  ['6/3（火）から', 'range'],
  ['6/3頃', 'range'],
  ['7/6/3 10:00', 'nothing'],
  ['きのう', 'nothing'],
  ['', 'nothing'],
  ['火', 'nothing'],
  ['2024/6', 'nothing'],
])('%s is %s', (typed, expected) => {
  expect(read(typed)).toBe(expected);
});
