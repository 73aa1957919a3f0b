/** A copy of a closed year becomes the next one, and gains the figures of 控え of the year before. */
import { z } from 'zod';
import { copySnapshot } from '../../src/host/envelope/envelope';
import { PropertyBook } from '../property/book';
import { ALL, closeYear, marked, optionsOf, TODAY } from './closed-year';

const exported = z.object({ files: z.array(z.object({ name: z.string(), text: z.string() })) });

describe('the copy that became the next year', () => {
  let book: PropertyBook;
  let next: PropertyBook;

  beforeAll(async () => {
    book = await PropertyBook.open(TODAY);
    await closeYear(book);
    next = await PropertyBook.open(TODAY, copySnapshot(book.snapshot()));
    await book.call('reopenYear', { requestId: 'open', reason: '届いた記録があった' });
    await book.type('訪問', 7, 1, [['2025/6/3', '若葉・調和', '', '2']]);
  });

  afterAll(async () => {
    await book?.close();
    await next?.close();
  });

  it('says nothing of it any more', async () => {
    expect(await marked(next)).toEqual(ALL);
    await next.call('startYear', { requestId: 'start', year: 2026, confirmed: true });
    expect(await marked(next)).toEqual([]);
    expect(await optionsOf(next)).toBeNull();
    expect((await next.values('計画', 'B1'))[0]?.[0]).toBe('計画｜令和8年度');
  });

  it('gains the figures of 控え of the year before, and totals that people type', async () => {
    const { files } = exported.parse(await book.call('exportBook'));
    await next.type('訪問', 7, 1, [['2026/4/3', '若葉・調和', '', '9']]);
    const ask = { requestId: 'as-last', files, asLastYear: true };
    expect(await visitsBefore(next)).toEqual({ 市全体: '', '若葉・調和': '' });
    expect(await next.call('restoreBook', ask)).toMatchObject({ year: 2025, entries: 1, written: false });
    expect(await visitsBefore(next)).toEqual({ 市全体: '', '若葉・調和': '' });
    await next.call('restoreBook', { ...ask, confirmed: true });
    await next.call('restoreBook', { ...ask, confirmed: true });
    expect(await visitsBefore(next)).toEqual({ 市全体: 2, '若葉・調和': 2 });
    expect((await next.shown()).actuals['outreach.visits']?.['*']).toBe(9);
    const history = await next.values('変更履歴', 'A4:I40');
    expect(history.filter((line) => line[8] === 'as-last')).toHaveLength(1);

    const lines = await next.values('前年度', `A1:A${next.size('前年度').rows}`);
    const free = lines.reduce((last, [year], at) => (year === '' ? last : at), 0) + 2;
    await next.type('前年度', free, 1, [['令和6年度', '', '訪問件数', '', '', '市全体', '', '', '1234']]);
    await next.menu('集計を作り直す');
    const shown = (await next.values('ダッシュボード', 'B1:F150')).map((line) => line.map(String).join(' '));
    expect(shown.find((line) => line.startsWith('令和6年度'))).toContain('1234');
    await expect(book.call('restoreBook', { ...ask, requestId: 'own' })).rejects.toThrow(
      'この表より前の年度ではありません',
    );
  });
});

/** 年度計 of 令和7年度 on 前年度, by area. */
async function visitsBefore(of: PropertyBook): Promise<Record<string, unknown>> {
  const lines = await of.values('前年度', 'A5:I300');
  const own = lines.filter(([year, key]) => year === 2025 && key === 'outreach.visits');
  const totals = own.map((line): [string, unknown] => [String(line[5]), line[8]]);
  return Object.fromEntries(totals.filter(([area]) => ['市全体', '若葉・調和'].includes(area)));
}
