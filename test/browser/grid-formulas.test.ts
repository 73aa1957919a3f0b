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
const selected = (): Promise<string> => one.page.locator('#name-box').inputValue();
const writes = (): Promise<unknown> => one.page.evaluate(`document.activeElement.id === 'formula'`);

async function says(text: string): Promise<void> {
  await until(async () => (await written()) === text);
  expect(await writes()).toBe(true);
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await one.page.keyboard.press(key);
}

/** Begins a formula in a cell; the list of functions is shut. */
async function begin(cell: string, text: string): Promise<void> {
  await one.goTo(cell);
  await one.page.keyboard.type(text);
  await says(text);
}

const draft = () => one.page.locator('.draft');

describe('cells are put into a formula by the keys that move', () => {
  it('from its own cell on, each in the place of the one before, and Enter goes to the cell below', async () => {
    await begin('訪問!K8', '=SUM(');
    await press('ArrowDown');
    await says('=SUM(K9');
    await press('ArrowLeft', 'ArrowUp', 'ArrowUp');
    // J is hidden.
    await says('=SUM(I7');
    await one.page.locator('#said', { hasText: /^I7 / }).waitFor({ state: 'attached' });
    for (let column = 0; column < 5; column++) await press('ArrowLeft');
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await says('=SUM(D7:D9');
    await one.page.locator('#said', { hasText: 'D7 から D9、3 セル' }).waitFor({ state: 'attached' });
    await press('Shift+ArrowUp');
    await says('=SUM(D7:D8');
    await one.page.keyboard.type(')');
    await press('Enter');
    await until(async () => (await selected()) === 'K9');
    await one.holds('訪問!K8', '=SUM(D7:D8)');
  });

  it('anew at the next open place, by the edge of the data or a line of the sheet', async () => {
    await begin('訪問!F445', '=SUM(');
    await press('Control+ArrowUp', 'ArrowLeft', 'ArrowLeft', 'Control+Shift+ArrowUp');
    await until(async () => /^=SUM\(D\d:D443$/.test(await written()));
    await one.page.keyboard.type(',');
    await press('ArrowRight');
    await until(async () => /,G445$/.test(await written()));
    await press('Home');
    await until(async () => /,A445$/.test(await written()));
    await press('Control+Home');
    await until(async () => /,A2$/.test(await written()));
    await one.page.keyboard.type(':');
    await press('Shift+ArrowDown');
    await until(async () => /,A2:F445:F446$/.test(await written()));
    await press('Escape');
    await until(async () => (await selected()) === 'F445');
    await one.holds('訪問!F445', '');
  });

  it('and Escape shuts the list of functions first, then puts all back', async () => {
    const before = await one.held('訪問!H9');
    await begin('訪問!H9', '=s');
    await one.page.getByRole('listbox', { name: '関数の一覧' }).waitFor();
    await press('ArrowDown');
    await says('=s');
    await press('Escape', 'Backspace', 'ArrowDown');
    await says('=H10');
    await press('ArrowRight');
    await says('=I10');
    await press('Escape');
    await until(async () => (await selected()) === 'H9');
    expect(await written()).toBe(before);
    await press('ArrowDown');
    await until(async () => (await selected()) === 'H10');
    await one.holds('訪問!H9', before);
  });

  it('right after the sign, unless the functions were asked for', async () => {
    const list = one.page.getByRole('listbox', { name: '関数の一覧' });
    await begin('訪問!K14', '=');
    await press('ArrowDown');
    await says('=K15');
    expect(await list.isVisible()).toBe(false);
    await press('Escape');
    await one.page.locator('#tools').getByRole('button', { name: '関数' }).click();
    await one.page.getByRole('menuitem', { name: 'ほかの関数…' }).click();
    await list.waitFor();
    await press('ArrowDown', 'Tab');
    await until(async () => /^=[A-Z]+\($/.test(await written()));
    await press('Escape');
  });

  it('and Tab goes to the cell at the right', async () => {
    await begin('訪問!K10', '=SUM(');
    await press('ArrowRight');
    await one.page.keyboard.type(',1)');
    await press('Tab');
    await until(async () => (await selected()) === 'L10');
    await one.holds('訪問!K10', '=SUM(L10,1)');
  });

  it('and a cell that was pressed is gone on from', async () => {
    await begin('訪問!K12', '=-');
    const box = await one.page.locator('#grid').boundingBox();
    await one.page.mouse.click((box?.x ?? 0) + 100, (box?.y ?? 0) + 240);
    await until(async () => /^=-[A-Z]\d+$/.test(await written()) && (await writes()) === true);
    const [, letters = '', row = ''] = /^=-([A-Z])(\d+)$/.exec(await written()) ?? [];
    await press('Shift+ArrowDown');
    await says(`=-${letters}${row}:${letters}${Number(row) + 1}`);
    await press('Escape');
  });
});

describe('the keys move along the text of a formula', () => {
  it('where no cell may stand, and at places that were come to by them', async () => {
    await begin('訪問!K14', '=TODAY()+D7');
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight');
    await one.page.keyboard.type('-1');
    await says('=TODAY()-1+D7');
    await press('Escape');
  });

  it('in words between quotation marks', async () => {
    await begin('訪問!K14', '=LEN("はい,');
    await press('ArrowLeft');
    await one.page.keyboard.type('と');
    await says('=LEN("はいと,');
    await press('Escape');
  });

  it('after F2, until F2 is pressed once more', async () => {
    await begin('訪問!K14', '=MAX(');
    await press('F2', 'ArrowLeft');
    await one.page.keyboard.type('1');
    await says('=MAX1(');
    await press('Backspace', 'End', 'F2', 'ArrowUp');
    await says('=MAX(K13');
    await press('Escape');
  });

  it('of a cell that is only looked at', async () => {
    await one.type('訪問!K16', '=TODAY()');
    await one.holds('訪問!K16', '=TODAY()');
    await one.page.locator('#formula').focus();
    await press('End', 'ArrowLeft', 'ArrowLeft');
    await says('=TODAY()');
    await press('Escape');
    expect(await selected()).toBe('K16');
  });
});

describe('while a formula is being written', () => {
  it('its cell shows it as it stands', async () => {
    const before = await one.held('訪問!D9');
    await begin('訪問!D9', '=SUM(');
    await press('ArrowDown');
    await until(async () => (await draft().textContent()) === '=SUM(D10');
    const [cell, grid] = [await draft().boundingBox(), await one.page.locator('#grid').boundingBox()];
    expect(cell?.x).toBeGreaterThan((grid?.x ?? 0) + 100);
    // It lies beside the cell that is being picked.
    await press('ArrowUp', 'ArrowRight');
    await says('=SUM(E9');
    expect(await draft().isVisible()).toBe(true);
    // Out of sight it is not drawn over what is seen there.
    await press('PageDown', 'PageDown');
    await draft().waitFor({ state: 'hidden' });
    await press('Escape');
    await until(async () => (await selected()) === 'D9');
    await draft().waitFor({ state: 'hidden' });
    expect(await written()).toBe(before);
  });

  it('other sheets are looked at and picked from, by keys and by pressing their tabs', async () => {
    await begin('訪問!K18', '=SUM(');
    const shown = one.page.locator('#tabs [aria-selected=true]');
    const sheet = await shown.textContent();
    await press('Control+Shift+PageDown');
    await until(async () => (await shown.textContent()) !== sheet);
    await says('=SUM(');
    await draft().waitFor({ state: 'hidden' });
    await press('ArrowDown');
    await until(async () => /^=SUM\([^!(]+![A-Z]+\d+$/.test(await written()));
    await one.page.keyboard.type(',');
    await one.page.getByRole('tab', { name: '計画', exact: true }).click();
    await until(async () => (await shown.textContent()) === '計画');
    expect(await writes()).toBe(true);
    await press('ArrowDown', 'Shift+ArrowDown');
    await until(async () => /,'?計画'?![A-Z]+\d+:[A-Z]+\d+$/.test(await written()));
    await one.page.keyboard.type(')');
    const formula = await written();
    await press('Enter');
    await until(async () => (await shown.textContent()) === sheet && (await selected()) === 'K19');
    await one.holds('訪問!K18', formula);
  });
});

it('the list of keys says so', async () => {
  await one.goTo('訪問!D9');
  await press('Control+/');
  await one.page.getByRole('dialog').getByText('数式に入れるセルを選ぶ').waitFor();
  await press('Escape');
});

it('the window did not complain', () => {
  expect(one.faults).toEqual([]);
});
