/** The SQL that both engines run stays within what both know, and says what the domain says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqlFolder, sqlSteps } from '../../src/consolidate/tables/database';
import { MAX_COUNT } from '../../src/domain/cells/parse-count';
import { VOIDED } from '../../src/domain/rows/strict-row';

const shared = readdirSync(sqlFolder).filter((name) => name.endsWith('.sql'));
const staging = ['duckdb/staging.sql', 'bigquery/staging.sql'];

const FUNCTIONS: readonly string[] = ['CAST', 'COALESCE', 'COUNT', 'EXTRACT', 'MIN', 'ROW_NUMBER', 'SUM'];
/** What stands before a bracket and is no function. */
const WORDS: readonly string[] = ['AND', 'AS', 'FROM', 'OVER', 'SETS'];
/** Of one engine alone, or with another meaning in each. */
const FORBIDDEN: readonly (readonly [name: string, form: RegExp])[] = [
  ['CONCAT', /\bconcat\b/i],
  ['GREATEST and LEAST', /\b(?:greatest|least)\b/i],
  ['date_trunc and date_diff', /\bdate_?(?:trunc|diff)\b/i],
  ['COUNT(DISTINCT) of two', /count\s*\(\s*distinct\s+[^()]*,/i],
  ['approximate counts', /\bapprox/i],
  ['backticks', /`/],
  ['double-quoted text', /"/],
  ['casts other than to whole numbers', /\bAS\s+(?:STRING|VARCHAR|INT64|INTEGER|DOUBLE|FLOAT64|DATE)\s*\)/i],
  ['::', /::/],
];

function bare(text: string): string {
  return text.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''");
}

function faults(text: string): string[] {
  const code = bare(text);
  const called = [...code.matchAll(/\b([A-Za-z_][A-Za-z0-9_]*)\s*\(/g)].map(([, name = '']) => name.toUpperCase());
  const unknown = called.filter((name) => !FUNCTIONS.includes(name) && !WORDS.includes(name));
  const names = /[^\x20-\x7e\n]/.test(code) ? ['a name that is not ASCII'] : [];
  return [...unknown, ...names, ...FORBIDDEN.filter(([, form]) => form.test(code)).map(([name]) => name)];
}

it.each(shared)('%s keeps to the functions that both engines have', (name) => {
  expect(faults(readFileSync(join(sqlFolder, name), 'utf8'))).toEqual([]);
});

it.each([
  ['SELECT CONCAT(a, b) FROM t', 2],
  ['SELECT GREATEST(a, b) FROM t', 2],
  ['SELECT COUNT(DISTINCT a, b) FROM t', 1],
  ['SELECT date_trunc(a, month) FROM t', 2],
  ['SELECT `a` FROM t', 1],
  ['SELECT a FROM t WHERE b = "x"', 1],
  ["SELECT regexp_matches(a, 'x') FROM t", 1],
  ['SELECT a::INT FROM t', 1],
  ["SELECT a FROM t WHERE b = '\"'", 0],
])('the lint finds in %j %d', (text, count) => {
  expect(faults(text)).toHaveLength(count);
});

it('every file is run, in order, but the checksum', () => {
  expect(shared).toEqual([...sqlSteps.map((step) => `${step}.sql`), 'checksum.sql']);
});

it('is formatted and says what it counts', () => {
  for (const name of [...shared, ...staging]) {
    const text = readFileSync(join(sqlFolder, name), 'utf8');
    expect(text).toMatch(/^-- /);
    expect(text).toMatch(/;\n$/);
    expect(text).not.toMatch(/\t| $|\n\n\n/m);
    expect(text.split('\n').filter((line) => line.length > 130)).toEqual([]);
    // A table each, and a comment before it.
    for (const [before] of text.matchAll(/(?:^|\n)([^\n]*)\nCREATE OR REPLACE TABLE/g))
      expect(before.trim()).toMatch(/^-- /);
  }
});

it('has the limits of the domain', () => {
  expect(readFileSync(join(sqlFolder, '1-counted.sql'), 'utf8')).toContain(`entries.count_value <= ${MAX_COUNT};`);
  for (const name of staging) {
    expect(readFileSync(join(sqlFolder, name), 'utf8')).toContain(`WHEN status_text = '${VOIDED}' THEN 1`);
  }
});

it('both engines stage the same columns', () => {
  const columns = staging.map((name) =>
    [...readFileSync(join(sqlFolder, name), 'utf8').matchAll(/(?:^ {2}(\w+),?$|^ {2}END AS (\w+))/gm)]
      .map(([, plain, made]) => plain ?? made)
      .filter((name) => name !== 'SELECT' && name !== 'CASE'),
  );
  expect(columns[0]).toEqual(columns[1]);
  expect(columns[0]).toHaveLength(10);
});
