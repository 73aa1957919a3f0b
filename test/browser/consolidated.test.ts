/** report.html as people open it: from a file, without a network, on a phone, on a screen and on paper. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Folder } from '../consolidate/run';
import { openBrowser } from './browser';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const everyRule = "axe.run({ rules: { 'target-size': { enabled: true } } })";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

let folder: Folder;
let browser: Browser;
beforeAll(async () => {
  folder = new Folder();
  await folder.run({ folder: resolve('test/consolidate/sample') });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  folder.remove();
});

async function opened(width: number): Promise<{ page: Page; asked: string[] }> {
  const page = await (await browser.newContext({ viewport: { width, height: 844 }, offline: true })).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`file://${join(folder.out, 'report.html')}`);
  return { page, asked };
}

it.each([390, 1280])(
  'at %d pixels: all of it in one file, nothing beyond the edge, nothing that axe finds',
  async (width) => {
    const { page, asked } = await opened(width);
    expect(asked).toHaveLength(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.evaluate(axe);
    const { violations } = (await page.evaluate(everyRule)) as { readonly violations: readonly Violation[] };
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await page.locator('figure svg').count()).toBe(19);
    await page.context().close();
  },
);

it('a heading that is pressed sorts by its column, up and then down, what has no figure last', async () => {
  const { page } = await opened(1280);
  const table = page.locator('#item-4 table');
  const column = (at: number): Promise<string[]> => table.locator(`tbody tr > :nth-child(${at})`).allTextContents();
  const actual = (await column(2)).map((text) => Number(text.replace(/,/g, '')));
  expect(actual).toHaveLength(3);
  const press = (at: number): Promise<void> => table.locator('thead button').nth(at).click();
  await press(1);
  expect((await column(2)).map((text) => Number(text.replace(/,/g, '')))).toEqual([...actual].sort((a, b) => a - b));
  await press(1);
  expect((await column(2)).map((text) => Number(text.replace(/,/g, '')))).toEqual([...actual].sort((a, b) => b - a));
  expect(await table.locator('[aria-sort="descending"]').count()).toBe(1);
  // Last year: one municipality has it.
  for (const _ of ['up', 'down']) {
    await press(6);
    expect((await column(7)).map((text) => text === '')).toEqual([false, true, true]);
  }
  await page.context().close();
});

it('on paper, A4 upright, has every municipality and no buttons for the screen', async () => {
  const { page } = await opened(1280);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#print').isVisible()).toBe(false);
  expect(await page.getByText('もくれん町').first().isVisible()).toBe(true);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // A4 in points, upright.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
  await page.context().close();
});
