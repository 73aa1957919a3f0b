/** Text is text: what spreadsheets, HTML, CSV or eyes take for something else, through every door and back out of every format. */
import Papa from 'papaparse';
import { z } from 'zod';
import { hostileTexts } from '../fuzz/random';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

const recorded = z.object({ entries: z.array(z.object({ id: z.string(), row: z.number() })) });
const exported = z.object({ files: z.array(z.object({ name: z.string(), text: z.string() })) });
const shown = z.object({ shown: z.array(z.object({ kind: z.string(), html: z.string().optional() })) });
const goals = z.object({ goals: z.array(z.object({ key: z.string() }).loose()) });

/** More of what DDE and remote functions are called by. */
const texts = [
  ...hostileTexts,
  '=DDE("cmd";"/C calc";"x")',
  "-2+3+cmd|' /C calc'!D2",
  '=WEBSERVICE("http://example.com/")',
  '=IMAGE("http://example.com/x.png")',
  '=ARRAYFORMULA(A1:A9)',
  '  =1+1',
  '\u3000=1+1',
  '\u200e=1+1',
  '&lt;b&gt;',
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  '</textarea><b>',
  '"quoted", and\nbroken',
];

let server: RunningServer;
let book: BookClient;
/** What stands of each text that was used, by the row's 記録ID. */
const used = new Map<string, string>();

beforeAll(async () => {
  server = await startServer('--today', '2025-12-01', '--empty');
  book = new BookClient(server);
  await book.withoutLiveTabs();
});
afterAll(() => server?.stop());

const event = (at: number) => ({
  date: '2025-06-03',
  area: '若葉・調和',
  credits: [{ indicator: 'training.sessions', count: at + 1 }],
  confirmed: true,
});

async function trainingRows(): Promise<unknown[][]> {
  return (await book.grid('研修', 'A7:H200')).values.filter((row) => row.some((cell) => cell !== ''));
}

it('a recording keeps each as it was sent, or refuses it in words', async () => {
  for (const [at, text] of texts.filter((_, index) => index % 3 === 0).entries()) {
    const request = {
      ...event(at),
      requestId: `hostile-${at}`,
      note: text.slice(0, 2000),
      counterparty: text.slice(0, 190),
    };
    const answer = await book.call('recordEvent', request);
    if (answer.ok) for (const { id } of recorded.parse(answer.value).entries) used.set(id, text.slice(0, 2000));
    else expect(answer.problems.map(({ message }) => message).join()).not.toBe('');
  }
  expect(used.size).toBeGreaterThan(texts.length / 3 - 3);
  const rows = await trainingRows();
  for (const [id, text] of used) {
    const row = rows.find((each) => each.includes(id));
    expect([id, row?.[5]]).toEqual([id, text]);
    expect(typeof row?.[4]).toBe('string');
  }
});

/** A cell holds so many letters at most. */
const MOST = 50_000;

it('a table that is imported keeps all of them', async () => {
  const kept = texts.filter((text) => text.length < MOST);
  const lines = kept.map((text, at) => [`2025/7/${(at % 28) + 1}`, '市全域', at + 1, text]);
  const text = Papa.unparse([['日付', '福祉圏域', '研修', '備考'], ...lines]);
  const answer = await book.call('importTable', { requestId: 'import-0001', text, confirmed: true });
  expect(answer).toMatchObject({ ok: true, value: { written: true } });
  const notes = (await trainingRows()).filter((row) => String(row[7]).startsWith('import-0001:')).map((row) => row[5]);
  const trimmed = kept.map((each) => each.trim()).filter((each) => each !== '');
  expect(
    notes
      .filter((note) => note !== '')
      .map((note) => String(note).trim())
      .sort(),
  ).toEqual(trimmed.sort());
});

it('reasons and ratings stay text, in 変更履歴 too', async () => {
  const [id = ''] = [...used.keys()];
  const changes = { counts: [{ indicator: 'training.sessions', count: 900 }] };
  for (const [at, reason] of ['=1+1', '<script>alert(1)</script>', '@x'].entries()) {
    const change = { ...changes, note: `n${at}` };
    expect(
      await book.call('correctEntry', { requestId: `fix-${at}`, id, changes: change, reason, confirmed: true }),
    ).toMatchObject({ ok: true });
  }
  const list = await book.call('listQuality', {});
  if (!list.ok) throw new Error(JSON.stringify(list.problems));
  const [{ key = '' } = { key: '' }] = goals.parse(list.value).goals;
  const blank = { done: '', changed: '', issues: '', next: '', evidence: '', rating: '', comment: '' };
  const written = {
    ...blank,
    done: '=1+1',
    changed: '<img src=x onerror=alert(1)>',
    rating: 'A',
    comment: '<img src=y onerror=alert(2)>',
  };
  expect(
    await book.call('saveQuality', { requestId: 'rate-0001', key, written, seen: blank, confirmed: true }),
  ).toMatchObject({ ok: true });
  const history = (await book.grid('変更履歴', 'A4:I200')).values.flat();
  expect(history).toEqual(expect.arrayContaining(['=1+1', '<script>alert(1)</script>', '@x']));
  const quality = (await book.grid('質的評価', 'A1:K40')).values.flat();
  expect(quality).toEqual(
    expect.arrayContaining(['=1+1', '<img src=x onerror=alert(1)>', '<img src=y onerror=alert(2)>']),
  );
});

it('no page takes them for markup', async () => {
  const { json } = await server.post('/api/menu', {
    path: ['地域福祉KPI', '実績報告書'],
    answers: [{ button: 'OK', text: '' }],
  });
  const html = shown
    .parse(json)
    .shown.map((each) => each.html ?? '')
    .join('');
  expect(html).toContain('onerror=alert(2)');
  expect(html).not.toMatch(/<img src=[xy]|<script>alert|<svg\/onload/);
});

it('the copy gives no program a formula', async () => {
  const answer = await book.call('exportBook', {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  for (const { name, text } of exported.parse(answer.value).files) {
    const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ',', skipEmptyLines: true });
    for (const cell of data.flat()) {
      const bare = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell);
      expect([name, cell, bare || !/^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(cell)]).toEqual([name, cell, true]);
    }
  }
});

it('names that only look different are reported, and what cannot be seen in them is gone', async () => {
  const names = [
    'ひかりクラブ',
    'ひかりクラ\u200bブ',
    '\u202eひかりクラブ',
    'Club Аlpha',
    'Club Alpha',
    '二コニコ会',
    'ニコニコ会',
  ];
  for (const [at, counterparty] of names.entries()) {
    const credits = [{ indicator: 'community.approaches', count: 1 }];
    const about = { ...event(at), credits, counterparty, note: `名前${at}` };
    expect(await book.call('recordEvent', { ...about, requestId: `name-${at}` })).toMatchObject({ ok: true });
  }
  const rows = (await book.grid('地域づくり', 'A7:H40')).values;
  const stand = rows.map((row) => row[4]).filter((name) => name !== '');
  expect(stand.slice(0, 3)).toEqual(['ひかりクラブ', 'ひかりクラブ', 'ひかりクラブ']);
  const { ok, ...checked } = await book.call('check', {});
  expect(ok).toBe(true);
  const reported = JSON.stringify(checked);
  expect(reported).toMatch(/lookAlike","typed":"Club .lpha","other":"Club .lpha"/);
  expect(reported).toMatch(/lookAlike","typed":".コニコ会","other":".コニコ会"/);
});
