/** End to end, over what is pushed: what is recorded in the form stands on the tabs, and what is wrong on the tabs is seen in the form. */
import type { Page } from 'playwright-core';
import { AREA, act, openForm, PHONE, recorded } from './form-page';
import { type BookStage, openBookStage } from './stage';
import { until } from './window';

let stage: BookStage;
beforeAll(async () => {
  stage = await openBookStage();
});
afterAll(() => stage?.close());

const screen = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

async function history(): Promise<unknown[][]> {
  const path = `/api/values?${new URLSearchParams({ sheet: '変更履歴', range: 'A4:I40' })}`;
  const { values } = (await stage.server.get(path)) as { values: unknown[][] };
  return values.filter(([at]) => at !== '').map((line) => [line[2], line[3], line[7]]);
}

describe('an event', () => {
  it('stands on its tabs as typed rows do, is corrected with a reason, and taken back', async () => {
    const page = await openForm(stage);
    await act(page, '訪問した').click();
    await page.getByRole('button', { name: 'ほかの事業にも数える' }).click();
    await page.locator('.chips').getByRole('button', { name: '支援を続けた' }).click();
    await page.getByRole('checkbox', { name: /本人や家族/ }).check();
    await page.getByRole('button', { name: /備考を書く/ }).click();
    await page.locator('#note').fill('=1+1');
    await page.locator('#submit').click();
    expect(await recorded(page)).toEqual(
      expect.arrayContaining(['「訪問」に 訪問件数 1件', '「継続支援」に 本人・家族への継続支援 1件']),
    );
    const [row] = await stage.rows('訪問');
    expect(row).toMatchObject({
      福祉圏域: AREA,
      担当者: '担当A',
      訪問件数: 1,
      新規相談受付: '',
      備考: '=1+1',
      状態: '記録済',
    });
    expect(String(row?.日付)).toContain('2025-12-01');
    expect(await stage.rows('継続支援')).toMatchObject([{ '本人・家族への継続支援': 1 }]);
    await screen(page, '最近の記録');
    await page.getByRole('button', { name: /訪問件数 1件を直す/ }).click();
    await page.getByRole('button', { name: '訪問件数を1つ増やす' }).click();
    await page.getByLabel('理由').fill('数え違い');
    await page.getByRole('button', { name: '直した内容を保存' }).click();
    await page.getByRole('region', { name: '直しました' }).waitFor();
    expect(await stage.rows('訪問')).toMatchObject([{ 訪問件数: 2 }]);
    await page.getByRole('button', { name: /本人・家族への継続支援 1件を取り消す/ }).click();
    await page.getByLabel('理由').fill('二重に記録');
    await page.getByRole('article').getByRole('button', { name: '取り消す', exact: true }).click();
    await page.getByRole('region', { name: '取り消しました' }).waitFor();
    expect(await stage.rows('継続支援')).toMatchObject([{ 状態: '取消' }]);
    expect(await history()).toEqual([
      ['取消', '継続支援', '二重に記録'],
      ['訂正', '訪問', '数え違い'],
      ['記録', '継続支援', ''],
      ['記録', '訪問', ''],
    ]);
    await page.context().close();
  });

  it('of a closed month is asked for its reason, which 変更履歴 keeps', async () => {
    await stage.ask('closeMonth', { requestId: 'closing-april-0001', month: '4', area: AREA, confirmed: true });
    const page = await openForm(stage, { viewport: PHONE });
    await act(page, '研修を開いた').click();
    await page.getByLabel('ほかの日').check();
    await page.locator('input[type=date]').fill('2025-04-15');
    await page.locator('#submit').click();
    expect((await recorded(page, '記録できませんでした')).join()).toContain('締めた月');
    await page.locator('#late').fill('書類が遅れて届いたため');
    await page.locator('#submit').click();
    await recorded(page);
    expect((await history())[0]).toEqual(['締め後の記録', '研修', '書類が遅れて届いたため']);
    await page.context().close();
  });
});

it('点検 beside the grid leads to the cell', async () => {
  await stage.server.post('/api/edit', { sheet: '相談', range: 'D8', values: [['十二くらい']] });
  const page = await openForm(stage, { besideGrid: true });
  await screen(page, '点検');
  const line = page.getByRole('listitem').filter({ hasText: '十二くらい' });
  await line.getByRole('button', { name: '相談 8 行目・相談受付のセルへ' }).click();
  await until(async () => (await page.evaluate('window.gridFocused')) === true);
  await page.context().close();
});
