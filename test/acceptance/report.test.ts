/** 実績報告書 over HTTP: the tab, the page and the Word file say the same, and what a count of the raw rows by hand says. */
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { BookClient } from './book-client';
import { entriesOf, totalOf } from './raw-count';
import { type RunningServer, startServer } from './server';
import { AREAS, TABS } from './year';

const TODAY = '2025-12-01';
const shownPage = z.object({
  shown: z.array(z.object({ kind: z.string(), html: z.string().optional(), message: z.string().optional() })),
});
const reportFile = z.object({ name: z.string(), content: z.string() });
const summaryRows = z.object({
  rows: z.array(z.object({ indicator: z.string(), label: z.string(), actual: z.number().nullable() })),
});

let server: RunningServer;
let book: BookClient;

beforeAll(async () => {
  server = await startServer('--today', TODAY);
  book = new BookClient(server);
});

afterAll(() => server?.stop());

async function pageOf(item: string, asOf: string): Promise<string> {
  const { json } = await server.post('/api/menu', {
    path: ['地域福祉KPI', item],
    answers: [{ button: 'OK', text: asOf }],
  });
  const pages = shownPage.parse(json).shown.filter(({ kind }) => kind === 'modal');
  if (pages[0]?.html === undefined) throw new Error(JSON.stringify(json));
  return pages[0].html;
}

type Rows = string[][];

const plain = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** A bar is drawn on the page, and blocks elsewhere. */
const isDrawn = (cell: string): boolean => cell.startsWith('<svg') || /^[█▒░]+$/.test(cell);

/** What can be read in each row: a head that reaches over two lines is in the first. */
const readable = (rows: Rows): Rows => rows.map((row) => row.filter((cell) => cell !== '' && !isDrawn(cell)));

const isHead = (row: string[]): boolean =>
  row.some((cell) => ['福祉圏域', '目標', '4月', '2025年'].includes(cell)) ||
  row.every((cell) => /^(.+（.+）|\d+年)$/.test(cell));

const pageRows = (html: string): Rows =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
  );

function documentOf(html: string): string {
  return documentIn(/href="data:[^,"]+;base64,([^"]+)"/.exec(html)?.[1] ?? '');
}

function documentIn(data: string): string {
  const parts = unzipSync(new Uint8Array(Buffer.from(data, 'base64')));
  expect(Object.keys(parts)).toContain('word/styles.xml');
  return Buffer.from(parts['word/document.xml'] ?? []).toString('utf8');
}

const wordRows = (xml: string): Rows =>
  [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) =>
      [...cell.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/gs)].map(([, text = '']) => plain(text)).join('\n'),
    ),
  );

async function sheetRows(tab: string): Promise<Rows> {
  const { display } = await book.grid(tab, 'A1:N700');
  return display
    .map((row) => {
      const blanks = [...row].reverse().findIndex((cell) => cell !== '');
      return row.slice(0, blanks < 0 ? 0 : row.length - blanks);
    })
    .filter((row) => row.length > 1);
}

const shown = (total: number | null): string => (total === null ? '未報告' : total.toLocaleString('en-US'));

/** An indicator's counts by area: the column below its name and 実績. */
function areaColumn(rows: Rows, named: string): Map<string, string> {
  const start = rows.findIndex((row) => row[0] === '福祉圏域' && row.includes(named));
  const at = (rows[start]?.indexOf(named) ?? 1) * 3 - 1;
  expect(rows[start + 1]?.[at - 1]).toBe('実績');
  const areaOf = (shownName = ''): string => (shownName === '圏域を問わない（市全域）' ? '市全域' : shownName);
  return new Map(rows.slice(start + 2, start + 12).map((row) => [areaOf(row[0]), row[at] ?? '']));
}

/** An indicator's counts by month, of the month and so far. */
function monthLines(rows: Rows, named: string): [ofMonth: string[], soFar: string[]] {
  const at = rows.findIndex((row) => row[0] === named && row[1] === '月');
  const [ofMonth = [], soFar = []] = [rows[at], rows[at + 1]];
  // The name reaches over both lines.
  expect(soFar[0]).toBe('累計');
  return [ofMonth.slice(2), soFar.slice(1)];
}

describe.each([
  ['a day before', '令和7年9月30日', '2025-09-30'],
  ['today', '', TODAY],
])('実績報告書 as of %s', (_, typed, asOf) => {
  let page: string;
  let rows: Rows;

  beforeAll(async () => {
    page = await pageOf('実績報告書', typed);
    rows = pageRows(page);
  });

  it('says the same on the page, on the tab and in Word', async () => {
    expect(rows.length).toBeGreaterThan(200);
    const seen = readable(rows);
    expect(page).toContain('<h1>令和7年度 地域福祉コーディネーター事業 実績報告書（見本データ）</h1>');
    const body = (all: Rows): Rows => readable(all).filter((row) => !isHead(row));
    expect(body(await sheetRows('実績報告書'))).toEqual(body(rows));
    const xml = documentOf(page);
    expect(readable(wordRows(xml))).toEqual(seen);
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(page.match(/<thead><tr>|<\/tr><tr><th scope="col"/g)?.length);
    expect(xml.match(/"Heading3"/g)).toHaveLength(11);
  });

  it('comes to a count of the raw rows by hand, and to 集計', async () => {
    const answer = await book.call('summary', { asOf });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const actuals = new Map(summaryRows.parse(answer.value).rows.map(({ label, actual }) => [label, actual]));
    for (const [tab, columns] of Object.entries(TABS)) {
      const entries = (await entriesOf(book, tab)).filter(({ day }) => day >= '2025-04-01' && day <= asOf);
      const labels = [...(tab === '地域づくり' ? ['働きかけた団体'] : []), ...columns.map(([header]) => header)];
      for (const label of labels) {
        const total = totalOf(entries, label);
        expect([label, actuals.get(label)]).toEqual([label, total]);
        const overview = rows.find((row) => row[0] === tab && row[1]?.startsWith(`${label}（`));
        expect([label, overview?.[4]]).toEqual([label, shown(total)]);
        const named = overview?.[1] ?? '';
        const byArea = areaColumn(rows, named);
        for (const area of AREAS) {
          const inArea = entries.filter((entry) => entry.area === area);
          expect([label, area, byArea.get(area)]).toEqual([label, area, shown(totalOf(inArea, label))]);
        }
        const [byMonth, soFar] = monthLines(rows, named);
        const last = Number(asOf.slice(5, 7));
        expect(byMonth.slice(last - 3)).toEqual(new Array(15 - last).fill(''));
        for (let month = 4; month <= last; month += 1) {
          const key = `2025-${String(month).padStart(2, '0')}`;
          const ofMonth = entries.filter(({ day }) => day.startsWith(key));
          const until = entries.filter(({ day }) => day.slice(0, 7) <= key);
          expect([label, month, byMonth[month - 4], soFar[month - 4]]).toEqual([
            label,
            month,
            shown(totalOf(ofMonth, label)),
            shown(totalOf(until, label)),
          ]);
        }
      }
    }
  });

  it('answers the same through the door', async () => {
    const answer = await book.call('report', { asOf });
    expect(answer).toMatchObject({ ok: true, value: { year: '令和7年度', asOf, kind: 'results', yearOver: false } });
    const file = await book.call('reportFile', { asOf });
    if (!file.ok) throw new Error(JSON.stringify(file.problems));
    const { name, content } = reportFile.parse(file.value);
    expect(name).toBe('令和7年度 地域福祉コーディネーター事業 実績報告書（見本データ）.docx');
    expect(readable(wordRows(documentIn(content)))).toEqual(readable(rows));
  });
});

describe('事業計画との比較', () => {
  it('adds the expected counts, the outlook and a sentence for each indicator', async () => {
    const page = await pageOf('事業計画との比較', '');
    expect(pageRows(page)[0]).toEqual(['事業', '指標', '目標', '実績', '達成率', '期待', '判定', '年度末の見込み']);
    const body = (all: Rows): Rows => readable(all).filter((row) => !isHead(row));
    expect(body(await sheetRows('事業計画との比較'))).toEqual(body(pageRows(page)));
    expect(page).toMatch(/<p>訪問件数は期待/);
  });
});

describe('the tab 実績報告書', () => {
  it('shows a day that is none to nobody, and says why', async () => {
    const { json } = await server.post('/api/menu', {
      path: ['地域福祉KPI', '実績報告書'],
      answers: [{ button: 'OK', text: 'きのう' }],
    });
    expect(JSON.stringify(json)).toContain('きのう');
    expect(JSON.stringify(json)).not.toContain('"modal"');
  });

  it('says step by step how far it is', async () => {
    const { json } = await server.post('/api/menu', {
      path: ['地域福祉KPI', '実績報告書'],
      answers: [{ button: 'OK', text: '' }],
    });
    const toasts = shownPage.parse(json).shown.filter(({ kind }) => kind === 'toast');
    expect(toasts.map(({ message }) => message)).toEqual([
      '記録を数えています（1／2）。閉じずにお待ちください。',
      'タブに書いています（2／2）。閉じずにお待ちください。',
      '終わりました。',
    ]);
  });

  it("never takes a person's own of the name", async () => {
    await book.change({ do: 'renameSheet', sheet: '実績報告書', name: '前の報告書' });
    await book.change({ do: 'deleteSheet', sheet: '前の報告書' });
    await book.change({ do: 'renameSheet', sheet: '事業計画との比較', name: '実績報告書' });
    await server.post('/api/edit', { sheet: '実績報告書', range: 'A1', values: [['課長のメモ']] });
    await pageOf('実績報告書', '');
    expect((await book.grid('実績報告書', 'A1:A1')).display[0]?.[0]).toContain('実績報告書');
    expect(await book.tabs()).toEqual(expect.arrayContaining(['実績報告書（元のシート）']));
  });
});
