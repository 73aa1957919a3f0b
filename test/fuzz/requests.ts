/** Requests of all kinds to the local server: honest ones with something wrong, and raw bytes that are none. */
import { anything, type Chance, hostileTexts, mutated } from './random';

export interface Attempt {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
}

const call = (method: string, params: unknown): unknown => ({
  function: 'call',
  args: [JSON.stringify({ method, params })],
});

const event = {
  requestId: 'fuzz-000001',
  date: '6/3',
  area: '若葉・調和',
  credits: [{ indicator: 'outreach.visits', count: 1 }],
  confirmed: true,
};

/** What the doors of the server are asked honestly. */
const honest: readonly (readonly [path: string, body: unknown])[] = [
  ['/api/edit', { sheet: '訪問', range: 'A7:D7', values: [['6/3', '若葉・調和', '担当A', '１２件']] }],
  ['/api/run', call('recordEvent', event)],
  ['/api/run', call('listEntries', { tab: 'outreach', limit: 3 })],
  ['/api/run', call('correctEntry', { requestId: 'fuzz-000002', id: 'x', changes: { note: 'y' }, reason: 'z' })],
  ['/api/run', call('voidEntry', { requestId: 'fuzz-000003', id: 'x', reason: 'z' })],
  ['/api/run', call('importTable', { requestId: 'fuzz-000004', text: '日付,福祉圏域,研修\n6/3,市全域,1' })],
  ['/api/run', call('restoreBook', { requestId: 'fuzz-000005', files: [{ name: '記録.csv', text: 'x' }] })],
  ['/api/run', call('summary', { asOf: '2025-09-30' })],
  ['/api/run', call('saveQuality', { requestId: 'fuzz-000006', key: 'outreach:h1', written: {}, seen: {} })],
  ['/api/menu', { path: ['地域福祉KPI', '内訳を見る'], answers: ['ok'] }],
  ['/api/formula', { formula: '=KPI_PROGRESS("訪問件数","",KPI_TABLE)' }],
  ['/api/grid', { do: 'insertRows', sheet: '研修', at: 8, count: 1 }],
  ['/api/trigger', {}],
];

const paths: readonly string[] = [
  '/',
  '/exec',
  '/api/sheets',
  '/api/values?sheet=%E8%A8%AA%E5%95%8F&range=A1:C9',
  '/api/values?sheet=x&sheet=y',
  '/api/values?range=ZZZ99999999:A1&sheet=%E8%A8%AA%E5%95%8F',
  '/api/values?__proto__=1',
  '/api/executions',
  '/live/book',
  '/shown?key=x',
  '/../../../../etc/passwd',
  '/..%2f..%2f..%2fetc%2fpasswd',
  '/%2e%2e/%2e%2e/package.json',
  '/page/../main.cjs',
  '//etc/passwd',
  '/%00',
  '/%ff',
  '/api/nothing',
  `/${'a'.repeat(9000)}`,
];

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'];
const json = { 'content-type': 'application/json' };

export function attempt(by: Chance): Attempt {
  const kind = by.below(10);
  if (kind < 2) return { method: by.of(methods), path: by.of(paths), headers: headers(by), body: null };
  const [path, body] = by.of(honest);
  if (kind < 7) return { method: 'POST', path, headers: json, body: text(mutated(by, deeper(by, body))) };
  if (kind === 7) return { method: by.of(methods), path, headers: headers(by), body: text(anything(by)) };
  return { method: 'POST', path, headers: json, body: spoilt(by, text(body)) };
}

/** Now and then inside of the request of `call`, which is JSON within JSON. */
function deeper(by: Chance, body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('args' in body) || !Array.isArray(body.args)) return body;
  const [inner] = body.args;
  return { ...body, args: [text(mutated(by, JSON.parse(String(inner))))] };
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}

function spoilt(by: Chance, honestText: string): string | Buffer {
  switch (by.below(6)) {
    case 0:
      return honestText.slice(0, by.below(honestText.length));
    case 1:
      return `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    case 2:
      return Buffer.concat([Buffer.from(honestText), Buffer.from([0xff, 0xfe, 0xc0])]);
    case 3:
      return `{"__proto__":{"polluted":1},${honestText.slice(1)}`;
    case 4:
      return 'x'.repeat(300_000);
    default:
      return `"${by.of(hostileTexts)}`;
  }
}

function headers(by: Chance): Record<string, string> {
  const some: Readonly<Record<string, string>>[] = [
    {},
    json,
    { ...json, origin: 'http://evil.example' },
    { host: 'evil.example' },
    { ...json, 'content-encoding': 'gzip' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json; charset=utf-16' },
    { ...json, 'x-long': 'y'.repeat(7000) },
    { upgrade: 'websocket', connection: 'upgrade' },
    { ...json, expect: '100-continue' },
  ];
  return { ...by.of(some) };
}

/** What is no HTTP, or only the beginning of it. */
export const rawBytes: readonly string[] = [
  'GET /api/sheets HTTP/1.1\r\n',
  'GET /api/sheets HTTP/1.1\r\nhost: 127.0.0.1\r\n',
  'POST /api/edit HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"sheet"',
  'POST /api/edit HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  'POST /api/edit HTTP/1.1\r\ncontent-length: -1\r\n\r\n',
  'POST /api/edit HTTP/1.1\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcde',
  '\u0000\u0001\u0002',
  'GET / HTTP/9.9\r\n\r\n',
  `GET / HTTP/1.1\r\n${'a: b\r\n'.repeat(3000)}\r\n`,
];
