/** Over HTTP alone: 団体 is filled from entries, counts them live, and is what is typed under other spellings. */
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

describe('団体', () => {
  let server: RunningServer;
  let book: BookClient;
  let header: { row: number; columns: ReadonlyMap<string, number> };

  beforeAll(async () => {
    server = await startServer('--empty', '--today', '2025-12-01');
    book = new BookClient(server);
    await book.withoutLiveTabs();
    header = await book.header('地域づくり');
  });

  afterAll(() => server?.stop());

  const entry = (day: string, area: string, counterparty: string, count: number | string = 1) => [
    ...[day, area, '', count, counterparty],
  ];
  let typed = 0;
  const type = async (...rows: (string | number)[][]): Promise<void> => {
    await book.type('地域づくり', header.row + 1 + typed, 1, rows);
    typed += rows.length;
  };
  /** A figure's format keeps it apart from the column behind it by spaces. */
  const list = async () =>
    (await book.grid('団体', 'A5:G60')).display
      .filter(([name]) => name !== '')
      .map((cells) => cells.slice(0, 6).map((cell) => cell.trimEnd()));
  const named = async (row: number) => (await book.grid('地域づくり', `E${header.row + row}`)).display[0]?.[0];
  const groups = async (): Promise<unknown> => {
    const { values } = await book.grid('集計', 'A5:F60');
    return values.find(([key]) => key === 'community.groups')?.[5];
  };

  it('has every organisation once 点検 ran, and how often it was met follows each entry', async () => {
    expect((await book.tabs()).indexOf('団体')).toBeGreaterThan(0);
    await type(
      entry('2025/6/3', '若葉・調和', '第一自治会'),
      entry('2025/5/3', '若葉・調和', '第一自治会'),
      entry('2025/6/4', '市全域', 'みどり会'),
      entry('2025/6/5', '市全域', 'なし'),
      entry('2025/6/6', '市全域', '〃'),
      entry('2025/6/7', '若葉・調和', 'みどり会', 0),
    );
    expect(await groups()).toBe(2);
    await book.menu('点検');
    expect(await list()).toEqual([
      ['第一自治会', '', '', '若葉・調和', '2025/05/03', '2'],
      ['みどり会', '', '', '市全域', '2025/06/04', '1'],
    ]);
    await type(entry('2025/7/1', '若葉・調和', 'みどり会'), entry('2025/7/1', '若葉・調和', '第一自治会', '1.5'));
    const visits = await book.header('訪問');
    await book.type('訪問', visits.row + 1, 1, [['2025/6/3', '若葉・調和', '', 3, '', '', 'みどり会']]);
    expect((await list()).map((cells) => cells[5])).toEqual(['2', '3']);
  });

  it('reads what is typed under another spelling as the name', async () => {
    await book.type('団体', 5, 2, [['第1自治会、だいいち']]);
    await type(entry('2025/8/1', '若葉・調和', '第１自治会'), entry('2025/8/1', '若葉・調和', 'だいいち'));
    expect([await named(typed - 1), await named(typed)]).toEqual(['第一自治会', '第一自治会']);
    expect(await groups()).toBe(2);
    const recorded = await book.call('recordEvent', {
      requestId: 'event-spelling',
      date: '2025-08-02',
      area: '市全域',
      counterparty: '第１自治会',
      credits: [{ indicator: 'community.approaches', count: 1 }],
    });
    expect(recorded.ok).toBe(true);
    typed += 1;
    expect(await named(typed)).toBe('第一自治会');
    const imported = await book.call('importTable', {
      requestId: 'import-spelling',
      text: '日付,福祉圏域,相手先,団体への働きかけ\n2025/8/3,市全域,第１自治会,1\n',
      confirmed: true,
    });
    expect(imported.ok).toBe(true);
    typed += 1;
    expect(await named(typed)).toBe('第一自治会');
  });

  it('says which spelling is another organisation, and reads it as neither', async () => {
    await book.type('団体', 6, 2, [['第一自治会']]);
    await type(entry('2025/8/4', '若葉・調和', '第一自治会'));
    expect(await named(typed)).toBe('第一自治会');
    await book.menu('点検');
    const { display } = await book.grid('点検', 'A5:G60');
    expect(display.filter(([, , tab]) => tab === '団体').map((cells) => cells[5])).toEqual([
      '「みどり会」の別の書き方にある「第一自治会」は、「第一自治会」の名前か別の書き方でもあります。どちらにも読み替えていません。',
    ]);
  });
});
