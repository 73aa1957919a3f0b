import type { LocalWorkbook } from '../../../src/host/local/local-workbook';
import { cell, closeAll, FIRST, failure, openScript, result } from './open-script';

afterEach(closeAll);

const COUNT = `
  function add(times, locked) {
    var lock = LockService.getScriptLock();
    for (var i = 0; i < times; i++) {
      if (locked) lock.waitLock(20000);
      var range = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
      range.setValue(Number(range.getValue()) + 1);
      if (locked) { SpreadsheetApp.flush(); lock.releaseLock(); }
    }
  }
  function hold() {
    LockService.getScriptLock().waitLock(30000);
    while (PropertiesService.getScriptProperties().getProperty('let go') === null) Utilities.sleep(10);
  }
  function letGo() { PropertiesService.getScriptProperties().setProperty('let go', 'yes'); }
  function tryIt(milliseconds) { return LockService.getScriptLock().tryLock(milliseconds); }
  function others() { return [LockService.getDocumentLock().tryLock(1), LockService.getUserLock().tryLock(1)]; }
  function waits() { LockService.getScriptLock().waitLock(50); }
  function dieHolding() { LockService.getScriptLock().waitLock(30000); for (;;) {} }
  function quick() { return 1; }
`;

/** Resolves once somebody else holds the script lock. */
async function locked(workbook: LocalWorkbook): Promise<void> {
  while ((await result(workbook, 'tryIt', 0)) === true);
}

describe('executions at the same time', () => {
  it('lose increments without a lock and none with one', async () => {
    const workbook = await openScript(COUNT, { latencyMs: 1 });
    const addAll = (locked: boolean) =>
      Promise.all(Array.from({ length: 6 }, () => result(workbook, 'add', 5, locked)));
    await addAll(false);
    expect(Number(await cell(workbook, 'A1'))).toBeLessThan(30);
    await workbook.edit({ sheet: FIRST, range: 'A1', values: [[0]] });
    await addAll(true);
    expect(await cell(workbook, 'A1')).toBe(30);
  });

  it('are kept out by a held lock until its holder ends, and only by the same lock', async () => {
    const workbook = await openScript(COUNT);
    const holder = result(workbook, 'hold');
    await locked(workbook);
    expect(await result(workbook, 'others')).toEqual([true, true]);
    expect((await failure(workbook, 'waits')).message).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
    const patient = result(workbook, 'tryIt', 30_000);
    await result(workbook, 'letGo');
    expect(await patient).toBe(true);
    await holder;
    expect(await result(workbook, 'tryIt', 1)).toBe(true);
  });

  it('end at their time limit, and a lock dies with its execution', async () => {
    const workbook = await openScript(COUNT, { internals: { limitMs: () => 3000 } });
    const died = failure(workbook, 'dieHolding');
    await locked(workbook);
    expect((await died).message).toBe('Exceeded maximum execution time');
    expect(await result(workbook, 'tryIt', 0)).toBe(true);
    expect(await result(workbook, 'quick')).toBe(1);
  });
});

describe('faults', () => {
  const WRITES = `function write() {
    var sheet = SpreadsheetApp.getActiveSheet();
    try { sheet.getRange('A1').setValue('one'); } catch (error) { return [error.name, error.message, error instanceof Error]; }
    sheet.getRange('A2').setValue('two');
  }`;

  it('the N-th call of each execution throws and does nothing', async () => {
    const workbook = await openScript(WRITES, { faultAt: 3 });
    const expected = ['Exception', 'Service Spreadsheets failed while accessing document.', true];
    expect(await result(workbook, 'write')).toEqual(expected);
    expect(await result(workbook, 'write')).toEqual(expected);
    expect(await cell(workbook, 'A1')).toBe('');
  });

  it('an execution ended at its N-th call leaves what the calls before it did', async () => {
    const workbook = await openScript(WRITES, { internals: { killAt: (_kind, fn) => (fn === 'write' ? 5 : 0) } });
    expect((await failure(workbook, 'write')).message).toBe('The execution was ended');
    expect((await workbook.values(FIRST, 'A1:A2')).values).toEqual([['one'], ['']]);
    expect(workbook.executions().at(-1)).toMatchObject({ function: 'write', calls: { total: 5 } });
  });

  it('latency is added to each call', async () => {
    const workbook = await openScript(WRITES, { latencyMs: 30 });
    await result(workbook, 'write');
    const record = workbook.executions().at(-1);
    expect(record?.calls.total).toBe(5);
    expect(record?.ms).toBeGreaterThan(150);
  });
});

describe('the log', () => {
  it('counts calls by method, reads and writes of cells apart from the rest', async () => {
    const workbook = await openScript(`function work() {
      var sheet = SpreadsheetApp.getActiveSheet();
      var range = sheet.getRange(1, 1, 2, 2);
      range.getNumRows();
      range.setValues([[1, 2], [3, 4]]);
      range.getValues();
      range.setBackgrounds([['#fff', null], [null, null]]);
      sheet.getDataRange().getNotes();
      sheet.appendRow([5]);
      sheet.setFrozenRows(1);
      sheet.getRangeList(['A1', 'B2']).setFontWeight('bold');
      range.isBlank();
    }`);
    await workbook.run({ function: 'work', args: [], user: 'a@example.com' });
    const [record] = workbook.executions();
    expect(record).toMatchObject({ id: 1, function: 'work', kind: 'call', user: 'a@example.com' });
    expect(record?.calls).toMatchObject({ reads: 3, writes: 4 });
    expect(record?.calls.methods).toMatchObject({
      'Range.getValues': 1,
      'Sheet.appendRow': 1,
      'RangeList.setFontWeight': 1,
      'Sheet.getDataRange': 1,
    });
    expect(record?.calls.total).toBe(Object.values(record?.calls.methods ?? {}).reduce((sum, count) => sum + count, 0));
    expect(record).not.toHaveProperty('error');
  });
});
