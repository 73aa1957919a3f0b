import type { Browser } from 'playwright-core';
import { type RunningServer, startServer } from '../acceptance/server';
import { launchBrowser } from './browser';

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer('--today', '2025-12-01')]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('the page opens', async () => {
  const page = await browser.newPage();
  await page.goto(server.url);
  expect(await page.title()).toContain('地域福祉KPI');
});
