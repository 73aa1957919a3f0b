/** Around the tests in the browser: the build, and one browser for all of them. */
import type { BrowserServer } from 'playwright-core';
import { startBrowser } from '../browser/browser';
import buildFirst from './build-first';

declare global {
  var browserOfTheRun: BrowserServer | undefined;
}

export default async function browserFirst(): Promise<void> {
  const [server] = await Promise.all([startBrowser(), buildFirst()]);
  globalThis.browserOfTheRun = server;
}
