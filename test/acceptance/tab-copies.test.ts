/** Over HTTP alone: a second tab with the headers of one of ours is named, and takes its place when the first is gone. */
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

describe('a copy of a tab', () => {
  let server: RunningServer;
  let book: BookClient;
  let copy = '';

  beforeAll(async () => {
    server = await startServer('--empty', '--today', '2025-12-01');
    book = new BookClient(server);
    const { row } = await book.header('訪問');
    await book.type('訪問', row + 1, 1, [
      ['2025/6/3', '若葉・調和', '', 10, 1, 2],
      ['2025/6/4', '若葉・調和', '', 5, '', ''],
    ]);
    const before = await book.tabs();
    await book.change({ do: 'copySheet', sheet: '訪問' });
    copy = (await book.tabs()).find((name) => !before.includes(name)) ?? '';
    await book.type(copy, row + 3, 1, [['2025/6/5', '若葉・調和', '', 8, '', '']]);
  });

  afterAll(() => server?.stop());

  const actual = (): Promise<unknown> => book.formula('=KPI_ACTUAL("訪問件数","",KPI_TABLE)');

  it('is named by 点検 with the number of counts in it', async () => {
    const { problems } = { problems: JSON.stringify(await book.call('check', {})) };
    expect(problems).toContain(
      `シート「${copy}」は「訪問」と同じ見出しですが、集計に入りません。中の入力 5 件は数えていません。`,
    );
    expect(await actual()).toBe(15);
  });

  it('is offered when the original is gone, and no empty tab is made meanwhile', async () => {
    await book.change({ do: 'deleteSheet', sheet: '訪問' });
    expect(JSON.stringify(await book.call('check', {}))).toContain(
      `タブ「訪問」がなく、同じ見出しのシート「${copy}」に入力が 5 件あります。数えていません。`,
    );
    for (const item of ['修復', '集計を作り直す', '初期設定']) {
      expect(JSON.stringify(await book.menu(item))).toContain(`「${copy}」に同じ見出しがあり、入力が 5 件あります。`);
      expect(await book.tabs()).not.toContain('訪問');
    }
    expect(await book.call('repair', {})).toMatchObject({ ok: false, problems: [{ code: 'entry.inconsistent' }] });
    expect(await book.call('setUp', {})).toMatchObject({ ok: false, problems: [{ code: 'entry.inconsistent' }] });
    expect(await book.tabs()).not.toContain('訪問');
  });

  it('takes its place once a person says so', async () => {
    await book.menu('修復', 'YES');
    const tabs = await book.tabs();
    expect([tabs.includes('訪問'), tabs.includes(copy)]).toEqual([true, false]);
    expect(await actual()).toBe(23);
    expect(JSON.stringify(await book.call('check', {}))).not.toContain('同じ見出し');
  });
});
