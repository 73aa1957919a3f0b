/** Rules of the tests themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const files = readdirSync(resolve('test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(resolve('test', name), 'utf8') }));

describe('a test', () => {
  it('has the time that its project allows, and no limit of its own', () => {
    // Three digits or more: a short number ends a call of something else.
    const own = /^\s*\},\s*\d[\d_]{2,},?\s*\);|jest\.set[T]imeout|\.retry[T]imes/m;
    expect(files.filter(({ text }) => own.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('is never left out or alone', () => {
    const left = /^\s*(?:it|test|describe)\.(?:skip|only|todo)\b|^\s*(?:xit|fit|xdescribe|fdescribe)\(/m;
    expect(files.filter(({ text }) => left.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('says nothing while it passes', () => {
    const words = /process\.std(?:out|err)\.write|console\.(?:log|info|warn|error)\(/;
    expect(files.filter(({ text }) => words.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
