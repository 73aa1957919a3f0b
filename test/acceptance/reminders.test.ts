/** Reminders over HTTP: turned on by a person, rung by the clock, once a month, with a refusal that changes nothing. */
import { z } from 'zod';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

const outbox = z.array(z.object({ to: z.string(), subject: z.string(), body: z.string(), from: z.string() }));
const rung = z.object({ ran: z.number(), errors: z.array(z.string()) });

let server: RunningServer;
let book: BookClient;

beforeAll(async () => {
  server = await startServer('--empty', '--today', '2025-07-07');
  book = new BookClient(server);
});

afterAll(() => server?.stop());

async function ring(): Promise<z.infer<typeof rung>> {
  return rung.parse((await server.post('/api/trigger', {})).json);
}

async function reminders(answers: boolean[]): Promise<string> {
  const { status, json } = await server.post('/api/menu', { path: ['地域福祉KPI', 'お知らせメール'], answers });
  expect(status).toBe(200);
  return JSON.stringify(json);
}

const mails = async () => outbox.parse(await server.get('/api/outbox'));

async function settingsRow(key: string): Promise<number> {
  const { values } = await book.grid('設定', 'A1:A40');
  return values.findIndex(([cell]) => cell === key) + 1;
}

describe('お知らせメール', () => {
  it('asks for addresses first, and lists one that cannot be read in 点検', async () => {
    expect(await reminders([])).toContain('お知らせの宛先がありません');
    await server.post('/api/edit', { sheet: '設定', range: 'G4', values: [['midori＠example.jp']] });
    await server.post('/api/edit', { sheet: '設定', range: 'G5', values: [['wakaba.example.jp']] });
    const row = await settingsRow('chiefMail');
    await server.post('/api/edit', { sheet: '設定', range: `C${row}`, values: [['kacho@example.jp']] });
    const reported = await book.call('check', {});
    const problems = JSON.stringify(reported);
    expect(problems).toContain('wakaba.example.jp');
    expect(problems).toContain('"row":5');
  });

  it('sends nothing while it is off, or when the rights are refused', async () => {
    expect(await ring()).toEqual({ ran: 0, errors: [] });
    expect(await reminders([true, false])).toContain('許可されなかった');
    expect(await ring()).toEqual({ ran: 0, errors: [] });
    // Whoever calls the trigger's function by hand is no trigger.
    await server.post('/api/run', { function: 'remindDaily', args: [] });
    expect(await mails()).toEqual([]);
  });

  it('once on, writes once, however often the clock rings', async () => {
    expect(await reminders([true, true])).toContain('お知らせメールを始めました');
    await server.post('/api/run', { function: 'remindDaily', args: [{ triggerUid: 'guessed' }] });
    expect(await mails()).toEqual([]);
    await Promise.all([ring(), ring()]);
    expect(await ring()).toEqual({ ran: 1, errors: [] });
    const sent = await mails();
    expect(sent.map(({ to }) => to).sort()).toEqual(['kacho@example.jp', 'midori@example.jp']);
    const [staff] = sent.filter(({ to }) => to.startsWith('midori'));
    expect(staff?.subject).toContain('2025年6月分');
    expect(staff?.body).toContain(`ワークブックを開く：${server.url}`);
  });

  it('shows since when, by whom and the last run, in the menu and in 点検', async () => {
    expect(await reminders([])).toMatch(
      /お知らせメール：動いています、2025\/07\/07 [\d:]+ から、始めた人 .+、最後の実行 2025\/07\/07/,
    );
    await book.call('check', {});
    const { display } = await book.grid('点検', 'A1:A3');
    expect(display.flat().join()).toContain('お知らせメール：動いています');
  });

  it('is taken over by another person in one step, and nobody is written to twice', async () => {
    const other = 'other@example.jp';
    const path = ['地域福祉KPI', 'お知らせメール'];
    const { json } = await server.post('/api/menu', { path, answers: ['YES', true], user: other });
    expect(JSON.stringify(json)).toContain('お知らせメールを引き継ぎました');
    const before = (await mails()).length;
    await ring();
    expect((await mails()).length).toBe(before);
    const state = JSON.stringify((await server.post('/api/menu', { path, answers: [], user: other })).json);
    expect(state).toContain(`始めた人 ${other}`);
    await server.post('/api/menu', { path, answers: [true], user: other });
    expect(await reminders([])).toContain('お知らせメールは止まっています');
    expect(await reminders([true, true])).toContain('お知らせメールを始めました');
  });

  it('once off, sends nothing', async () => {
    expect(await reminders([true])).toContain('お知らせメールを止めました');
    expect(await ring()).toEqual({ ran: 0, errors: [] });
  });
});
