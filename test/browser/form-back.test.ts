import { AREA, act, openForm, PHONE } from './form-page';
import { type MemoryStage, openStage } from './stage';

let stage: MemoryStage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

it('the back button of a phone stays within the form until nothing is left to go back to', async () => {
  const page = await openForm(stage, { viewport: PHONE });
  const address = page.url();
  await act(page, '訪問した').click();
  await page.getByRole('button', { name: '訪問件数を1つ増やす' }).click();
  await page.getByRole('navigation').getByRole('button', { name: '最近の記録' }).click();
  await page.getByText('まだ記録がありません。').waitFor();
  await page.goBack();
  expect(await page.locator('#preview').textContent()).toContain('訪問件数 2件');
  await page.goBack();
  await act(page, '訪問した').waitFor();
  await page.goForward();
  await page.locator('#submit').click();
  await page.getByRole('region', { name: '記録しました' }).waitFor();
  expect(await stage.rows('訪問')).toMatchObject([{ 訪問件数: 2 }]);
  expect(page.url()).toBe(address);
  await page.context().close();
});

it('closes a change with its entry still in sight, but not while it is on its way', async () => {
  for (let day = 10; day < 30; day += 1) {
    const credits = [{ indicator: 'awareness.activities', count: day }];
    const event = { requestId: `many-${day}`, date: `2025-11-${day}`, area: AREA, staff: '担当A', credits };
    expect(await stage.ask('recordEvent', event)).toMatchObject({ ok: true });
  }
  const page = await openForm(stage, { viewport: PHONE });
  await page.getByRole('navigation').getByRole('button', { name: '最近の記録' }).click();
  const card = page.getByRole('article', { name: '啓発 15回' });
  const correct = card.getByRole('button', { name: /直す$/ });
  await correct.click();
  await card.getByLabel('備考').fill('途中');
  await page.goBack();
  await card.getByText('書きかけの内容が残っています。').waitFor();
  expect(await page.locator('form.change').count()).toBe(0);
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('直す');
  const box = await card.boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(PHONE.height);

  await correct.click();
  expect(await card.getByLabel('備考').inputValue()).toBe('途中');
  let answer: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    answer = done;
  });
  await page.route('**/api/run', async (route) => {
    if (route.request().postData()?.includes('correctEntry')) await held;
    await route.fallback();
  });
  await card.getByRole('button', { name: '「後から分かった」として保存' }).click();
  await card.getByRole('button', { name: '保存しています…' }).waitFor();
  await page.goBack();
  expect(await page.locator('form.change').count()).toBe(1);
  answer();
  await page.getByRole('region', { name: '直しました' }).waitFor();
  await page.goBack();
  await act(page, '訪問した').waitFor();
  await page.context().close();
});

it('dark follows the device, and paper is light', async () => {
  const page = await openForm(stage, { viewport: PHONE });
  const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  expect(await paper()).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBe('rgb(20, 25, 28)');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await paper()).toBe('rgb(255, 255, 255)');
  await page.context().close();
});
