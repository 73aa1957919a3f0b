/** Problems as they are made, and their places. */
import { error, placed, warning } from '../../../src/domain/problems/problem';

it('has no detail and no place that were not given', () => {
  expect(error('entry.empty')).toStrictEqual({ code: 'entry.empty', severity: 'error' });
  expect(warning('entry.empty')).toStrictEqual({ code: 'entry.empty', severity: 'warning' });
});

it('keeps the detail and the place that were given', () => {
  const where = { tab: 'groups', row: 9 };
  expect(error('date.invalid', { typed: '6/31', reason: 'impossible' }, where)).toStrictEqual({
    code: 'date.invalid',
    severity: 'error',
    detail: { typed: '6/31', reason: 'impossible' },
    where,
  });
});

it('knows which reasons and values a code has', () => {
  // @ts-expect-error: no such reason
  error('entry.inconsistent', { reason: 'odd' });
  // @ts-expect-error: a reason of another code
  error('entry.empty', { reason: 'notSetUp' });
  // @ts-expect-error: without the value that its sentence needs
  error('entry.inconsistent', { reason: 'tabMissing' });
  // @ts-expect-error: without any values
  error('count.negative');
  // @ts-expect-error: no such code
  expect(error('odd.code')).toMatchObject({ code: 'odd.code' });
});

it('puts the problems of a row on its place, with their column where they have one', () => {
  const place = { tab: 'groups', row: 9 };
  const problems = [
    { ...error('date.invalid', { typed: '6/31', reason: 'impossible' }), column: 'date' },
    warning('entry.empty'),
  ];
  expect(placed(problems, place)).toStrictEqual([
    {
      code: 'date.invalid',
      severity: 'error',
      detail: { typed: '6/31', reason: 'impossible' },
      where: { ...place, column: 'date' },
    },
    { code: 'entry.empty', severity: 'warning', where: place },
  ]);
});
