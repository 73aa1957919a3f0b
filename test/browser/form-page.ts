/** The form in a browser as a person meets it, and the workbook behind it as another program reads it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Cell, type RunningServer, startProgram } from '../acceptance/server';
import { launchBrowser } from './browser';

export const TODAY = '2025-12-01';
export const AREA = '若葉・調和';
export const SIDEBAR = { width: 300, height: 760 };
export const PHONE = { width: 390, height: 844 };

export interface Stage {
  readonly browser: Browser;
  readonly server: RunningServer;
  close(): Promise<void>;
}

/** A browser and a server for a test file. */
export async function openStage(...flags: string[]): Promise<Stage> {
  const [browser, server] = await Promise.all([launchBrowser(), startProgram('--today', TODAY, '--empty', ...flags)]);
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  return { browser, server, close };
}

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
      google.script.host = { ...google.script.host, editor: { focus: () => { window.gridFocused = true; } } };
    },
  });
}`;

/** The form in a browser of its own, ready for what happened. The caller closes the context, or the stage does. */
export async function openForm({ browser, server }: Stage, opening: Opening = {}): Promise<Page> {
  const { viewport = SIDEBAR, remembered = { area: AREA, staff: '担当A' }, besideGrid = false } = opening;
  const context: BrowserContext = await browser.newContext({ viewport, locale: 'ja-JP' });
  await context.addInitScript({ content: remembers(remembered) + (besideGrid ? gridBeside : '') });
  const page = await context.newPage();
  await page.goto(new URL('exec', server.url).href);
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

/** The rows below an initiative tab's header that are not blank, by header. */
export async function rowsOf({ server }: Pick<Stage, 'server'>, tab: string): Promise<Record<string, Cell>[]> {
  const path = `/api/values?sheet=${encodeURIComponent(tab)}&range=A1:L40`;
  const { values } = (await server.get(path)) as { values: Cell[][] };
  const header = values.findIndex((row) => row[0] === '日付');
  const names = values[header] ?? [];
  return values
    .slice(header + 1)
    .filter((row) => row.some((cell) => cell !== '' && cell !== null))
    .map((row) => Object.fromEntries(names.map((name, index) => [String(name), row[index] ?? ''])));
}

/** A call of the add-on as the form makes it. */
export async function ask({ server }: Pick<Stage, 'server'>, method: string, params: unknown = {}): Promise<unknown> {
  const { json } = await server.post('/api/run', { function: 'call', args: [JSON.stringify({ method, params })] });
  return JSON.parse((json as { result: string }).result);
}
