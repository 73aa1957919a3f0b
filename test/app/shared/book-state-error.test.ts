import { BookStateError, ifUsable } from '../../../src/app/shared/book-state-error';

describe('ifUsable', () => {
  it.each([
    ['broken', 'bookBroken'],
    ['newer', 'bookNewer'],
  ] as const)('refuses what a record that is %s keeps from being done', (state, reason) => {
    const outcome = ifUsable(() => {
      throw new BookStateError(state);
    });
    expect(outcome).toEqual({
      ok: false,
      problems: [{ code: 'entry.inconsistent', severity: 'error', detail: { reason } }],
    });
  });

  it('hides no other error, and answers what was done', () => {
    expect(() =>
      ifUsable(() => {
        throw new RangeError('down');
      }),
    ).toThrow(RangeError);
    expect(ifUsable(() => 3)).toBe(3);
  });
});
