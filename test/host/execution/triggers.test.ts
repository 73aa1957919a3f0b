import { z } from 'zod';
import { cell, closeAll, FIRST, failure, openScript, result } from './open-script';

/** A HostError of the realm that the host runs in. */
const refusal = z.object({ name: z.literal('HostError'), status: z.number(), code: z.string() });

afterEach(closeAll);

const NOTES = `
  function onEdit(e) {
    var seen = { a1: e.range.getA1Notation(), value: e.value, oldValue: e.oldValue, keys: Object.keys(e).sort(),
      limited: e.authMode === ScriptApp.AuthMode.LIMITED, source: String(e.source), user: e.user.getEmail() };
    var all = JSON.parse(PropertiesService.getScriptProperties().getProperty('seen') || '[]');
    all.push(seen);
    PropertiesService.getScriptProperties().setProperty('seen', JSON.stringify(all));
    if (e.value === 'write') e.range.offset(0, 1).setValue('by script');
    if (e.value === 'fail') throw new Error('on purpose');
    if (e.value === 'sidebar') SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''));
  }
  function seen() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('seen') || '[]'); }
`;

describe('onEdit', () => {
  it('gives a single cell with its value and its old one as text', async () => {
    const workbook = await openScript(NOTES);
    const type = (value: string | number | boolean | null) =>
      workbook.edit({ sheet: FIRST, range: 'B2', values: [[value]] });
    await type('12');
    await type('2025/6/3');
    await type(true);
    await type(null);
    const seen = (await result(workbook, 'seen')) as { value?: string; oldValue?: string; keys: string[] }[];
    expect(seen.map(({ value, oldValue }) => [value, oldValue])).toEqual([
      ['12', undefined],
      ['45811', '12'],
      ['TRUE', '45811'],
      [undefined, 'TRUE'],
    ]);
    expect(seen[0]).toMatchObject({ a1: 'B2', limited: true, source: 'Spreadsheet' });
    expect(seen[0]?.keys).toEqual(['authMode', 'range', 'source', 'user', 'value']);
  });

  it('gives a block by its range only, once', async () => {
    const workbook = await openScript(NOTES);
    await workbook.edit({
      sheet: FIRST,
      range: 'A1',
      values: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
    expect(await result(workbook, 'seen')).toMatchObject([
      { a1: 'A1:B2', keys: ['authMode', 'range', 'source', 'user'] },
    ]);
  });

  it('knows the owner and nobody else', async () => {
    const workbook = await openScript(NOTES);
    for (const user of ['owner@example.com', 'a@example.com'])
      await workbook.edit({ sheet: FIRST, range: 'A1', values: [['1']], user });
    expect(await result(workbook, 'seen')).toMatchObject([{ user: 'owner@example.com' }, { user: '' }]);
  });

  it('does not fire for what a script writes', async () => {
    const workbook = await openScript(
      `${NOTES} function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`,
    );
    await result(workbook, 'write');
    await workbook.edit({ sheet: FIRST, range: 'A1', values: [['write']] });
    expect(await cell(workbook, 'B1')).toBe('by script');
    expect(await result(workbook, 'seen')).toHaveLength(1);
  });

  it('leaves the edit as it is when it fails, and says so in the log', async () => {
    const workbook = await openScript(NOTES);
    const { execution } = await workbook.edit({ sheet: FIRST, range: 'A1', values: [['fail']] });
    expect(await cell(workbook, 'A1')).toBe('fail');
    const { execution: second } = await workbook.edit({ sheet: FIRST, range: 'A1', values: [['sidebar']] });
    const log = workbook.executions();
    expect(log.find((each) => each.id === execution)).toMatchObject({
      kind: 'edit',
      function: 'onEdit',
      error: 'Error: on purpose',
    });
    expect(log.find((each) => each.id === second)?.error).toMatch(
      /permissions are not sufficient to call Ui.showSidebar/,
    );
  });

  it('is no part of an edit when the script has none', async () => {
    const workbook = await openScript('function f() {}');
    expect(await workbook.edit({ sheet: FIRST, range: 'A1', values: [['1']] })).toEqual({ execution: null });
  });
});

describe('an edit', () => {
  it('refuses what the sheet does not have, and changes nothing', async () => {
    const workbook = await openScript('');
    const refused = async (sheet: string, range: string, values: string[][]) => {
      const error: unknown = await workbook.edit({ sheet, range, values }).catch((thrown: unknown) => thrown);
      const { status, code } = refusal.parse(error);
      return [status, code];
    };
    expect(await refused('ない', 'A1', [['x']])).toEqual([404, 'noSuchSheet']);
    expect(await refused(FIRST, 'A0', [['x']])).toEqual([400, 'badRange']);
    expect(await refused(FIRST, 'A1001', [['x']])).toEqual([400, 'outOfBounds']);
    expect(await refused(FIRST, 'AA1', [['x']])).toEqual([400, 'outOfBounds']);
    expect(await refused(FIRST, 'A1:B2', [['x', 'y']])).toEqual([400, 'sizeMismatch']);
    expect(await refused(FIRST, 'A1', [['x'], ['y', 'z']])).toEqual([400, 'sizeMismatch']);
    expect((await workbook.values(FIRST, 'A1:C3')).values.flat().every((value) => value === '')).toBe(true);
  });

  it('fills a range with one value, and grows the sheet under a paste', async () => {
    const workbook = await openScript('');
    await workbook.edit({ sheet: FIRST, range: 'A1:B2', values: [['x']] });
    expect((await workbook.values(FIRST, 'A1:B2')).values).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
    await workbook.edit({ sheet: FIRST, range: 'A999', values: [['1'], ['2'], ['3'], ['4']] });
    expect(workbook.sheets()[0]?.rows).toBe(1002);
    expect((await workbook.values(FIRST, 'A999:A1002')).values).toEqual([[1], [2], [3], [4]]);
  });

  it('answers 422 to a value that a rule rejects, and does not grow the sheet for it', async () => {
    const workbook = await openScript(`function rule() {
      SpreadsheetApp.getActiveSheet().getRange('A1:A1000').setDataValidation(
        SpreadsheetApp.newDataValidation().requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(false).build());
    }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1:B1').setValues([[-1, 2]]); }`);
    await result(workbook, 'rule');
    await expect(workbook.edit({ sheet: FIRST, range: 'A1', values: [['-1']] })).rejects.toMatchObject({
      status: 422,
      code: 'rejected',
    });
    await expect(workbook.edit({ sheet: FIRST, range: 'A1000', values: [['-1'], ['2']] })).rejects.toMatchObject({
      status: 422,
    });
    expect(workbook.sheets()[0]?.rows).toBe(1000);
    expect((await failure(workbook, 'write')).message).toBe(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    expect((await workbook.values(FIRST, 'A1:B1')).values).toEqual([['', '']]);
  });
});

describe('onOpen and the menu', () => {
  const MENU = `
    const tools = { hello: function () { SpreadsheetApp.getActive().toast('hello', 'title'); } };
    function onOpen(e) {
      var ui = SpreadsheetApp.getUi();
      ui.createMenu('道具').addItem('たずねる', 'ask').addSeparator()
        .addSubMenu(ui.createMenu('下').addItem('あいさつ', 'tools.hello')).addItem('失敗', 'fail').addItem('無し', 'gone').addToUi();
    }
    function ask() {
      var ui = SpreadsheetApp.getUi();
      var lock = LockService.getScriptLock();
      lock.waitLock(1000);
      var button = ui.alert('題', 'よいですか', ui.ButtonSet.YES_NO);
      var held = lock.hasLock();
      var answer = ui.prompt('名前', 'どなた', ui.ButtonSet.OK_CANCEL);
      ui.showSidebar(HtmlService.createHtmlOutputFromFile('Page').setTitle('欄'));
      var row = [String(button), held, String(answer.getSelectedButton()), answer.getResponseText(), button === ui.Button.YES];
      SpreadsheetApp.getActiveSheet().getRange(1, 1, 1, 5).setValues([row]);
    }
    function fail() { throw new Error('だめ'); }
  `;
  const files = { 'Page.html': '<p>内容</p>' };

  it('answers questions in order and reports what was shown', async () => {
    const workbook = await openScript(MENU, { files });
    const { shown } = await workbook.menu({ path: ['道具', 'たずねる'], answers: ['YES', '山'] });
    expect(shown).toEqual([
      { kind: 'alert', title: '題', prompt: 'よいですか', buttons: 'YES_NO', answer: 'YES' },
      { kind: 'prompt', title: '名前', prompt: 'どなた', buttons: 'OK_CANCEL', answer: { button: 'OK', text: '山' } },
      { kind: 'sidebar', title: '欄', html: '<p>内容</p>', width: null, height: null },
    ]);
    expect((await workbook.values(FIRST, 'A1:E1')).values).toEqual([['YES', false, 'OK', '山', true]]);
  });

  it('takes questions without an answer for closed and cancelled', async () => {
    const workbook = await openScript(MENU, { files });
    await workbook.menu({ path: ['道具', 'たずねる'] });
    expect((await workbook.values(FIRST, 'A1:E1')).values).toEqual([['CLOSE', false, 'CANCEL', '', false]]);
  });

  it('reaches submenus and methods, and says what is not there or fails', async () => {
    const workbook = await openScript(MENU, { files });
    expect(await workbook.menu({ path: ['道具', '下', 'あいさつ'] })).toEqual({
      shown: [{ kind: 'toast', title: 'title', message: 'hello' }],
    });
    await expect(workbook.menu({ path: ['道具', '下'] })).rejects.toMatchObject({
      status: 404,
      code: 'noSuchMenuItem',
    });
    await expect(workbook.menu({ path: ['道具', 'ない'] })).rejects.toMatchObject({ status: 404 });
    await expect(workbook.menu({ path: ['道具', '失敗'] })).rejects.toMatchObject({
      code: 'scriptError',
      message: 'Error: だめ',
    });
    await expect(workbook.menu({ path: ['道具', '無し'] })).rejects.toThrow('Script function not found: gone');
  });
});

describe('doGet', () => {
  it('gives its page with the meta tags that were added, and no Ui', async () => {
    const workbook = await openScript(`
      function doGet(e) {
        var ui = '';
        try { SpreadsheetApp.getUi(); } catch (error) { ui = error.message; }
        return HtmlService.createHtmlOutput('<html><head></head><body>' + e.parameter.q + ui + '</body></html>')
          .setTitle('題').addMetaTag('viewport', 'width=device-width');
      }`);
    expect(await workbook.web({ q: 'ねこ' })).toEqual({
      title: '題',
      html: '<html><head><meta name="viewport" content="width=device-width"></head><body>ねこCannot call SpreadsheetApp.getUi() from this context.</body></html>',
    });
  });

  it('is refused when there is none', async () => {
    await expect((await openScript('')).web({})).rejects.toMatchObject({ status: 404, code: 'noDoGet' });
  });
});
