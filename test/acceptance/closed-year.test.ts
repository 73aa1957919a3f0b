/** A year that is closed as a whole: each tab says so, however often it is built anew, until it is opened or becomes the next. */
import { z } from 'zod';
import { copySnapshot } from '../../src/host/envelope/envelope';
import { PropertyBook } from '../property/book';

const TODAY = '2026-04-20';
const MARK = '［年度を閉じました：2026/04/20］';
/** Papers are made when they are asked for. */
const TABS = [
  'はじめに',
  'ダッシュボード',
  '集計',
  '月次',
  '訪問',
  '担い手',
  '質的評価',
  '点検',
  '確定',
  '団体',
  '前年度',
];
const ALL = [...TABS, '計画', '設定', '変更履歴'];
const exported = z.object({ files: z.array(z.object({ name: z.string(), text: z.string() })) });
const closedYear = z.object({ closedYear: z.nullable(z.object({ name: z.string(), until: z.string() })) });

/** The tabs whose title has the mark, once. */
async function marked(book: PropertyBook): Promise<string[]> {
  const found: string[] = [];
  for (const tab of ALL) {
    const top = (await book.values(tab, 'A1:B3')).flat().map(String);
    if (top.filter((cell) => cell.endsWith(MARK)).length === 1 && !top.join().includes(MARK + MARK)) found.push(tab);
  }
  return found;
}

const optionsOf = async (book: PropertyBook) => closedYear.parse(await book.call('formOptions')).closedYear;

let book: PropertyBook;
let closed: unknown;

beforeAll(async () => {
  book = await PropertyBook.open(TODAY);
  await book.call('closeYear', {
    ...{ requestId: 'close', reason: '報告済みのため', confirmed: true },
    address: 'https://docs.google.com/spreadsheets/d/next/edit',
  });
  closed = book.snapshot();
});

afterAll(() => book.close());

it('says so on each tab and to the form, and still does when the book is built anew', async () => {
  expect(await marked(book)).toEqual(ALL);
  expect(await optionsOf(book)).toEqual({ name: '令和7年度', until: '2026-05-31' });
  await book.menu('集計を作り直す');
  expect(await marked(book)).toEqual(ALL);
  await book.call('check');
  expect(await marked(book)).toEqual(ALL);
});

it('asks what is typed for its reason, and is opened again from the menu', async () => {
  await book.type('訪問', 7, 1, [['2025/6/3', '若葉・調和', '', '2']]);
  expect((await book.values('訪問', 'A7:K7')).flat().join()).toContain('要確認');
  const path = ['地域福祉KPI', '年度の締めを解除'];
  const { shown } = await book.workbook.menu({ path, answers: ['届いた記録があった'] });
  expect(JSON.stringify(shown)).toContain('開き直しました');
  expect(await marked(book)).toEqual([]);
  expect(await optionsOf(book)).toBeNull();
  expect((await book.values('訪問', 'A7:K7')).flat().join()).toContain('記録済');
});

describe('the copy that became the next year', () => {
  let next: PropertyBook;

  beforeAll(async () => {
    next = await PropertyBook.open(TODAY, copySnapshot(closed));
  });

  afterAll(() => next.close());

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
