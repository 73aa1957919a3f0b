import type { Browser } from 'playwright-core';
import { type RunningServer, startServer } from '../acceptance/server';
import { openBrowser } from './browser';
import { type GridWindow, openWindow, until } from './window';

let browser: Browser;
let server: RunningServer;
let one: GridWindow;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer('--today', '2025-12-01')]);
  one = await openWindow(browser, server.url);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Of the cell as it is drawn: the editor opens over it. */
async function boxOf(cell: string): Promise<{ y: number; height: number }> {
  await one.goTo(cell);
  await one.page.keyboard.press('F2');
  const editor = one.page.locator('.cell-editor').first();
  await until(async () => ((await editor.boundingBox())?.x ?? -1) >= 0);
  const box = await editor.boundingBox();
  await one.page.keyboard.press('Escape');
  return box ?? { y: 0, height: 0 };
}

const heightAt = async (cell: string): Promise<number> => (await boxOf(cell)).height;

describe('a tab that was made while the window was open', () => {
  it('has the heights that its rows were given', async () => {
    await one.goTo('集計!F10');
    await one.menu('地域福祉KPI', '内訳を見る');
    await one.page.getByRole('tab', { name: '内訳', selected: true }).waitFor();
    await one.calculated();
    expect(await heightAt('内訳!A4')).toBeGreaterThan(28);
  });

  it('has rows as high as its texts are in cells that were put together', async () => {
    await one.menu('地域福祉KPI', 'ロジックモデル');
    await one.answer('いつ現在の数で作りますか', 'OK');
    const page = one.page.getByRole('dialog', { name: 'ロジックモデル' });
    await page.waitFor();
    await page.getByRole('button', { name: '閉じる' }).first().click();
    await one.calculated();
    expect(await heightAt('ロジックモデル!A3')).toBeLessThan(30);
  });
});

it('a row is as high as it is dragged', async () => {
  const { y, height } = await boxOf('団体!A6');
  const { mouse } = one.page;
  await mouse.move(20, y + height - 2);
  await mouse.down();
  await mouse.move(20, y + height + 30, { steps: 4 });
  await mouse.up();
  await one.calculated();
  expect(await heightAt('団体!A6')).toBeGreaterThan(height + 20);
});
