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

const selected = (): Promise<string> => one.page.locator('#name-box').inputValue();

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

it('a row of one line has room for the line under its link', async () => {
  expect(await heightAt('点検!B6')).toBeGreaterThanOrEqual(await heightAt('研修!A8'));
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

/** Types lines into a cell. */
async function type(cell: string, lines: readonly string[]): Promise<void> {
  await one.goTo(cell);
  for (const [index, line] of lines.entries()) {
    if (index > 0) await one.page.keyboard.press('Alt+Enter');
    await one.page.keyboard.type(line);
  }
  await one.page.keyboard.press('Enter');
  await one.calculated();
}

it('a row grows beyond the height that a script gave it, and not beyond one that it was dragged to', async () => {
  const [given, dragged] = [await heightAt('質的評価!D6'), await heightAt('団体!A6')];
  const lines = ['一', '二', '三', '四', '五', '六', '七', '八'];
  await type('質的評価!E6', lines);
  await type('団体!G6', lines);
  expect(await heightAt('質的評価!D6')).toBeGreaterThan(given + 60);
  expect(await heightAt('団体!A6')).toBe(dragged);
  await type('質的評価!E6', ['一']);
  expect(await heightAt('質的評価!D6')).toBe(given);
});

it.each(['団体!A40', '質的評価!B80', '設定!B60', '計画!B22', '前年度!C60', '点検!B90', '連携!A200'])(
  'blank rows are as high as filled ones: %s',
  async (cell) => {
    expect(await heightAt(cell)).toBeGreaterThanOrEqual(await heightAt('研修!A31'));
  },
);

it('a link to a tab shows it with a cell in sight', async () => {
  await one.goTo('はじめに!C5');
  await one.page.keyboard.press('Alt+Enter');
  await one.page.getByRole('tab', { name: '訪問', selected: true }).waitFor();
  await until(async () => (await selected()) === 'A2');
});

it('what a filter leaves is in sight and selected, and numbers are offered by their size', async () => {
  await one.goTo('訪問!D60');
  await one.page.locator('#tools').getByRole('button', { name: '絞り込み' }).click();
  const choices = one.page.locator('.choices label');
  await choices.first().waitFor();
  const offered = (await choices.allTextContents()).map((text) => text.split('　')[0]);
  expect(offered.slice(0, 4)).toEqual(['1', '1.5', '2', '3']);
  await one.page.getByRole('button', { name: 'すべて外す' }).click();
  await choices.nth(1).click();
  await one.page.getByRole('button', { name: 'OK', exact: true }).click();
  await until(async () => (await selected()) === 'D348');
});

it('the formula bar of a low window shows its text whole', async () => {
  await one.page.setViewportSize({ width: 640, height: 400 });
  const [text, line] = await Promise.all([
    one.page.locator('#formula').evaluate((field) => Number.parseFloat(getComputedStyle(field).lineHeight)),
    one.page.locator('#formula').evaluate((field) => {
      const { paddingTop, paddingBottom } = getComputedStyle(field);
      return field.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
    }),
  ]);
  expect(text).toBeLessThanOrEqual(line);
});
