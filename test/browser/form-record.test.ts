import type { Page } from 'playwright-core';
import { AREA, act, openForm, PHONE, recorded } from './form-page';
import { type MemoryStage, openStage } from './stage';
import { until } from './window';

let stage: MemoryStage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const submit = (page: Page) => page.locator('#submit');

describe('recording a visit', () => {
  it('takes two clicks where area and staff are remembered', async () => {
    const page = await openForm(stage);
    await act(page, '訪問した').click();
    expect(await page.locator('#preview').textContent()).toContain(`12/1（月） ${AREA}：訪問件数 1件`);
    await submit(page).click();
    expect(await recorded(page)).toContain('「訪問（改）」に 訪問件数 1件');
    const [row] = await stage.rows('訪問');
    expect(row).toMatchObject({ 福祉圏域: AREA, 担当者: '担当A', 訪問件数: 1, 新規相談受付: '', 状態: '記録済' });
    expect(String(row?.日付)).toContain('2025-12-01');
    await page.context().close();
  });

  it('takes three on the first day, and the area is remembered from then on', async () => {
    const page = await openForm(stage, { viewport: PHONE, remembered: {} });
    await act(page, '訪問した').click();
    await submit(page).click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('area');
    expect(await page.locator('#area-fault').textContent()).toBe('福祉圏域を選んでください。');
    await page.locator('#area').selectOption('市全域');
    await submit(page).click();
    await recorded(page);
    await page.reload();
    await act(page, '訪問した').click();
    expect(await page.locator('.remembered').textContent()).toContain('市全域');
    await page.context().close();
  });

  it('needs no mouse: by keyboard alone, and again with what stays the same', async () => {
    const page = await openForm(stage);
    await page.keyboard.press('Tab');
    while ((await page.evaluate('document.activeElement.textContent')) !== '訪問した') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await recorded(page)).toContain('「訪問（改）」に 訪問件数 3件');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('続けて記録');
    await page.keyboard.press('Enter');
    await submit(page).waitFor();
    expect(await page.locator('#preview').textContent()).toContain(`12/1（月） ${AREA}：訪問件数 1件`);
    await page.context().close();
  });

  it('goes on with the day that was chosen, and begins the next event today', async () => {
    const page = await openForm(stage);
    await act(page, '啓発した').click();
    await page.getByLabel('昨日').check();
    await submit(page).click();
    await recorded(page);
    await page.getByRole('button', { name: '続けて記録' }).click();
    expect(await page.locator('#preview').textContent()).toContain('11/30（日）');
    await page.getByRole('button', { name: '選び直す' }).click();
    // Going back to the start of the form's history would cut the reload short.
    await until(async () => (await page.evaluate('history.state.depth')) === 0);
    await page.reload();
    await act(page, '啓発した').click();
    expect(await page.locator('#preview').textContent()).toContain('12/1（月）');
    await page.context().close();
  });

  it('is taken back in one click: the row stays, void', async () => {
    const page = await openForm(stage);
    await act(page, '研修を開いた').click();
    await submit(page).click();
    await recorded(page);
    await page.getByRole('button', { name: '取り消す' }).click();
    await recorded(page, '取り消しました');
    expect(await stage.rows('研修')).toMatchObject([{ 研修: 1, 状態: '取消' }]);
    await page.context().close();
  });
});

describe('one event', () => {
  it('credits several indicators and several tabs, as the one line before says', async () => {
    const page = await openForm(stage, { remembered: { area: '市全域', staff: '' } });
    await act(page, '訪問した').click();
    await page.getByRole('checkbox', { name: /新しい相談を受けた/ }).check();
    await page.getByRole('checkbox', { name: /課題が重なる方/ }).check();
    await page.getByRole('button', { name: '訪問相談支援を1つ増やす' }).click();
    await page.getByRole('button', { name: 'ほかの事業にも数える' }).click();
    await page.locator('.chips').getByRole('button', { name: '支援を続けた' }).click();
    await submit(page).click();
    expect(await page.getByRole('alert').textContent()).toBe('当てはまるものを一つ以上選んでください。');
    await page.getByRole('checkbox', { name: /本人や家族/ }).check();
    expect(await page.locator('#preview').textContent()).toContain(
      '12/1（月） 圏域を問わない（市全域）：訪問件数 1件、新規相談受付 1件、訪問相談支援 2件、本人・家族への継続支援 1件',
    );
    await submit(page).click();
    expect(await recorded(page)).toEqual(
      expect.arrayContaining([
        '「訪問（改）」に 訪問件数 1件、新規相談受付 1件、訪問相談支援 2件',
        '「継続支援（改）」に 本人・家族への継続支援 1件',
      ]),
    );
    const visits = await stage.rows('訪問');
    expect(visits.at(-1)).toMatchObject({ 訪問件数: 1, 新規相談受付: 1, 訪問相談支援: 2, 福祉圏域: '市全域' });
    expect(await stage.rows('継続支援')).toMatchObject([{ '本人・家族への継続支援': 1, 福祉圏域: '市全域' }]);
    await page.context().close();
  });

  it('has an act for every indicator of the plan that has a column', async () => {
    const page = await openForm(stage);
    const reachable = new Set<string>();
    for (const choice of await page.locator('.acts button').allTextContents()) {
      await act(page, choice).click();
      for (const box of await page.getByRole('checkbox').all()) await box.check();
      for (const field of await page.locator('.stepper input').all())
        reachable.add(String(await field.getAttribute('id')));
      await page.getByRole('button', { name: '選び直す' }).click();
    }
    expect(reachable.size).toBe(17);
    await page.context().close();
  });
});

describe('small screens', () => {
  it.each([
    ['the sidebar', 300, 1],
    ['a phone', 360, 1],
    ['a large phone', 412, 1],
    ['the sidebar with letters of twice the size', 300, 2],
  ])('%s: nothing is cut off at the side, and what is touched is 44 px high', async (_name, width, zoom) => {
    const page = await openForm(stage, { viewport: { width, height: 800 } });
    await page.addStyleTag({ content: `html { font-size: ${zoom * 100}% }` });
    await act(page, '訪問した').click();
    await page.getByRole('checkbox', { name: /新しい相談を受けた/ }).check();
    await page.getByRole('button', { name: '相手先や備考を書く' }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const low = await page
      .locator('button:visible, select:visible, input[type=text]:visible, .segments span')
      .evaluateAll((found) =>
        found.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.textContent),
      );
    expect(low).toEqual([]);
    await page.context().close();
  });
});
