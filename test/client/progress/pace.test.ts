import { paceOf } from '../../../src/client/progress/pace';

describe('what is still to do', () => {
  it.each([
    [132, 180, '2025-12-01', { remaining: 48, perMonth: 13 }],
    [0, 1440, '2025-04-01', { remaining: 1440, perMonth: 121 }],
    [180, 180, '2025-12-01', { remaining: 0, perMonth: 0 }],
    [200, 180, '2025-12-01', { remaining: 0, perMonth: 0 }],
    [170, 180, '2026-03-25', { remaining: 10, perMonth: 10 }],
    [170, 180, '2026-03-31', { remaining: 10, perMonth: null }],
    [170, 180, '2026-05-01', { remaining: 10, perMonth: null }],
  ])('%d of %d on %s', (actual, target, asOf, pace) => {
    expect(paceOf(actual, target, asOf, '2026-03-31')).toEqual(pace);
  });
});
