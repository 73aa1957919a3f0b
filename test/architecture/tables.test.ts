/** What is told of each case of a union stands in its table: a comparison elsewhere would be forgotten with the next case. */
import { readFileSync } from 'node:fs';
import { kindNames } from '../../src/domain/plan/kinds';
import { sourceFiles } from './source-files';

const names = kindNames.join('|');
const comparison = new RegExp(`(?:[!=]==\\s*|case )'(?:${names})'|'(?:${names})'\\s*[!=]==`);

const paths = sourceFiles('src').map(({ path }) => path);

function comparing(text: string): boolean {
  return comparison.test(text);
}

describe('the tables of cases', () => {
  it('are asked instead of comparing with the name of a kind of indicator', () => {
    expect(paths.filter((path) => comparing(readFileSync(path, 'utf8')))).toEqual([]);
    expect(comparing("if (kind.kind === 'sum') return;")).toBe(true);
    expect(comparing("switch (name) { case 'distinct': }")).toBe(true);
  });
});
