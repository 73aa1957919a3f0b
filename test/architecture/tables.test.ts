/** What each case of a union is stands in its table: a comparison elsewhere would be forgotten with the next case. */
import { kindNames } from '../../src/domain/plan/kinds';
import { opTraits } from '../../src/host/execution/state/op-traits';
import { sourceFiles } from './source-files';

const names = kindNames.join('|');
const comparison = new RegExp(`(?:[!=]==\\s*|case )'(?:${names})'|'(?:${names})'\\s*[!=]==`);

const sources = sourceFiles('src');

function comparing(text: string): boolean {
  return comparison.test(text);
}

describe('the tables of cases', () => {
  it('are asked instead of comparing with the name of a kind of indicator', () => {
    expect(sources.filter(({ text }) => comparing(text)).map(({ path }) => path)).toEqual([]);
    expect(comparing("if (kind.kind === 'sum') return;")).toBe(true);
    expect(comparing("switch (name) { case 'distinct': }")).toBe(true);
  });

  it('hold no operation of the host that no emulated member asks for', () => {
    const realm = sources.filter(({ path }) => path.startsWith('src/host/services/realm/'));
    const asked = new Set(realm.flatMap(({ words }) => words.texts));
    expect(Object.keys(opTraits).filter((op) => !asked.has(op))).toEqual([]);
  });
});
