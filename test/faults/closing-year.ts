/** A year closed as a whole and opened again, disturbed at their calls. */
import { z } from 'zod';
import type { Json } from '../../src/host/local/local-workbook';
import { letters } from '../property/book';
import { type Dial, DialledBook } from './dials';
import { event, nextId } from './every-call';

const AFTER_THE_YEAR = '2026-04-20';
const NEXT_BOOK = 'https://docs.google.com/spreadsheets/d/next/edit';
const BANNER = '［年度を閉じました：';

const formOptions = z.object({ closedYear: z.object({ address: z.string() }).nullable() });
const closings = z.object({ months: z.array(z.object({ areas: z.array(z.string()) })) });

interface Shown {
  readonly address: string | null;
  readonly months: number;
  readonly banners: readonly boolean[];
}
const CLOSED: Shown = { address: NEXT_BOOK, months: 12, banners: [true, true, true] };
const OPEN: Shown = { address: null, months: 1, banners: [false, false, false] };

type Method = 'closeYear' | 'reopenYear';

/** @param apart how many calls lie between two tries: every third fails, the others end the execution */
export function closingYearDisturbed(apart: Readonly<Record<Method, number>>): void {
  let book: DialledBook;
  let heads: Json[];
  async function openBook(): Promise<void> {
    await book?.close();
    book = await DialledBook.open(AFTER_THE_YEAR);
    expect(await book.asks('recordEvent', event(nextId(), ['outreach.visits']))).toBe(true);
    // Closed by itself: it is neither fixed again nor opened with the year.
    expect(await book.asks('closeMonth', { requestId: 'april', month: '2025-04', confirmed: true })).toBe(true);
    heads = (await linesIn('確定')).find((row) => row.includes('締めの要求ID')) ?? [];
  }
  beforeAll(openBook);
  afterAll(() => book?.close());

  const linesIn = async (sheet: string): Promise<Json[][]> => {
    const { rows, columns } = book.book.size(sheet);
    return book.book.values(sheet, `A1:${letters(columns)}${rows}`);
  };

  /** Wherever it shows: what the form says, how many months are closed, and which tabs say it. */
  async function shown(): Promise<Shown> {
    const { closedYear } = formOptions.parse(await book.book.call('formOptions'));
    const { months } = closings.parse(await book.book.call('closings'));
    const tabs = await Promise.all(['訪問', '研修', '計画'].map(linesIn));
    return {
      address: closedYear?.address ?? null,
      months: months.filter(({ areas }) => areas.length > 0).length,
      banners: tabs.map((lines) => lines.slice(0, 6).flat().join().includes(BANNER)),
    };
  }

  /** The lines of 確定 that the request wrote or took back: one for each month, area and indicator, none of them twice. */
  async function figures(head: string, requestId: string): Promise<number> {
    const column = heads.indexOf(head);
    const lines = (await linesIn('確定')).filter((row) => row[column] === requestId);
    const keys = lines.map((row) => row.slice(0, heads.indexOf('締めた日時')).join());
    expect(new Set(keys).size).toBe(lines.length);
    return lines.length;
  }

  let expected = 0;
  async function one(dial: Dial, at: number, method: Method): Promise<number> {
    const isClosing = method === 'closeYear';
    const requestId = nextId();
    const more = isClosing
      ? { reason: '報告済みのため', address: NEXT_BOOK, confirmed: true }
      : { reason: '漏れがあった' };
    const request = { requestId, ...more };
    const { value: reported, calls } = await book.disturbed(dial, at, () => book.asks(method, request));
    await book.ordinaryRun();
    const [done, not] = isClosing ? [CLOSED, OPEN] : [OPEN, CLOSED];
    const lines = (await book.history(requestId)).length;
    // Whole, or not begun.
    expect(await shown()).toEqual(reported || lines > 0 ? done : not);
    expect(await book.asks(method, request)).toBe(true);
    expect(await shown()).toEqual(done);
    expect(await book.history(requestId)).toHaveLength(1);
    const written = await figures(isClosing ? '締めの要求ID' : '解除の要求ID', requestId);
    if (expected === 0) expected = written;
    expect([written, written > 100]).toEqual([expected, true]);
    return calls;
  }

  /** Whether the disturbed call was reached. */
  const reached = async (dial: Dial, at: number, method: Method): Promise<boolean> =>
    at <= (await one(dial, at, method));

  it('closeYear and reopenYear', async () => {
    let tries = 0;
    for (let isLeft = true; isLeft; tries += 1) {
      // Each closing leaves a thousand lines on 確定.
      if (tries % 12 === 11) await openBook();
      const dial = tries % 3 === 2 ? 'fault' : 'kill';
      const closing = await reached(dial, 1 + tries * apart.closeYear, 'closeYear');
      isLeft = (await reached(dial, 1 + tries * apart.reopenYear, 'reopenYear')) || closing;
    }
    expect(tries).toBeGreaterThan(3);
    await one('lostAnswer', 0, 'closeYear');
    await one('lostAnswer', 0, 'reopenYear');
  });
}
