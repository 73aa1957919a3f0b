/** Names use the words that a newcomer would search for; docs/glossary.md has them. */
import { readSource, type SourceFile, sourceFiles } from './source-files';

const avoided = [
  ['begun', 'pending'],
  ['told', 'described, reported'],
  ['settle', 'normalize for rows, calculate for formulas'],
  ['dress', 'style'],
  ['looked', 'inspected'],
  ['mend', 'repair'],
  ['standing', 'recorded'],
  ['ours', 'sheet ownership'],
  ['twin', 'duplicate'],
  ['hush', 'clear'],
  ['calm', 'whenIdle'],
  ['leaf', 'text, number ...'],
] as const;

const stems = avoided.map(([word]) => word.replace(/e$/, ''));
const anyStem = new RegExp(stems.join('|'), 'i');
const files = ['src', 'test'].flatMap((folder) => sourceFiles(folder));

/** With the endings that a verb or a noun takes: settles, settled, settling, dressed. */
const forms = avoided.map(([, better], at) => ({
  form: new RegExp(`^${stems[at]}(?:e|s|es|d|ed|ing|ings)?$`),
  better,
}));

/** Names that others gave: a parameter of requests, and the language's own. */
const fixed: ReadonlySet<string> = new Set(['twins', 'allSettled']);

/** Words of a name or a path: `isAtEnd`, `AT_END`, `readHTML` and `at-end` alike. */
function wordsOf(name: string): string[] {
  const parted = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2');
  return parted.split(/[^A-Za-z]+/).map((word) => word.toLowerCase());
}

/** What to say in place of the words of a name that are to be avoided. */
function betterWords(name: string): string[] {
  if (!anyStem.test(name)) return [];
  const words = wordsOf(name);
  return forms.filter(({ form }) => words.some((word) => form.test(word))).map(({ better }) => better);
}

/** A file is parsed only where such a word stands outside of lines that are comments. */
function oddNames(file: SourceFile): string[] {
  const { path, text } = file;
  const code = text.replace(/^\s*(?:\/\/|\/\*|\*\s).*$/gm, '');
  if (betterWords(path + code).length === 0) return [];
  return [
    ...betterWords(path).map((better) => `${path} (${better})`),
    ...[...file.words.names]
      .filter((name) => !fixed.has(name))
      .flatMap((name) => betterWords(name).map((better) => `${path}: ${name} (${better})`)),
  ];
}

describe('names of src and test', () => {
  it('are standard words', () => {
    expect(files.flatMap(oddNames)).toEqual([]);
  });

  it.each([
    ['src/app/a.ts', 'const mended = 1;'],
    ['src/app/a.ts', 'function settleRows() {}'],
    ['src/app/a.ts', 'const whatWasTOLD = 1;'],
    ['src/app/a.ts', 'const TOLD_LAST = 1;'],
    ['src/app/a.ts', 'class A { #standing = 1; }'],
    ['src/app/a.ts', 'interface A { readonly leafOf: string }'],
    ['src/client/a.tsx', 'const a = <DressedRow />;'],
    ['src/app/stored-begun.ts', ''],
  ])('would not be in %s with %s', (path, text) => {
    expect(oddNames(readSource(path, text))).toHaveLength(1);
  });

  it.each(['const colours = hours + amendment;', 'const address = withstanding;', 'const { twins } = params;'])(
    'are whole words: %s',
    (text) => {
      expect(oddNames(readSource('src/app/a.ts', text))).toEqual([]);
    },
  );
});
