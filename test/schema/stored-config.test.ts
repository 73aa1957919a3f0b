import { plainDate } from '../../src/domain/plain-date';
import { chofuR7 } from '../../src/plans/chofu-r7';
import { decodeApplied, encodeApplied, SCHEMA_VERSION } from '../../src/schema/stored-config';

const applied = {
  config: { ...chofuR7, asOf: plainDate(2026, 1, 31) },
  sheets: { outreach: 3, summary: 0 },
  sample: true,
};

describe('the stored configuration', () => {
  it('comes back as it went', () => {
    expect(decodeApplied(encodeApplied(applied))).toEqual({ ok: true, applied });
  });

  it('stays within what one piece of metadata may hold', () => {
    expect(encodeApplied(applied).length).toBeLessThan(30_000);
  });

  it('says that a record of a later version is newer, whatever else is in it', () => {
    expect(decodeApplied(JSON.stringify({ version: SCHEMA_VERSION + 1, anything: [] }))).toEqual({
      ok: false,
      reason: 'newer',
    });
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":"1"}',
    '{"version":1}',
    '{"version":1,"config":{},"sheets":{},"sample":false}',
  ])('says that %p is broken', (text) => {
    expect(decodeApplied(text)).toEqual({ ok: false, reason: 'broken' });
  });
});
