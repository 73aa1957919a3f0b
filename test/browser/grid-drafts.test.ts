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

const written = (): Promise<string> => one.page.locator('#formula').inputValue();
const writes = (): Promise<unknown> => one.page.evaluate(`document.activeElement.id === 'formula'`);
const draft = () => one.page.locator('.draft');
const shownTab = () => one.page.locator('#tabs [aria-selected=true]').textContent();
const allSheets = () => one.page.getByRole('button', { name: 'すべてのシート' });
const sheetItem = (name: string) => one.page.getByRole('menuitemradio', { name, exact: true });

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await one.page.keyboard.press(key);
}

/** The formula bar has the keys, with this in it. */
async function goesOn(text: string | RegExp): Promise<void> {
  await until(async () => {
    const now = await written();
    return (typeof text === 'string' ? now === text : text.test(now)) && (await writes()) === true;
  });
}

async function begin(cell: string, text: string): Promise<void> {
  await one.goTo(cell);
  await one.page.keyboard.type(text);
  await goesOn(text);
}

async function pressCell(left: number, top: number): Promise<void> {
  const box = await one.page.locator('#grid').boundingBox();
  await one.page.mouse.click((box?.x ?? 0) + left, (box?.y ?? 0) + top);
}

/** Gives the formula up; the cell holds what it held, so nothing of the formula was put. */
async function givesUp(cell: string, held = ''): Promise<void> {
  await press('Escape');
  await draft().waitFor({ state: 'hidden' });
  await one.holds(cell, held);
}

describe('the list of all sheets leads to cells for a formula', () => {
  it('as a pressed tab does', async () => {
    await begin('訪問!K18', '=SUM(');
    await allSheets().click();
    await sheetItem('相談').click();
    await until(async () => (await shownTab()) === '相談');
    await goesOn('=SUM(');
    await press('ArrowDown', 'Shift+ArrowDown');
    await goesOn(/^=SUM\(相談![A-Z]+\d+:[A-Z]+\d+$/);
    await one.page.keyboard.type(',');
    await allSheets().click();
    await sheetItem('計画').click();
    await until(async () => (await shownTab()) === '計画');
    await pressCell(200, 200);
    await goesOn(/,計画![A-Z]+\d+$/);
    await one.page.keyboard.type(')');
    const formula = await written();
    await press('Enter');
    await until(async () => (await shownTab()) === '訪問');
    await one.holds('訪問!K18', formula);
  });

  it('also where the formula could be whole already, and to a sheet that is hidden', async () => {
    await one.page.getByRole('tab', { name: '研修', exact: true }).click({ button: 'right' });
    await one.page.getByRole('menuitem', { name: 'シートを非表示' }).click();
    await one.calculated();
    await begin('訪問!K20', '=D7');
    await allSheets().click();
    await sheetItem('研修（非表示）').click();
    await until(async () => (await shownTab()) === '研修');
    await goesOn('=D7');
    await one.page.keyboard.type('+');
    await press('ArrowDown');
    await goesOn(/^=D7\+研修![A-Z]+\d+$/);
    await givesUp('訪問!K20');
  });

  it('by the keys alone', async () => {
    await begin('訪問!K22', '=SUM(');
    await press('F6', 'Shift+Tab', 'Enter');
    await sheetItem('相談').waitFor();
    await sheetItem('相談').focus();
    await press('Enter');
    await until(async () => (await shownTab()) === '相談');
    await goesOn('=SUM(');
    await press('ArrowDown');
    await goesOn(/^=SUM\(相談!/);
    await givesUp('訪問!K22');
  });

  it('and nowhere when it is shut again', async () => {
    await begin('訪問!K24', '=D7');
    await allSheets().click();
    await sheetItem('訪問').waitFor();
    await press('Escape');
    await goesOn('=D7');
    await allSheets().click();
    await sheetItem('訪問').waitFor();
    await one.page.getByRole('tab', { name: '訪問', exact: true }).click();
    await goesOn('=D7');
    await one.page.keyboard.type('+');
    await pressCell(200, 200);
    await goesOn(/^=D7\+[A-Z]+\d+$/);
    await givesUp('訪問!K24');
  });
});

it('the keys for the sheet before and the next one lead to cells, and the others do not', async () => {
  await begin('訪問!K25', '=SUM(');
  await press('Control+Shift+PageUp');
  await until(async () => (await shownTab()) === '相談');
  await goesOn('=SUM(');
  await press('Alt+ArrowDown', 'Control+Shift+PageUp');
  await until(async () => (await shownTab()) === '連携');
  await press('ArrowDown', 'Control+Shift+PageDown');
  await until(async () => (await shownTab()) === '相談');
  await goesOn(/^=SUM\(連携![A-Z]+\d+$/);
  await givesUp('訪問!K25');
});

describe('a formula that is not whole stands while the keys are elsewhere', () => {
  it('on the way round by F6, and the grid gives them back to it', async () => {
    await begin('訪問!K26', '=SUM(D7,');
    await press('F6');
    expect(await writes()).toBe(false);
    expect(await draft().textContent()).toBe('=SUM(D7,');
    await press('F6', 'F6', 'F6');
    await goesOn('=SUM(D7,');
    // A sheet that is chosen on the way is picked from.
    await press('F6', 'ArrowRight');
    await until(async () => (await shownTab()) !== '訪問');
    expect(await written()).toBe('=SUM(D7,');
    await press('Shift+F6');
    await goesOn('=SUM(D7,');
    await press('ArrowDown');
    await goesOn(/^=SUM\(D7,[^!,]+![A-Z]+\d+$/);
    await givesUp('訪問!K26');
  });

  it.each(['Control+f', 'Control+h'])('in the panel that %s opens', async (key) => {
    await begin('訪問!K28', '=SUM(');
    await press(key);
    await one.page.getByLabel('検索する文字').fill('研修');
    await press('Enter', 'Enter');
    expect(await written()).toBe('=SUM(');
    await press('Escape');
    await goesOn('=SUM(');
    await givesUp('訪問!K28');
  });

  it('and a cell that is pressed while the panel is open is picked', async () => {
    await begin('訪問!K28', '=SUM(');
    await press('Control+f');
    await one.page.getByLabel('検索する文字').fill('訪問');
    await pressCell(200, 200);
    await goesOn(/^=SUM\([A-Z]+\d+$/);
    await one.page.getByRole('button', { name: '閉じる' }).click();
    await goesOn(/^=SUM\([A-Z]+\d+$/);
    await givesUp('訪問!K28');
  });

  it('in the list of keys', async () => {
    await begin('訪問!K30', '=1+');
    await press('Control+/');
    await one.page.getByRole('dialog').waitFor();
    await press('Escape');
    await goesOn('=1+');
    await givesUp('訪問!K30');
  });

  it('in the menus, and while another tab of the browser is looked at', async () => {
    await begin('訪問!K32', '=SUM(');
    await one.page.locator('#menus').getByRole('button', { name: '地域福祉KPI', exact: true }).click();
    await press('Escape');
    expect(await written()).toBe('=SUM(');
    await one.page.locator('#tools').getByRole('button', { name: '太字' }).click();
    await goesOn('=SUM(');
    await one.page.locator('#tools').getByRole('button', { name: '太字' }).click();
    await goesOn('=SUM(');
    await one.page.evaluate(`document.activeElement.dispatchEvent(new FocusEvent('blur'))`);
    await one.page.keyboard.type('1');
    await goesOn('=SUM(1');
    await givesUp('訪問!K32');
  });

  it('beside the sidebar, and gets the keys when it is shut', async () => {
    await begin('訪問!K33', '=SUM(');
    await one.page.locator('#record').click();
    const side = one.page.locator('#side');
    await side.locator('iframe').waitFor();
    await one.page.frameLocator('#side iframe').getByRole('heading').first().waitFor();
    expect(await written()).toBe('=SUM(');
    await side.getByRole('button', { name: '閉じる' }).click();
    await goesOn('=SUM(');
    await givesUp('訪問!K33');
  });

  it('in the name box, which is that of its cell again', async () => {
    await begin('訪問!K34', '=SUM(');
    await one.page.locator('#name-box').fill('相談!B9');
    await press('Enter');
    await until(async () => (await shownTab()) === '相談');
    await goesOn('=SUM(');
    expect(await one.page.locator('#name-box').inputValue()).toBe('K34');
    await givesUp('訪問!K34');
  });

  it('under the menu of the cells', async () => {
    await begin('訪問!K36', '=SUM(');
    const box = await one.page.locator('#grid').boundingBox();
    await one.page.mouse.click((box?.x ?? 0) + 200, (box?.y ?? 0) + 200, { button: 'right' });
    await one.page.getByRole('menuitem', { name: '値を消す' }).waitFor();
    await press('Escape');
    await goesOn('=SUM(');
    await givesUp('訪問!K36');
  });

  it('and takes in the function that is chosen from the bar', async () => {
    await begin('訪問!K38', '=1+');
    await one.page.locator('#tools').getByRole('button', { name: '関数' }).click();
    await one.page.getByRole('menuitem', { name: 'MAX', exact: true }).click();
    await goesOn('=1+MAX(');
    await one.page.keyboard.type('2)');
    await press('Enter');
    await one.holds('訪問!K38', '=1+MAX(2)');
  });

  it('until a key is pressed after the empty part of the page was', async () => {
    await begin('訪問!K40', '=1+');
    await one.page.locator('#state').click();
    await until(async () => (await writes()) === false);
    await press('Enter');
    await goesOn('=1+');
    await one.page.locator('#state').click();
    await one.page.keyboard.type('3');
    await goesOn('=1+3');
    await press('Enter');
    await one.holds('訪問!K40', '=1+3');
  });
});

describe('cells are picked that do something of their own when they are pressed', () => {
  async function boxOf(cell: string): Promise<{ x: number; y: number; width: number; height: number }> {
    await one.goTo(cell);
    await press('F2');
    const editor = one.page.locator('.cell-editor').first();
    await until(async () => ((await editor.boundingBox())?.x ?? -1) >= 0);
    const box = await editor.boundingBox();
    await press('Escape');
    return box ?? { x: 0, y: 0, width: 0, height: 0 };
  }

  it('a link leads nowhere, and a list stays shut', async () => {
    const [link, list] = [await boxOf('はじめに!C5'), await boxOf('訪問!B9')];
    const before = await one.held('訪問!D13');
    await begin('訪問!D13', '=');
    await allSheets().click();
    await sheetItem('はじめに').click();
    await until(async () => (await shownTab()) === 'はじめに');
    await one.page.mouse.click(link.x + 20, link.y + 8);
    await goesOn('=はじめに!C5');
    await one.page.keyboard.type('&');
    await one.page.getByRole('tab', { name: '訪問', exact: true }).click();
    await until(async () => (await shownTab()) === '訪問');
    await one.page.mouse.click(list.x + list.width - 6, list.y + 8);
    await goesOn('=はじめに!C5&B9');
    await one.page.waitForTimeout(300);
    expect(await one.page.getByRole('menu').isVisible()).toBe(false);
    expect(await shownTab()).toBe('訪問');
    await givesUp('訪問!D13', before);
  });
});

describe('the cell of a formula', () => {
  async function choose(item: string): Promise<void> {
    const box = await one.page.locator('#grid').boundingBox();
    await one.page.mouse.click((box?.x ?? 0) + 200, (box?.y ?? 0) + 230, { button: 'right' });
    await one.page.getByRole('menuitem', { name: item }).click();
    await one.calculated();
  }

  it('moves with its row', async () => {
    await begin('団体!H12', '=1+');
    await choose('上に 1 行挿入');
    await until(async () => (await one.page.locator('#name-box').inputValue()) === 'H13');
    await goesOn('=1+');
    await one.page.keyboard.type('1');
    await press('Enter');
    await one.holds('団体!H13', '=1+1');
    await one.holds('団体!H12', '');
  });

  it('may be deleted, and the formula is said once more', async () => {
    await one.goTo('団体!H12');
    await pressCell(200, 230);
    await one.page.keyboard.type('=1+');
    await goesOn('=1+');
    await choose('行を削除');
    await one.page.getByText('数式を入れるセルが削除されたため').getByText('=1+').waitFor();
    await draft().waitFor({ state: 'hidden' });
    expect(await written()).not.toBe('=1+');
  });
});

describe('a formula that is whole is put', () => {
  it.each(['F6', 'Control+f', 'Control+/'])('when %s takes the keys away', async (key) => {
    await begin('訪問!K42', '=1+');
    await one.page.keyboard.type('1');
    await press(key);
    await draft().waitFor({ state: 'hidden' });
    await press('Escape');
    await one.holds('訪問!K42', '=1+1');
    await one.type('訪問!K42', ' ');
  });

  it('with the brackets shut that were left open, by Enter or by a cell that is pressed', async () => {
    await begin('訪問!K44', '=SUM(1,MAX(2,3');
    await press('Enter');
    await one.holds('訪問!K44', '=SUM(1,MAX(2,3))');
    await begin('訪問!K46', '=LEN("(")+(1');
    await pressCell(200, 200);
    await one.holds('訪問!K46', '=LEN("(")+(1)');
    await one.goTo('訪問!K46');
    await press('F2', 'Backspace', 'Enter');
    await one.holds('訪問!K46', '=LEN("(")+(1)');
  });
});

describe('on a phone', () => {
  it('a formula takes cells of other sheets by touch', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    const formula = page.locator('#formula');
    const says = (text: RegExp): Promise<void> => until(async () => text.test(await formula.inputValue()));
    const tapCell = async (left: number, top: number): Promise<void> => {
      const box = await page.locator('#grid').boundingBox();
      await page.touchscreen.tap((box?.x ?? 0) + left, (box?.y ?? 0) + top);
    };
    await page.goto(server.url);
    await page.waitForSelector('body[data-live=on][data-grid=ready]');
    await page.locator('#name-box').fill('訪問!K52');
    await page.locator('#name-box').press('Enter');
    await page.getByRole('tab', { name: '訪問', selected: true }).waitFor();
    await formula.tap();
    await page.keyboard.type('=SUM(');
    await page.getByRole('button', { name: 'すべてのシート' }).tap();
    await page.getByRole('menuitemradio', { name: '相談', exact: true }).tap();
    await page.getByRole('tab', { name: '相談', selected: true }).waitFor();
    await tapCell(150, 240);
    await says(/^=SUM\(相談![A-Z]+\d+$/);
    await page.keyboard.type(',');
    await page.locator('#menus').getByRole('button', { name: '地域福祉KPI', exact: true }).tap();
    await page.getByRole('tab', { name: '連携', exact: true }).tap();
    await page.getByRole('tab', { name: '連携', selected: true }).waitFor();
    await tapCell(150, 240);
    await says(/,連携![A-Z]+\d+$/);
    const text = await formula.inputValue();
    await page.keyboard.press('Enter');
    await one.holds('訪問!K52', `${text})`);
    await context.close();
  });
});

it('the window did not complain', () => {
  expect(one.faults).toEqual([]);
});
