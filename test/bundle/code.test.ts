import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInContext } from 'node:vm';
import { evaluate, untouchableRealm } from './realm';
import { newSyntax, parseScript, topLevelNames } from './syntax';

const code = readFileSync(resolve('dist/Code.js'), 'utf8');
const program = parseScript(code);

const customFunctions = [
  'KPI_TARGET',
  'KPI_ACTUAL',
  'KPI_PROGRESS',
  'KPI_EXPECTED',
  'KPI_STATUS',
  'KPI_FORECAST',
  'KPI_OUTLOOK',
  'KPI_READING',
  'KPI_LAST_YEAR',
];
const menuFunctions = [
  'menuRecord',
  'menuStartYear',
  'menuBreakdown',
  'menuDashboard',
  'menuReport',
  'menuComparison',
  'menuLogicModel',
  'menuCheck',
  'menuRepair',
  'menuRestore',
  'menuHistory',
  'menuCloseMonth',
  'menuReopenMonth',
  'menuCloseYear',
  'menuReopenYear',
  'menuRebuild',
  'menuSetUp',
  'menuReminders',
  'menuForgetCopies',
  'menuDiscardUnreadable',
  'menuGuide',
  'menuAbout',
  'menuUndoRename',
  'menuMergeOrganisations',
  'menuUndoMerge',
];
const functions = [
  'onOpen',
  'onInstall',
  'onEdit',
  'doGet',
  'call',
  'remindDaily',
  ...customFunctions,
  ...menuFunctions,
];

/** The comment right above a function at column 0, and the function's parameters. */
function stub(name: string): { doc: string; parameters: string[] } {
  const found = new RegExp(`(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/)\\nfunction ${name}\\(([^)]*)\\)`, 'u').exec(code);
  return { doc: found?.[1] ?? '', parameters: (found?.[2] ?? '').split(', ').filter((part) => part !== '') };
}

describe('dist/Code.js', () => {
  it('has only the listed functions at its top level, and one object', () => {
    const names = topLevelNames(program);
    expect([...names.functions].sort()).toEqual([...functions].sort());
    expect(names.variables).toEqual(['KpiAddon']);
    expect(names.other).toEqual([]);
  });

  it('starts with the annotation that keeps its rights to this one document', () => {
    expect(code.slice(0, code.indexOf('*/'))).toContain('@OnlyCurrentDoc');
  });

  it.each(customFunctions)('%s keeps the help that Sheets shows', (name) => {
    const { doc, parameters } = stub(name);
    expect(doc).toMatch(/@customfunction/);
    expect(doc).toMatch(/@return (\{[^}]+\} )?\S/u);
    const documented = [...doc.matchAll(/@param \{[^}]+\} \[?([^\s\]]+)\]? \S/gu)].map((found) => found[1]);
    expect(documented).toEqual(parameters);
    expect(parameters[0]).toBe('指標');
  });

  it('uses no syntax that Apps Script refuses', () => {
    expect(newSyntax(program, code)).toEqual([]);
  });

  it('loads in a bare realm and touches no service before it is called', () => {
    const realm = untouchableRealm();
    expect(() => evaluate(code, realm)).not.toThrow();
    for (const name of functions) expect(runInContext(`typeof ${name}`, realm)).toBe('function');
    expect(runInContext('typeof KpiAddon', realm)).toBe('object');
    expect(() => runInContext('onOpen()', realm)).toThrow(/was used/);
  });

  it('answers with its own names: each stub calls its namesake in the bundle', () => {
    const realm = untouchableRealm();
    evaluate(code, realm);
    for (const name of functions) {
      runInContext(`KpiAddon = { ${name}: function () { return ['${name}', arguments.length]; } }`, realm);
      expect(runInContext(`${name}(1, 2, 3, 4)[0]`, realm)).toBe(name);
    }
  });
});
