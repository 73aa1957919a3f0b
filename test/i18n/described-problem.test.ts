import { inEnglish } from '../../src/i18n/en/described-problem';

describe('a problem that the server reported', () => {
  it('is said again in English, by the names that its place carries', () => {
    const described = {
      code: 'count.notWhole',
      severity: 'error',
      where: { tab: '訪問', column: '訪問件数' },
      detail: { typed: '1.5' },
      message: '訪問件数「1.5」は整数ではありません。',
      advice: '0 以上の整数で入力してください。',
    } as const;
    expect(inEnglish(described)).toEqual({
      message: '訪問件数 “1.5” is not a whole number.',
      advice: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  it('keeps its sentence when it is in no column and has no detail', () => {
    expect(inEnglish({ code: 'busy' }).message).toMatch(/^[A-Z][^{}]*\.$/);
  });
});
