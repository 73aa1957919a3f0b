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

async function valueAt(sheet: string, cell: string): Promise<unknown> {
  const query = new URLSearchParams({ sheet, range: cell });
  const { values } = Object(await server.get(`/api/values?${query}`));
  return values[0][0];
}

const tool = (name: string) => one.page.locator('#tools').getByRole('button', { name });
const item = (name: string) => one.page.getByRole('menuitem', { name, exact: true });

async function menuAt(cell: string): Promise<void> {
  await one.goTo(cell);
  await one.page.keyboard.press('Shift+F10');
}

describe('cutting', () => {
  it('Ctrl+X and Ctrl+V move a count: it counts once, as before, and can be taken back', async () => {
    const total = await valueAt('訪問', 'D3');
    await one.goTo('訪問!D7');
    const moved = await one.page.locator('#formula').inputValue();
    await one.page.keyboard.press('Control+x');
    await one.goTo('訪問!D8');
    const before = Number(await valueAt('訪問', 'D8'));
    await one.page.keyboard.press('Control+v');
    await one.holds('訪問!D7', '');
    await one.holds('訪問!D8', moved);
    await one.calculated();
    expect(await valueAt('訪問', 'D3')).toBe(Number(total) - before);
    await one.page.keyboard.press('Control+z');
    await one.holds('訪問!D7', moved);
    await one.calculated();
    expect(await valueAt('訪問', 'D3')).toBe(total);
  });

  it('from the menu of the cells, as by touch', async () => {
    await menuAt('訪問!H9');
    await item('切り取り').click();
    await menuAt('訪問!H3');
    await item('貼り付け').click();
    await one.calculated();
    await one.holds('訪問!H9', '');
    await one.page.keyboard.press('Control+z');
    await one.calculated();
  });
});

describe('what can be taken back', () => {
  it('looks from the toolbar, which shows what the cell is', async () => {
    await one.goTo('訪問!H20');
    await tool('太字').click();
    await until(async () => (await tool('太字').getAttribute('aria-pressed')) === 'true');
    await tool('塗りつぶしの色').click();
    await one.page.getByRole('menuitemradio', { name: '黄', exact: true }).click();
    await one.calculated();
    await one.page.keyboard.press('Control+z');
    await one.page.keyboard.press('Control+z');
    await until(async () => (await tool('太字').getAttribute('aria-pressed')) === 'false');
    await one.page.keyboard.press('Control+Shift+z');
    await until(async () => (await tool('太字').getAttribute('aria-pressed')) === 'true');
    await one.page.keyboard.press('Control+z');
    await until(async () => (await tool('太字').getAttribute('aria-pressed')) === 'false');
    await one.calculated();
  });
});

describe('the selected cells', () => {
  it('are summed below the grid', async () => {
    await one.goTo('訪問!D7:D9');
    const { values } = Object(
      await server.get(`/api/values?${new URLSearchParams({ sheet: '訪問', range: 'D7:D9' })}`),
    );
    const sum = values.flat().reduce((total: number, value: unknown) => total + Number(value), 0);
    await one.page.locator('#sum', { hasText: `合計：${sum}　` }).waitFor();
  });

  it('are filtered in this window alone', async () => {
    await one.goTo('訪問!C7');
    await tool('絞り込み').click();
    const dialog = one.page.getByRole('dialog', { name: '「担当者」で絞り込む' });
    await dialog.getByRole('button', { name: 'すべて外す' }).click();
    await dialog.getByLabel('担当A').check();
    await dialog.getByRole('button', { name: 'OK' }).click();
    await one.page.getByText(/絞り込み中：\d+ 行のうち \d+ 行を表示/).waitFor();
    await one.goTo('訪問!C7');
    await one.page.keyboard.press('ArrowDown');
    expect(await one.page.locator('#formula').inputValue()).toBe('担当A');
    await one.page.locator('#filtered').getByRole('button').click();
    await one.page.locator('#filtered').waitFor({ state: 'hidden' });
  });

  it('are put into a formula by pressing them, with the functions offered by name', async () => {
    await one.goTo('訪問!K8');
    await one.page.keyboard.type('=su');
    await one.page.getByRole('option', { name: /^SUM合計/ }).waitFor();
    await one.page.keyboard.press('Tab');
    const box = await one.page.locator('#grid').boundingBox();
    await one.page.mouse.click((box?.x ?? 0) + 100, (box?.y ?? 0) + 180);
    await until(async () => /^=SUM\([A-Z]\d+$/.test(await one.page.locator('#formula').inputValue()));
    await one.page.keyboard.type(',2)');
    await one.page.keyboard.press('Escape');
  });
});

describe('the page', () => {
  it('goes from 開く on 点検 to the cell that it speaks of', async () => {
    await one.menu('地域福祉KPI', '点検');
    await one.answer('「点検」タブに一覧を書きました', 'OK');
    const { values } = Object(
      await server.get(`/api/values?${new URLSearchParams({ sheet: '点検', range: 'A1:J30' })}`),
    );
    const row = values.findIndex((line: unknown[]) => line.includes('開く'));
    const column = values[row].indexOf('開く');
    await one.goTo(`点検!${String.fromCharCode(65 + column)}${row + 1}`);
    await one.page.keyboard.press('Alt+Enter');
    await until(async () => (await one.page.locator('#tabs [aria-selected=true]').textContent()) !== '点検');
  });

  it('prints the tab on A4 with the titles at the head of every page', async () => {
    await one.goTo('訪問!A7');
    const pdf = (await one.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) => size.map(Number));
    expect(boxes.length).toBeGreaterThan(3);
    for (const [width = 0, height = 0] of boxes) expect(Math.round(Math.max(width, height))).toBe(842);
    await one.page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    expect(await one.page.locator('.paper thead tr').last().textContent()).toContain('福祉圏域');
    await one.page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
  });

  it.each(['訪問', '質的評価', '確定', '団体', '計画', '設定', '前年度', '変更履歴'])(
    'has no key, no code and no English word in sight on %s, and days of one form',
    async (sheet) => {
      await one.goTo(`${sheet}!B7`);
      const seen = await one.page.evaluate(`{
        window.dispatchEvent(new Event('beforeprint'));
        const cells = [...document.querySelectorAll('.paper td')].map((cell) => cell.textContent);
        window.dispatchEvent(new Event('afterprint'));
        cells;
      }`);
      const texts = (seen as string[]).filter((text) => text !== '' && !text.includes('@example.com'));
      expect(texts.length).toBeGreaterThan(10);
      expect(texts.filter((text) => /[A-Za-z]{2}|キー|記録ID|要求ID/.test(text))).toEqual([]);
      const days = texts.filter((text) => /^\d{4}\/\d+\/\d+$/.test(text));
      expect(days.filter((day) => !/^\d{4}\/\d\d\/\d\d$/.test(day))).toEqual([]);
    },
  );

  it('opens every menu whole, also on a narrow screen', async () => {
    for (const size of [
      { width: 1280, height: 800 },
      { width: 300, height: 560 },
    ]) {
      await one.page.setViewportSize(size);
      await one.page.locator('#menus').getByRole('button').first().click();
      const last = one.page.locator('.popup > *').last();
      await last.scrollIntoViewIfNeeded();
      const box = await last.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
      await one.page.keyboard.press('Escape');
    }
    await one.page.setViewportSize({ width: 1280, height: 800 });
  });
});

it('the window did not complain', () => {
  expect(one.faults).toEqual([]);
});
