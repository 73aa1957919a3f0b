/** A use case, disturbed at its service calls one after the other: after one more ordinary run nothing is half, lost or doubled. */
import type { Json } from '../../src/host/local/local-workbook';
import type { Dial, DialledBook } from './dials';

/** How many calls lie between two tries. */
export type Steps = Readonly<Record<Exclude<Dial, 'lostAnswer'>, number>>;
export const everyCall: Steps = { fault: 1, kill: 1 };
export const fewCalls: Steps = { fault: 17, kill: 13 };

/** One try with the dial set; answers how many service calls the disturbed execution made. */
export type Try = (dial: Dial, at: number) => Promise<number>;

let last = 0;

export function nextId(): string {
  last += 1;
  return `request-${last}`;
}

/**
 * Tries the case with the dial at the first call, a later one and so on, until it is not reached any more.
 * @param apart makes the steps so many times wider where only few calls are tried
 */
export async function disturbed(steps: Steps, one: Try, apart = 1): Promise<void> {
  for (const dial of ['fault', 'kill'] as const) {
    const step = steps[dial] === 1 ? 1 : steps[dial] * apart;
    let tries = 0;
    for (let at = 1; at <= (await one(dial, at)); at += step) tries += 1;
    expect(tries).toBeGreaterThan(1);
  }
  await one('lostAnswer', 0);
}

export const event = (requestId: string, indicators: readonly string[]): Record<string, Json> => ({
  requestId,
  date: '2025-06-03',
  area: '若葉・調和',
  counterparty: '見本の会',
  note: `=${requestId}`,
  credits: indicators.map((indicator) => ({ indicator, count: 2 })),
  confirmed: true,
});

export const SINGLE = { 訪問: 'outreach.visits' };
export const SEVERAL = { 訪問: 'outreach.visits', 地域づくり: 'community.approaches', 研修: 'training.sessions' };

export const withoutIds = (rows: readonly Json[][]): Json[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/^=?request-\d+/, 'R') : cell)));

export async function rowsOf(
  book: DialledBook,
  tabs: Readonly<Record<string, string>>,
  requestId: string,
): Promise<Json[][]> {
  const found: Json[][] = [];
  for (const tab of Object.keys(tabs)) {
    found.push(...(await book.rows(tab)).filter((row) => row.some((cell) => String(cell).startsWith(`${requestId}:`))));
  }
  return found;
}
