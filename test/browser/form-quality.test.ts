/** 質的評価 in the form: keys and labels, what stands beside, and two people at one goal. */
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { openForm, PHONE, saved } from './form-page';
import { type MemoryStage, openStage } from './stage';

let stage: MemoryStage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

async function openGoal(): Promise<Page> {
  const page = await openForm(stage);
  await page.getByRole('navigation').getByRole('button', { name: '質的評価', exact: true }).click();
  await page.getByLabel('事業と期間').selectOption({ label: '訪問（改）　上期' });
  await page.getByText('その時の実績').waitFor();
  return page;
}

it('asks for a comment with a rating, saves both, and shows them to the next who looks', async () => {
  const page = await openGoal();
  await page.getByLabel('取り組んだこと').fill('月に二回、訪問した');
  await page.getByRole('radio', { name: /^B/ }).check();
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('region', { name: '保存できませんでした' }).waitFor();
  await page.getByRole('textbox', { name: '所見' }).fill('つながりが増えた');
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('region', { name: '保存しました' }).waitFor();
  await page.getByRole('option', { name: '訪問（改）　上期（B）' }).waitFor({ state: 'attached' });
  await page.context().close();
});

it('never writes over what somebody else has saved meanwhile, and keeps what was typed', async () => {
  const page = await openForm(stage, { viewport: PHONE });
  await page.getByRole('navigation').getByRole('button', { name: '質的評価', exact: true }).click();
  await page.getByLabel('事業と期間').selectOption({ label: '訪問（改）　上期（B）' });
  await page.getByRole('textbox', { name: '課題' }).fill('人手が足りない');
  const seen = {
    done: '月に二回、訪問した',
    changed: '',
    issues: '',
    next: '',
    evidence: '',
    rating: 'B',
    comment: 'つながりが増えた',
  };
  const written = { ...seen, issues: '日程が合わない' };
  expect(await stage.ask('saveQuality', { requestId: 'other-q1', key: 'outreach:h1', seen, written })).toMatchObject({
    ok: true,
  });
  await page.getByRole('button', { name: '保存する' }).click();
  const notice = page.getByRole('region', { name: '保存できませんでした' });
  await notice.waitFor();
  expect(await notice.textContent()).toContain('日程が合わない');
  expect(await page.getByRole('textbox', { name: '課題' }).inputValue()).toBe('人手が足りない');
  await page.context().close();
});

it('gives the report as a Word file, up to the day that was asked for', async () => {
  const page = await openForm(stage);
  await page.getByRole('navigation').getByRole('button', { name: '進み具合', exact: true }).click();
  await page.getByRole('button', { name: '報告書・控え' }).click();
  await page.getByLabel('種類').selectOption('事業計画との比較');
  await page.getByLabel('いつまでの実績か').fill('2025-09-30');
  const { name, bytes } = await saved(page, () => page.getByRole('button', { name: 'Word ファイルを保存' }).click());
  expect(name).toBe('令和7年度 地域福祉コーディネーター事業 事業計画との比較.docx');
  const files = unzipSync(bytes);
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('令和7年9月30日');
  await page.getByText('を保存しました。').waitFor();
  await page.context().close();
});
