import { clockOffset } from '../../../src/host/script-clock';
import { closeAll, FIRST, failure, openScript, result } from './open-script';

afterEach(closeAll);

const STORES = `
  function put(key, value) { PropertiesService.getScriptProperties().setProperty(key, value); PropertiesService.getUserProperties().setProperty(key, 'of ' + Session.getEffectiveUser().getEmail()); }
  function all() { return [PropertiesService.getScriptProperties().getProperties(), PropertiesService.getUserProperties().getProperties(), PropertiesService.getDocumentProperties().getKeys()]; }
  function missing() { return PropertiesService.getScriptProperties().getProperty('toString'); }
  function replace() { PropertiesService.getScriptProperties().setProperties({ a: 1, b: true }, true); return PropertiesService.getScriptProperties().getProperties(); }
  function tooLarge() { PropertiesService.getScriptProperties().setProperty('k', new Array(9300).join('x')); }
  function cache(key, value) { var c = CacheService.getScriptCache(); if (value !== undefined) c.put(key, value, 1); return c.get(key); }
  function write(text) { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(text); }
  function identity() { return [SpreadsheetApp.getActive().getId(), SpreadsheetApp.getActiveSheet().setHiddenGridlines(true).hasHiddenGridlines()]; }
  function gridlines() { return [SpreadsheetApp.getActive().getId(), SpreadsheetApp.getActiveSheet().hasHiddenGridlines()]; }
  function who() { return [Session.getActiveUser().getEmail(), Session.getTemporaryActiveUserKey().length > 20]; }
`;

describe('what outlives an execution', () => {
  it('properties: texts by store and by person, nothing inherited', async () => {
    const workbook = await openScript(STORES);
    await workbook.run({ function: 'put', args: ['__proto__', 5], user: 'a@example.com' });
    await workbook.run({ function: 'put', args: ['k', 'v'], user: 'b@example.com' });
    expect(await workbook.run({ function: 'all', args: [], user: 'b@example.com' })).toEqual({
      result: [JSON.parse('{"__proto__":"5","k":"v"}'), { k: 'of b@example.com' }, []],
    });
    expect(await result(workbook, 'missing')).toBeNull();
    expect(await result(workbook, 'replace')).toEqual({ a: '1', b: 'true' });
    expect((await failure(workbook, 'tooLarge')).message).toBe('Argument too large: value');
  });

  it('cache: until its time', async () => {
    const workbook = await openScript(STORES);
    expect(await result(workbook, 'cache', 'k', 'v')).toBe('v');
    expect(await result(workbook, 'cache', 'k')).toBe('v');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await result(workbook, 'cache', 'k')).toBeNull();
  });

  it('an answered change is saved, and opens again with properties and identity', async () => {
    let saved: unknown = null;
    const save = async (snapshot: unknown) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      saved = JSON.parse(JSON.stringify(snapshot));
    };
    const first = await openScript(STORES, { save });
    await first.edit({ sheet: FIRST, range: 'B1', values: [['12']] });
    await result(first, 'put', 'k', 'v');
    const identity = await result(first, 'identity');
    const second = await openScript(STORES, { snapshot: saved });
    expect((await second.values(FIRST, 'B1')).values).toEqual([[12]]);
    expect(((await result(second, 'all')) as unknown[])[0]).toEqual({ k: 'v' });
    expect(await result(second, 'gridlines')).toEqual(identity);
  });

  it('is saved once, with everything, when it saves only at its close', async () => {
    const saved: string[] = [];
    const save = async (snapshot: unknown) => {
      saved.push(JSON.stringify(snapshot));
    };
    const workbook = await openScript('', { save, savesOnlyAtClose: true });
    await workbook.edit({ sheet: FIRST, range: 'A1', values: [['first words']] });
    await workbook.edit({ sheet: FIRST, range: 'A2', values: [['last words']] });
    expect(saved).toEqual([]);
    await workbook.close();
    expect(saved).toEqual([expect.stringMatching(/first words.*last words/)]);
  });

  it('saves of changes at the same time are shared', async () => {
    let saves = 0;
    const save = async () => {
      saves += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
    };
    const workbook = await openScript('', { save });
    const before = saves;
    await Promise.all(
      Array.from({ length: 10 }, (_, at) => workbook.edit({ sheet: FIRST, range: `A${at + 1}`, values: [['1']] })),
    );
    expect(saves - before).toBeLessThanOrEqual(4);
    expect(saves - before).toBeGreaterThanOrEqual(1);
  });

  it('refuses a snapshot of another kind, of a later version, or a part of one', async () => {
    await expect(openScript('', { snapshot: {} })).rejects.toThrow('not a workbook');
    await expect(openScript('', { snapshot: { format: 'chofu-kpi-workbook', version: 2 } })).rejects.toThrow(
      'version 2',
    );
    await expect(openScript('', { snapshot: { format: 'chofu-kpi-workbook', version: 1, id: 'x' } })).rejects.toThrow(
      'incomplete',
    );
  });
});

describe('scopes of the manifest', () => {
  const manifest = (scopes: string[]) => ({
    'appsscript.json': JSON.stringify({ oauthScopes: scopes.map((name) => `https://www.googleapis.com/auth/${name}`) }),
  });

  it('hide the address of the person when userinfo.email is not asked for', async () => {
    const without = await openScript(STORES, { files: manifest(['spreadsheets.currentonly']) });
    expect((await failure(without, 'who')).message).toMatch(/Required permissions: .*userinfo\.email/);
    const granted = await openScript(STORES, { files: manifest(['userinfo.email']) });
    expect(await granted.run({ function: 'who', args: [], user: 'a@example.com' })).toEqual({
      result: ['a@example.com', true],
    });
  });
});

describe('the clock of scripts', () => {
  it('keeps the time of day and gives the wanted day in Tokyo', () => {
    const now = Date.parse('2026-11-24T16:30:00Z');
    const shifted = now + clockOffset('2025-06-03', 'Asia/Tokyo', now);
    expect(new Date(shifted).toISOString()).toBe('2025-06-02T16:30:00.000Z');
    expect(clockOffset(null, 'Asia/Tokyo', now)).toBe(0);
  });
});
