/** Words that the office chooses begin like formulas: they stay words on every tab, and no figure is lost to them. */
import { z } from 'zod';
import { BookClient, letters } from './book-client';
import { type RunningServer, startServer } from './server';

const sheetSizes = z.array(z.object({ name: z.string(), rows: z.number(), columns: z.number() }));

/** Each is a formula that would be seen: 2, or a fault. */
const HEAD = '=1+1&"';
const word = (text: string): string => `${HEAD}${text}"`;

describe('a plan of words that begin like formulas', () => {
  let server: RunningServer;
  let book: BookClient;

  beforeAll(async () => {
    server = await startServer('--empty', '--today', '2025-07-07');
    book = new BookClient(server);
  });
  afterAll(() => server?.stop());

  /** The 1-based row of a text in a column of 計画 or 設定. */
  async function rowOf(sheet: string, column: number, text: string): Promise<number> {
    const { values } = await book.grid(sheet, 'A1:J40');
    return values.findIndex((row) => row[column - 1] === text) + 1;
  }

  /** Cells that show a fault or what a formula would make of the words, by tab. */
  async function broken(): Promise<string[]> {
    const found: string[] = [];
    for (const { name, rows, columns } of sheetSizes.parse(await server.get('/api/sheets'))) {
      const { display } = await book.grid(name, `A1:${letters(columns)}${Math.min(rows, 120)}`);
      display.forEach((line, index) => {
        for (const [at, text] of line.entries())
          if (/^#[A-Z/0?!]+$/.test(text) || /^2[あ-んア-ン]/.test(text))
            found.push(`${name} ${letters(at + 1)}${index + 1} ${text}`);
      });
    }
    return found;
  }

  it('is typed, applied, counted, closed and reported', async () => {
    const indicator = await rowOf('計画', 1, 'outreach.visits');
    const distinct = await rowOf('計画', 1, 'community.groups');
    const initiative = await rowOf('計画', 1, 'outreach');
    await book.type('計画', indicator, 4, [[word('ほうもん'), word('けん')]]);
    await book.type('計画', distinct, 4, [[word('だんたい'), word('だんたいすう')]]);
    await book.type('計画', initiative, 3, [[word('ばんごう')]]);
    await book.type('計画', initiative, 5, [[word('じぎょう'), word('もくひょう'), word('こうか')]]);
    await book.type('設定', await rowOf('設定', 6, '若葉・調和'), 6, [[word('ちいき')]]);
    await book.type('設定', 4, 8, [[word('しょくいん')]]);
    expect(JSON.stringify(await book.menu('集計を作り直す'))).toContain('集計を作り直しました');
    expect(await broken()).toEqual([]);

    await book.type('訪問', 7, 1, [
      ['2025/6/3', word('ちいき'), word('しょくいん'), 4, '', '', word('あいて'), word('びこう')],
    ]);
    await book.type('集計', 5, 2, [['']]);
    await book.menu('点検');
    expect(await book.call('closeMonth', { requestId: 'hostile-plan', month: '4月', confirmed: true })).toMatchObject({
      ok: true,
    });
    const answers = [{ button: 'OK', text: '' }];
    for (const item of ['実績報告書', '事業計画との比較'])
      await server.post('/api/menu', { path: ['地域福祉KPI', item], answers });
    const row = await rowOf('集計', 1, 'outreach.visits');
    await server.post('/api/edit', { sheet: '集計', range: `F${row}`, values: [[4]], user: 'x@example.com' });
    await server.post('/api/menu', { path: ['地域福祉KPI', '内訳を見る'], user: 'x@example.com' });
    await book.menu('集計を作り直す');
    expect(await book.tabs()).toEqual(expect.arrayContaining(['内訳', '実績報告書', '事業計画との比較']));
    expect(await broken()).toEqual([]);
    expect(JSON.stringify(await book.call('check', {}))).not.toContain('数式');
    expect((await book.grid('集計', 'A1:F40')).values.find(([key]) => key === 'outreach.visits')?.[5]).toBe(4);
  });
});
