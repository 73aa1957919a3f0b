/** The main tasks on the page of the local workbook by keyboard alone; docs/interactions.md says how many presses each takes. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { type RunningServer, startProgram } from '../acceptance/server';
import { AREAS } from '../acceptance/year';
import { launchBrowser } from './browser';
import { type GridWindow, openWindow } from './window';

const TODAY = '2025-12-01';
const MENU = '地域福祉KPI';
const table = new Map(
  readFileSync(resolve(__dirname, '../../docs/interactions.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^\d+$/.test(cells[4] ?? ''))
    .map((cells) => [cells[1], Number(cells[4])]),
);

let browser: Browser;
let server: RunningServer;
let one: GridWindow;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startProgram('--today', TODAY, '--empty')]);
  // Every area has an entry in April, which nothing then keeps from being closed.
  for (const [at, area] of AREAS.entries())
    await ask('recordEvent', {
      requestId: `april-000${at}`,
      date: '2025-04-03',
      area,
      credits: [{ indicator: 'outreach.visits', count: 1 }],
    });
  one = await openWindow(browser, server.url, '担当A');
  await one.page.evaluate(
    `localStorage.setItem('chofu-kpi-form.area', '若葉・調和'); localStorage.setItem('chofu-kpi-form.staff', '担当A')`,
  );
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function ask(method: string, params: unknown): Promise<void> {
  const { json } = await server.post('/api/run', { function: 'call', args: [JSON.stringify({ method, params })] });
  const { result } = z.object({ result: z.string() }).parse(json);
  expect(JSON.parse(result)).toMatchObject({ ok: true });
}

/** Whether the keys go to it. */
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.ownerDocument.hasFocus() && element === element.ownerDocument.activeElement);

/** Goes to it with F6 from part to part and with Tab within each, and nothing else. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let part = 0; part < 7; part += 1) {
    for (let tabs = 0; tabs < 40; tabs += 1) {
      if (await hasFocus(target)) return;
      const inGrid = await page.evaluate<boolean>("document.activeElement?.closest('.grid-place') !== null");
      if (inGrid) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('F6');
  }
  throw new Error(`No key reaches ${String(target)}`);
}

/** Counts what is pressed to choose something; the ways to it are not counted, as a mouse's are not. */
async function counted(
  task: string,
  work: (press: (target: Locator) => Promise<void>) => Promise<void>,
): Promise<void> {
  let count = 0;
  await work(async (target) => {
    count += 1;
    await reach(one.page, target);
    await one.page.keyboard.press('Enter');
  });
  expect([task, count]).toEqual([task, table.get(task)]);
}

const menu = (): Locator => one.page.locator('#menus').getByRole('button', { name: MENU });
/** An item of the menu that is open: the arrows go through it. */
async function item(name: string): Promise<Locator> {
  const found = one.page.getByRole('menuitem', { name, exact: true });
  await found.waitFor();
  for (let down = 0; down < 40 && !(await hasFocus(found)); down += 1) await one.page.keyboard.press('ArrowDown');
  return found;
}
const side = (): FrameLocator => one.page.frameLocator('#side iframe');
const screen = (name: string): Locator => side().getByRole('navigation').getByRole('button', { name, exact: true });

/** Opens the form beside the grid. */
async function openForm(): Promise<void> {
  await reach(one.page, menu());
  await one.page.keyboard.press('Enter');
  await item('記録する');
  await one.page.keyboard.press('Enter');
  await side().locator('.acts button').first().waitFor();
}

async function go(name: string): Promise<void> {
  await reach(one.page, screen(name));
  await one.page.keyboard.press('Enter');
}

it('an entry is recorded, corrected, taken back and put back', async () => {
  await openForm();
  const said = (title: string): Promise<void> => side().getByRole('region', { name: title }).waitFor();
  await counted('record a visit', async (press) => {
    await press(side().locator('.acts').getByRole('button', { name: '訪問した', exact: true }));
    await press(side().locator('#submit'));
    await said('記録しました');
  });
  await go('最近の記録');
  await counted('correct an entry', async (press) => {
    await press(
      side()
        .getByRole('button', { name: /訪問件数 1件を直す$/ })
        .first(),
    );
    await press(side().getByRole('button', { name: '訪問件数を1つ増やす' }));
    await press(side().getByRole('button', { name: '「入力まちがい」として保存' }));
    await said('直しました');
  });
  await counted('void an entry', async (press) => {
    await press(side().getByRole('button', { name: /訪問件数 2件を取り消す$/ }));
    await press(side().getByRole('button', { name: '二重に記録した' }));
    await press(side().getByRole('article').getByRole('button', { name: '取り消す', exact: true }));
    await said('取り消しました');
  });
  await counted('restore an entry', async (press) => {
    await press(side().getByRole('button', { name: /訪問件数 2件を元に戻す$/ }));
    await press(side().getByRole('article').getByRole('button', { name: '元に戻す', exact: true }));
    await said('元に戻しました');
  });
});

it('a doubtful row leads to its cell', async () => {
  await server.post('/api/edit', { sheet: '相談', range: 'A9:D9', values: [['2025/6/3', '若葉・調和', '', '多数']] });
  await counted('go from a doubtful row to its cell', async (press) => {
    await press(screen('点検'));
    await press(side().locator('.problems').getByRole('button').first());
    await one.page.getByRole('tab', { name: '相談', exact: true, selected: true }).waitFor();
  });
  await server.post('/api/edit', { sheet: '相談', range: 'A9:D9', values: [['', '', '', '']] });
});

it('the guide is read', async () => {
  await reach(one.page, menu());
  await one.page.keyboard.press('Enter');
  await item('使い方');
  await one.page.keyboard.press('Enter');
  await side().getByRole('heading', { name: '毎日のこと' }).waitFor();
  await reach(one.page, side().locator('summary').first());
  await one.page.keyboard.press('Enter');
  await side().locator('details[open]').waitFor();
  expect(await violations(side().locator('html'))).toEqual([]);
});

it('a month is closed', async () => {
  await counted('close a month', async (press) => {
    await press(menu());
    await press(await item('月を締める'));
    const dialog = one.page.getByRole('dialog').filter({ hasText: '次に締めるのは 2025年4月です。' });
    await press(dialog.getByRole('button', { name: 'OK', exact: true }));
    await one.page.getByRole('dialog').filter({ hasText: '2025年4月を締めました' }).waitFor();
  });
  await one.page.keyboard.press('Enter');
});

it('a report is printed, or kept as a PDF by the dialog that the browser then shows', async () => {
  await counted('print a report or keep it as a PDF', async (press) => {
    await press(menu());
    await press(await item('実績報告書'));
    const dialog = one.page.getByRole('dialog').filter({ hasText: '実績報告書' });
    await press(dialog.getByRole('button', { name: 'OK', exact: true }));
    const page = one.page.frameLocator('dialog iframe');
    const print = page.getByRole('button', { name: '印刷' });
    await print.waitFor();
    await print.evaluate((button) => {
      const frame = button.ownerDocument.defaultView;
      if (frame !== null) frame.print = () => button.setAttribute('data-printed', 'yes');
    });
    await press(print);
    expect(await print.getAttribute('data-printed')).toBe('yes');
    expect(await violations(page.locator('html'))).toEqual([]);
  });
});

/** What axe finds in the document of an element. */
async function violations(html: Locator): Promise<string[]> {
  await html.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const found = z.object({
    violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
  });
  const { violations: each } = found.parse(await html.evaluate('axe.run()'));
  return each.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
