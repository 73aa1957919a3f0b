import { closeAll, failure, openScript, result } from './open-script';

afterEach(closeAll);

const SCRIPT = `
  function echo(value) { return value; }
  function private_() { return 1; }
  var assigned = function () { return 'assigned'; };
  const inner = { method: function () { return 1; } };
  function date() { return new Date(); }
  function dateInside() { return { when: [new Date()] }; }
  function functionInside() { return { f: function () {} }; }
  function mapInside() { return [new Map([[1, 2]]), new Set([1]), new Number(1)]; }
  function range() { return SpreadsheetApp.getActiveSheet().getRange('A1'); }
  function holes() { return [undefined, 1, , NaN]; }
  function missing() { return { a: undefined, b: 1 }; }
  function circle() { var a = {}; a.a = a; return a; }
  function shared() { var a = { x: 1 }; return [a, a]; }
  function nothing() {}
  function typed() { throw new TypeError('no'); }
  function text() { throw 'only text'; }
  function custom() { var e = new Error('m'); e.name = 'Mine'; e.code = 7; throw e; }
  function escape(text) { return 'mine ' + text; }
  async function later() { await null; return 5; }
  async function laterFails() { await null; throw new Error('late'); }
`;

describe('google.script.run', () => {
  it.each<[string, unknown]>([
    ['date', null],
    ['dateInside', null],
    ['functionInside', { f: 'function () {}' }],
    ['mapInside', [{}, {}, {}]],
    ['range', null],
    ['circle', null],
    ['nothing', null],
    ['holes', [null, 1, null, null]],
    ['missing', { b: 1 }],
    ['shared', [{ x: 1 }, { x: 1 }]],
    ['assigned', 'assigned'],
    ['escape', 'mine undefined'],
    ['later', 5],
  ])('%s answers %j', async (fn, expected) => {
    expect(await result(await openScript(SCRIPT), fn)).toEqual(expected);
  });

  it('hands arguments over as plain values', async () => {
    const workbook = await openScript(SCRIPT);
    const value = { a: [1, 'x', null, true], __proto__x: 1 };
    expect(await result(workbook, 'echo', value)).toEqual(value);
  });

  it.each(['private_', 'inner', 'inner.method', 'Object', 'SpreadsheetApp', 'no such', 'eval'])(
    'does not reach %s',
    async (fn) => {
      expect(await failure(await openScript(SCRIPT), fn)).toEqual({
        name: 'TypeError',
        message: `google.script.run.${fn} is not a function`,
      });
    },
  );

  it.each([
    ['typed', { name: 'TypeError', message: 'no' }],
    ['text', { name: 'Error', message: 'only text' }],
    ['custom', { name: 'Mine', message: 'm' }],
    ['laterFails', { name: 'Error', message: 'late' }],
  ])('%s fails with name and message only', async (fn, expected) => {
    expect(await failure(await openScript(SCRIPT), fn)).toEqual(expected);
  });
});
