/** Over HTTP alone: 初期設定 on a spreadsheet that was in use keeps every typed cell and takes no sheet that is a person's own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

const USED = `function use() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  function put(name, cells) {
    var sheet = book.insertSheet(name);
    Object.keys(cells).forEach(function (a1) { sheet.getRange(a1).setValue(cells[a1]); });
  }
  put('計画', { A1: '計画メモ' });
  put('設定', { A1: '設定メモ', F4: 'わたしの圏域' });
  put('集計', { B2: '売上', E6: 99 });
  put('点検', { A5: 'タイヤ' });
  put('変更履歴', { A2: '版' });
  put('変更履歴（元のシート）', { A1: '前の版' });
  put('訪問', { A1: 'わたしの', H40: '遠い' });
  put('相談', { A1: '日付', B1: '福祉圏域', C1: '相談受付', A2: '2025/6/3', B2: '若葉・調和', C2: 5 });
  book.insertSheet('研修');
}`;

describe('a spreadsheet that was in use', () => {
  const folder = mkdtempSync(join(tmpdir(), 'used-'));
  let server: RunningServer;
  let book: BookClient;

  beforeAll(async () => {
    const script = join(folder, 'use.js');
    const file = join(folder, 'used.book.json');
    writeFileSync(script, USED);
    const before = await startServer('--script', script, '--book', file);
    await before.post('/api/run', { function: 'use', args: [] });
    await before.stop();
    server = await startServer('--empty', '--today', '2025-12-01', '--book', file);
    book = new BookClient(server);
  });

  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps the sheets of people under another name, and says so', async () => {
    const said = JSON.stringify(await book.menu('初期設定'));
    const now = ['計画', '設定', '集計', '点検', '訪問'].map((name) => `${name}（元のシート）`);
    for (const name of [...now, '変更履歴（元のシート2）']) expect(said).toContain(name);
    expect(said).not.toContain('相談（元のシート');
    expect(said).not.toContain('研修（元のシート');
    const cell = async (sheet: string, a1: string): Promise<unknown> => (await book.grid(sheet, `${a1}:${a1}`)).values;
    expect(await cell('計画（元のシート）', 'A1')).toEqual([['計画メモ']]);
    expect(await cell('設定（元のシート）', 'F4')).toEqual([['わたしの圏域']]);
    expect(await cell('集計（元のシート）', 'E6')).toEqual([[99]]);
    expect(await cell('点検（元のシート）', 'A5')).toEqual([['タイヤ']]);
    expect(await cell('変更履歴（元のシート2）', 'A2')).toEqual([['版']]);
    expect(await cell('訪問（元のシート）', 'H40')).toEqual([['遠い']]);
  });

  it('is set up as any other, and takes a list that has our headers', async () => {
    expect(await book.formula('=KPI_TARGET("訪問件数",,KPI_TABLE)')).toBe(1440);
    await book.menu('修復');
    expect(await book.formula('=KPI_ACTUAL("相談受付",,KPI_TABLE)')).toBe(5);
    expect((await book.grid('計画', 'A4:A4')).values).toEqual([['network.meetings']]);
    const tabs = await book.tabs();
    expect(JSON.stringify(await book.menu('初期設定'))).not.toContain('元のシート');
    expect(await book.tabs()).toEqual(tabs);
  });
});
