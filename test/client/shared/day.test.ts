import { dayBefore, dayNow, dayOfYear, dayText } from '../../../src/client/shared/day';
import { form as english } from '../../../src/i18n/en/form';
import { form as japanese } from '../../../src/i18n/ja/form/form';

describe('days of the form', () => {
  it.each([
    ['2025-11-24', '2025-11-23'],
    ['2025-04-01', '2025-03-31'],
    ['2024-03-01', '2024-02-29'],
    ['2026-01-01', '2025-12-31'],
  ])('the day before %s is %s', (day, before) => {
    expect(dayBefore(day)).toBe(before);
  });

  it.each([
    ['2026-04-05', ''],
    ['2025-03-31', ''],
    ['2025-04-01', '2025-04-01'],
    ['2026-03-31', '2026-03-31'],
  ])('%s is suggested as %p in 令和7年度', (day, suggested) => {
    expect(dayOfYear(day, { first: '2025-04-01', last: '2026-03-31' })).toBe(suggested);
  });

  it('of a form that stays open moves on at midnight', () => {
    const morning = new Date(2025, 10, 30, 9);
    expect(dayNow('2025-11-30', morning, new Date(2025, 10, 30, 23, 59))).toBe('2025-11-30');
    expect(dayNow('2025-11-30', morning, new Date(2025, 11, 1, 0, 1))).toBe('2025-12-01');
  });

  it('is shown with its weekday; an empty field as nothing', () => {
    expect(dayText('2025-06-03', japanese)).toBe('6/3（火）');
    expect(dayText('2025-06-03', english)).toBe('Tue 3 Jun');
    expect(dayText('', japanese)).toBe('');
  });
});
