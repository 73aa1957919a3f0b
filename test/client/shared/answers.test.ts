import { readAnswer } from '../../../src/client/shared/answers';

const answer = (value: unknown): string => JSON.stringify({ ok: true, value });

describe('an answer', () => {
  it('is read by its method: what it needs, and no more', () => {
    const entries = [{ tab: '訪問', id: 'a:outreach', initiative: 'outreach', row: 7 }];
    expect(readAnswer('recordEvent', answer({ entries, yearToDate: [], warnings: [] }))).toEqual({
      ok: true,
      value: { entries: [{ tab: '訪問', id: 'a:outreach', row: 7 }], yearToDate: [] },
    });
    expect(readAnswer('check', answer({ problems: [], uncounted: 3, acknowledged: [] }))).toEqual({
      ok: true,
      value: { problems: [], uncounted: 3, acknowledged: [] },
    });
  });

  it('may be a refusal; a code that is not known keeps its words', () => {
    const described = { severity: 'error', message: '前の版', advice: '' };
    const json = JSON.stringify({
      ok: false,
      problems: [
        { ...described, code: 'busy' },
        { ...described, code: 'x.y' },
      ],
    });
    expect(readAnswer('summary', json)).toEqual({
      ok: false,
      problems: [
        { ...described, code: 'busy' },
        { ...described, code: 'internal' },
      ],
    });
  });

  it.each([
    undefined,
    null,
    7,
    '',
    'null',
    '[]',
    '{"ok":true}',
    '{"ok":"yes","value":{}}',
    '{"ok":false,"problems":[{}]}',
    answer({ entries: [{ tab: 1, id: 'x' }] }),
    answer({ entries: 'none' }),
  ])('of another shape is none: %j', (json) => {
    expect(() => readAnswer('recordEvent', json)).toThrow();
  });
});
