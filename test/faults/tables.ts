/** Rating, importing, closing and reopening, disturbed at their calls. */
import type { Json } from '../../src/host/local/local-workbook';
import { letters } from '../property/book';
import { type Dial, DialledBook } from './dials';
import { disturbed, nextId, rowsOf, type Steps } from './every-call';

export function tablesDisturbed(steps: Steps): void {
  let book: DialledBook;
  beforeAll(async () => {
    book = await DialledBook.open();
  });
  afterAll(() => book.close());
  const linesIn = async (sheet: string): Promise<Json[][]> => {
    const { rows, columns } = book.book.size(sheet);
    return book.book.values(sheet, `A1:${letters(columns)}${rows}`);
  };

  it('saveQuality', async () => {
    const key = 'outreach:h1';
    const blank = { done: '', changed: '', issues: '', next: '', evidence: '', rating: '', comment: '' };
    let seen = blank;
    const recorded = async (): Promise<Json[]> => (await linesIn('質的評価')).find(([first]) => first === key) ?? [];
    await disturbed(steps, async (dial, at) => {
      const requestId = nextId();
      const written = {
        ...blank,
        done: `した${requestId}`,
        next: `次${requestId}`,
        rating: 'B',
        comment: `所見${requestId}`,
      };
      const request = { requestId, key, written, seen, confirmed: true };
      const { value: reported, calls } = await book.disturbed(dial, at, () => book.asks('saveQuality', request));
      await book.ordinaryRun();
      const left = (await recorded()).filter((cell) => String(cell).includes(requestId)).length;
      const lines = await book.history(requestId);
      expect([reported, left, lines.length]).toEqual([reported, reported || left > 0 ? 3 : 0, left > 0 ? 1 : 0]);
      expect(await book.asks('saveQuality', request)).toBe(true);
      expect((await recorded()).filter((cell) => String(cell).includes(requestId))).toHaveLength(3);
      expect(await book.history(requestId)).toHaveLength(1);
      seen = written;
      return calls;
    });
  });

  it('importTable', async () => {
    const tabs = { 訪問: 'outreach.visits', 研修: 'training.sessions' };
    await disturbed(steps, async (dial, at) => {
      const requestId = nextId();
      const text = `日付,福祉圏域,訪問件数,研修,備考\n7/1,若葉・調和,1,,${requestId}\n7/2,市全域,2,3,=${requestId}`;
      const request = { requestId, text, confirmed: true };
      const { value: reported, calls } = await book.disturbed(dial, at, () => book.asks('importTable', request));
      await book.ordinaryRun();
      const left = (await rowsOf(book, tabs, requestId)).length;
      const lines = (await book.history(requestId)).length;
      expect([reported, left, lines]).toEqual([reported, reported || left > 0 ? 3 : 0, left > 0 ? 3 : 0]);
      expect(await book.asks('importTable', request)).toBe(true);
      expect(await rowsOf(book, tabs, requestId)).toHaveLength(3);
      expect(await book.history(requestId)).toHaveLength(3);
      return calls;
    });
  });

  describe('months', () => {
    const area = '若葉・調和';
    const linesOf = async (column: number, requestId: string): Promise<Json[][]> =>
      (await linesIn('確定')).filter((row) => row[column] === requestId);

    it('closeMonth and reopenMonth', async () => {
      const heads = (await linesIn('確定')).find((row) => row.includes('締めの要求ID')) ?? [];
      const [closed, reopened] = ['締めの要求ID', '解除の要求ID'].map((head) => heads.indexOf(head));
      let figures = 0;
      const isClosed = async () =>
        JSON.stringify(await book.book.call('closings')).includes(`"2025-06","areas":["${area}"`);
      const one = async (dial: Dial, at: number, method: string, column = 0): Promise<number> => {
        const requestId = nextId();
        const others = { confirmed: true };
        const request = {
          requestId,
          month: '2025-06',
          area,
          ...(method === 'closeMonth' ? others : { reason: '直すため' }),
        };
        const { value: reported, calls } = await book.disturbed(dial, at, () => book.asks(method, request));
        await book.ordinaryRun();
        const left = (await linesOf(column, requestId)).length;
        expect([reported, left, (await book.history(requestId)).length]).toEqual([
          reported,
          reported || left > 0 ? Math.max(figures, left) : 0,
          left > 0 ? 1 : 0,
        ]);
        expect(await book.asks(method, request)).toBe(true);
        figures = (await linesOf(column, requestId)).length;
        expect(figures).toBeGreaterThan(10);
        expect(await book.history(requestId)).toHaveLength(1);
        expect(await isClosed()).toBe(method === 'closeMonth');
        return calls;
      };
      await disturbed(
        steps,
        async (dial, at) => {
          const calls = await one(dial, at, 'closeMonth', closed);
          await one(dial, 0, 'reopenMonth', reopened);
          return calls;
        },
        3,
      );
      await disturbed(
        steps,
        async (dial, at) => {
          await one(dial, 0, 'closeMonth', closed);
          return one(dial, at, 'reopenMonth', reopened);
        },
        3,
      );
    });
  });
}
