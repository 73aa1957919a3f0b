/** A book whose executions can be made to fail, to be ended, or to lose their answer, at any call; and what must hold of it. */
import type { Json } from '../../src/host/local/local-workbook';
import type { HostInternals } from '../../src/host/open-workbook';
import { letters, PropertyBook } from '../property/book';

export type Dial = 'fault' | 'kill' | 'lostAnswer';

const GENERATED = ['月次', '集計'];
export const TODAY = '2025-12-01';

export class DialledBook {
  private dial: Dial | null = null;
  private at = 0;
  /** How many executions were disturbed. */
  tried = 0;

  private constructor(readonly book: PropertyBook) {}

  static async open(today = TODAY): Promise<DialledBook> {
    let made: DialledBook | null = null;
    const at = (dial: Dial) => () => (made?.dial === dial ? made.at : 0);
    const losesAnswer = () => made?.dial === 'lostAnswer';
    const internals = { faultAt: at('fault'), killAt: at('kill'), losesAnswer };
    made = new DialledBook(await withoutGenerated(0, internals, today));
    return made;
  }

  /** What the work answers while the dial is set; the number of service calls that its last execution made. */
  async disturbed<T>(dial: Dial, at: number, work: () => Promise<T>): Promise<{ value: T; calls: number }> {
    this.dial = dial;
    this.at = at;
    this.tried += 1;
    try {
      const value = await work();
      return { value, calls: this.book.workbook.executions().at(-1)?.calls.total ?? 0 };
    } finally {
      this.dial = null;
    }
  }

  /** Whether the method says that it was done. */
  async asks(method: string, params: Record<string, Json> = {}): Promise<boolean> {
    const json = JSON.stringify({ method, params });
    const answer = await this.book.workbook.run({ function: 'call', args: [json], user: 'a@example.com' });
    return 'result' in answer && JSON.parse(String(answer.result)).ok === true;
  }

  /** An ordinary run of somebody else: it asks to close no month. */
  async ordinaryRun(): Promise<void> {
    await this.asks('closeMonth', { requestId: 'ordinary', month: 'x' });
  }

  /** The filled rows of a tab below its header, as they stand, without blank columns at the right. */
  async rows(tab: string): Promise<Json[][]> {
    const { rows, columns } = this.book.size(tab);
    const values = await this.book.values(tab, `A7:${letters(columns)}${rows}`);
    return values.filter((row) => row.some((cell) => cell !== ''));
  }

  /** The lines of 変更履歴 of one request. */
  async history(requestId: string): Promise<Json[][]> {
    const { rows } = this.book.size('変更履歴');
    const values = await this.book.values('変更履歴', `A4:I${rows}`);
    return values.filter((row) => row[8] === requestId);
  }

  async close(): Promise<void> {
    await this.book.close();
  }
}

/** Recalculated after every write, those tabs would make a thousand tries an hour long; 修復 brings them back for the sums. */
export async function withoutGenerated(
  latencyMs = 0,
  internals: HostInternals = {},
  today = TODAY,
): Promise<PropertyBook> {
  const book = await PropertyBook.open(today, null, { internals, latencyMs, savesOnlyAtClose: true });
  for (const sheet of GENERATED) await book.change({ do: 'deleteSheet', sheet });
  return book;
}
