// Sheets keeps the first of the numbers of merged cells and tells no script: 点検 names the others, by what 変更履歴 has of them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { LocalWorkbook } from '../../src/host/local/local-workbook';
import { openWorkbook, sampleBook } from '../run/native-host';

const TODAY = '2025-12-01';
const answered = z.object({
  ok: z.literal(true),
  value: z.object({
    problems: z.array(z.object({ message: z.string(), where: z.object({ row: z.number().optional() }).optional() })),
  }),
});
/** The add-on, and what a person does by the menus of Sheets. */
const folder = mkdtempSync(join(tmpdir(), 'kpi-merged-'));
const scriptFile = join(folder, 'Code.js');
const byHand = ['merge', 'breakApart'].map(
  (act) => `function ${act}(at) { SpreadsheetApp.getActive().getSheetByName('訪問').getRange(at).${act}(); }`,
);
let book: LocalWorkbook;

beforeAll(async () => {
  writeFileSync(scriptFile, [readFileSync(resolve('dist/Code.js'), 'utf8'), ...byHand].join('\n'));
  book = await openWorkbook({
    scriptFile,
    htmlDir: resolve('dist'),
    today: TODAY,
    latencyMs: 0,
    faultAt: 0,
    savesOnlyAtClose: true,
    save: async () => undefined,
    snapshot: await sampleBook(TODAY),
  });
});
afterAll(async () => {
  await book?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function merged(): Promise<unknown[]> {
  const answer = await book.run({ function: 'call', args: [JSON.stringify({ method: 'check', params: {} })] });
  const { value } = answered.parse(JSON.parse(String('result' in answer ? answer.result : '')));
  return value.problems
    .filter(({ message }) => message.includes('結合'))
    .map(({ message, where }) => [where?.row, message]);
}

it('names numbers that went, above and beside, until they are there again', async () => {
  await book.edit({
    sheet: '訪問',
    range: 'A8:E10',
    values: [
      ['2025/6/3', '若葉・調和', '', 4, null],
      ['2025/6/4', '若葉・調和', '', 2, null],
      ['2025/6/5', '若葉・調和', '', 5, 1],
    ],
  });
  expect(await merged()).toEqual([]);
  for (const range of ['D8:D9', 'D10:E10']) await book.run({ function: 'merge', args: [range] });
  const gone = (column: string, count: number): string =>
    `${column}のセルが上か左のセルと結合されていて、この行の数（変更履歴では「${count}」）がなくなっています。`;
  for (const _ of ['once', 'and again'])
    expect(await merged()).toEqual([
      [9, gone('訪問件数', 2)],
      [10, gone('新規相談受付', 1)],
    ]);
  for (const range of ['D8:D9', 'D10:E10']) await book.run({ function: 'breakApart', args: [range] });
  await book.edit({ sheet: '訪問', range: 'D9', values: [[2]] });
  await book.edit({ sheet: '訪問', range: 'E10', values: [[1]] });
  expect(await merged()).toEqual([]);
});
