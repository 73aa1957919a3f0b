import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, json, post } from './asking';
import { type Program, start } from './program';

let folder = '';
let book = '';
let script = '';
let running: Program[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-copies-'));
  book = join(folder, 'r7.book.json');
  script = join(folder, 'Code.js');
  writeFileSync(
    script,
    `function id() { return SpreadsheetApp.getActive().getId(); }
     function name() { return SpreadsheetApp.getActive().getName(); }
     function keep() {
       PropertiesService.getDocumentProperties().setProperty('a', '1');
       SpreadsheetApp.getActive().addDeveloperMetadata('note', 'kept', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
       SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('記録');
       ScriptApp.newTrigger('id').timeBased().everyDays(1).atHour(9).create();
     }
     function found() {
       const [entry] = SpreadsheetApp.getActive().getDeveloperMetadata();
       return [PropertiesService.getDocumentProperties().getProperty('a'), entry.getValue(), ScriptApp.getProjectTriggers().length];
     }`,
  );
});
afterEach(() => {
  for (const { child } of running) child.kill('SIGKILL');
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

function bare(...flags: string[]): Program {
  const program = start('--script', script, '--port', '0', ...flags);
  running.push(program);
  return program;
}

async function called(port: number, fn: string): Promise<unknown> {
  const answer = json(await post(port, '/api/run', { function: fn }));
  return 'result' in Object(answer) ? Object(answer).result : answer;
}

async function firstCell(port: number): Promise<unknown> {
  const sheet = String(Object(json(await ask(port, 'GET', '/api/sheets')))[0].name);
  return Object(json(await ask(port, 'GET', `/api/values?${new URLSearchParams({ sheet, range: 'A1' })}`))).values;
}

describe('a copy of a book as Google makes it', () => {
  it('is another spreadsheet, without properties and triggers; cells and metadata stay', async () => {
    const original = bare('--book', book);
    const port = await original.ready();
    await called(port, 'keep');
    const id = await called(port, 'id');
    const name = await called(port, 'name');
    const copy = bare('--copy-of', book, '--book', join(folder, 'r8.book.json'));
    const there = await copy.ready();

    expect(await called(there, 'id')).not.toBe(id);
    expect(await called(there, 'name')).toBe(`${name} のコピー`);
    expect(await called(there, 'found')).toEqual([null, 'kept', 0]);
    expect(await firstCell(there)).toEqual([['記録']]);
    expect(await called(port, 'found')).toEqual(['1', 'kept', 1]);
  });

  it('is made beside the book from the page, and opens as one', async () => {
    const port = await bare('--book', book).ready();
    await called(port, 'keep');
    const [first, second] = [await post(port, '/api/copy', {}), await post(port, '/api/copy', {})].map((answer) =>
      String(Object(json(answer)).file),
    );

    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['r7.book のコピー.json', 'r7.book のコピー 2.json']));
    expect(first).not.toBe(second);
    const there = await bare('--book', first ?? '').ready();
    expect(await firstCell(there)).toEqual([['記録']]);
    expect(await called(there, 'id')).not.toBe(await called(port, 'id'));
  });

  it('is refused where it would write over a book, and where there is no original', async () => {
    const first = bare('--book', book);
    await first.ready();
    await first.end('SIGTERM');
    const over = await bare('--copy-of', book, '--book', book).ended();
    const none = await bare('--copy-of', join(folder, 'ない.json'), '--book', join(folder, 'r8.json')).ended();

    expect([over.code, over.err]).toEqual([1, expect.stringContaining('もうあります')]);
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('ない.json がありません')]);
    expect(existsSync(join(folder, 'r8.json'))).toBe(false);
  });

  it('of a book that is kept in no file is refused with what to do', async () => {
    const answer = await post(await bare().ready(), '/api/copy', {});

    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('--book')]);
  });
});
