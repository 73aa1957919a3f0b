/** Over HTTP alone: 修復 puts the heads of tables back where they were, once, however they were lost; the data keep their meaning. */
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

describe('lost heads', () => {
  let server: RunningServer;
  let book: BookClient;

  beforeAll(async () => {
    server = await startServer('--empty', '--today', '2025-12-01');
    book = new BookClient(server);
  });

  afterAll(() => server?.stop());

  const entry = [['2025/6/3', '若葉・調和', '', 4]];
  const tabs = {
    相談: 'consultation.received',
    受け皿: 'resources.approaches',
    啓発: 'awareness.activities',
    研修: 'training.sessions',
    交流の場: 'places.launched',
  };

  async function firstColumns(sheet: string): Promise<unknown[][]> {
    return (await book.grid(sheet, 'A1:D60')).values.map((row) => [row[0], row[2]]);
  }

  it('of 設定 and 計画, cleared or deleted', async () => {
    const before = [await firstColumns('設定'), await firstColumns('計画')];
    const blank = [['', '', '', '', '', '', '', '', '', '']];
    await book.type('設定', 3, 1, [['', '', '', '', '', '', '', '']]);
    await book.type('計画', 3, 1, blank);
    await book.type('計画', 24, 1, blank);
    await book.menu('修復');
    expect([await firstColumns('設定'), await firstColumns('計画')]).toEqual(before);
    await book.change({ do: 'deleteRows', sheet: '設定', at: 3, count: 1 });
    await book.change({ do: 'deleteRows', sheet: '計画', at: 24, count: 1 });
    await book.change({ do: 'deleteRows', sheet: '計画', at: 3, count: 1 });
    await book.menu('修復');
    expect([await firstColumns('設定'), await firstColumns('計画')]).toEqual(before);
    expect(JSON.stringify(await book.menu('集計を作り直す'))).toContain('集計を作り直しました');
  });

  it('of tabs: keys deleted, rows put in at the top or between, the whole head deleted', async () => {
    const whole: Record<string, unknown[][]> = {};
    for (const tab of Object.keys(tabs)) {
      await book.type(tab, 7, 1, entry);
      whole[tab] = (await book.grid(tab, 'A1:H14')).values;
    }
    await book.change({ do: 'deleteRows', sheet: '相談', at: 1, count: 1 });
    await book.change({ do: 'insertRows', sheet: '受け皿', at: 1, count: 2 });
    await book.change({ do: 'insertRows', sheet: '啓発', at: 4, count: 1 });
    await book.change({ do: 'deleteRows', sheet: '研修', at: 1, count: 6 });
    await book.change({ do: 'insertRows', sheet: '交流の場', at: 1, count: 1 });
    await book.type('交流の場', 1, 1, [['うちのメモ']]);
    for (const _ of ['once', 'again']) {
      await book.menu('修復');
      for (const tab of ['相談', '受け皿', '啓発', '研修'])
        expect([tab, (await book.grid(tab, 'A1:H14')).values]).toEqual([tab, whole[tab]]);
      const [keys, note, ...rest] = (await book.grid('交流の場', 'A1:H15')).values;
      expect([keys, ...rest]).toEqual(whole.交流の場);
      expect(note?.[0]).toBe('うちのメモ');
    }
    for (const indicator of Object.values(tabs))
      expect(await book.formula(`=KPI_ACTUAL("${indicator}",,KPI_TABLE)`)).toBe(4);
  });
});
