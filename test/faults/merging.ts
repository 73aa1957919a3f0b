/** Organisations merged and parted again, disturbed at their calls. */
import type { Json } from '../../src/host/local/local-workbook';
import { DialledBook } from './dials';
import { disturbed, event, nextId, type Steps } from './every-call';

export function mergingDisturbed(steps: Steps): void {
  let book: DialledBook;
  let last = 0;
  beforeAll(async () => {
    book = await DialledBook.open();
  });
  afterAll(() => book.close());

  const list = async (): Promise<Json[][]> => {
    const { rows } = book.book.size('団体');
    return (await book.book.values('団体', `A5:B${rows}`)).filter(([name]) => name !== '');
  };

  /** Three entries in two tabs under two names of their own, both on the list. */
  async function organisation(): Promise<{ name: string; other: string; ids: string[] }> {
    last += 1;
    const [name, other] = [`もみじ${last}の会`, `モミジ${last}のかい`];
    const ids: string[] = [];
    for (const [counterparty, indicators] of [
      [name, ['community.approaches']],
      [other, ['community.approaches', 'outreach.visits']],
    ] as const) {
      const requestId = nextId();
      const request = { ...event(requestId, indicators), counterparty };
      expect(await book.asks('recordEvent', request)).toBe(true);
      ids.push(...indicators.map((indicator) => `${requestId}:${indicator.split('.')[0]}`));
    }
    expect(await book.asks('check')).toBe(true);
    return { name, other, ids };
  }

  /** What stands in 相手先 of these entries. */
  async function names(ids: readonly string[], known: readonly string[]): Promise<Json[]> {
    const rows = [...(await book.rows('地域づくり')), ...(await book.rows('訪問'))];
    return ids.map((id) => {
      const row = rows.find((cells) => cells.includes(id)) ?? [];
      return row.find((cell) => known.includes(String(cell))) ?? null;
    });
  }

  it('mergeOrganisations', async () => {
    await disturbed(steps, async (dial, at) => {
      const { name, other, ids } = await organisation();
      const requestId = nextId();
      const request = { requestId, name, spellings: [other], reason: '同じ団体', confirmed: true };
      const { value: reported, calls } = await book.disturbed(dial, at, () => book.asks('mergeOrganisations', request));
      await book.ordinaryRun();
      const left = await names(ids, [name, other]);
      const isMerged = left.every((cell) => cell === name);
      expect([reported, left]).toEqual([reported, isMerged ? [name, name, name] : [name, other, other]]);
      if (reported) expect(isMerged).toBe(true);
      expect((await book.history(requestId)).length).toBe(isMerged ? 3 : 0);
      expect(await book.asks('mergeOrganisations', request)).toBe(true);
      expect(await names(ids, [name, other])).toEqual([name, name, name]);
      expect(await book.history(requestId)).toHaveLength(3);
      expect((await list()).filter(([each]) => each === name || each === other)).toEqual([[name, other]]);
      return calls;
    });
  });

  it('undoMerge', async () => {
    await disturbed(steps, async (dial, at) => {
      const { name, other, ids } = await organisation();
      const merge = nextId();
      const merging = { requestId: merge, name, spellings: [other], reason: '同じ団体', confirmed: true };
      expect(await book.asks('mergeOrganisations', merging)).toBe(true);
      const requestId = nextId();
      const request = { requestId, merge, confirmed: true };
      const { value: reported, calls } = await book.disturbed(dial, at, () => book.asks('undoMerge', request));
      await book.ordinaryRun();
      const left = await names(ids, [name, other]);
      const isUndone = left[1] === other;
      expect([reported, left]).toEqual([reported, isUndone ? [name, other, other] : [name, name, name]]);
      if (reported) expect(isUndone).toBe(true);
      expect(await book.asks('undoMerge', request)).toBe(true);
      expect(await names(ids, [name, other])).toEqual([name, other, other]);
      expect(await book.history(requestId)).toHaveLength(3);
      const lines = (await list()).filter(([each]) => each === name || each === other);
      expect(lines.sort()).toEqual(
        [
          [name, ''],
          [other, ''],
        ].sort(),
      );
      return calls;
    });
  });
}
