/** Over HTTP alone: a question of 点検 is answered by a tick, and 集計 counts those that are open. */
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

describe('questions', () => {
  let server: RunningServer;
  let book: BookClient;

  beforeAll(async () => {
    server = await startServer('--empty', '--today', '2025-12-01');
    book = new BookClient(server);
    await book.withoutLiveTabs();
  });

  afterAll(() => server?.stop());

  /** 未集計 and 確かめたい入力 as 集計 shows them. */
  async function counts(): Promise<unknown[]> {
    const [line = []] = (await book.grid('集計', 'A2:L2')).values;
    return ['未集計', '確かめたい入力'].map((label) => line[line.indexOf(label) + 1]);
  }

  /** Severity and tick of the lines of 点検 about 訪問. */
  async function lines(): Promise<unknown[][]> {
    const { values } = await book.grid('点検', 'A5:K40');
    return values.filter((cells) => cells[2] === '訪問').map((cells) => [cells[1], cells[7]]);
  }

  it('are open until they are ticked, and again when the tick goes', async () => {
    const { row } = await book.header('訪問');
    const entry = ['2025/6/3', '若葉・調和', '', 3];
    await book.type('訪問', row + 1, 1, [entry, entry, [...entry.slice(0, 3), '十二']]);
    expect(await counts()).toEqual([1, 0]);
    await book.menu('点検');
    expect(await lines()).toEqual([
      ['注意', false],
      ['要確認', ''],
    ]);
    expect(await counts()).toEqual([1, 1]);
    const at = (await book.grid('点検', 'A5:I40')).values.findIndex((cells) => cells[7] === false) + 5;
    await book.type('点検', at, 8, [['TRUE']]);
    expect(await counts()).toEqual([1, 0]);
    await book.menu('点検');
    expect(await lines()).toEqual([
      ['要確認', ''],
      ['確認済', true],
    ]);
    const history = (await book.grid('変更履歴', 'A4:I20')).values.filter((cells) => cells[2] === '確認');
    expect(history).toHaveLength(1);
    expect(history[0]?.slice(3, 4)).toEqual(['訪問']);
    const ticked = (await book.grid('点検', 'A5:I40')).values.findIndex((cells) => cells[7] === true) + 5;
    await book.type('点検', ticked, 8, [['FALSE']]);
    await book.menu('点検');
    expect(await counts()).toEqual([1, 1]);
  });
});
