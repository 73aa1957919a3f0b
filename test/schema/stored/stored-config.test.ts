import { plainDate } from '../../../src/domain/calendar/plain-date';
import type { Indicator } from '../../../src/domain/plan/model';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { SCHEMA_VERSION } from '../../../src/schema/stored/migrations';
import { decodeApplied, encodeApplied } from '../../../src/schema/stored/stored-config';

const applied = {
  config: { ...chofuR7, asOf: plainDate(2026, 1, 31) },
  sheets: { outreach: 3, summary: 0 },
  sample: true,
  version: SCHEMA_VERSION,
};

/** The configuration with some of the first indicator's fields put in another way. */
function firstIndicator<T extends object>(config: typeof chofuR7, change: T) {
  const [first, ...others] = config.initiatives;
  const [indicator, ...rest] = first?.indicators ?? [];
  return { ...config, initiatives: [{ ...first, indicators: [{ ...indicator, ...change }, ...rest] }, ...others] };
}

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

  it.each<[string, (config: typeof chofuR7) => unknown]>([
    ['a target that is text', (config) => firstIndicator(config, { target: '8' })],
    ['an unknown kind', (config) => firstIndicator(config, { kind: { kind: 'mean' } })],
    ['a distinct kind over nothing', (config) => firstIndicator(config, { kind: { kind: 'distinct' } })],
    ['an unknown rule', (config) => firstIndicator(config, { areaTargets: { rule: 'odd' } })],
    ['a rule without its numbers', (config) => firstIndicator(config, { areaTargets: { rule: 'stated' } })],
    ['weights that are no list', (config) => firstIndicator(config, { weights: {} })],
    ['areas that are no names', (config) => ({ ...config, areas: [1] })],
    ['no staff', ({ staff: _staff, ...config }) => config],
    ['a threshold that is missing', (config) => ({ ...config, thresholds: { onTrack: 0.9 } })],
  ])('says that a record with %s is broken', (_name, spoil) => {
    const stored = JSON.parse(encodeApplied(applied));
    const text = JSON.stringify({ ...stored, config: spoil(stored.config) });
    expect(decodeApplied(text)).toEqual({ ok: false, reason: 'broken' });
  });

  it.each<Partial<Indicator>>([
    { areaTargets: { rule: 'none' } },
    { areaTargets: { rule: 'explicit', perArea: [1, null] } },
    { weights: Array(12).fill(1) },
    { target: null },
  ])('keeps an indicator with %j', (change) => {
    const initiatives = chofuR7.initiatives.map((initiative) => ({
      ...initiative,
      indicators: initiative.indicators.map((indicator) => ({ ...indicator, ...change })),
    }));
    const other = { ...applied, config: { ...chofuR7, initiatives } };
    expect(decodeApplied(encodeApplied(other))).toEqual({ ok: true, applied: other });
  });

  it('passes over what it does not know', () => {
    const stored = JSON.parse(encodeApplied(applied));
    const text = JSON.stringify({ ...stored, more: 1, config: { ...stored.config, more: 1 } });
    expect(decodeApplied(text)).toEqual({ ok: true, applied });
  });
});
