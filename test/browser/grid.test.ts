import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { type RunningServer, startServer } from '../acceptance/server';
import { openBrowser } from './browser';
import { type GridWindow, openWindow, until } from './window';

let browser: Browser;
let server: RunningServer;
let one: GridWindow;
let two: GridWindow;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer('--today', '2025-12-01')]);
  [one, two] = await Promise.all([openWindow(browser, server.url), openWindow(browser, server.url, '佐藤')]);
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

/** Red, green and blue behind a 状態 that asks for something. */
const CHECK_RED = [0xfc, 0xe8, 0xe6];

/** How many points of the second window are of a colour. */
async function twosPoints(colour: readonly number[]): Promise<number> {
  const { data } = PNG.sync.read(await two.page.screenshot());
  let points = 0;
  for (let at = 0; at < data.length; at += 4) if (colour.every((part, index) => data[at + index] === part)) points += 1;
  return points;
}

describe('typing in the grid', () => {
  it('reaches the host, is made a number by onEdit, and 集計 follows in every window', async () => {
    const before = Number(await valueAt('集計', 'F10'));
    await one.type('訪問!D7', '１２件');
    await one.holds('訪問!D7', '12');
    await two.holds('訪問!D7', '12');
    expect(await valueAt('訪問', 'D7')).toBe(12);
    const after = Number(await valueAt('集計', 'F10'));
    expect(after).toBe(before + 10);
    await one.goTo('集計!F10');
    await one.page.waitForSelector('#tabs [aria-selected=true]:text-is("集計")');
  });

  it('shows the edits of both people, each in the name of who made it', async () => {
    await Promise.all([one.type('訪問!H7', 'ひとりめ'), two.type('訪問!H8', 'ふたりめ')]);
    await one.holds('訪問!H8', 'ふたりめ');
    await two.holds('訪問!H7', 'ひとりめ');
    // An execution is on the list when it has ended, which is after its edit is seen.
    await Promise.all([one.calculated(), two.calculated()]);
    const records = (await server.get('/api/executions')) as { kind: string; user: string }[];
    expect(records.filter(({ kind }) => kind === 'edit').map(({ user }) => user)).toEqual(
      expect.arrayContaining(['owner@example.com', '佐藤']),
    );
  });

  it('colours what is to be checked in a row that was blank', async () => {
    await two.goTo('担い手!A40');
    expect(await twosPoints(CHECK_RED)).toBe(0);
    await two.type('担い手!A40', '2025/11/3');
    await two.type('担い手!B40', '若葉・調和');
    await two.type('担い手!D40', '25人');
    await until(async () => (await twosPoints(CHECK_RED)) > 1000);
  });

  it('is put back by Ctrl+Z and done again by Ctrl+Y', async () => {
    await two.type('訪問!H10', '消す');
    await two.calculated();
    await two.page.keyboard.press('Control+z');
    await two.holds('訪問!H10', '関係機関と同行');
    await two.page.keyboard.press('Control+y');
    await two.holds('訪問!H10', '消す');
  });

  it('clears with Delete, and a choice from a list is put like typing', async () => {
    await one.goTo('訪問!H12');
    await one.type('訪問!H12', 'あ');
    await one.goTo('訪問!H12');
    await one.page.keyboard.press('Delete');
    await two.holds('訪問!H12', '');
    await one.goTo('訪問!C9');
    await one.page.keyboard.press('Alt+ArrowDown');
    await one.page.getByRole('menuitemradio', { name: '担当C' }).click();
    await two.holds('訪問!C9', '担当C');
  });
});

describe('the menu of the script', () => {
  it('runs 点検, waits for its dialog, and says so only in the window that asked', async () => {
    await one.menu('地域福祉KPI', '点検');
    await one.page.getByRole('dialog').waitFor();
    expect(await two.page.getByRole('dialog').count()).toBe(0);
    await one.answer('「点検」タブに一覧を書きました', 'OK');
    await one.calculated();
  });

  it('opens the form in a sidebar of 300 px, which closes again', async () => {
    await one.menu('地域福祉KPI', '記録する');
    const side = one.page.locator('#side');
    await side.waitFor();
    expect((await side.boundingBox())?.width).toBe(300);
    await one.page.frameLocator('#side iframe').getByRole('button', { name: '訪問した', exact: true }).waitFor();
    await side.getByRole('button', { name: '閉じる' }).click();
    expect(await side.isVisible()).toBe(false);
  });

  it('goes from a problem in the sidebar to its cell in the grid', async () => {
    await one.menu('地域福祉KPI', '記録する');
    const form = one.page.frameLocator('#side iframe');
    await form.getByRole('button', { name: '点検', exact: true }).click();
    await form
      .getByRole('button', { name: /訪問.*1.*行目.*セルへ/ })
      .first()
      .click();
    await until(async () => (await one.page.locator('#name-box').inputValue()) === 'B187');
    expect(await one.page.locator('#tabs [aria-selected=true]').textContent()).toBe('訪問');
    await one.page.locator('#side').getByRole('button', { name: '閉じる' }).click();
  });
});

describe('what is protected with a warning', () => {
  it('asks before an edit and leaves the cell as it was when the person says no', async () => {
    const before = await two.held('集計!F10');
    await two.type('集計!F10', '5');
    await two.answer('間違って変更してはいけない部分', 'キャンセル');
    await two.holds('集計!F10', before);
  });
});

describe('sheets, rows and columns', () => {
  it('are added, renamed, moved and deleted by one window and shown by both', async () => {
    const tabs = (window: GridWindow) => window.page.locator('#tabs').getByRole('tab');
    await one.page.getByRole('button', { name: 'シートを追加' }).click();
    const made = tabs(two).filter({ hasText: /^シート\d+$/ });
    await made.waitFor();
    await tabs(one)
      .filter({ hasText: /^シート\d+$/ })
      .dblclick();
    await one.answer('新しいシート名', 'OK', '試し');
    await tabs(two).filter({ hasText: '試し' }).click();
    await one.type('試し!A1', '上');
    await two.holds('試し!A1', '上');
    await one.goTo('試し!A1');
    const box = await one.page.locator('#grid').boundingBox();
    await one.page.mouse.click((box?.x ?? 0) + 90, (box?.y ?? 0) + 30, { button: 'right' });
    await one.page.getByRole('menuitem', { name: '上に 1 行挿入' }).click();
    await two.holds('試し!A2', '上');
    await tabs(one).filter({ hasText: '試し' }).click({ button: 'right' });
    await one.page.getByRole('menuitem', { name: '削除' }).click();
    await one.answer('シート「試し」を削除します', '削除');
    await tabs(two).filter({ hasText: '試し' }).waitFor({ state: 'detached' });
  });
});

describe('axe finds nothing', () => {
  /** The size of targets is in WCAG 2.2 and off in axe unless asked for. */
  const everyRule = "{ rules: { 'target-size': { enabled: true } } }";
  const found = async (): Promise<string[]> => {
    const { violations } = Object(await one.page.evaluate(`axe.run({ exclude: ['#grid'] }, ${everyRule})`));
    return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`);
  };
  beforeAll(() => one.page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')));

  it('around the grid', async () => {
    expect(await found()).toEqual([]);
  });

  it('in an open menu', async () => {
    await one.page.locator('#menus').getByRole('button').first().click();
    expect(await found()).toEqual([]);
    await one.page.keyboard.press('Escape');
  });

  it('in a dialog with a field', async () => {
    await one.page.locator('#tabs').getByRole('tab', { name: '研修' }).dblclick();
    await one.page.getByRole('dialog').waitFor();
    expect(await found()).toEqual([]);
    await one.answer('新しいシート名', 'キャンセル');
  });

  it('on a narrow screen with its sidebar', async () => {
    await one.page.setViewportSize({ width: 390, height: 780 });
    expect(await found()).toEqual([]);
    await one.menu('地域福祉KPI', '記録する');
    await one.page.locator('#side').waitFor();
    expect(await found()).toEqual([]);
  });
});

it('no window complained', () => {
  expect([...one.faults, ...two.faults]).toEqual([]);
});
