/** Over HTTP alone: 点検 tells of figures that somebody typed over on a generated tab, and 集計を作り直す brings them back. */
import { z } from 'zod';
import { summaryHeaders } from '../../src/i18n/words/names';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

const checked = z.object({
  problems: z.array(
    z.object({ message: z.string(), where: z.object({ tab: z.string(), row: z.number().optional() }).optional() }),
  ),
});

describe('typed over', () => {
  let server: RunningServer;
  let book: BookClient;

  beforeAll(async () => {
    server = await startServer('--empty', '--today', '2025-07-07');
    book = new BookClient(server);
    await book.type('訪問', 7, 1, [['2025/6/3', '若葉・調和', '', 4]]);
  });

  afterAll(() => server?.stop());

  async function reported(): Promise<unknown[]> {
    const answer = await book.call('check', {});
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return checked.parse(answer.value).problems.map(({ message, where }) => [where?.tab, where?.row, message]);
  }

  /** The 1-based row and column of the first cell that shows the text. */
  async function find(sheet: string, text: string): Promise<[number, number]> {
    const { values } = await book.grid(sheet, 'A1:AZ60');
    const row = values.findIndex((line) => line.includes(text));
    return [row + 1, (values[row] ?? []).indexOf(text) + 1];
  }

  const gone = (count: number): string =>
    `数式が ${count} か所、消えるか書き換えられています。数字が入力に合わなくなります。`;

  it('is reported for 集計, by row and number, and put right', async () => {
    expect(await reported()).toEqual([]);
    const [row] = await find('集計', '訪問件数');
    const [, actual] = await find('集計', '実績');
    const [, progress] = await find('集計', '進捗率');
    await book.type('集計', row, actual, [[120]]);
    await book.type('集計', row, progress, [['順調です']]);
    expect(await reported()).toEqual([['集計', row, gone(2)]]);
    await book.menu('集計を作り直す');
    expect(await reported()).toEqual([]);
    expect((await book.grid('集計', 'A1:AZ60')).values[row - 1]?.[actual - 1]).toBe(4);
  });

  it('is reported for cells that one formula fills: the whole column shows a fault', async () => {
    const [row] = await find('集計', '訪問件数');
    const [, middle] = await find('集計', summaryHeaders.middle);
    await book.type('集計', row, middle, [['届きそう']]);
    expect(await reported()).toEqual([['集計', 5, '数字の代わりに #REF! が出ています（1 か所）。']]);
    await book.type('集計', row, middle, [['']]);
    expect(await reported()).toEqual([]);
  });

  it('is reported for 月次 and ダッシュボード; what people write beside them is their own', async () => {
    await book.type('月次', 6, 6, [[1, 2, 3]]);
    await book.type('ダッシュボード', 6, 4, [['']]);
    await book.type('集計', 40, 3, [['係のメモ']]);
    const found = await reported();
    expect(found).toEqual([
      ['月次', 6, gone(1)],
      ['ダッシュボード', 6, gone(1)],
    ]);
    await book.menu('集計を作り直す');
    expect(await reported()).toEqual([]);
    expect((await book.grid('集計', 'C40')).values).toEqual([['係のメモ']]);
  });

  it('says nothing of rows put in between', async () => {
    await book.change({ do: 'insertRows', sheet: '集計', at: 8, count: 1 });
    expect(await reported()).toEqual([]);
  });
});
