/** 改称 of an area and of an indicator, disturbed at their calls: what is done next finishes it, and no count is lost. */
import { z } from 'zod';
import type { Json } from '../../src/host/local/local-workbook';
import { letters } from '../property/book';
import { type Dial, DialledBook } from './dials';
import { event, nextId } from './every-call';

const summary = z.object({
  rows: z.array(
    z.object({
      indicator: z.string(),
      actual: z.number().nullable(),
      areas: z.record(z.string(), z.object({ actual: z.number().nullable() })),
    }),
  ),
});
const closings = z.object({ months: z.array(z.object({ month: z.string(), areas: z.array(z.string()) })) });

type What = 'area' | 'indicator';
type Names = readonly [now: string, next: string];

/** @param apart how many calls lie between two tries: every third fails, the others end the execution */
export function renamingDisturbed(apart: Readonly<Record<What, number>>): void {
  let book: DialledBook;
  beforeAll(async () => {
    book = await DialledBook.open();
    const indicators = ['outreach.visits', 'community.approaches'];
    expect(await book.asks('recordEvent', event(nextId(), indicators))).toBe(true);
    const request = { requestId: 'june', month: '2025-06', area: '若葉・調和', confirmed: true };
    expect(await book.asks('closeMonth', request)).toBe(true);
  });
  afterAll(() => book.close());

  const cells = async (sheet: string): Promise<Json[]> => {
    const { rows, columns } = book.book.size(sheet);
    return (await book.book.values(sheet, `A1:${letters(columns)}${rows}`)).flat();
  };

  /** Everywhere that the area's name stands, and what counts under it. */
  async function ofArea([now, next]: Names): Promise<unknown> {
    const { rows } = summary.parse(await book.book.call('summary'));
    const { months } = closings.parse(await book.book.call('closings'));
    const counts = (name: string) =>
      ['outreach.visits', 'community.approaches'].map(
        (key) => rows.find(({ indicator }) => indicator === key)?.areas[name]?.actual ?? null,
      );
    const names = [...(await book.rows('訪問')), ...(await book.rows('地域づくり'))].map((row) => row[1]);
    return {
      names,
      counts: [counts(now), counts(next)],
      closed: months.flatMap(({ areas }) => areas),
      plan: (await cells('計画')).filter((cell) => cell === now || cell === next),
      city: rows.find(({ indicator }) => indicator === 'outreach.visits')?.actual,
    };
  }
  const areaUnder = (name: string, [now]: Names): unknown => ({
    ...{ names: [name, name], closed: [name], plan: [name], city: 2 },
    counts:
      name === now
        ? [
            [2, 2],
            [null, null],
          ]
        : [
            [null, null],
            [2, 2],
          ],
  });

  async function ofIndicator([now, next]: Names): Promise<unknown> {
    const { rows } = summary.parse(await book.book.call('summary'));
    const isOne = (cell: Json): boolean => cell === now || cell === next;
    return {
      counts: rows.filter(({ indicator }) => isOne(indicator)).map(({ indicator, actual }) => [indicator, actual]),
      column: (await cells('訪問')).filter(isOne),
      plan: (await cells('計画')).filter(isOne),
    };
  }
  const indicatorUnder = (name: string): unknown => ({ counts: [[name, 2]], column: [name], plan: [name] });

  const looks = { area: [ofArea, areaUnder], indicator: [ofIndicator, indicatorUnder] } as const;

  /** Answers whether the disturbed call was reached. */
  async function one(dial: Dial, at: number, what: What, names: Names): Promise<boolean> {
    const [now, next] = names;
    const [look, under] = looks[what];
    const requestId = nextId();
    const request = { requestId, what, from: now, to: next };
    const { value: reported, calls } = await book.disturbed(dial, at, () => book.asks('rename', request));
    await book.ordinaryRun();
    const isRenamed = reported || (await book.history(requestId)).length > 0;
    expect(await look(names)).toEqual(under(isRenamed ? next : now, names));
    expect(await book.asks('rename', request)).toBe(true);
    expect(await look(names)).toEqual(under(next, names));
    expect(await book.history(requestId)).toHaveLength(1);
    return at <= calls;
  }

  it.each<[What, Names]>([
    ['area', ['若葉・調和', '若葉・つつじ']],
    ['indicator', ['outreach.visits', 'outreach.calls']],
  ])('rename: %s', async (what, [one_, other]) => {
    let names: Names = [one_, other];
    let tries = 0;
    for (let at = 1, isLeft = true; isLeft; at += apart[what]) {
      isLeft = await one(tries % 3 === 2 ? 'fault' : 'kill', at, what, names);
      names = [names[1], names[0]];
      tries += 1;
    }
    expect(tries).toBeGreaterThan(3);
    await one('lostAnswer', 0, what, names);
  });
}
