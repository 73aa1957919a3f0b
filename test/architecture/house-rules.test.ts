import { readSource, type SourceFile, sourceFiles } from './source-files';

const files = sourceFiles('src');
const tests = sourceFiles('test');

const services = [
  'CacheService',
  'GoogleAppsScript',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'Utilities',
];

/** src/sheets speaks to Sheets; the top level composes; the host is what answers on the other side. */
function mayNameServices(path: string): boolean {
  return path.startsWith('src/sheets/') || path.startsWith('src/host/') || path.startsWith('src/entry/top-level/');
}

function servicesNamed(file: SourceFile): string[] {
  if (mayNameServices(file.path)) return [];
  return services
    .filter((name) => file.text.includes(name) && file.words.identifiers.has(name))
    .map((name) => `${file.path}: ${name}`);
}

/** Words that are stored and read back, and so never change with the texts. */
const stored = [
  'src/domain/rows/status-word.ts',
  'src/schema/rows/status-text.ts',
  'src/schema/history/change-words.ts',
];

/** Where sentences may stand. The host and the consolidation are programs of their own, which know nothing of src/i18n. */
function mayHoldSentences(path: string): boolean {
  return /^src\/(i18n|plans|host|consolidate\/texts)\//.test(path) || [...stored, 'src/build/texts.ts'].includes(path);
}

/** Japanese sentences, not single words: names of tabs, eras and units are data. */
const sentence = /[ぁ-んァ-ヶ一-龠]。|ください|です|ます/;

function sentences(file: SourceFile): string[] {
  if (mayHoldSentences(file.path) || !sentence.test(file.text)) return [];
  return file.words.texts.filter((text) => sentence.test(text)).map((text) => `${file.path}: ${text}`);
}

describe('house rules', () => {
  it('Apps Script services are named in src/sheets and the top level alone', () => {
    expect(files.flatMap(servicesNamed)).toEqual([]);
    expect(servicesNamed(readSource('src/app/a.ts', 'SpreadsheetApp.getActive();'))).toHaveLength(1);
    expect(servicesNamed(readSource('src/app/a.ts', 'let r: GoogleAppsScript.Spreadsheet.Range;'))).toHaveLength(1);
  });

  it('sentences that people read stand with the texts', () => {
    expect(files.flatMap(sentences)).toEqual([]);
    expect(sentences(readSource('src/app/a.ts', "const a = '日付がありません。';"))).toHaveLength(1);
    expect(sentences(readSource('src/app/a.ts', 'const a = `取り消されています`;'))).toHaveLength(1);
  });

  it('files stay short enough to read', () => {
    const long = [...files.filter(({ lines }) => lines > 300), ...tests.filter(({ lines }) => lines > 400)];
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('file names are kebab-case', () => {
    const odd = [...files, ...tests].filter(({ path }) => !/^[a-z0-9/.-]+$/.test(path));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});
