/** The local workbook's page with the sample year: the size of its scripts, and how soon its grid is there. */
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { startProgram } from '../acceptance/server';
import { launchBrowser } from '../browser/browser';
import { ms, printTable } from './measure';

const FOLDER = resolve('.build/host/page');
const LOADS = 3;

interface Times {
  readonly frame: number;
  readonly grid: number;
}

export async function benchPage(): Promise<void> {
  await printSizes();
  const [server, browser] = await Promise.all([startProgram('--today', '2025-12-01'), launchBrowser()]);
  try {
    // The first window of a host also waits for the host to put the grid together.
    const first = await load(await browser.newContext(), server.url);
    const fresh = await several(browser, server.url);
    const again = await secondVisit(browser, server.url);
    printTable(
      'Opening the page, sample year, headless browser without a graphics card',
      ['', 'frame painted', 'grid takes keys'],
      [
        ['first window of a new host', ms(first.frame), ms(first.grid)],
        [`a new browser, middle of ${LOADS}`, ms(fresh.frame), ms(fresh.grid)],
        ['the same browser again', ms(again.frame), ms(again.grid)],
      ],
    );
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function printSizes(): Promise<void> {
  const names = (await readdir(FOLDER)).filter((name) => /\.(?:js|css|html)$/.test(name));
  const files = await Promise.all(names.map(async (name) => ({ name, body: await readFile(resolve(FOLDER, name)) })));
  const parts = [
    ['at once: the frame', /^(?:page\.|main\.js)/],
    ['then: the grid', /^(?:desk-|chunk-|grid\.css)/],
    ["in the script's own pages", /^script-run/],
  ] as const;
  const rows = parts.map(([part, own]) => {
    const bodies = files.filter(({ name }) => own.test(name)).map(({ body }) => body);
    const raw = bodies.reduce((sum, body) => sum + body.length, 0);
    const packed = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    return [part, kilobytes(raw), kilobytes(packed)];
  });
  printTable('The page of the local workbook', ['', 'as served', 'gzipped'], rows);
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

async function several(browser: Browser, url: string): Promise<Times> {
  const all: Times[] = [];
  for (let index = 0; index < LOADS; index++) all.push(await load(await browser.newContext(), url));
  const middle = (of: (times: Times) => number): number => all.map(of).sort((a, b) => a - b)[LOADS >> 1] ?? 0;
  return { frame: middle(({ frame }) => frame), grid: middle(({ grid }) => grid) };
}

async function secondVisit(browser: Browser, url: string): Promise<Times> {
  const context = await browser.newContext();
  await load(context, url, false);
  return load(context, url);
}

async function load(context: BrowserContext, url: string, last = true): Promise<Times> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('body[data-grid=ready]');
  const times: Times = Object(
    await page.evaluate(`({
      frame: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      grid: performance.getEntriesByName('grid-ready')[0].startTime,
    })`),
  );
  await (last ? context.close() : page.close());
  return times;
}
