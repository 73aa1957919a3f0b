/** What a cell of 日付 seems to mean is offered by its sentence; the cell stays as it was typed. */
import { assessRow } from '../../../src/domain/rows/assess-row';
import { config, date, goodCells, groups } from '../samples';

it.each([
  ['6/3（祝）', 'likely', '2025-06-03'],
  ['6/3 午後', 'likely', '2025-06-03'],
  ['20250603', 'likely', '2025-06-03'],
  ['45811', 'likely', '2025-06-03'],
  ['2025-06-03T10:00:00+09:00', 'likely', '2025-06-03'],
  ['6月', 'monthOnly', '2025-06-30'],
  ['令和7年6月分', 'monthOnly', '2025-06-30'],
  ['R7.6', 'monthOnly', '2025-06-30'],
  ['6/1～6/5', 'range', undefined],
  ['上半期', 'range', undefined],
  ['6/3 中止', 'trailing', '中止'],
  ['6/3 (水) 雨', 'trailing', '雨'],
  ['6/3 水 午後', 'weekday', undefined],
  ['きのう', 'notADate', undefined],
])('%s: %s', (typed, reason, value) => {
  const row = goodCells({ date: typed });
  const { problems, fixes } = assessRow(groups, row, { config, asOf: date('2025-06-30') });
  expect(fixes.filter(({ column }) => column === 'date')).toEqual([]);
  const [problem] = problems;
  expect(problem).toMatchObject({ code: 'date.invalid', column: 'date', detail: { typed, reason } });
  if (value !== undefined) expect(Object.values(problem?.detail ?? {})).toContain(value);
});
