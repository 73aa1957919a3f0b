/**
 * `npm run screenshots`: the pictures of README and the guide, taken from the sample year as it is on a day in December; then
 * those of every tab, screen and paper beside the accepted ones. `-- --accept` accepts them as they are.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { consolidate } from '../../src/consolidate/consolidate';
import { Progress } from '../../src/consolidate/progress';
import { type RunningServer, startProgram } from '../acceptance/server';
import { launchBrowser } from './browser';
import { act, openForm, PHONE, recorded, SIDEBAR } from './form-page';
import { comparePictures, inWords } from './pictures/accepted-pictures';
import type { Stage } from './stage';
import { type GridWindow, openWindow } from './window';

const PICTURES = resolve(__dirname, '../../docs/pictures');
const AREA = '若葉・調和';
const PASTED = '日付\t福祉圏域\t訪問件数\n11/20\t若葉・調和\t2\n11/21\t調布\t1';
const MENU = '地域福祉KPI';

async function main(): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const [browser, server] = await Promise.all([launchBrowser(), startProgram('--today', '2025-12-01')]);
  try {
    await ofTheGrid(browser, server);
    await ofManyBooks(browser);
    await ofTheForm({ browser, url: server.url });
    await server.stop();
    await compare(browser, process.argv.includes('--accept'));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function compare(browser: Browser, accept: boolean): Promise<void> {
  const compared = await comparePictures(browser, accept);
  process.stdout.write(`${inWords(compared)}\n`);
  if (!accept && compared.changes.length > 0) process.exitCode = 1;
}

async function ofTheGrid(browser: Browser, server: RunningServer): Promise<void> {
  const window = await openWindow(browser, server.url, '担当B');
  await window.page.evaluate(`localStorage.setItem('chofu-kpi-form.area', '${AREA}')`);
  await window.goTo('集計!A1');
  await take(window.page, 'summary');
  await window.goTo('ダッシュボード!A1');
  await take(window.page, 'dashboard');
  await window.goTo('計画!A1');
  await take(window.page, 'plan');
  await window.goTo('訪問!A7');
  await withForm(window);
  await take(window.page, 'grid-and-sidebar');
  await window.menu(MENU, '点検');
  await window.answer('確かめるところ', 'OK');
  await window.goTo('点検!A1');
  await take(window.page, 'check');
  await window.context.close();
}

async function ofManyBooks(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'consolidated-'));
  const out = join(folder, 'out');
  const options = { folder: resolve('test/consolidate/sample'), out, items: null, isPublic: false, bigquery: null };
  await consolidate(options, new Progress(null));
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 720 } })).newPage();
  await page.goto(`file://${join(out, 'report.html')}`);
  await page.locator('#item-4').scrollIntoViewIfNeeded();
  await page.evaluate("document.getElementById('item-4').scrollIntoView()");
  await take(page, 'consolidated');
  await page.context().close();
  rmSync(folder, { recursive: true });
}

async function withForm(window: GridWindow): Promise<void> {
  await window.menu(MENU, '記録する');
  const form = window.page.frameLocator('iframe');
  await form.locator('.acts button').first().waitFor();
}

async function ofTheForm(stage: Pick<Stage, 'browser' | 'url'>): Promise<void> {
  const page = await openForm(stage, { viewport: PHONE });
  await take(page, 'phone-acts');
  await act(page, '訪問した').click();
  await page.locator('#preview').waitFor();
  await take(page, 'phone-visit');
  await page.locator('#submit').click();
  await recorded(page);
  await take(page, 'phone-recorded');
  for (const [title, name] of [
    ['進み具合', 'phone-progress'],
    ['最近の記録', 'phone-recent'],
  ] as const) {
    await page
      .getByRole('button', { name: title })
      .or(page.getByRole('tab', { name: title }))
      .first()
      .click();
    await page.locator('main li, main table').first().waitFor();
    await take(page, name);
  }
  await page.getByRole('navigation').getByRole('button', { name: '進み具合', exact: true }).click();
  await page.getByRole('button', { name: '報告書・控え' }).click();
  await page.getByLabel('または、コピーした表を').fill(PASTED);
  await page.getByRole('button', { name: '内容を確かめる' }).click();
  await page.getByRole('button', { name: '1 行を取り込む' }).scrollIntoViewIfNeeded();
  await take(page, 'phone-import');
  await page.context().close();
  const side = await openForm(stage, { viewport: SIDEBAR });
  await act(side, '団体に働きかけた').click();
  await take(side, 'sidebar-approach');
  await side.context().close();
}

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move((page.viewportSize()?.width ?? 2) - 2, 400);
  // A picture taken in the middle of a movement would differ from run to run.
  await page.waitForTimeout(600);
  await page.screenshot({ path: resolve(PICTURES, `${name}.png`) });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
