/** One window of the local workbook's page, driven as a person would: keys, clicks, and what can be read on it. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export interface GridWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page itself complained of. */
  readonly faults: string[];
  /** Selects a cell by the name box: 'D9' or '訪問!D9'. */
  goTo(cell: string): Promise<void>;
  /** Types into the selected cell and presses Enter. */
  type(cell: string, text: string): Promise<void>;
  /** What the cell holds in this window, as it would be typed. */
  held(cell: string): Promise<string>;
  /** Waits until the window holds this in the cell. */
  holds(cell: string, text: string | RegExp): Promise<void>;
  /** As the browser does it at Ctrl+V. */
  paste(text: string): Promise<void>;
  menu(...path: string[]): Promise<void>;
  /** Answers the open dialog by one of its buttons, once it says the text. */
  answer(text: string, button: string, typed?: string): Promise<void>;
  /** Every ask was answered. */
  calculated(): Promise<void>;
}

/** For a busy machine; a test that passes does not wait it out. */
const PATIENCE = 60_000;
/** The first window is opened while its server still makes the book. */
const PATIENCE_AT_START = 180_000;

export async function openWindow(
  browser: Browser,
  url: string,
  user?: string,
  device: BrowserContextOptions = { viewport: { width: 1280, height: 800 } },
): Promise<GridWindow> {
  const context = await browser.newContext(device);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  if (user !== undefined)
    await page.addInitScript(`sessionStorage.setItem('local-workbook.user', ${JSON.stringify(user)})`);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(url);
  await page.waitForSelector('body[data-live=on][data-grid=ready]', { timeout: PATIENCE_AT_START });
  return { page, context, faults, ...actions(page) };
}

/** Waits for a condition that the browser itself cannot wait for: the page's policy forbids it to evaluate texts. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('Waited in vain.');
    await new Promise((done) => setTimeout(done, 50));
  }
}

function actions(page: Page) {
  const nameBox = page.locator('#name-box');
  const isAt = async (cell: string): Promise<boolean> => {
    const [plain, sheet] = cell.split('!').reverse();
    if ((await nameBox.inputValue()) !== plain) return false;
    return (
      sheet === undefined || (await page.getByRole('tab', { name: sheet, exact: true, selected: true }).isVisible())
    );
  };
  const goTo = async (cell: string): Promise<void> => {
    // The grid may still be taking the keys back from a dialog that has just closed, or have no such sheet yet.
    await until(async () => {
      await nameBox.fill(cell);
      await nameBox.press('Enter');
      return isAt(cell);
    });
    await page.locator('[data-u-comp=editor]:focus').waitFor({ state: 'attached' });
  };
  const held = async (cell: string): Promise<string> => {
    await goTo(cell);
    return page.locator('#formula').inputValue();
  };
  return {
    goTo,
    held,
    async type(cell: string, text: string) {
      await goTo(cell);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async holds(cell: string, text: string | RegExp) {
      await goTo(cell);
      await until(async () => {
        // What is undone is selected when it comes back.
        if (!(await isAt(cell))) await goTo(cell);
        const value = await page.locator('#formula').inputValue();
        return typeof text === 'string' ? value === text : text.test(value);
      });
    },
    async paste(text: string) {
      await page.evaluate(`{
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', ${JSON.stringify(text)});
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement.dispatchEvent(event);
      }`);
    },
    async menu(...path: string[]) {
      const [bar = '', ...items] = path;
      await page.locator('#menus').getByRole('button', { name: bar, exact: true }).click();
      for (const item of items) await page.getByRole('menuitem', { name: item, exact: true }).click();
    },
    async answer(text: string, button: string, typed?: string) {
      const dialog = page.getByRole('dialog').filter({ hasText: text });
      await dialog.waitFor();
      if (typed !== undefined) await dialog.getByRole('textbox').fill(typed);
      await dialog.getByRole('button', { name: button, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    async calculated() {
      await page.locator('#state', { hasText: '反映済み' }).waitFor();
    },
  };
}
