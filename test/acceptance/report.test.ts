/** 実績報告書 over HTTP: the tab, the page and the Word file say the same, and what a count of the raw rows by hand says. */
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { BookClient } from './book-client';
import { entriesOf, totalOf } from './raw-count';
import { type RunningServer, startServer } from './server';
import { AREAS, TABS } from './year';

const TODAY = '2025-12-01';
const shownPage = z.object({ shown: z.array(z.object({ kind: z.string(), html: z.string().optional() })) });
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
  const { display } = await book.grid(tab, 'A1:G700');
  return display
    .map((row) => {
      const blanks = [...row].reverse().findIndex((cell) => cell !== '');
      return row.slice(0, blanks < 0 ? 0 : row.length - blanks);
    })
    .filter((row) => row.length > 1);
}

const shown = (total: number | null): string => (total === null ? '未報告' : total.toLocaleString('en-US'));

/** The cells under a header that begins with a label, by the first cell of their row. */
function column(rows: Rows, corner: string, header: string): Map<string, string> {
  const start = rows.findIndex((row) => row[0] === corner && row.includes(header));
  const at = rows[start]?.indexOf(header) ?? -1;
  const end = rows.findIndex((row, index) => index > start && row.some((cell) => cell.includes('\n')));
  const table = rows.slice(start + 1, end < 0 ? undefined : end);
  return new Map(table.flatMap((row) => (row.length > at ? [[row[0] ?? '', row[at] ?? '']] : [])));
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
    expect(page).toContain('<h1>令和7年度 地域福祉コーディネーター事業 実績報告書（見本データ）</h1>');
    expect(await sheetRows('実績報告書')).toEqual(rows);
    const xml = documentOf(page);
    expect(wordRows(xml)).toEqual(rows);
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length);
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
        const byArea = column(rows, '福祉圏域', `${label}\n実績`);
        for (const area of AREAS) {
          const inArea = entries.filter((entry) => entry.area === area);
          expect([label, area, byArea.get(area)]).toEqual([label, area, shown(totalOf(inArea, label))]);
        }
        const byMonth = column(rows, '月', `${label}\n月の実績`);
        const soFar = column(rows, '月', `${label}\n累計`);
        for (let month = 4; month <= Number(asOf.slice(5, 7)); month += 1) {
          const key = `2025-${String(month).padStart(2, '0')}`;
          const ofMonth = entries.filter(({ day }) => day.startsWith(key));
          const until = entries.filter(({ day }) => day.slice(0, 7) <= key);
          expect([label, month, byMonth.get(`${month}月`), soFar.get(`${month}月`)]).toEqual([
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
    expect(wordRows(documentIn(content))).toEqual(rows);
  });
});

describe('事業計画との比較', () => {
  it('adds the expected counts, the outlook and a sentence for each indicator', async () => {
    const page = await pageOf('事業計画との比較', '');
    expect(pageRows(page)[0]).toEqual(['事業', '指標', '目標', '実績', '達成率', '期待', '年度末の見込み']);
    expect(await sheetRows('事業計画との比較')).toEqual(pageRows(page));
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
