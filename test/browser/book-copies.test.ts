/** End to end, over what is pushed: a copy of everything is saved from the form, and put into a new book. */
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { AREA, openForm, PHONE, saved } from './form-page';
import { type BookStage, openBookStage } from './stage';

let stage: BookStage;
let fresh: BookStage;
beforeAll(async () => {
  [stage, fresh] = await Promise.all([openBookStage(), openBookStage()]);
  for (const [index, count] of [12, 3].entries()) {
    const event = { date: `2025-06-0${index + 3}`, area: AREA, credits: [{ indicator: 'outreach.visits', count }] };
    await stage.ask('recordEvent', { requestId: `event-000${index}`, ...event, note: '"引用",\n二行目' });
  }
  const blank = { done: '', changed: '', issues: '', next: '', evidence: '', rating: '', comment: '' };
  const written = { ...blank, issues: '日程が合わない' };
  await stage.ask('saveQuality', { requestId: 'quality-1', key: 'outreach:h1', seen: blank, written });
});
afterAll(() => Promise.all([stage?.close(), fresh?.close()]));

async function openPart(on: BookStage): Promise<Page> {
  const page = await openForm(on, { viewport: PHONE });
  await page.getByRole('navigation').getByRole('button', { name: '進み具合', exact: true }).click();
  await page.getByRole('button', { name: '報告書・控え' }).click();
  await page.getByRole('heading', { name: '取り込む' }).waitFor();
  return page;
}

let copy: Buffer;

it('saves a copy of everything as an archive of CSV files', async () => {
  const page = await openPart(stage);
  const { name, bytes } = await saved(page, () => page.getByRole('button', { name: '控えを取る' }).click());
  copy = bytes;
  expect(name).toBe('地域福祉KPI控え_2025-12-01.zip');
  const files = unzipSync(bytes);
  expect(Object.keys(files).sort()).toEqual(
    [
      ...['控えについて.csv', 'ファイル一覧.csv', '記録.csv', '目標.csv', '計画（指標）.csv', '計画（事業）.csv'],
      ...['設定.csv', '設定（圏域と担当者）.csv', '確定.csv', '質的評価.csv', '変更履歴.csv'],
    ].sort(),
  );
  expect(strFromU8(files['質的評価.csv'] ?? new Uint8Array())).toContain('日程が合わない');
  await page.context().close();
});

it('refuses it where there are entries, and restores it into a new book', async () => {
  const file = { name: '控え.zip', mimeType: 'application/zip', buffer: copy };
  const page = await openPart(stage);
  await page.getByLabel('ファイルを選ぶ').setInputFiles(file);
  await page.getByText('この表には、もう記録があります。').waitFor();
  await page.context().close();
  const other = await openPart(fresh);
  await other.getByLabel('ファイルを選ぶ').setInputFiles(file);
  await other.getByText(/記録 2 行/).waitFor();
  await other.getByRole('button', { name: 'この控えから戻す' }).click();
  await other.getByText('控えから戻しました。').waitFor();
  expect(await fresh.rows('訪問')).toEqual(await stage.rows('訪問'));
  expect(await fresh.ask('summary')).toEqual(await stage.ask('summary'));
  await other.context().close();
});
