import { cell, closeAll, FIRST, failure, openScript, result } from './open-script';

afterEach(closeAll);

describe('the realm of an execution', () => {
  it('has the language and the services, and nothing of Node or the browser', async () => {
    const workbook = await openScript(`
      var NAMES = 'URL URLSearchParams setTimeout setInterval TextEncoder fetch atob structuredClone process require module Buffer performance window navigator crypto __host __begin'.split(' ');
      function present() { return NAMES.filter(function (name) { return name in globalThis; }); }
      function services() { return [typeof SpreadsheetApp, typeof LockService, typeof Intl, typeof console.log, typeof Promise]; }
    `);
    expect(await result(workbook, 'present')).toEqual([]);
    expect(await result(workbook, 'services')).toEqual(['object', 'object', 'object', 'function', 'function']);
  });

  it('is fresh for each execution', async () => {
    const workbook = await openScript('var count = 0; function next() { count += 1; return count; }');
    expect([await result(workbook, 'next'), await result(workbook, 'next')]).toEqual([1, 1]);
  });

  it('gives dates and arrays of its own, so that instanceof holds', async () => {
    const workbook = await openScript(`
      function run() {
        var range = SpreadsheetApp.getActiveSheet().getRange('A1');
        range.setValue(new Date(2025, 5, 3, 9, 30));
        var value = range.getValue();
        return [value instanceof Date, range.getValues() instanceof Array, value.getHours(), value.getDate(), value.getTimezoneOffset()];
      }`);
    expect(await result(workbook, 'run')).toEqual([true, true, 9, 3, -540]);
    expect(await cell(workbook, 'A1')).toBe('2025-06-03T09:30:00');
  });

  it('has no way out by the objects that services hand over', async () => {
    const workbook = await openScript(`
      function wayOut() {
        var range = SpreadsheetApp.getActiveSheet().getRange('A1');
        return [range, range.getValues(), SpreadsheetApp.flush, console.log, Utilities].map(function (object) {
          return typeof object.constructor.constructor('return typeof process')();
        }).concat(range.constructor.constructor('return typeof process')());
      }`);
    expect(await result(workbook, 'wayOut')).toEqual(['string', 'string', 'string', 'string', 'string', 'undefined']);
  });

  it('throws NotEmulated for members and services outside the subset, and lets typeof, JSON and promises look', async () => {
    const workbook = await openScript(`
      function member() { SpreadsheetApp.getActiveSheet().getRange('A1').createFilter(); }
      function listMember() { SpreadsheetApp.getActiveSheet().getRangeList(['A1']).setDataValidation(null); }
      function service() { DriveApp.getFiles(); }
      function looks() { var sheet = SpreadsheetApp.getActiveSheet(); return [typeof UrlFetchApp, JSON.stringify(sheet), String(sheet), sheet + '']; }
    `);
    expect(await failure(workbook, 'member')).toEqual({
      name: 'NotEmulated',
      message: 'NotEmulated: Range.createFilter',
    });
    expect((await failure(workbook, 'listMember')).message).toBe('NotEmulated: RangeList.setDataValidation');
    expect((await failure(workbook, 'service')).message).toBe('NotEmulated: DriveApp.getFiles');
    expect(await result(workbook, 'looks')).toEqual(['object', '{}', 'Sheet', 'Sheet']);
  });

  it('sees the day that the host was given, in Date and in TODAY()', async () => {
    const workbook = await openScript(
      `function today() { return [Utilities.formatDate(new Date(), 'Asia/Tokyo', 'yyyy-MM-dd'), Utilities.formatDate(new Date(Date.now()), 'JST', 'yyyy-MM-dd'), new Date() instanceof Date, new Date(2025, 0, 1).getFullYear()]; }`,
      { today: '2025-09-30' },
    );
    expect(await result(workbook, 'today')).toEqual(['2025-09-30', '2025-09-30', true, 2025]);
    await workbook.edit({ sheet: FIRST, range: 'A1', values: [['=TODAY()']] });
    expect(await workbook.formula('=TEXT(TODAY(),"yyyy-mm-dd")')).toEqual({ value: '2025-09-30' });
  });

  it('says what is wrong with a script that does not load', async () => {
    await expect(openScript('function broken( {')).rejects.toThrow(/Code\.js cannot be run: SyntaxError/);
    await expect(openScript('throw new Error("at load")')).rejects.toThrow(/at load/);
  });
});
