import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';

const page = join(__dirname, '../../../src/host/server/page/script-run.ts');
const [built] = buildSync({ entryPoints: [page], bundle: true, write: false, format: 'iife' }).outputFiles;

interface Sent {
  readonly path: string;
  readonly body: unknown;
}

/** Runs a page's script after the local google.script.run; gives what it logged and what was sent. */
async function runPage(script: string, answer: unknown, before = ''): Promise<{ log: unknown[]; sent: Sent[] }> {
  const sent: Sent[] = [];
  const log: unknown[] = [];
  const context = createContext({
    log: (...values: unknown[]) => log.push(JSON.parse(JSON.stringify(values))),
    console: { error: (text: string) => log.push(['console', text]) },
    fetch: async (path: string, { body }: { body: string }) => {
      sent.push({ path, body: JSON.parse(body) });
      if (answer instanceof Error) throw answer;
      return { json: async () => answer };
    },
  });
  runInContext(before, context);
  runInContext(built?.text ?? '', context);
  runInContext(script, context);
  await new Promise((done) => setImmediate(done));
  return { log, sent };
}

describe('google.script.run on the local page', () => {
  it('carries a call to the server and its result to the success handler', async () => {
    const script = `google.script.run.withSuccessHandler((value, object) => log(value, object))
      .withFailureHandler(() => log('failed')).withUserObject({ id: 1 }).call('{"method":"check"}')`;
    expect(await runPage(script, { result: '{"ok":true}' })).toEqual({
      log: [['{"ok":true}', { id: 1 }]],
      sent: [{ path: '/api/run', body: { function: 'call', args: ['{"method":"check"}'] } }],
    });
  });

  it('gives the failure handler an error with the message', async () => {
    const script = `google.script.run.withFailureHandler((error) => log(error instanceof Error, error.message)).call()`;
    const { log } = await runPage(script, { error: { code: 'x', message: '混み合っています' } });
    expect(log).toEqual([[true, '混み合っています']]);
    expect((await runPage(script, new Error('refused'))).log).toEqual([
      [true, expect.stringContaining('つながりません')],
    ]);
    expect((await runPage('google.script.run.call()', { error: { message: 'だめ' } })).log).toEqual([
      ['console', 'だめ'],
    ]);
  });

  it('has ten calls under way at once, and sends the others as those are answered', async () => {
    const script = `globalThis.most = 0; globalThis.now = 0; const answer = fetch;
      globalThis.fetch = async (...args) => { now += 1; most = Math.max(most, now); await null; await null; now -= 1; return answer(...args); };
      for (let index = 0; index < 25; index++) google.script.run.withSuccessHandler(() => log(most)).call(index);`;
    const { log, sent } = await runPage(script, { result: null });
    expect(sent).toHaveLength(25);
    expect(log.at(-1)).toEqual([10]);
  });

  it.each([
    ['a date', 'new Date()', '0'],
    ['a function inside', '{ a: [1, () => 1] }', '1'],
    ['a map inside', '{ m: [new Map()] }', '0'],
    ['a regular expression', '{ r: /x/ }', 'r'],
    ['undefined inside an object', '{ a: { b: undefined } }', 'b'],
    ['an instance of a class', '{ b: new (class X {})() }', 'b'],
  ])('refuses %s at once', async (_name, value, property) => {
    const script = `try { google.script.run.call(${value}); } catch (error) { log(error.message); }`;
    const { log, sent } = await runPage(script, { result: null });
    expect(log).toEqual([[`Failed due to illegal value in property: ${property}`]]);
    expect(sent).toEqual([]);
  });

  it('knows no private functions, and sends undefined as null', async () => {
    const script = `try { google.script.run.secret_(); } catch (error) { log(error.message); }
      google.script.run.call(undefined, { a: [1, undefined] });`;
    const { log, sent } = await runPage(script, { result: null });
    expect(log).toEqual([['google.script.run.secret_ is not a function']]);
    expect(sent.map(({ body }) => body)).toEqual([{ function: 'call', args: [null, { a: [1, null] }] }]);
  });

  it('keeps handlers to the runner they were given to', async () => {
    const script = `const one = google.script.run.withSuccessHandler(() => log('one'));
      one.withSuccessHandler(() => log('two')); google.script.run.call(); one.call();`;
    expect((await runPage(script, { result: null })).log).toEqual([['one']]);
  });
});

describe('the page of a web app', () => {
  it('has an editor to focus, which does nothing', async () => {
    const { log } = await runPage(
      'log(typeof google.script.host.editor.focus, google.script.host.editor.focus() ?? null)',
      {},
    );
    expect(log).toEqual([['function', null]]);
  });

  it('gets errors of another frame', async () => {
    const script = `google.script.run.withFailureHandler((error) => log(error instanceof Error, error.message)).call()`;
    const frames = `globalThis.document = {
      currentScript: null,
      body: { append() {} },
      createElement: () => ({ contentWindow: { Error: class Error { constructor(text) { this.message = text; } } }, remove() {} }),
    };`;
    const { log } = await runPage(script, { error: { message: '混み合っています' } }, frames);
    expect(log).toEqual([[false, '混み合っています']]);
  });

  const withStorage = (kind: string) => `globalThis.window = globalThis; globalThis.parent = globalThis;
    globalThis.addEventListener = () => {}; globalThis.DOMException = class extends Error {};
    globalThis.localStorage = { getItem: () => 'kept' }; globalThis.sessionStorage = globalThis.localStorage;
    globalThis.document = { currentScript: { getAttribute: () => ${JSON.stringify(kind)} } };`;
  const uses = `try { const before = localStorage.getItem('a'); localStorage.setItem?.('a', 'b');
    log(before, localStorage.getItem('a'), sessionStorage.getItem('a')); } catch { log('throws'); }`;

  it.each([
    ['kept', ['kept', 'kept', 'kept']],
    ['empty', [null, 'b', null]],
    ['throws', ['throws']],
  ])('finds storage that is %s', async (kind, expected) => {
    expect((await runPage(uses, {}, withStorage(kind))).log).toEqual([expected]);
  });
});
