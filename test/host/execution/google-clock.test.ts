// What executions cost by the published measurements of the live service, and that they are ended at its limits.
import { GoogleClock, WaitingFunctions } from '../../../src/host/execution/state/google-clock';
import { opTraits } from '../../../src/host/execution/state/op-traits';
import type { ExecutionRecord, LocalWorkbook } from '../../../src/host/local/local-workbook';
import { cell, closeAll, FIRST, failure, openScript, result } from './open-script';

afterEach(closeAll);

const last = (workbook: LocalWorkbook, fn: string): ExecutionRecord | undefined =>
  workbook
    .executions()
    .filter((each) => each.function === fn)
    .at(-1);

const SCRIPT = `
  var sheet = function () { return SpreadsheetApp.getActive().getSheets()[0]; };
  function nothing() {}
  function readOnce(a1) { sheet().getRange(a1).getValues(); }
  function readTwice() { var s = sheet(); s.getRange('A1').getValue(); s.getRange('A1:J100').getValues(); }
  function writeAndFlush() { var s = sheet(); s.getRange('A1').setValue(1); s.getRange('A2').setValue(2); SpreadsheetApp.flush(); }
  function alternate(times) { var s = sheet(); for (var i = 0; i < times; i++) { s.getRange('A1').setValue(i); s.getRange('A1').getValue(); } }
  function getters() { var s = sheet(); s.getSheetId(); s.getName(); SpreadsheetApp.newDataValidation().requireCheckbox().build(); }
  function stores() {
    var p = PropertiesService.getUserProperties();
    p.setProperty('a', '1'); p.getProperty('a');
    var c = CacheService.getUserCache();
    c.put('a', '1'); c.get('a');
    var l = LockService.getScriptLock();
    l.tryLock(10); l.releaseLock();
  }
  function nap() { Utilities.sleep(20); }
  function holdOn(times) { try { alternate(times); } catch (e) { sheet().getRange('B1').setValue('caught'); } finally { sheet().getRange('B2').setValue('done'); } }
  function SLOW(x) { var s = sheet(); for (var i = 0; i < 3000; i++) s.getName(); return x; }
  function TWICE(x) { return 2 * x; }
  function change(value) { sheet().getRange('A1').setValue(value); }
  function changeAndRead(value) { change(value); return sheet().getRange('A9').getValue(); }
`;

describe('what an execution costs', () => {
  it.each<[string, unknown[], number]>([
    ['nothing', [], 300],
    // getSheets 10, getRange 2, first read 150, one cell 0.0085.
    ['readOnce', ['A1'], 462],
    ['readTwice', [], 300 + 10 + 4 + 150 + 20 + 9],
    ['writeAndFlush', [], 300 + 10 + 4 + 14 + 200],
    ['alternate', [10], 300 + 10 + 20 * 2 + 10 * 7 + 10 * 200],
    // getSheets, getSheetId, getName, and two steps of a builder and its end.
    ['getters', [], 300 + 10 + 2 + 10 + 4],
    ['stores', [], 300 + 62 + 30 + 93 + 3 + 50 + 50],
    ['nap', [], 320],
  ])('%s(%j): %i ms', async (fn, args, expected) => {
    const workbook = await openScript(SCRIPT);
    await result(workbook, fn, ...(args as string[]));
    const record = last(workbook, fn);
    expect(record?.googleMs).toBeGreaterThanOrEqual(expected - 2);
    expect(record?.googleMs).toBeLessThanOrEqual(expected + 2);
  });

  it('is charged for custom functions that wait, to whoever reads next, five hundred for each two', async () => {
    const workbook = await openScript(SCRIPT);
    await workbook.edit({ sheet: FIRST, range: 'A2:A4', values: [['=TWICE(A1)'], ['=TWICE(A1)'], ['=TWICE(A1)']] });
    await result(workbook, 'readOnce', 'A1');
    // The getter waits for the three that the edit started, the read finds them done.
    expect(last(workbook, 'readOnce')?.googleMs).toBe(300 + 200 + 2 * 500 + 2 + 150);
    await result(workbook, 'changeAndRead', 1);
    // getSheets twice, the second after the change; the read waits for the three that the change started.
    expect(last(workbook, 'changeAndRead')?.googleMs).toBe(300 + 10 + 2 + 7 + 200 + 2 + 200 + 2 * 500);
    await result(workbook, 'change', 2);
    await result(workbook, 'readOnce', 'A1');
    expect(last(workbook, 'readOnce')?.googleMs).toBe(300 + 200 + 2 * 500 + 2 + 150);
    await result(workbook, 'readOnce', 'A1');
    expect(last(workbook, 'readOnce')?.googleMs).toBe(462);
  });

  it('names the calls that cost most', async () => {
    const workbook = await openScript(SCRIPT);
    await result(workbook, 'alternate', 10);
    expect(last(workbook, 'alternate')?.costliest[0]).toEqual({ method: 'Range.getValue', calls: 10, googleMs: 2000 });
  });
});

describe('the limits of time', () => {
  it('end a call that passes six minutes where it is, without catch and finally', async () => {
    const workbook = await openScript(SCRIPT);
    expect((await failure(workbook, 'holdOn', 2000)).message).toBe('Exceeded maximum execution time');
    expect(last(workbook, 'holdOn')?.googleMs).toBeGreaterThan(360_000);
    expect(last(workbook, 'holdOn')?.error).toContain('Exceeded maximum execution time');
    expect(await workbook.values(FIRST, 'B1:B2')).toMatchObject({ values: [[''], ['']] });
    expect(await result(workbook, 'holdOn', 1)).toBeNull();
  });

  it('end simple triggers and custom functions after thirty seconds', async () => {
    const script = `${SCRIPT} function onEdit() { alternate(200); }`;
    const workbook = await openScript(script);
    await workbook.edit({ sheet: FIRST, range: 'C1', values: [['=SLOW(1)']] });
    expect(last(workbook, 'onEdit')?.error).toContain('Exceeded maximum execution time');
    expect(last(workbook, 'onEdit')?.googleMs).toBeGreaterThan(30_000);
    expect(last(workbook, 'onEdit')?.googleMs).toBeLessThan(31_000);
    expect(await cell(workbook, 'C1')).toContain('Exceeded maximum execution time');
  });

  it('end nothing when they are off', async () => {
    const workbook = await openScript(SCRIPT, { realLimits: false });
    await result(workbook, 'alternate', 2000);
    expect(last(workbook, 'alternate')?.googleMs).toBeGreaterThan(360_000);
  });
});

describe('GoogleClock', () => {
  it('has a cost for every operation, and none is free', () => {
    for (const [op, { cost }] of Object.entries(opTraits)) {
      const clock = new GoogleClock(new WaitingFunctions(), Infinity);
      clock.charge(op as keyof typeof opTraits, op, []);
      expect({ op, cost, ms: clock.ms > 300 }).toEqual({ op, cost, ms: true });
    }
  });
});
