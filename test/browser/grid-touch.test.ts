import type { Browser, CDPSession } from 'playwright-core';
import { type RunningServer, startServer } from '../acceptance/server';
import { openBrowser } from './browser';
import { type GridWindow, openWindow, until } from './window';

let browser: Browser;
let server: RunningServer;
let one: GridWindow;
let fingers: CDPSession;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer('--today', '2025-12-01')]);
  one = await openWindow(browser, server.url, undefined, { viewport: { width: 390, height: 844 }, hasTouch: true });
  fingers = await one.context.newCDPSession(one.page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Point {
  readonly x: number;
  readonly y: number;
}

const selected = (): Promise<string> => one.page.locator('#name-box').inputValue();

async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
  await fingers.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }) => ({ x, y })) });
}

/** From a place of the grid to another, resting there before the finger is lifted. */
async function drag(from: Point, to: Point): Promise<void> {
  const { x, y } = (await one.page.locator('#grid').boundingBox()) ?? { x: 0, y: 0 };
  const at = (share: number): Point => ({
    x: x + from.x + (to.x - from.x) * share,
    y: y + from.y + (to.y - from.y) * share,
  });
  await touch('touchStart', [at(0)]);
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) await touch('touchMove', [at(share)]);
  await one.page.waitForTimeout(150);
  await touch('touchEnd', []);
}

/** Two taps at one place and soon would open the editor. */
async function tap({ x, y }: Point): Promise<void> {
  await one.page.waitForTimeout(800);
  const box = (await one.page.locator('#grid').boundingBox()) ?? { x: 0, y: 0 };
  await one.page.touchscreen.tap(box.x + x, box.y + y);
}

const rowOf = (cell: string): number => Number(cell.replace(/\D+/, ''));

describe('a finger on the cells', () => {
  const place = { x: 120, y: 500 };

  it('scrolls them and selects nothing', async () => {
    await one.goTo('訪問!B8');
    await drag(place, { x: 120, y: 200 });
    expect(await selected()).toBe('B8');
    await tap(place);
    await until(async () => (await selected()) !== 'B8');
    const low = rowOf(await selected());
    await one.goTo('訪問!B8');
    await tap(place);
    await until(async () => (await selected()) !== 'B8');
    // 300 pixels are twelve rows and a half.
    expect(low - rowOf(await selected())).toBeGreaterThanOrEqual(12);
    expect(low - rowOf(await selected())).toBeLessThanOrEqual(13);
  });

  it('scrolls across, and back no further than the first column', async () => {
    await one.goTo('訪問!A8');
    await drag({ x: 300, y: 500 }, { x: 100, y: 500 });
    await tap({ x: 70, y: 500 });
    await until(async () => !(await selected()).startsWith('A'));
    await drag({ x: 100, y: 420 }, { x: 380, y: 420 });
    await drag({ x: 100, y: 420 }, { x: 380, y: 420 });
    await tap({ x: 70, y: 450 });
    await until(async () => (await selected()).startsWith('A'));
  });

  it('selects on from the cell that is selected', async () => {
    await one.goTo('訪問!B8');
    await tap(place);
    await until(async () => (await selected()) !== 'B8');
    const first = await selected();
    await drag(place, { x: 120, y: 572 });
    await until(async () => (await selected()).startsWith(`${first}:`));
    expect(rowOf((await selected()).split(':')[1] ?? '') - rowOf(first)).toBe(3);
  });
});

it('the window did not complain', () => {
  expect(one.faults).toEqual([]);
});
