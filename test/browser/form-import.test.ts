/** 取り込み in the form: a Shift_JIS file as Excel saves it, and a pasted table. */
import type { Page } from 'playwright-core';
import { AREA, openForm, PHONE } from './form-page';
import { type MemoryStage, openStage } from './stage';

let stage: MemoryStage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

async function openPart(): Promise<Page> {
  const page = await openForm(stage, { viewport: PHONE });
  await page.getByRole('navigation').getByRole('button', { name: '進み具合', exact: true }).click();
  await page.getByRole('button', { name: '報告書・控え' }).click();
  await page.getByRole('heading', { name: '取り込む' }).waitFor();
  return page;
}

/** 「日付,福祉圏域,訪問件数」 and two rows, in Shift_JIS. */
const SHIFT_JIS = Buffer.from([
  ...[0x93, 0xfa, 0x95, 0x74, 0x2c, 0x95, 0x9f, 0x8e, 0x83, 0x8c, 0x97, 0x88, 0xe6, 0x2c],
  ...[0x96, 0x4b, 0x96, 0xe2, 0x8c, 0x8f, 0x90, 0x94, 0x0d, 0x0a],
  ...[0x36, 0x2f, 0x33, 0x2c, 0x8e, 0x73, 0x91, 0x53, 0x88, 0xe6, 0x2c, 0x82, 0x50, 0x82, 0x51, 0x0d, 0x0a],
  ...[0x36, 0x2f, 0x34, 0x2c, 0x92, 0xb2, 0x95, 0x7a, 0x2c, 0x31, 0x0d, 0x0a],
]);

it('previews a file first, says which rows stay out and why, and imports the rest', async () => {
  const page = await openPart();
  await page.getByLabel('ファイルを選ぶ').setInputFiles({ name: '訪問.csv', mimeType: 'text/csv', buffer: SHIFT_JIS });
  await page.getByText('2 行のうち 1 行を取り込めます。').waitFor();
  await page.getByText(/3行目（取り込みません）/).waitFor();
  expect(await page.getByText(/福祉圏域の「調布」|「調布」/).count()).toBeGreaterThan(0);
  expect(await stage.rows('訪問')).toEqual([]);
  await page.getByRole('button', { name: '1 行を取り込む' }).click();
  await page.getByText('1 行を取り込みました。').waitFor();
  expect(await stage.rows('訪問')).toMatchObject([{ 福祉圏域: '市全域', 訪問件数: 12, 状態: '記録済' }]);
  await page.context().close();
});

it('takes a pasted table, and asks before it imports what is there already', async () => {
  const page = await openPart();
  const paste = page.getByLabel('または、コピーした表を');
  await paste.fill(`日付\t福祉圏域\t訪問件数\n6/3\t市全域\t12\n6/5\t${AREA}\t1`);
  await page.getByRole('button', { name: '内容を確かめる' }).click();
  await page.getByText('2 行のうち 1 行を取り込めます。').waitFor();
  await page.getByLabel('同じ内容の行を、すべて取り込む').check();
  await page.getByText('2 行すべてを取り込めます。').waitFor();
  await page.getByLabel('同じ内容の行を、すべて取り込む').uncheck();
  await page.getByRole('button', { name: '1 行を取り込む' }).click();
  await page.getByText('1 行を取り込みました。').waitFor();
  expect(await stage.rows('訪問')).toHaveLength(2);
  await page.context().close();
});

it('refuses a wrong file in words', async () => {
  const page = await openPart();
  await page
    .getByLabel('ファイルを選ぶ')
    .setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('PK not a zip') });
  await page.getByText('ファイルを読み取れません。').waitFor();
  await page.getByLabel('または、コピーした表を').fill('こんにちは');
  await page.getByRole('button', { name: '内容を確かめる' }).click();
  await page.getByText(/見出しの行に.*が見つかりません/).waitFor();
  await page.context().close();
});
