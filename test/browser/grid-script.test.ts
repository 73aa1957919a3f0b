import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { type RunningProgram, startProgram } from '../acceptance/server';
import { openBrowser } from './browser';
import { type GridWindow, openWindow, until } from './window';

const script = resolve(__dirname, 'scripts/book.js');
const SHEET = 'シート1';

let browser: Browser;
let folder: string;
let server: RunningProgram;
let owner: GridWindow;
let other: GridWindow;

const start = (...flags: string[]): Promise<RunningProgram> =>
  startProgram('--script', script, '--book', join(folder, 'book.json'), ...flags);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grid-'));
  [browser, server] = await Promise.all([openBrowser(), start()]);
  await server.post('/api/run', { function: 'prepare', args: [] });
  [owner, other] = await Promise.all([openWindow(browser, server.url), openWindow(browser, server.url, '山田')]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function valueAt(cell: string): Promise<unknown> {
  const { values } = Object(await server.get(`/api/values?${new URLSearchParams({ sheet: SHEET, range: cell })}`));
  return values[0][0];
}

describe('dialogs of a script', () => {
  it('hold it until the person at that window has answered', async () => {
    await other.menu('試験', 'たずねる');
    await other.page.getByRole('dialog').waitFor();
    expect(await valueAt('B1')).toBe('');
    await other.answer('続けますか？', 'いいえ');
    await other.answer('お名前は？', 'OK', '<b>山田</b>');
    await owner.holds('B1', 'NO OK <b>山田</b>');
    await other.page.locator('.toast').getByText('<i>終わりました</i>').waitFor();
    expect(await owner.page.getByRole('dialog').count()).toBe(0);
  });

  it('tell what a script failed with', async () => {
    await other.page.locator('#menus').getByRole('button', { name: '試験' }).click();
    await other.page.getByRole('menuitem', { name: 'ほか' }).click();
    await other.page.getByRole('menuitem', { name: '失敗' }).click();
    await other.page.locator('.toast').getByText('わざと失敗しました').waitFor();
  });

  it('a range that the script activates is selected in that window alone', async () => {
    await owner.goTo('A1');
    await other.menu('試験', 'ここへ');
    await until(async () => (await other.page.locator('#name-box').inputValue()) === 'C40:D41');
    expect(await owner.page.locator('#name-box').inputValue()).toBe('A1');
  });
});

describe('a script that takes long', () => {
  const work = () => other.page.locator('#work');

  it('is shown at the top, and is ended there while it has changed nothing', async () => {
    await other.menu('試験', 'ゆっくり読む');
    await work().getByText('「ゆっくり読む」を実行しています…').waitFor();
    const step = other.page.locator('.toast').getByText('読んでいます（1／2）。');
    await step.waitFor();
    await work().getByRole('button', { name: 'キャンセル' }).click();
    await other.page.locator('.toast').getByText('何も変わっていません').waitFor();
    expect(await work().textContent()).toBe('');
    expect(await step.count()).toBe(0);
  });

  it('cannot be ended in the middle of its changes, and says how far it is when it ran before', async () => {
    await other.menu('試験', 'ゆっくり書く');
    await owner.holds('E1', '2');
    expect(await work().getByRole('button', { name: 'キャンセル' }).isVisible()).toBe(false);
    await owner.type('E2', '次へ');
    await owner.holds('E1', '6');
    await work().locator('.work-line').waitFor({ state: 'detached' });
    await other.menu('試験', 'ゆっくり書く');
    await work()
      .getByText(/約 \d+%/)
      .waitFor();
    await owner.type('E2', '次へ');
    await work().locator('.work-line').waitFor({ state: 'detached' });
  });
});

describe('what is deleted', () => {
  const undo = (said: string) =>
    owner.page.locator('.toast').filter({ hasText: said }).getByRole('button', { name: '元に戻す' }).click();
  const tab = (name: string) => owner.page.locator('#tabs').getByRole('tab', { name, exact: true });
  const item = (name: string) => owner.page.getByRole('menuitem', { name, exact: true }).click();

  it('a row comes back by the button beside the sentence that says it, with what pointed at it', async () => {
    await owner.type('F30', '7');
    await owner.type('F31', '=F30*6');
    await owner.goTo('F30');
    await owner.page.keyboard.press('Shift+F10');
    await item('行を削除');
    await owner.holds('F30', '=#REF!*6');
    await undo('行を削除しました');
    await owner.holds('F30', '7');
    await owner.holds('F31', '=F30*6');
    await owner.calculated();
    expect(await valueAt('F31')).toBe(42);
  });

  it('is not offered to come back once it has come back by the keys', async () => {
    await owner.goTo('F30');
    await owner.page.keyboard.press('Shift+F10');
    await item('行を削除');
    await owner.page.keyboard.press('Control+z');
    await owner.calculated();
    await owner.holds('F30', '7');
    expect(await owner.page.locator('.toast').filter({ hasText: '行を削除しました' }).count()).toBe(0);
  });

  it('a tab comes back with all that stood on it, and a copy has the same', async () => {
    await tab(SHEET).click({ button: 'right' });
    await item('コピーを作る');
    await tab(`${SHEET} のコピー`).waitFor();
    await owner.holds(`${SHEET} のコピー!F31`, '=F30*6');
    await tab(`${SHEET} のコピー`).click({ button: 'right' });
    await item('削除');
    await owner.answer(`シート「${SHEET} のコピー」を削除します`, '削除');
    await tab(`${SHEET} のコピー`).waitFor({ state: 'detached' });
    await undo('シートを削除しました');
    await owner.holds(`${SHEET} のコピー!F31`, '=F30*6');
    await owner.page.keyboard.press('Control+z');
    await owner.goTo(`${SHEET}!A1`);
  });
});

describe('what the host refuses', () => {
  it('is taken back, with what the rule says', async () => {
    await owner.type('A2', '7');
    await owner.holds('A2', '7');
    await owner.type('A2', '70');
    await owner.answer('1 から 10 までの数', 'OK');
    await owner.holds('A2', '7');
    expect(await valueAt('A2')).toBe(7);
  });

  it('is what others may not change', async () => {
    await other.type('A3', '書けない');
    await other.answer('保護されているセル', 'OK');
    await other.holds('A3', '');
    await owner.type('A3', '書ける');
    await other.holds('A3', '書ける');
  });
});

describe('hostile text', () => {
  it.each([
    ['markup', '<img src=x onerror="document.title=1">', '<img src=x onerror="document.title=1">'],
    ['a formula kept as text', `'=HYPERLINK("https://example.com","x")`, `'=HYPERLINK("https://example.com","x")`],
    ['marks that turn the direction', '\u202eabc\u2066def', '\u202eabc\u2066def'],
  ])('%s stays text in every window', async (_name, typed, shown) => {
    await owner.type('B13', typed);
    await other.holds('B13', shown);
    expect(await valueAt('B13')).toBe(shown.replace(/^'/, ''));
    expect(await other.page.title()).not.toBe('1');
    expect(await other.page.locator('img').count()).toBe(0);
  });

  it('10,000 characters come through the formula bar whole', async () => {
    const long = '長'.repeat(10_000);
    await owner.goTo('B14');
    await owner.page.locator('#formula').fill(long);
    await owner.page.locator('#formula').press('Enter');
    await other.holds('B14', long);
    expect(await valueAt('B14')).toBe(long);
  });
});

describe('pasting', () => {
  it('puts a block as typed, with the line breaks inside its cells, and makes the selection its size', async () => {
    await owner.goTo('B20');
    await owner.paste('12\t"上\n下"\n2025/6/3\t=B20*2');
    await other.holds('C20', '上\n下');
    await other.holds('C21', '=B20*2');
    expect([await valueAt('B20'), await valueAt('B21'), await valueAt('C21')]).toEqual([12, '2025-06-03', 24]);
    // Looking at it in the formula bar and leaving is no edit.
    await owner.goTo('C20');
    await owner.page.locator('#formula').focus();
    await owner.goTo('B20');
    await owner.calculated();
    expect(await valueAt('C20')).toBe('上\n下');
  });
});

describe('the person at a window', () => {
  it('is who was chosen there', async () => {
    await other.page.locator('#user').selectOption({ label: '別の名前にする…' });
    await other.answer('名前を入れてください', 'OK', '鈴木');
    await until(async () => (await other.page.locator('#user').inputValue()) === '鈴木');
    await other.type('A9', '鈴木の入力');
    await other.calculated();
    const records = (await server.get('/api/executions')) as { user: string }[];
    expect(records.at(-1)?.user).toBe('鈴木');
    await other.page.locator('#user').selectOption('山田');
  });
});

describe('a sidebar', () => {
  it('calls public functions only, with plain values only, as the person at the window', async () => {
    await other.page.locator('#menus').getByRole('button', { name: '試験' }).click();
    await other.page.getByRole('menuitem', { name: 'ほか' }).click();
    await other.page.getByRole('menuitem', { name: 'サイドバー' }).click();
    await other.page.getByRole('heading', { name: '試験の欄' }).waitFor();
    const items = other.page.frameLocator('#side iframe').locator('li');
    await items.nth(5).waitFor();
    const lines = (await items.allTextContents()).sort();
    expect(lines).toEqual([
      'failed google.script.run.nothing is not a function',
      'failed わざと失敗しました',
      'ok "山田"',
      'ok {"a":[1,"<b>",null]}',
      expect.stringContaining('threw Failed due to illegal value'),
      expect.stringMatching(/^threw .*hidden_/),
    ]);
    await other.page.frameLocator('#side iframe').getByRole('button', { name: '閉じる' }).click();
    await other.page.locator('#side').waitFor({ state: 'hidden' });
  });
});

describe('without a connection', () => {
  it('a menu item says so at once, and nothing runs later', async () => {
    await other.context.setOffline(true);
    await other.page.locator('#lost').waitFor();
    await other.menu('試験', 'ここへ');
    await other.page.locator('.toast').getByText('「ここへ」を実行できません').waitFor();
    await other.context.setOffline(false);
    await other.page.locator('#lost').waitFor({ state: 'hidden' });
    await other.calculated();
  });
});

describe('a connection that is cut', () => {
  it('is said and retried, and what was typed meanwhile is sent once', async () => {
    const edits = Number(await valueAt('D1'));
    await other.context.setOffline(true);
    await other.page.locator('#lost').waitFor();
    await other.type('A5', '途中');
    await owner.type('A6', 'その間');
    await owner.calculated();
    expect(await valueAt('A5')).toBe('');
    await other.context.setOffline(false);
    await other.page.locator('#lost').waitFor({ state: 'hidden' });
    await other.holds('A6', 'その間');
    await owner.holds('A5', '途中');
    await other.calculated();
    expect(await valueAt('D1')).toBe(edits + 2);
  });

  it('a host that was killed and started anew finds every window again, nothing lost and nothing doubled', async () => {
    await owner.type('A7', '前');
    await owner.calculated();
    const edits = Number(await valueAt('D1'));
    const port = new URL(server.url).port;
    await server.kill();
    await owner.page.locator('#lost').waitFor();
    await owner.type('A8', '間');
    server = await start('--port', port);
    await owner.page.locator('#lost').waitFor({ state: 'hidden' });
    await owner.calculated();
    await other.holds('A8', '間');
    await owner.holds('A7', '前');
    expect([await valueAt('A7'), await valueAt('A8'), await valueAt('D1')]).toEqual(['前', '間', edits + 1]);
  });
});

it('no window complained', () => {
  expect([...owner.faults, ...other.faults]).toEqual([]);
});
