/** What somebody does to a tab by hand between two service calls of somebody else's execution. */
import type { Json } from '../../src/host/local/local-workbook';
import type { PropertyBook } from '../property/book';
import { withoutGenerated } from './dials';

const TAB = '訪問';
const FIRST = 7;

export function nothingIsLostBeside(): void {
  let book: PropertyBook;
  let act: (() => void) | null = null;
  let at = 0;
  let seen = 0;
  let unique = 0;

  beforeAll(async () => {
    // Asked before each call; it breaks none.
    const faultAt = (_kind: string, fn: string): number => {
      if (fn === 'call' && act !== null) {
        seen += 1;
        if (seen === at) act();
      }
      return 0;
    };
    book = await withoutGenerated(0, { faultAt });
  });
  afterAll(async () => {
    await book.close();
  });

  /** Asks `method`, and does `work` right before its call number `call`; how many calls there were, and whether it was done. */
  async function beside(call: number, work: () => void, method: string, params: Record<string, Json>) {
    at = call;
    seen = 0;
    act = work;
    const json = JSON.stringify({ method, params });
    const answer = await book.workbook.run({ function: 'call', args: [json], user: 'a@example.com' });
    act = null;
    return { calls: seen, done: 'result' in answer && String(answer.result).includes('"ok":true') };
  }

  async function rows(): Promise<Json[][]> {
    const size = book.size(TAB);
    const values = await book.values(TAB, `A${FIRST}:I${size.rows}`);
    return values.filter((row) => row.some((cell) => cell !== ''));
  }

  const event = (requestId: string, note: string): Record<string, Json> => ({
    requestId,
    date: '2025-06-03',
    area: '若葉・調和',
    note,
    credits: [{ indicator: 'outreach.visits', count: 2 }],
    confirmed: true,
  });

  const next = (word: string): string => {
    unique += 1;
    return `${word}${unique}`;
  };

  it('a new row never takes the place of one that is being typed', async () => {
    const lost: number[] = [];
    for (let call = 1, calls = 1; call <= calls; call += 1) {
      const typed = next('打った');
      const sent = next('送った');
      const free = FIRST + (await rows()).length;
      const edits: Promise<unknown>[] = [];
      const type = (): void => {
        const values = [['2025-06-03', '若葉・調和', '', 3, '', '', '', typed]];
        edits.push(book.workbook.edit({ sheet: TAB, range: `A${free}:H${free}`, values }));
      };
      ({ calls } = await beside(call, type, 'recordEvent', event(`beside-${unique}`, sent)));
      await Promise.all(edits);
      const notes = (await rows()).map((row) => row[7]);
      if (!notes.includes(typed)) lost.push(call);
    }
    expect(lost).toEqual([]);
  });

  // Apps Script writes by number: between the last look and the writes themselves nothing can be done.
  it.each([
    ['correctEntry', 4],
    ['voidEntry', 2],
  ] as const)(
    '%s changes its own row, wherever a row put in above has moved it, but for %i calls at its end',
    async (method, blind) => {
      const wrong: number[] = [];
      const sent = next('直す');
      await book.call('recordEvent', event(`beside-${unique}`, sent));
      for (let call = 1, calls = 1; call <= calls; call += 1) {
        const id = `beside-${next('entry')}`.replace('entry', 'e');
        await book.call('recordEvent', event(id, id));
        const before = (await rows()).filter((row) => row[7] !== id);
        const insert = (): void => {
          void book.change({ do: 'insertRows', sheet: TAB, at: FIRST, count: 1 });
        };
        const changes = { counts: [{ indicator: 'outreach.visits', count: 9 }], area: '市全域' };
        const params = {
          requestId: `${id}-${method}`,
          id: `${id}:outreach`,
          reason: '試し',
          ...(method === 'correctEntry' && { changes }),
        };
        const reported = await beside(call, insert, method, params);
        calls = reported.calls;
        const after = await rows();
        const others = after.filter((row) => row[7] !== id);
        const own = after.find((row) => row[7] === id) ?? [];
        const right = method === 'correctEntry' ? own[3] === 9 && own[1] === '市全域' : own[8] === '取消';
        if (right !== reported.done || JSON.stringify(others) !== JSON.stringify(before)) wrong.push(call);
      }
      expect(wrong.length).toBeLessThanOrEqual(blind);
      expect((wrong.at(-1) ?? 0) - (wrong[0] ?? 0)).toBeLessThan(blind);
    },
  );
}
