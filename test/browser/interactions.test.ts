/** The main tasks over what is pushed, each interaction counted, by mouse and by keyboard alone: docs/interactions.md says how many. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { act, openForm, recorded } from './form-page';
import { type BookStage, openBookStage } from './stage';

let stage: BookStage;
beforeAll(async () => {
  stage = await openBookStage();
});
afterAll(() => stage?.close());

const table = new Map(
  readFileSync(resolve(__dirname, '../../docs/interactions.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^\d+$/.test(cells[4] ?? ''))
    .map((cells) => [cells[1], Number(cells[4])]),
);

type Press = (target: Locator) => Promise<void>;

const byMouse: Press = (target) => target.click();
/** Goes to it with Tab from where the focus is, so that a control that no key reaches is not pressed. */
const byKeyboard: Press = async (target) => {
  await target.waitFor();
  for (let tabs = 0; tabs < 120; tabs += 1) {
    if (await target.evaluate('(element) => element === document.activeElement')) {
      await target.page().keyboard.press('Enter');
      return;
    }
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`No Tab reaches ${target}`);
};

/** Counts what is pressed. */
function counting(press: Press) {
  const counted = { count: 0 };
  return {
    counted,
    press: async (target: Locator): Promise<void> => {
      counted.count += 1;
      await press(target);
    },
  };
}

const tab = (page: Page, name: string): Locator =>
  page.getByRole('navigation').getByRole('button', { name, exact: true });

describe.each([
  ['by mouse', byMouse],
  ['by keyboard', byKeyboard],
] as const)('%s', (how, way) => {
  const from = async (page: Page, task: string, work: (press: Press) => Promise<void>): Promise<void> => {
    const { press, counted } = counting(way);
    await work(press);
    expect([task, counted.count]).toEqual([task, table.get(task)]);
    expect(page.url()).toContain('exec');
  };

  it('record, correct, void and restore', async () => {
    const page = await openForm(stage);
    await from(page, 'record a visit', async (press) => {
      await press(act(page, '訪問した'));
      await press(page.locator('#submit'));
      // The second round says the same as the first.
      if (how === 'by mouse') await recorded(page);
      else
        await page
          .getByRole('region', { name: 'すでに同じ記録があります' })
          .or(page.getByRole('region', { name: '記録しました' }))
          .waitFor();
    });
    await way(tab(page, '最近の記録'));
    await page.locator('.entries li').first().waitFor();
    await from(page, 'correct an entry', async (press) => {
      await press(page.getByRole('button', { name: /を直す$/ }).first());
      await press(page.getByRole('button', { name: '訪問件数を1つ増やす' }));
      await press(page.getByRole('button', { name: '直した内容を保存' }));
      await page.getByRole('region', { name: '直しました' }).waitFor();
    });
    await from(page, 'void an entry', async (press) => {
      await press(page.getByRole('button', { name: /を取り消す$/ }).first());
      await press(page.getByRole('button', { name: '二重に記録した' }));
      await press(page.getByRole('article').getByRole('button', { name: '取り消す', exact: true }));
      await page.getByRole('region', { name: '取り消しました' }).waitFor();
    });
    await from(page, 'restore an entry', async (press) => {
      await press(page.getByRole('button', { name: /を元に戻す$/ }).first());
      await press(page.getByRole('article').getByRole('button', { name: '元に戻す', exact: true }));
      await page.getByRole('region', { name: '元に戻しました' }).waitFor();
    });
    await page.context().close();
  });

  it('a doubtful row to its cell', async () => {
    await stage.server.post('/api/edit', {
      sheet: '相談',
      range: 'A30:D30',
      values: [['2025/6/3', '若葉・調和', '', '多数']],
    });
    const page = await openForm(stage, { besideGrid: true });
    await from(page, 'go from a doubtful row to its cell', async (press) => {
      await press(tab(page, '点検'));
      await press(page.locator('.problems button').first());
      await page.waitForFunction('window.gridFocused === true');
    });
    await page.context().close();
  });
});

it.each([
  ['close a month', '月を締める', ['', '']],
  ['report to PDF', '実績報告書', ['']],
] as const)('%s, from the menu', async (task, item, answers) => {
  // One for the item, one an answered question; a report is printed from its page, and saved in the browser's own dialog.
  const { status } = await stage.server.post('/api/menu', { path: ['地域福祉KPI', item], answers: [...answers] });
  expect(status).toBe(200);
  const printing = task === 'report to PDF' ? 2 : 0;
  expect([task, 1 + answers.length + printing]).toEqual([task, table.get(task)]);
});
