/** 質的評価 from the tab and from the form: what stands beside it, what 点検 asks for, what two people do at once. */
import { withoutGenerated } from '../faults/dials';
import { letters, type PropertyBook } from '../property/book';

let book: PropertyBook;
const TAB = '質的評価';
const blank = { done: '', changed: '', issues: '', next: '', evidence: '', rating: '', comment: '' };
const written = {
  ...blank,
  done: '月2回の訪問',
  rating: 'Ｂ',
  comment: '=HYPERLINK("x")',
  evidence: 'https://example.com/',
};

beforeAll(async () => {
  book = await withoutGenerated();
  await book.type('訪問', 7, 1, [
    ['2025/6/3', '若葉・調和', '', 12, '', '', '', '【好事例】民生委員とつながった'],
    ['2025/10/3', '若葉・調和', '', 30, '', '', '', '普通の備考'],
  ]);
});
afterAll(() => book.close());

interface Goal {
  readonly key: string;
  readonly period: string;
  readonly figures: string;
  readonly past: string;
  readonly episodes: string;
  readonly rating: string;
}

async function goals(): Promise<Goal[]> {
  return ((await book.call('listQuality')) as { goals: Goal[] }).goals;
}

/** Cells of the line by header. */
async function line(key: string): Promise<Record<string, unknown>> {
  const { rows, columns } = book.size(TAB);
  const values = await book.values(TAB, `A1:${letters(columns)}${rows}`);
  const heads = values.find((row) => row.includes('キー')) ?? [];
  const cells = values.find((row) => row[0] === key) ?? [];
  return Object.fromEntries(heads.map((head, index) => [String(head), cells[index]]));
}

async function reasons(): Promise<string[]> {
  const { problems } = (await book.call('check')) as {
    problems: { where?: { tab?: string }; detail?: { reason?: string }; code: string }[];
  };
  return problems.flatMap(({ where, detail, code }) => (where?.tab === TAB ? [detail?.reason ?? code] : []));
}

it('has a line for each goal and half, with the figures of that time and the good examples of the log', async () => {
  const { rows } = book.size(TAB);
  const keys = (await book.values(TAB, `A1:A${rows}`)).flat().filter((key) => /:h\d$/.test(String(key)));
  expect(keys).toHaveLength(22);
  const all = await goals();
  expect(all).toHaveLength(22);
  expect(all.find(({ key }) => key === 'outreach:h1')).toMatchObject({
    period: '上期',
    figures: expect.stringContaining('訪問件数 12/1,440件（0.8%）'),
    episodes: '2025/6/3 若葉・調和：民生委員とつながった（7 行目）',
  });
  expect(all.find(({ key }) => key === 'outreach:h2')).toMatchObject({
    figures: expect.stringContaining('訪問件数 42/1,440件（2.9%）'),
    episodes: '',
  });
});

it('is asked for by 点検 once its half is over, and no sooner', async () => {
  const asked = await reasons();
  expect(asked).toEqual(Array.from({ length: 11 }, () => 'qualityRating'));
  expect((await line('outreach:h1')).その時の実績).toContain('訪問件数 12/1,440件');
});

it('is saved by the form once, as text, and never over what somebody else wrote', async () => {
  const request = { requestId: 'q-1', key: 'outreach:h1', written, seen: blank };
  await book.call('saveQuality', request);
  await book.call('saveQuality', {
    ...request,
    seen: { ...written, rating: 'B' },
    written: { ...written, rating: 'B' },
  });
  expect(await line('outreach:h1')).toMatchObject({
    取り組んだこと: '月2回の訪問',
    自己評価: 'B',
    所見: '=HYPERLINK("x")',
  });
  await expect(
    book.call('saveQuality', { ...request, requestId: 'q-2', written: { ...written, done: '別' } }),
  ).rejects.toThrow('qualityChanged');
  const seen = { ...written, rating: 'B' };
  await expect(
    book.call('saveQuality', { requestId: 'q-3', key: 'outreach:h1', seen, written: { ...seen, comment: ' ' } }),
  ).rejects.toThrow('qualityComment');
  await expect(
    book.call('saveQuality', { requestId: 'q-4', key: 'outreach:h1', seen, written: { ...seen, rating: 'E' } }),
  ).rejects.toThrow('qualityUnknown');
  const personal = { requestId: 'q-5', key: 'outreach:h1', seen, written: { ...seen, done: '090-1234-5678 に電話' } };
  await expect(book.call('saveQuality', personal)).rejects.toThrow('personalData');
  await book.call('saveQuality', { ...personal, confirmed: true });
  expect((await goals()).find(({ key }) => key === 'outreach:h2')?.past).toBe('上期 B');
  const { rows } = book.size('変更履歴');
  const reported = (await book.values('変更履歴', `A4:I${rows}`)).filter((row) => row[2] === '質的評価');
  expect(reported.map((row) => row[8])).toEqual(['q-5', 'q-1']);
});

it('takes what is typed into the tab, and keeps it when 設定 asks for quarters', async () => {
  const { columns } = book.size(TAB);
  const values = await book.values(TAB, `A1:${letters(columns)}40`);
  const heads = values.find((row) => row.includes('キー')) ?? [];
  const row = values.findIndex((cells) => cells[0] === 'network:h1') + 1;
  await book.type(TAB, row, heads.indexOf('自己評価') + 1, [['ｅ']]);
  expect(await reasons()).toContain('qualityUnknown');
  await book.type(TAB, row, heads.indexOf('自己評価') + 1, [['評価不能']]);
  expect((await reasons()).filter((reason) => reason === 'qualityComment')).toHaveLength(1);
  const settings = await book.values('設定', 'A1:C60');
  const at = settings.findIndex((cells) => cells[0] === 'qualityPeriods') + 1;
  await book.type('設定', at, 3, [['四半期']]);
  await book.menu('集計を作り直す');
  expect(await goals()).toHaveLength(33);
  expect((await line('network:h1')).自己評価).toBe('評価不能');
  expect(await line('training:h1')).toEqual({});
});

it('stands in the report', async () => {
  const report = JSON.stringify(await book.call('report', { asOf: '2025-12-01' }));
  expect(report).toContain('第1四半期');
});
