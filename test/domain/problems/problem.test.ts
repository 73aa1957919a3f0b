/** Problems as they are made, and their places. */
import { error, placed, warning } from '../../../src/domain/problems/problem';

it('has no detail and no place that were not given', () => {
  expect(error('entry.empty')).toStrictEqual({ code: 'entry.empty', severity: 'error' });
  expect(warning('entry.empty')).toStrictEqual({ code: 'entry.empty', severity: 'warning' });
});

it('keeps the detail and the place that were given', () => {
  const where = { tab: 'groups', row: 9 };
  expect(error('date.invalid', { typed: '6/31' }, where)).toStrictEqual({
    code: 'date.invalid',
    severity: 'error',
    detail: { typed: '6/31' },
    where,
  });
});

it('puts the problems of a row on its place, with their column where they have one', () => {
  const place = { tab: 'groups', row: 9 };
  const problems = [{ ...error('date.invalid', { typed: '6/31' }), column: 'date' }, warning('entry.duplicate')];
  expect(placed(problems, place)).toStrictEqual([
    { code: 'date.invalid', severity: 'error', detail: { typed: '6/31' }, where: { ...place, column: 'date' } },
    { code: 'entry.duplicate', severity: 'warning', where: place },
  ]);
});
