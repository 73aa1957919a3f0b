/** The form in a browser as a person meets it. */
import type { BrowserContext, Download, Page } from 'playwright-core';
import type { Stage } from './stage';

export const AREA = '若葉・調和';
export const SIDEBAR = { width: 300, height: 760 };
export const PHONE = { width: 390, height: 844 };

export interface Opening {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the browser remembers from earlier visits, by name. */
  readonly remembered?: Readonly<Record<string, string>>;
  /** As in the sidebar, where Google's frame lets a page hand the focus to the grid. */
  readonly besideGrid?: boolean;
}

const remembers = (entries: Readonly<Record<string, string>>): string =>
  Object.entries(entries)
    .map(
      ([name, value]) => `localStorage.getItem('chofu-kpi-form.${name}') ?? localStorage.setItem(
      'chofu-kpi-form.${name}', ${JSON.stringify(value)});`,
    )
    .join('');

const gridBeside = `{
  let google;
  Object.defineProperty(window, 'google', {
    get: () => google,
    set: (given) => {
      google = given;
      window.besideGrid = true;
      google.script.host = { ...google.script.host, editor: { focus: () => { window.gridFocused = true; } } };
    },
  });
}`;

/** The form in a browser of its own, ready for what happened. The caller closes the context, or the stage does. */
export async function openForm({ browser, url }: Pick<Stage, 'browser' | 'url'>, opening: Opening = {}): Promise<Page> {
  const { viewport = SIDEBAR, remembered = { area: AREA, staff: '担当A' }, besideGrid = false } = opening;
  const context: BrowserContext = await browser.newContext({ viewport, locale: 'ja-JP' });
  // A browser that was used last just now: what the server keeps of an earlier test is older.
  const kept = { at: String(Date.now()), ...remembered };
  await context.addInitScript({ content: remembers(kept) + (besideGrid ? gridBeside : '') });
  const page = await context.newPage();
  await page.goto(new URL('exec', url).href);
  await page.locator('.acts button').first().waitFor();
  return page;
}

export function act(page: Page, title: string) {
  return page.locator('.acts').getByRole('button', { name: title, exact: true });
}

/** Waits for the word of success and answers what it says. */
export async function recorded(page: Page, title = '記録しました'): Promise<string[]> {
  const notice = page.getByRole('region', { name: title });
  await notice.waitFor();
  return notice.locator('li').allTextContents();
}

/** What is saved by what `work` does: its name and bytes. */
export async function saved(page: Page, work: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await work();
  const download: Download = await waiting;
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
}
