import { createServer, type Server } from 'node:http';
import WebSocket from 'ws';
import { portOf } from '../../../src/host/server/http-server';
import { acceptWindows } from '../../../src/host/server/live-socket';
import { type FakeWorkbook, fakeWorkbook } from './fake-workbook';

let server: Server;
let end: () => void;
let fake: FakeWorkbook;
let ready: boolean;
let port: number;

beforeEach(async () => {
  fake = fakeWorkbook();
  ready = true;
  server = createServer();
  end = acceptWindows(server, { workbook: () => (ready ? fake : null), report: () => undefined });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = portOf(server);
});
afterEach(() => {
  end();
  server.close();
});

const hello = { kind: 'hello', window: 'window-0001', user: '山田', seen: null };

/** What came of a connection that says these things: what it heard, and how it ended ('open' when it did not). */
function talk(
  messages: readonly unknown[],
  headers: Record<string, string> = {},
  path = '/live',
): Promise<{ heard: string[]; end: number | string }> {
  return new Promise((resolve) => {
    const heard: string[] = [];
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
    const finish = (how: number | string): void => {
      resolve({ heard, end: how });
      socket.terminate();
    };
    socket.on('open', () => {
      for (const message of messages) socket.send(typeof message === 'string' ? message : JSON.stringify(message));
      // The server answers a ping after all that it was sent before.
      socket.ping();
    });
    socket.on('pong', () => finish('open'));
    socket.on('message', (data) => heard.push(String(data)));
    socket.on('close', (code) => finish(code));
    socket.on('unexpected-response', (_request, response) => finish(response.statusCode ?? 0));
    socket.on('error', (error) => finish(error.message));
  });
}

describe('a live connection', () => {
  it('begins with hello, and then carries what the window says', async () => {
    const select = { kind: 'select', at: { sheetId: 1, row: 2, column: 3, rows: 1, columns: 1 } };
    const { heard, end: how } = await talk([hello, select], { Origin: `http://127.0.0.1:${port}` });
    expect(heard).toEqual(['{"kind":"welcome"}']);
    expect(how).toBe('open');
    expect(fake.asked.slice(0, 2)).toEqual([
      ['connect', hello],
      ['receive', select],
    ]);
  });

  it.each([
    ['another site', { Origin: 'https://example.com' }, 403],
    ['another name of the host', { Host: 'example.com' }, 403],
    ['a page of another site, by what the browser says', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('is refused to %s', async (_name, headers, status) => {
    expect((await talk([hello], headers)).end).toBe(status);
    expect(fake.asked).toEqual([]);
  });

  it('is refused elsewhere, and while the workbook is being prepared', async () => {
    expect((await talk([hello], {}, '/other')).end).toBe(404);
    ready = false;
    expect((await talk([hello])).end).toBe(503);
  });

  const ref = { sheetId: 1, row: 1, column: 1, rows: 1, columns: 1 };
  const edit = { kind: 'edit', id: 'edit-00001', at: ref, values: [['x']] };

  it.each([
    ['no JSON', [hello, 'x']],
    ['anything before hello', [edit]],
    ['an unknown kind', [hello, { kind: 'erase' }]],
    ['an unknown member', [hello, { ...edit, more: 1 }]],
    ['rows of different lengths', [hello, { ...edit, values: [['x'], ['y', 'z']] }]],
    ['a range of too many cells', [hello, { ...edit, at: { ...ref, rows: 100_000, columns: 100 } }]],
    ['a place that is none', [hello, { ...edit, at: { ...ref, row: 0 } }]],
    ['an act that is none', [hello, { kind: 'act', id: 'act-000001', act: { do: 'format' } }]],
  ])('ends at %s', async (_name, messages) => {
    expect((await talk(messages)).end).toBe(1008);
    expect(fake.asked.filter(([what]) => what === 'receive')).toEqual([]);
  });

  it('ends at a message of over 2 MB', async () => {
    const { end: how } = await talk([hello, JSON.stringify({ ...edit, values: [['x'.repeat(2_200_000)]] })]);
    expect(how).not.toBe('open');
    expect(fake.asked.filter(([what]) => what === 'receive')).toEqual([]);
  });
});
