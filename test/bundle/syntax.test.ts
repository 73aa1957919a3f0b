import { newSyntax, parseScript, topLevelNames } from './syntax';

describe('the checks of the bundle find what they are for', () => {
  it.each([
    'a?.b;',
    'a ?? b;',
    'a ||= b;',
    'class A { x = 1; }',
    'class A { static x = 1; }',
    'class A { #x() {} }',
    'const n = 1n;',
    'const r = /(?<=a)b/;',
    'const r = /(?<!a)b/;',
    'const r = /a/v;',
    "import('x');",
  ])('%s is newer than ES2019', (text) => {
    expect(newSyntax(parseScript(text), text)).not.toEqual([]);
  });

  it.each(['const r = /(?<year>\\d+)(?=x)/u;', 'class A { m() {} static s() {} }', 'try { f(); } catch { g(...a); }'])(
    '%s is not',
    (text) => {
      expect(newSyntax(parseScript(text), text)).toEqual([]);
    },
  );

  it('every top-level declaration is listed', () => {
    const text = '"use strict"; var a = 1, b; function f() { function inner() {} } class C {} f();';
    expect(topLevelNames(parseScript(text))).toEqual({
      functions: ['f'],
      variables: ['a', 'b'],
      other: ['ClassDeclaration', 'ExpressionStatement'],
    });
  });
});
