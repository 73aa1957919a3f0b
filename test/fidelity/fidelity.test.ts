// Holds the local workbook's Apps Script services to what is documented and reported of the live ones, a test a case.
import { transformSync } from 'esbuild';
import type { LocalWorkbook } from '../../src/host/local/local-workbook';
import { combinedScript, listCases } from './combine';
import { runCase } from './driver';
import { openLocal } from './open-local';

const script = combinedScript();
const cases = listCases(script);

describe('the list of cases', () => {
  it('has at least 60, each with an id of its own and a source', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
    expect(cases.filter((one) => one.source.trim() === '').map((one) => one.id)).toEqual([]);
  });

  it('is plain ES2019, as Apps Script takes it', () => {
    const lowered = transformSync(script, { target: 'es2019', charset: 'utf8' }).code;
    expect(lowered).toBe(transformSync(script, { target: 'esnext', charset: 'utf8' }).code);
  });

  it('names a page for what it calls documented', () => {
    const documented = cases.filter((one) => one.mark === 'D');
    expect(documented.filter((one) => !one.source.startsWith('https://')).map((one) => one.id)).toEqual([]);
  });
});

describe('the local workbook behaves as', () => {
  let local: { book: LocalWorkbook; close: () => Promise<void> };
  beforeAll(async () => {
    local = await openLocal(script);
  });
  afterAll(async () => {
    await local.close();
  });

  it.each(cases.map((one) => [one.id, one.mark, one] as const))('%s (%s)', async (_id, _mark, one) => {
    const { ok, expected, actual, error } = await runCase(local.book, one);
    expect({ ok, expected, actual, error }).toEqual({ ok: true });
  });
});
