import { act, openForm, PHONE } from './form-page';
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
