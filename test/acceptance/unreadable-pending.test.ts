/** What an interrupted execution noted and nobody can read stays through other work, until a person decides from the menu. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

const DISCARD = ['地域福祉KPI', '止まった操作の控えを消す'];
const SCRIPT = `
function spoil() {
  var book = SpreadsheetApp.getActive();
  var found = book.getDeveloperMetadata().filter(function (each) { return each.getKey() === 'chofu-kpi.begun'; })[0];
  var text = '{"version":9,"at":"2025/06/02 17:00:00","by":"sato@example.com","request":"{}"}';
  if (found) found.setValue(text);
  else book.addDeveloperMetadata('chofu-kpi.begun', text, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}`;

let folder: string;
let server: RunningServer;
let book: BookClient;

async function start(...flags: string[]): Promise<void> {
  server = await startServer('--book', join(folder, 'book.json'), ...flags);
  book = new BookClient(server);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unreadable-'));
  await writeFile(join(folder, 'script.js'), SCRIPT);
  await start('--today', '2025-12-01', '--empty');
  await server.stop();
  await start('--script', join(folder, 'script.js'));
  expect((await server.post('/api/run', { function: 'spoil', args: [] })).json).not.toHaveProperty('error');
  await server.stop();
  await start('--today', '2025-12-01');
});

afterEach(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const reported = async (): Promise<string> => JSON.stringify(await book.call('check', {}));

async function record(requestId: string): Promise<void> {
  const credits = ['outreach.visits', 'training.sessions'].map((indicator) => ({ indicator, count: 1 }));
  const event = { requestId, date: '2025-06-03', area: '若葉・調和', credits, confirmed: true };
  expect(await book.call('recordEvent', event)).toMatchObject({ ok: true });
}

it('is reported by 点検, outlives other operations, and goes by the menu', async () => {
  expect(await reported()).toContain('2025/06/02 17:00:00');
  await record('event-0001');
  await record('event-0002');
  expect(await reported()).toContain('続きは行っていません');
  await server.stop();
  await start('--today', '2025-12-01');
  while (!(await book.executions()).some((each) => each.function === 'onOpen')) {
    await new Promise((later) => setTimeout(later, 100));
  }
  expect((await server.post('/api/menu', { path: DISCARD, answers: ['no'] })).status).toBe(200);
  expect(await reported()).toContain('続きは行っていません');
  expect((await server.post('/api/menu', { path: DISCARD, answers: ['yes'] })).status).toBe(200);
  expect(await reported()).not.toContain('続きは行っていません');
  const history = (await book.grid('変更履歴', 'A4:I30')).values.flat();
  expect(history).toContain('控えの破棄');
  expect(history).toContainEqual(expect.stringContaining('"version":9'));
});
