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

const selected = (): Promise<string> => one.page.locator('#name-box').inputValue();

/** Where the editor opens, which is where the active cell is drawn. */
async function activeBox(): Promise<{ top: number; bottom: number; left: number; right: number }> {
  await one.page.keyboard.press('F2');
  const editor = one.page.locator('.cell-editor').first();
  await until(
    async () => ((await editor.boundingBox())?.width ?? 0) > 20 && ((await editor.boundingBox())?.x ?? -1) >= 0,
  );
  const { x, y, width, height } = (await editor.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await one.page.keyboard.press('Escape');
  return { top: y, bottom: y + height, left: x, right: x + width };
}

async function gridBox(): Promise<{ top: number; bottom: number; left: number; right: number }> {
  const { x, y, width, height } = (await one.page.locator('#grid').boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  return { top: y, bottom: y + height, left: x, right: x + width };
}

/** The grid may still be laying itself out anew. */
async function expectInside(): Promise<void> {
  await until(async () => {
    const [cell, grid] = [await activeBox(), await gridBox()];
    return cell.top >= grid.top + 20 && cell.bottom <= grid.bottom - 8 && cell.right <= grid.right;
  });
}

describe('the active cell is always in sight', () => {
  it.each([
    ['相談', 'A2'],
    ['集計', 'B1'],
  ])('on %s, which is seen for the first time and has its corner hidden', async (sheet, cell) => {
    await one.page.getByRole('tab', { name: sheet, exact: true }).click();
    await until(async () => (await selected()) === cell);
    await expectInside();
  });

  it.each(['訪問', '地域づくり'])('40 rows down and 30 up again on %s', async (sheet) => {
    await one.goTo(`${sheet}!D7`);
    for (let press = 0; press < 40; press++) await one.page.keyboard.press('ArrowDown');
    expect(await selected()).toBe('D47');
    await expectInside();
    for (let press = 0; press < 30; press++) await one.page.keyboard.press('ArrowUp');
    expect(await selected()).toBe('D17');
    await expectInside();
  });

  it('and eight rows of data with it when the page is enlarged to 200 %', async () => {
    await one.page.setViewportSize({ width: 640, height: 360 });
    await one.goTo('訪問!D60');
    await expectInside();
    // A page is as many rows as are seen whole.
    await one.page.keyboard.press('PageDown');
    expect(Number((await selected()).slice(1))).toBeGreaterThanOrEqual(68);
    await one.page.keyboard.press('Control+Home');
    await expectInside();
  });
});

it('what is typed stands in its cell when the name box goes elsewhere', async () => {
  for (const next of ['研修!F45', '啓発!F30']) {
    await one.goTo('研修!F40');
    await one.page.keyboard.type('メモ');
    await one.page.locator('#name-box').fill(next);
    await one.page.keyboard.press('Enter');
    await until(async () => next.endsWith(await selected()));
    await one.page.locator('[data-u-comp=editor]:focus').waitFor({ state: 'attached' });
    await one.page.keyboard.type('別');
    await one.page.keyboard.press('Enter');
    await one.holds('研修!F40', 'メモ');
    await one.holds(next, '別');
    await one.type('研修!F40', '前');
  }
});

describe('on a scrolled tab with frozen lines the editor opens over its cell', () => {
  beforeAll(() => one.page.setViewportSize({ width: 640, height: 400 }));

  it('in a frozen column that the keys went to', async () => {
    await one.goTo('団体!G40');
    await one.page.keyboard.press('Home');
    expect(await selected()).toBe('A40');
    expect((await activeBox()).left - (await gridBox()).left).toBeLessThan(60);
  });

  it('beside and below the frozen lines, which the keys went towards', async () => {
    await one.goTo('団体!A4');
    const frozen = await activeBox();
    await one.goTo('団体!G60');
    for (const column of ['F', 'E', 'D']) {
      await one.page.keyboard.press('ArrowLeft');
      expect(await selected()).toBe(`${column}60`);
      await until(async () => (await activeBox()).left >= frozen.right - 3);
    }
    for (let row = 59; row > 40; row -= 1) await one.page.keyboard.press('ArrowUp');
    expect(await selected()).toBe('D41');
    await until(async () => (await activeBox()).top >= frozen.bottom - 3);
  });

  it('beyond a frozen column that was clicked', async () => {
    await one.goTo('団体!G40');
    const { left, bottom } = await gridBox();
    await one.page.mouse.click(left + 120, bottom - 60);
    expect(await selected()).toMatch(/^A/);
    await one.goTo('団体!G41');
    await expectInside();
  });
});

describe('keys do what they do in Sheets', () => {
  beforeAll(() => one.page.setViewportSize({ width: 1280, height: 800 }));

  it.each([
    ['Tab', 'E30'],
    ['Shift+Tab', 'C30'],
    ['Enter', 'D31'],
    ['Shift+Enter', 'D29'],
    ['Home', 'A30'],
    ['End', 'I30'],
    ['Shift+Home', 'A30:D30'],
    ['Control+Home', 'A2'],
    ['Control+End', 'I443'],
    ['Control+Space', 'D1:D1000'],
    ['Shift+Space', 'A30:Z30'],
    ['Control+Shift+Space', 'A1:Z1000'],
    ['Control+ArrowDown', 'D443'],
    ['Shift+ArrowDown', 'D30:D31'],
  ])('%s from D30 selects %s', async (key, expected) => {
    await one.goTo('訪問!D30');
    await one.page.keyboard.press(key);
    await until(async () => (await selected()) === expected);
  });

  it.each([
    ['A7', 'ArrowLeft', 'ArrowDown', 'A8'],
    ['D2', 'ArrowUp', 'ArrowRight', 'E2'],
    ['Z20', 'ArrowRight', 'ArrowDown', 'Z21'],
    ['D1000', 'ArrowDown', 'ArrowRight', 'E1000'],
  ])('at the edge %s, %s stays, and %s then selects %s', async (cell, beyond, key, expected) => {
    await one.goTo(`訪問!${cell}`);
    await one.page.keyboard.press(beyond);
    await one.page.keyboard.press(key);
    await until(async () => (await selected()) === expected);
  });

  it('PageDown and PageUp go as far down as up', async () => {
    await one.goTo('訪問!D100');
    await one.page.keyboard.press('PageDown');
    const down = Number((await selected()).slice(1)) - 100;
    expect(down).toBeGreaterThan(10);
    await one.page.keyboard.press('PageUp');
    expect(await selected()).toBe('D100');
  });

  it('Ctrl+; puts the day of the workbook, and Ctrl+D what stands above', async () => {
    await one.goTo('訪問!H30');
    await one.page.keyboard.press('Control+;');
    await one.holds('訪問!H30', '2025/12/01');
    await one.goTo('訪問!H31');
    await one.page.keyboard.press('Control+d');
    await one.holds('訪問!H31', '2025/12/01');
  });

  it('Ctrl+F says how many places there are, and Ctrl+H replaces them', async () => {
    await one.goTo('訪問!H40');
    await one.type('訪問!H40', '目印の文');
    await one.holds('訪問!H40', '目印の文');
    await one.goTo('訪問!A7');
    await one.page.keyboard.press('Control+h');
    await one.page.getByLabel('検索する文字').fill('目印');
    await one.page.getByText('1 件中 1 件目').waitFor();
    await one.page.getByLabel('置き換える文字').fill('しるし');
    await one.page.getByRole('button', { name: 'すべて置き換え' }).click();
    await one.answer('1 個のセルを置き換えます', '置き換える');
    await one.page.keyboard.press('Escape');
    await one.page.locator('.find').waitFor({ state: 'hidden' });
    await one.holds('訪問!H40', 'しるしの文');
  });
});

describe('the page by the keyboard alone', () => {
  it('F6 goes round the parts, Shift+F6 back', async () => {
    const part = (): Promise<unknown> =>
      one.page.evaluate(`document.activeElement.closest('.top, #tools, .grid-place, #side, #tabs')?.className ?? ''`);
    await one.goTo('訪問!D9');
    const parts: unknown[] = [];
    for (let press = 0; press < 4; press++) {
      await one.page.keyboard.press('F6');
      parts.push(await part());
    }
    expect(parts).toEqual(['tab-bar', 'top', 'tools', 'grid-place']);
    await one.page.keyboard.press('Shift+F6');
    expect(await part()).toBe('tools');
  });

  it('the active cell is said with its title and what it holds', async () => {
    await one.goTo('訪問!D9');
    await until(async () => /^D9 訪問件数 \d+$/.test((await one.page.locator('#said').textContent()) ?? ''));
    await one.page.keyboard.press('Shift+ArrowDown');
    await one.page.locator('#said', { hasText: 'D9 から D10、2 セル' }).waitFor({ state: 'attached' });
  });

  it('nothing without a Japanese name can be reached', async () => {
    const names =
      await one.page.evaluate(`[...document.querySelectorAll('a[href], button, input, select, textarea, canvas, [tabindex], [contenteditable]')]
      .filter((each) => each.tabIndex >= 0 && each.getClientRects().length > 0 && !each.hidden)
      .map((each) => each.getAttribute('aria-label') ?? each.labels?.[0]?.textContent ?? each.textContent)`);
    expect(names).toEqual(expect.arrayContaining(['表のセル', '数式バー']));
    const strange = (names as string[]).filter((name) => !/[ぁ-んァ-ヶ一-龠]/.test(name));
    expect(strange).toEqual([]);
  });
});

it('the window did not complain', () => {
  expect(one.faults).toEqual([]);
});
