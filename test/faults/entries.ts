/** Recording, correcting, voiding, restoring and typing, disturbed at their calls. */
import { DialledBook } from './dials';
import { disturbed, event, nextId, rowsOf, SEVERAL, SINGLE, type Steps, withoutIds } from './every-call';

export function entriesDisturbed(steps: Steps): void {
  let book: DialledBook;
  beforeAll(async () => {
    book = await DialledBook.open();
  });
  afterAll(() => book.close());

  it.each([
    ['recordEvent, one tab', SINGLE],
    ['recordEvent, three tabs', SEVERAL],
  ] as const)('%s', async (_name, tabs) => {
    const size = Object.keys(tabs).length;
    const whole = nextId();
    expect(await book.asks('recordEvent', event(whole, Object.values(tabs)))).toBe(true);
    const model = withoutIds(await rowsOf(book, tabs, whole));
    await disturbed(steps, async (dial, at) => {
      const id = nextId();
      const request = event(id, Object.values(tabs));
      const { value: reported, calls } = await book.disturbed(dial, at, () => book.asks('recordEvent', request));
      await book.ordinaryRun();
      const left = await rowsOf(book, tabs, id);
      expect([reported, left.length]).toEqual([reported, reported || left.length > 0 ? size : 0]);
      expect(withoutIds(left)).toEqual(left.length > 0 ? model : []);
      expect(await book.asks('recordEvent', request)).toBe(true);
      expect(withoutIds(await rowsOf(book, tabs, id))).toEqual(model);
      expect(await book.history(id)).toHaveLength(size);
      return calls;
    });
    // A row without its 記録ID is a row that would be counted twice.
    for (const tab of Object.keys(tabs)) {
      const rows = await book.rows(tab);
      expect(rows.filter((row) => !row.some((cell) => String(cell).startsWith('request-')))).toEqual([]);
    }
  });

  describe('what stands is changed', () => {
    const entry = async (): Promise<{ requestId: string; id: string }> => {
      const requestId = nextId();
      expect(await book.asks('recordEvent', event(requestId, ['outreach.visits']))).toBe(true);
      return { requestId, id: `${requestId}:outreach` };
    };

    it('correctEntry', async () => {
      await disturbed(steps, async (dial, at) => {
        const { requestId: made, id } = await entry();
        const [before = []] = await rowsOf(book, SINGLE, made);
        const requestId = nextId();
        const changes = { date: '2025-06-04', counts: [{ indicator: 'outreach.visits', count: 9 }], note: '直した' };
        const request = { requestId, id, changes, reason: '数え違い' };
        const { value: reported, calls } = await book.disturbed(dial, at, () => book.asks('correctEntry', request));
        await book.ordinaryRun();
        const [left = []] = await rowsOf(book, SINGLE, made);
        const lines = await book.history(requestId);
        const changed = JSON.stringify(left) !== JSON.stringify(before);
        expect([reported, changed, lines.length]).toEqual([reported, reported || changed, changed ? 1 : 0]);
        expect(await book.asks('correctEntry', request)).toBe(true);
        const [after = []] = await rowsOf(book, SINGLE, made);
        if (changed) expect(left).toEqual(after);
        expect(after).toEqual(expect.arrayContaining([9, '直した']));
        const [line = [], ...more] = await book.history(requestId);
        expect(more).toEqual([]);
        expect(line.slice(5, 8)).toEqual([
          expect.stringContaining('2025/6/3'),
          expect.stringContaining('2025/6/4'),
          '数え違い',
        ]);
        expect(line[5]).toContain('：2');
        return calls;
      });
    });

    it('voidEntry', async () => {
      await disturbed(steps, async (dial, at) => {
        const { requestId: made, id } = await entry();
        const requestId = nextId();
        const request = { requestId, id, reason: '間違い' };
        const { value: reported, calls } = await book.disturbed(dial, at, () => book.asks('voidEntry', request));
        await book.ordinaryRun();
        const [left = []] = await rowsOf(book, SINGLE, made);
        const lines = await book.history(requestId);
        const voided = left.includes('取消');
        expect([reported, voided, lines.length]).toEqual([reported, reported || voided, voided ? 1 : 0]);
        expect(await book.asks('voidEntry', request)).toBe(true);
        expect((await rowsOf(book, SINGLE, made))[0]).toContain('取消');
        expect(await book.history(requestId)).toHaveLength(1);
        return calls;
      });
    });
  });

  it('restoreEntry', async () => {
    await disturbed(steps, async (dial, at) => {
      const made = nextId();
      const id = `${made}:outreach`;
      expect(await book.asks('recordEvent', event(made, ['outreach.visits']))).toBe(true);
      expect(await book.asks('voidEntry', { requestId: nextId(), id, reason: '間違い' })).toBe(true);
      const requestId = nextId();
      const request = { requestId, id, reason: '間違いではなかった' };
      const { value: reported, calls } = await book.disturbed(dial, at, () => book.asks('restoreEntry', request));
      await book.ordinaryRun();
      const [left = []] = await rowsOf(book, SINGLE, made);
      const stands = left.includes('記録済');
      const lines = await book.history(requestId);
      expect([reported, stands, lines.length]).toEqual([reported, reported || stands, stands ? 1 : 0]);
      expect(await book.asks('restoreEntry', request)).toBe(true);
      expect((await rowsOf(book, SINGLE, made))[0]).toContain('記録済');
      expect(await book.history(requestId)).toHaveLength(1);
      return calls;
    });
  });

  const typed: number[] = [];
  it('a typed row', async () => {
    const first = 7 + (await book.rows('訪問')).length;
    await disturbed(steps, async (dial, at) => {
      const row = first + typed.length;
      typed.push(row);
      const cells = ['R7.7.3', '若葉･調和', '', `${row}件`, '', '', '', `打った${row}`];
      const edit = () => book.book.type('訪問', row, 1, [cells]);
      return (await book.disturbed(dial, at, edit)).calls;
    });
  });

  it('after 修復 every typed row counts, and 集計 shows what the domain counts', async () => {
    await book.book.menu('修復');
    expect(await book.book.shown()).toEqual(await book.book.answered());
    const rows = new Map((await book.rows('訪問')).map((row) => [row[7], row]));
    for (const row of typed) {
      expect(rows.get(`打った${row}`)?.slice(1, 9)).toEqual([
        '若葉・調和',
        '',
        row,
        '',
        '',
        '',
        `打った${row}`,
        '記録済',
      ]);
    }
  });
}
