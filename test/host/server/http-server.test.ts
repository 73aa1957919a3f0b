import type { Server } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import type { LocalWorkbook } from '../../../src/host/local/local-workbook';
import { createHttpServer, portOf } from '../../../src/host/server/http-server';
import { mostBytes } from '../../../src/host/server/read-body';
import { type Answer, ask, errorCode, errorMessage, json, post } from './asking';
import { type FakeWorkbook, fakeWorkbook } from './fake-workbook';

let server: Server;
let port = 0;
let fake: FakeWorkbook;
let current: LocalWorkbook | null;
let reported: string[];

beforeEach(async () => {
  fake = fakeWorkbook();
  current = fake;
  reported = [];
  const page = { status: 200, type: 'text/html; charset=utf-8', body: '<!doctype html><title>表</title>' };
  server = createHttpServer({
    workbook: () => current,
    files: new Map([['/', page]]),
    report: (text) => reported.push(text),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = portOf(server);
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** What a client gets that writes these bytes to the connection. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (text: string) => {
      got += text;
    });
    socket.on('close', () => resolve(got));
    socket.on('error', reject);
  });
}

describe('the paths', () => {
  it.each([
    ['/api/sheets', (text: string) => expect(JSON.parse(text)).toEqual(fake.sheets())],
    [
      '/api/values?sheet=%E8%A8%AA%E5%95%8F&range=a1:c9',
      () => expect(fake.asked).toEqual([['values', '訪問', 'A1:C9']]),
    ],
    [
      '/api/values?sheet=%E8%A8%AA%E5%95%8F&range=B7:B',
      () => expect(fake.asked).toEqual([['values', '訪問', 'B7:B1000']]),
    ],
    ['/live/book', (text: string) => expect(text).toBe('{"seq":0}')],
    ['/shown?key=there', (text: string) => expect(text).toContain('<p>shown</p>')],
    ['/api/executions', (text: string) => expect(text).toBe('[]')],
    ['/', (text: string) => expect(text).toContain('<title>表</title>')],
  ])('GET %s answers', async (path, check) => {
    const answer = await ask(port, 'GET', path);
    expect(answer.status).toBe(200);
    check(answer.text);
  });

  it.each([
    [
      '/api/edit',
      { sheet: '訪問', range: 'A7', values: [['6/3', 1, true, null]], user: 'a@example.jp' },
      ['edit', { sheet: '訪問', range: 'A7', values: [['6/3', 1, true, null]], user: 'a@example.jp' }],
    ],
    [
      '/api/run',
      { function: 'call', args: ['{}', { a: [1] }] },
      ['run', { function: 'call', args: ['{}', { a: [1] }] }],
    ],
    ['/api/run', { function: '日付_計算' }, ['run', { function: '日付_計算', args: [] }]],
    [
      '/api/menu',
      { path: ['地域福祉KPI', '点検'], answers: ['OK'] },
      ['menu', { path: ['地域福祉KPI', '点検'], answers: ['OK'] }],
    ],
    ['/api/formula', { formula: '=1+1' }, ['formula', '=1+1']],
    [
      '/api/grid',
      { do: 'renameSheet', sheet: '訪問', name: '家庭訪問' },
      ['change', { do: 'renameSheet', sheet: '訪問', name: '家庭訪問' }],
    ],
    [
      '/api/grid',
      { do: 'insertColumns', sheet: '訪問', at: 2, count: 1 },
      ['change', { do: 'insertColumns', sheet: '訪問', at: 2, count: 1 }],
    ],
    [
      '/api/grid',
      { do: 'sort', sheet: '訪問', range: 'A7:C', column: 1, ascending: false },
      ['change', { do: 'sort', sheet: '訪問', range: 'A7:C1000', column: 1, ascending: false }],
    ],
  ])('POST %s hands %j on', async (path, body, expected) => {
    const answer = await post(port, path, body);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    expect(fake.asked).toEqual([expected]);
  });

  it('answers HEAD like GET, without the body', async () => {
    const answer = await ask(port, 'HEAD', '/api/sheets');
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(2);
  });

  it('says 404 and 405', async () => {
    for (const path of ['/nope', '/api', '/api/', '/__proto__', '/constructor', '/..%2f..%2fetc/passwd', '//evil/']) {
      expect([path, (await ask(port, 'GET', path)).status]).toEqual([path, 404]);
    }
    const wrong = await ask(port, 'DELETE', '/api/sheets');
    expect([wrong.status, wrong.headers.allow]).toEqual([405, 'GET, HEAD']);
    const get = await ask(port, 'GET', '/api/edit');
    expect([get.status, get.headers.allow, errorCode(get)]).toEqual([405, 'POST', 'wrongMethod']);
    expect((await ask(port, 'OPTIONS', '/api/edit')).status).toBe(405);
  });

  it('asks for patience while the workbook is being prepared', async () => {
    current = null;
    const answer = await ask(port, 'GET', '/api/sheets');
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '1']);
  });
});

describe('who may ask', () => {
  it.each([
    [{ Host: 'evil.example' }, 403],
    [{ Host: 'evil.example:8787' }, 403],
    [{ Host: '127.0.0.1' }, 403],
    [{ Host: '127.0.0.1:1' }, 403],
    [{ Host: '127.0.0.1:' }, 403],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Origin: '' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 200],
  ])('%j', async (headers, status) => {
    expect((await ask(port, 'GET', '/api/sheets', { headers })).status).toBe(status);
  });

  it('only under its own names', async () => {
    for (const name of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`]) {
      const headers = { Host: name, Origin: `http://${name.toLowerCase()}` };
      expect((await post(port, '/api/formula', { formula: '=1' }, headers)).status).toBe(200);
    }
    expect((await ask(port, 'GET', '/api/sheets', { headers: { Origin: `https://127.0.0.1:${port}` } })).status).toBe(
      403,
    );
    expect(
      (await ask(port, 'GET', '/api/sheets', { headers: { Origin: `http://127.0.0.1:${port + 1}` } })).status,
    ).toBe(403);
  });

  it('with a Host at all', async () => {
    expect(await raw('GET /api/sheets HTTP/1.0\r\n\r\n')).toContain(' 403 ');
  });

  it('learns how to treat every answer', async () => {
    for (const answer of [
      await ask(port, 'GET', '/'),
      await ask(port, 'GET', '/nope'),
      await ask(port, 'GET', '/api/sheets'),
    ]) {
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringMatching(/default-src 'self'.*frame-ancestors 'self'/),
      });
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('a body', () => {
  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/json; charset=shift_jis', 415],
    ['application/jsonx', 415],
    ['', 415],
    ['application/json; charset=utf-8', 200],
    ['Application/JSON;charset="UTF-8"', 200],
  ])('of type %j', async (type, status) => {
    const answer = await post(port, '/api/formula', { formula: '=1' }, { 'Content-Type': type });
    expect(answer.status).toBe(status);
  });

  it('must not be compressed', async () => {
    expect((await post(port, '/api/formula', { formula: '=1' }, { 'Content-Encoding': 'gzip' })).status).toBe(415);
  });

  it('is bounded, whether it says its length or not', async () => {
    const big = JSON.stringify({ formula: 'x'.repeat(mostBytes) });
    const said = await post(port, '/api/formula', big);
    const unsaid = await post(port, '/api/formula', big, { 'Transfer-Encoding': 'chunked' });
    expect([said, unsaid].map((answer) => [answer.status, errorCode(answer)])).toEqual([
      [413, 'tooLarge'],
      [413, 'tooLarge'],
    ]);
    expect(fake.asked).toEqual([]);
  });

  it.each(['', '{', '[1,]', 'undefined', '{"formula":"=1"}}', '\ufeff{"formula":"=1"', '['.repeat(100_000)])(
    'that is no JSON (%#) is refused as such',
    async (text) => {
      const answer = await post(port, '/api/formula', text);
      expect([answer.status, errorCode(answer)]).toEqual([400, 'badJson']);
    },
  );

  it('must be UTF-8', async () => {
    const answer = await ask(port, 'POST', '/api/formula', {
      headers: { 'Content-Type': 'application/json' },
      body: Buffer.from('{"formula":"\xe9\xff"}', 'latin1'),
    });
    expect([answer.status, errorCode(answer)]).toEqual([400, 'badJson']);
  });

  it.each<[string, unknown, string]>([
    ['/api/edit', null, '内容'],
    ['/api/edit', [], '内容'],
    ['/api/edit', { sheet: '訪問', range: 'A1' }, 'values'],
    ['/api/edit', { sheet: 1, range: 'A1', values: [[1]] }, 'sheet'],
    ['/api/edit', { sheet: '', range: 'A1', values: [[1]] }, 'sheet'],
    ['/api/edit', { sheet: '訪問', range: 'A1', values: [] }, 'values'],
    ['/api/edit', { sheet: '訪問', range: 'A1', values: [[]] }, 'values[0]'],
    ['/api/edit', { sheet: '訪問', range: 'A1', values: [[1, 2], [3]] }, 'values'],
    ['/api/edit', { sheet: '訪問', range: 'A1', values: [[{ a: 1 }]] }, 'values[0][0]'],
    ['/api/edit', { sheet: '訪問', range: 'A1', values: [['x'.repeat(50_001)]] }, 'values[0][0]'],
    ['/api/edit', '{"sheet":"訪問","range":"A1","values":[[1e999]]}', 'values[0][0]'],
    ['/api/edit', { sheet: '訪問', range: 'A1', values: [[1]], extra: 1 }, 'extra'],
    ['/api/edit', '{"sheet":"訪問","range":"A1","values":[[1]],"__proto__":{"user":"x"}}', '__proto__'],
    ['/api/edit', { sheet: '訪問', range: 'A1', values: [[1]], user: 'a\nb' }, 'user'],
    ['/api/run', { function: 'a b', args: [] }, 'function'],
    ['/api/run', { function: 'call', args: {} }, 'args'],
    ['/api/run', { function: 'call', args: Array(51).fill(1) }, 'args'],
    ['/api/run', `{"function":"call","args":[${'['.repeat(80)}${']'.repeat(80)}]}`, 'args[0]'],
    ['/api/menu', { path: [] }, 'path'],
    ['/api/menu', { path: '点検' }, 'path'],
    ['/api/formula', { formula: 1 }, 'formula'],
    ['/api/grid', { do: 'dropTable', sheet: '訪問' }, 'do'],
    ['/api/grid', { do: 'deleteRows', sheet: '訪問', at: 0, count: 1 }, 'at'],
    ['/api/grid', { do: 'deleteRows', sheet: '訪問', at: 1.5, count: 1 }, 'at'],
    ['/api/grid', { do: 'deleteSheet', sheet: '訪問', name: 'x' }, 'name'],
  ])('%s refuses %.60j and names %s', async (path, body, field) => {
    const answer = await post(port, path, body);
    expect([answer.status, errorCode(answer), errorMessage(answer)]).toEqual([
      400,
      'badRequest',
      expect.stringContaining(field),
    ]);
    expect(fake.asked).toEqual([]);
  });

  it('can be any JSON without doing harm', async () => {
    const paths = fc.constantFrom('/api/edit', '/api/run', '/api/menu', '/api/formula', '/api/grid');
    const almost = fc.record(
      {
        sheet: fc.oneof(fc.constant('訪問'), fc.jsonValue()),
        range: fc.oneof(fc.constant('A1'), fc.string(), fc.jsonValue()),
        values: fc.oneof(fc.constant([[1]]), fc.jsonValue()),
        do: fc.constantFrom('sort', 'deleteRows', 'toString'),
        function: fc.string(),
        path: fc.jsonValue(),
        formula: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(paths, fc.oneof(fc.jsonValue(), almost, fc.string()), async (path, body) => {
        const answer = await post(port, path, typeof body === 'string' ? body : JSON.stringify(body));
        expect([200, 400, 404]).toContain(answer.status);
        if (answer.status !== 200) expect(errorMessage(answer)).not.toBe('');
      }),
      { numRuns: 300 },
    );
    expect(reported).toEqual([]);
  });
});

describe('a query', () => {
  it.each([
    ['', 'sheet'],
    ['?sheet=a', 'range'],
    ['?sheet=a&sheet=b&range=A1', 'sheet'],
    ['?sheet=a&range=A1&extra=1', 'extra'],
    ['?sheet=a&range=A1&__proto__=1', '__proto__'],
  ])('%j is refused and names %s', async (query, field) => {
    const answer = await ask(port, 'GET', `/api/values${query}`);
    expect([answer.status, errorMessage(answer)]).toEqual([400, expect.stringContaining(field)]);
  });

  it.each([
    ['?sheet=none&range=A1', 404, 'noSuchSheet'],
    ['?sheet=%E8%A8%AA%E5%95%8F&range=A0', 400, 'badRange'],
    ['?sheet=%E8%A8%AA%E5%95%8F&range=A1:ZZ2000000', 400, 'rangeTooLarge'],
    ['?sheet=%ff%fe&range=A1', 404, 'noSuchSheet'],
  ])('%j answers %i %s', async (query, status, code) => {
    const answer = await ask(port, 'GET', `/api/values${query}`);
    expect([answer.status, errorCode(answer)]).toEqual([status, code]);
  });
});

describe('what goes wrong behind it', () => {
  it('a refusal keeps its status, code and sentence', async () => {
    const answer = await post(port, '/api/edit', { sheet: '訪問', range: 'A1', values: [['だめ']] });
    expect([answer.status, json(answer)]).toEqual([
      422,
      { error: { code: 'rejected', message: '入力規則に合いません。' } },
    ]);
  });

  it('an unexpected error gives a reference and nothing of its inside', async () => {
    const answer = await post(port, '/api/run', { function: 'crash', args: [] });
    expect([answer.status, errorCode(answer)]).toEqual([500, 'internal']);
    expect(answer.text).not.toContain('secret');
    const reference = /控え番号 (\w+)/.exec(errorMessage(answer))?.[1] ?? 'none';
    expect(reported.join('')).toContain(`[${reference}] Error: a secret inside`);
  });
});

describe('a connection', () => {
  it('that speaks no HTTP, or too long headers, is answered and closed', async () => {
    expect(await raw('こんにちは\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*badHttp/s);
    expect(await raw(`GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
  });

  it('is refused beyond a bound, and the rest goes on', async () => {
    const idle = Array.from({ length: 300 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    const open = () => new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)));
    // Those beyond the bound are closed by the server.
    await Promise.race(idle.map((socket) => new Promise((closed) => socket.once('close', closed))));
    expect(await open()).toBeLessThanOrEqual(256);
    for (const socket of idle) socket.destroy();
    while ((await open()) > 0) await new Promise((later) => setTimeout(later, 10));
    expect((await ask(port, 'GET', '/api/sheets')).status).toBe(200);
  });

  it('that dribbles its headers is cut off', async () => {
    server.headersTimeout = 500;
    expect(await raw('GET / HTTP/1.1\r\nHost: ')).toContain('408');
  });

  it('that dribbles its body is cut off, and the workbook never hears of it', async () => {
    server.requestTimeout = 700;
    server.headersTimeout = 500;
    const head = `POST /api/formula HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n`;
    expect(await raw(`${head}Content-Length: 30\r\n\r\n{"formula"`)).toMatch(/^(HTTP\/1.1 (400|408) .*)?$/s);
    expect([fake.asked, reported]).toEqual([[], []]);
  });

  it('serves many questions at once', async () => {
    const answers: Answer[] = await Promise.all(
      Array.from({ length: 200 }, (_, n) => post(port, '/api/run', { function: 'call', args: [n] })),
    );
    expect(answers.map((answer) => json(answer))).toEqual(answers.map((_, n) => ({ result: [n] })));
  });
});

describe('/exec', () => {
  it('gives what doGet gives, with google.script.run before its scripts and those allowed by hash alone', async () => {
    const answer = await ask(port, 'GET', '/exec?tab=outreach&x=%E5%85%A5');
    expect(fake.asked).toEqual([['web', { tab: 'outreach', x: '入' }]]);
    expect(answer.text).toBe(
      '<!doctype html><html><head><title>入力 &lt;1></title><script src="/page/script-run.js"></script><script>go()</script></head><body>入力</body></html>',
    );
    expect(answer.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='; style-src/);
  });
});
