/** Over HTTP alone: a second tab with the headers of one of ours is named, and takes its place when the first is gone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

const COPY = '訪問 のコピー';
/** As a person copies a tab. */
const COPY_TAB = `
function copyTab(from, name) {
  var book = SpreadsheetApp.getActive(), copied = book.getSheetByName(from).getDataRange();
  copied.copyTo(book.insertSheet(name).getRange(1, 1));
}
`;

describe('a copy of a tab', () => {
  let server: RunningServer;
  let book: BookClient;

  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tab-copies-'));
    const script = join(folder, 'Code.js');
    writeFileSync(script, readFileSync(resolve(__dirname, '../../dist/Code.js'), 'utf8') + COPY_TAB);
    server = await startServer('--script', script, '--today', '2025-12-01');
    book = new BookClient(server);
    await book.call('setUp', {});
    const { row } = await book.header('訪問');
    await book.type('訪問', row + 1, 1, [
      ['2025/6/3', '若葉・調和', '', 10, 1, 2],
      ['2025/6/4', '若葉・調和', '', 5, '', ''],
    ]);
    await server.post('/api/run', { function: 'copyTab', args: ['訪問', COPY] });
    await book.type(COPY, row + 3, 1, [['2025/6/5', '若葉・調和', '', 8, '', '']]);
    await server.post('/api/run', { function: 'onOpen', args: [] });
  });

  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const actual = (): Promise<unknown> => book.formula('=KPI_ACTUAL("訪問件数","",KPI_TABLE)');

  it('is named by 点検 with the number of counts in it', async () => {
    const { problems } = { problems: JSON.stringify(await book.call('check', {})) };
    expect(problems).toContain(
      `シート「${COPY}」は「訪問」と同じ見出しですが、集計に入りません。中の入力 5 件は数えていません。`,
    );
    expect(await actual()).toBe(15);
  });

  it('is offered when the original is gone, and no empty tab is made meanwhile', async () => {
    await book.change({ do: 'deleteSheet', sheet: '訪問' });
    expect(JSON.stringify(await book.call('check', {}))).toContain(
      `タブ「訪問」がなく、同じ見出しのシート「${COPY}」に入力が 5 件あります。数えていません。`,
    );
    for (const item of ['修復', '集計を作り直す', '初期設定']) {
      expect(JSON.stringify(await book.menu(item))).toContain(`「${COPY}」に同じ見出しがあり、入力が 5 件あります。`);
      expect(await book.tabs()).not.toContain('訪問');
    }
    expect(await book.call('repair', {})).toMatchObject({ ok: false, problems: [{ code: 'entry.inconsistent' }] });
    expect(await book.call('setUp', {})).toMatchObject({ ok: false, problems: [{ code: 'entry.inconsistent' }] });
    expect(await book.tabs()).not.toContain('訪問');
  });

  it('takes its place once a person says so', async () => {
    await book.menu('修復', 'YES');
    const tabs = await book.tabs();
    expect([tabs.includes('訪問'), tabs.includes(COPY)]).toEqual([true, false]);
    expect(await actual()).toBe(23);
    expect(JSON.stringify(await book.call('check', {}))).not.toContain('同じ見出し');
  });
});
