/** The form and closed months: a late entry with its reason, a late correction, and how far each area is. */
import type { Page } from 'playwright-core';
import { AREA, act, openForm, PHONE, recorded } from './form-page';
import { type MemoryStage, openStage } from './stage';

let stage: MemoryStage;
beforeAll(async () => {
  stage = await openStage();
  const visit = {
    date: '2025-04-03',
    area: AREA,
    staff: '担当A',
    credits: [{ indicator: 'outreach.visits', count: 2 }],
  };
  await stage.ask('recordEvent', { requestId: 'before-closing-0001', ...visit });
  await stage.ask('closeMonth', { requestId: 'closing-april-0001', month: '4', area: AREA, confirmed: true });
});
afterAll(() => stage?.close());

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

const screen = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name }).click();

const reasons = (): string[] => stage.memory.workbook.history.written.map(({ reason }) => reason);

describe('a closed month in the form', () => {
  it('is refused first, then recorded with the reason, and taken back', async () => {
    const page = await openForm(stage);
    await act(page, '訪問した').click();
    await page.getByLabel('ほかの日').check();
    await page.locator('input[type=date]').fill('2025-04-15');
    expect(await page.locator('#late').count()).toBe(0);
    await page.locator('#submit').click();
    const said = await recorded(page, '記録できませんでした');
    expect(said.join()).toContain('締めた月');
    await shot(page, 'late-asked');
    await page.locator('#late').fill('書類が遅れて届いたため');
    await page.reload();
    expect(await page.locator('#late').inputValue()).toBe('書類が遅れて届いたため');
    await page.locator('#submit').click();
    await recorded(page);
    expect(reasons()).toContain('書類が遅れて届いたため');
    await page.getByRole('button', { name: '取り消す' }).click();
    await recorded(page, '取り消しました');
    expect((await stage.rows('訪問')).map(({ 状態 }) => 状態)).toEqual(['記録済', '取消']);
    await page.context().close();
  });

  it('an entry of it is corrected once the person says that it is meant', async () => {
    const page = await openForm(stage, { viewport: PHONE });
    await screen(page, '最近の記録');
    const card = page.getByRole('article', { name: /4\/3/ });
    await card.getByRole('button', { name: /直す/ }).click();
    await card.getByLabel('訪問件数', { exact: true }).fill('3');
    await card.getByLabel('理由').fill('数えまちがい');
    await card.getByRole('button', { name: '直した内容を保存' }).click();
    await card.getByText('すでに締めた月').waitFor();
    await shot(page, 'late-correction');
    await card.getByLabel('締めた月の記録を、上の理由を付けて変える').check();
    await card.getByRole('button', { name: '直した内容を保存' }).click();
    await recorded(page, '直しました');
    expect((await stage.rows('訪問'))[0]).toMatchObject({ 訪問件数: 3 });
    await page.context().close();
  });

  it('shows which months are closed, entered or late', async () => {
    const page = await openForm(stage);
    await screen(page, '進み具合');
    const part = page.getByRole('region', { name: '入力の状況' });
    await part.getByText('締め 4月').waitFor();
    expect(await part.getByRole('listitem').allTextContents()).toEqual([
      `${AREA}締め 4月遅れ 5～10月まだなし 11～12月`,
    ]);
    await part.scrollIntoViewIfNeeded();
    await shot(page, 'months');
    await page.context().close();
  });
});
