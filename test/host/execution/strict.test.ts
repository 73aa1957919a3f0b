// What the local workbook refuses, drops and disturbs as the live service does, beside what fidelity cases can see.
import { askWindow } from '../live/ask-window';
import { cell, closeAll, FIRST, failure, openScript, result } from './open-script';

afterEach(closeAll);

const NOTES = `
  function note(text) {
    var p = PropertiesService.getScriptProperties();
    p.setProperty('seen', (p.getProperty('seen') || '') + text + ' ');
  }
  function seen() { return (PropertiesService.getScriptProperties().getProperty('seen') || '').trim(); }
  function write(a1, value) { SpreadsheetApp.getActive().getSheets()[0].getRange(a1).setValue(value); }
`;

describe('the events of edits', () => {
  it('are dropped while one is handled and two wait', async () => {
    const workbook = await openScript(
      `${NOTES} function onEdit(e) { Utilities.sleep(60); note(e.range.getA1Notation()); }`,
    );
    const edits = Array.from({ length: 8 }, (_, index) =>
      workbook.edit({ sheet: FIRST, range: `A${index + 1}`, values: [[String(index)]] }),
    );
    const answers = await Promise.all(edits);
    expect(answers.filter(({ execution }) => execution !== null)).toHaveLength(3);
    expect(String(await result(workbook, 'seen')).split(' ')).toHaveLength(3);
    const { values } = await workbook.values(FIRST, 'A1:A8');
    expect(values.flat()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    await workbook.edit({ sheet: FIRST, range: 'B1', values: [['later']] });
    expect(await result(workbook, 'seen')).toContain('B1');
  });

  it('come once for a delete or paste over several ranges', async () => {
    const workbook = await openScript(`${NOTES} function onEdit(e) { note(e.range.getA1Notation()); }`);
    await workbook.edit({ sheet: FIRST, range: 'A1:A2', values: [[''], ['']] });
    await workbook.edit({ sheet: FIRST, range: 'C1:C2', values: [[''], ['']], how: 'further' });
    expect(await result(workbook, 'seen')).toBe('A1:A2');
  });

  it('do not come for an undo after a script wrote, and do before', async () => {
    const workbook = await openScript(`${NOTES} function onEdit(e) { note(e.range.getA1Notation()); }`);
    const ask = askWindow(workbook, 'window-one');
    await ask({ at: 'A1', values: [['1']] });
    await ask({ act: { do: 'undo' } });
    expect(await result(workbook, 'seen')).toBe('A1 A1');
    await ask({ at: 'A1', values: [['2']] });
    await result(workbook, 'write', 'B1', 'x');
    await ask({ act: { do: 'undo' } });
    expect(await result(workbook, 'seen')).toBe('A1 A1 A1');
    expect(await cell(workbook, 'A1')).toBe('');
  });
});

describe('the dials of transient faults', () => {
  const TIMED_OUT = /^Service Spreadsheets timed out while accessing document/;
  const READS = `
    var sheet = function () { return SpreadsheetApp.getActive().getSheets()[0]; };
    function read() { var s = sheet(); s.getRange('A1').getValue(); s.getRange('A2').getValue(); }
    function flush() { sheet().getRange('B1').setValue('written'); SpreadsheetApp.flush(); }
  `;

  it('let the N-th read time out', async () => {
    const workbook = await openScript(READS, { readTimeoutAt: 2 });
    expect((await failure(workbook, 'read')).message).toMatch(TIMED_OUT);
    expect(await result(workbook, 'flush')).toBeNull();
  });

  it('let the N-th flush time out when the writes have taken effect', async () => {
    const workbook = await openScript(READS, { flushTimeoutAt: 1 });
    expect((await failure(workbook, 'flush')).message).toMatch(TIMED_OUT);
    expect(await cell(workbook, 'B1')).toBe('written');
  });
});

describe('a book of another country', () => {
  const SCRIPT = `
    function zones() { return [Session.getScriptTimeZone(), SpreadsheetApp.getActive().getSpreadsheetTimeZone()]; }
    function read(a1) { return SpreadsheetApp.getActive().getSheets()[0].getRange(a1).getValue().toISOString(); }
    function write(a1, iso) { SpreadsheetApp.getActive().getSheets()[0].getRange(a1).setValue(new Date(iso)); }
    function shown(a1) { return SpreadsheetApp.getActive().getSheets()[0].getRange(a1).getDisplayValue(); }
  `;

  it.each([
    ['en_GB', '10/4/2025', '2025-04-10', '10/04/2025'],
    ['en_US', '10/4/2025', '2025-10-04', '10/4/2025'],
    ['ja_JP', '2025/10/4', '2025-10-04', '2025/10/04'],
  ] as const)('%s reads %s as %s', async (locale, typed, day, shown) => {
    const workbook = await openScript(SCRIPT, { locale });
    await workbook.edit({ sheet: FIRST, range: 'A1', values: [[typed]] });
    const { values, display } = await workbook.values(FIRST, 'A1');
    expect([values, display]).toEqual([[[day]], [[shown]]]);
  });

  it.each([
    ['en_GB', 'Tue, April'],
    ['ja_JP', '火, 4月'],
  ] as const)('%s names days and months: %s', async (locale, names) => {
    const workbook = await openScript(SCRIPT, { locale });
    const formula = '=TEXT(DATE(2025,4,1),"ddd")&", "&TEXT(DATE(2025,4,1),"mmmm")';
    await workbook.edit({ sheet: FIRST, range: 'A1', values: [[formula]] });
    expect(await cell(workbook, 'A1')).toBe(names);
  });

  it('has Dates of cells by its own zone and the script its own', async () => {
    const files = { 'appsscript.json': JSON.stringify({ timeZone: 'Asia/Tokyo' }) };
    const workbook = await openScript(SCRIPT, { timeZone: 'America/Los_Angeles', files });
    expect(await result(workbook, 'zones')).toEqual(['Asia/Tokyo', 'America/Los_Angeles']);
    await workbook.edit({ sheet: FIRST, range: 'A1', values: [['2025/6/3']] });
    expect(await result(workbook, 'read', 'A1')).toBe('2025-06-03T07:00:00.000Z');
    await result(workbook, 'write', 'A2', '2025-06-02T15:00:00Z');
    expect(await result(workbook, 'shown', 'A2')).toBe('2025/06/02 8:00:00');
    expect(await result(workbook, 'read', 'A2')).toBe('2025-06-02T15:00:00.000Z');
  });

  it.each(['America/Los_Angeles', 'Europe/London', 'Asia/Kolkata', 'Pacific/Apia', 'America/Sao_Paulo'])(
    '%s gives every Date of a year back, also where its clock is put forward and back',
    async (timeZone) => {
      const script = `function roundTrip() {
        var sheet = SpreadsheetApp.getActive().getSheets()[0], lost = [];
        var dates = []; for (var day = 0; day < 366; day++) dates.push([new Date(Date.UTC(2025, 0, 1 + day, 3, 30))]);
        sheet.getRange(1, 1, 366, 1).setValues(dates);
        sheet.getRange(1, 1, 366, 1).getValues().forEach(function (row, at) {
          if (row[0].getTime() !== dates[at][0].getTime()) lost.push(dates[at][0].toISOString());
        });
        return lost;
      }`;
      expect(await result(await openScript(script, { timeZone }), 'roundTrip')).toEqual([]);
    },
  );
});

describe('the chips of a list', () => {
  it('lose the colours that a person gave them when a script sets the same rule again', async () => {
    const workbook = await openScript(`
      function offer(a1) {
        var rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).build();
        SpreadsheetApp.getActive().getSheets()[0].getRange(a1).setDataValidation(rule);
      }
    `);
    await result(workbook, 'offer', 'A1:A3');
    await workbook.change({ do: 'colorChips', sheet: FIRST, range: 'A1:A3', color: '#e6f4ea' });
    await result(workbook, 'offer', 'A2');
    expect(workbook.chipColors(FIRST, 'A1:A4')).toEqual([['#e6f4ea'], [null], ['#e6f4ea'], [null]]);
  });
});

describe('the ranges of a chart', () => {
  const SCRIPT = `
    var sheet = function () { return SpreadsheetApp.getActive().getSheets()[0]; };
    function put() {
      sheet().insertChart(sheet().newChart().setChartType(Charts.ChartType.COLUMN)
        .addRange(sheet().getRange('A1:C5')).setPosition(1, 5, 0, 0).build());
    }
    function ranges() { return sheet().getCharts()[0].getRanges().map(function (range) { return range.getA1Notation(); }); }
  `;

  it.each([
    [false, ['A1:C5']],
    [true, ['A1:A5', 'B1:B5', 'C1:C5']],
  ])('split by column: %s', async (splitChartRanges, expected) => {
    const workbook = await openScript(SCRIPT, { splitChartRanges });
    await result(workbook, 'put');
    expect(await result(workbook, 'ranges')).toEqual(expected);
  });
});

describe('who runs a script', () => {
  const SCRIPT = `${NOTES}
    function onEdit(e) { note('[' + Session.getActiveUser().getEmail() + '|' + e.user.getEmail() + ']'); }
    function who() { return Session.getActiveUser().getEmail(); }
  `;
  const scopes = (...names: string[]) => ({
    'appsscript.json': JSON.stringify({ oauthScopes: names.map((each) => `https://www.googleapis.com/auth/${each}`) }),
  });

  it('is known with the scope that it takes, and in simple triggers of the owner only', async () => {
    const workbook = await openScript(SCRIPT, { files: scopes('spreadsheets.currentonly', 'userinfo.email') });
    expect(await workbook.run({ function: 'who', args: [], user: 'a@example.com' })).toEqual({
      result: 'a@example.com',
    });
    for (const user of ['a@example.com', 'owner@example.com'])
      await workbook.edit({ sheet: FIRST, range: 'A1', values: [['x']], user });
    expect(await result(workbook, 'seen')).toBe('[|] [owner@example.com|owner@example.com]');
  });

  it('is refused without it', async () => {
    const workbook = await openScript(SCRIPT, { files: scopes('spreadsheets.currentonly') });
    expect((await failure(workbook, 'who')).message).toContain('userinfo.email');
  });
});

describe('a manifest without the spreadsheet', () => {
  it('keeps calls out of it, and simple triggers not', async () => {
    const script = `${NOTES} function onEdit(e) { note(e.range.getA1Notation()); }`;
    const scopes = ['https://www.googleapis.com/auth/script.container.ui'];
    const files = { 'appsscript.json': JSON.stringify({ oauthScopes: scopes }) };
    const workbook = await openScript(script, { files });
    expect((await failure(workbook, 'write', 'A1', 'x')).message).toContain('spreadsheets.currentonly');
    await workbook.edit({ sheet: FIRST, range: 'A1', values: [['x']] });
    expect(await result(workbook, 'seen')).toBe('A1');
  });
});
