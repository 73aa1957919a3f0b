import type { Page, Route } from 'playwright-core';
import { act, openForm, recorded } from './form-page';
import { type MemoryStage, openStage } from './stage';

let stage: MemoryStage;
let faulty: MemoryStage;
beforeAll(async () => {
  [stage, faulty] = await Promise.all([openStage(), openStage()]);
  // The row is written by then, and its line in 変更履歴 is not.
  faulty.memory.workbook.service.failAtWrite = 2;
});
afterAll(() => Promise.all([stage?.close(), faulty?.close()]));

const submit = (page: Page) => page.locator('#submit');
const retry = (page: Page) => page.getByRole('button', { name: 'もう一度送る' });

/** The server does the work and its answer is lost, once. */
async function loseNextAnswer(page: Page): Promise<void> {
  let isLost = false;
  await page.route('**/api/run', async (route: Route) => {
    // What the form keeps for the person may come in between.
    if (isLost || route.request().postData()?.includes('keepForm')) return route.fallback();
    isLost = true;
    await route.fetch();
    await route.abort('connectionreset');
  });
}

async function noAnswer(page: Page): Promise<string> {
  const notice = page.getByRole('region', { name: '返事がありませんでした' });
  await notice.waitFor();
  return (await notice.locator('ul').textContent()) ?? '';
}

const tabOf = async (on: MemoryStage, tab: string, key: string): Promise<unknown[]> =>
  (await on.rows(tab)).map((row) => row[key]);

describe('an answer that is lost', () => {
  it('leaves everything in the form, says why and what to do, and sent again counts once', async () => {
    const page = await openForm(stage);
    await act(page, '訪問した').click();
    await page.getByRole('button', { name: '訪問件数を1つ増やす' }).click();
    await loseNextAnswer(page);
    await submit(page).click();
    expect(await noAnswer(page)).toContain('二重に記録されることはありません');
    expect(await page.locator('#preview').textContent()).toContain('訪問件数 2件');
    expect(await tabOf(stage, '訪問', '訪問件数')).toEqual([2]);
    await retry(page).click();
    await recorded(page);
    expect(await tabOf(stage, '訪問', '訪問件数')).toEqual([2]);
    await page.context().close();
  });

  it('is remembered by its request over a reload: the draft comes back and still counts once', async () => {
    const page = await openForm(stage);
    await act(page, '啓発した').click();
    await page.getByRole('button', { name: '相手先や備考を書く' }).click();
    await page.locator('#note').fill('駅前の催し');
    await loseNextAnswer(page);
    await submit(page).click();
    await noAnswer(page);
    await page.reload();
    await page.getByText('前に送った分の返事を、まだ受け取っていません').waitFor();
    expect(await page.locator('#note').inputValue()).toBe('駅前の催し');
    await submit(page).click();
    await recorded(page);
    expect(await tabOf(stage, '啓発', '備考')).toEqual(['駅前の催し']);
    await page.context().close();
  });

  it('says that the first may have been recorded when something else is sent instead', async () => {
    const page = await openForm(stage);
    await act(page, '研修を開いた').click();
    await loseNextAnswer(page);
    await submit(page).click();
    await noAnswer(page);
    await page.getByRole('button', { name: '研修を1つ増やす' }).click();
    await page.getByText('記録されているかもしれません').waitFor();
    await page.getByRole('button', { name: '研修を1つ減らす' }).click();
    await page.getByText('二重に記録されることはありません').waitFor();
    await page.context().close();
  });
});

describe('without a connection', () => {
  it('nothing is sent, nothing is lost, and it goes once the connection is back', async () => {
    const page = await openForm(stage);
    await act(page, '会議をした').click();
    await page.getByRole('checkbox', { name: /ネットワーク会議/ }).check();
    await page.context().setOffline(true);
    await submit(page).click();
    expect(await noAnswer(page)).toContain('通信が切れています');
    await page.context().setOffline(false);
    await retry(page).click();
    await recorded(page);
    expect(await tabOf(stage, '連携', 'ネットワーク会議')).toEqual([1]);
    await page.context().close();
  });

  it.each([
    ['Service invoked too many times for one day: spreadsheets.', '上限に達した'],
    ['PERMISSION_DENIED', 'ほかのGoogleアカウント'],
    ['Authorization is required to perform that action.', 'メニュー「地域福祉KPI」'],
    ['Exceeded maximum execution time', 'もう一度お試しください'],
  ])('%s is explained in words that help', async (message, words) => {
    const page = await openForm(stage);
    await act(page, '訪問した').click();
    await page.route('**/api/run', (route) => route.fulfill({ json: { error: { message } } }), { times: 1 });
    await submit(page).click();
    expect(await noAnswer(page)).toContain(words);
    await page.context().close();
  });

  it('an answer of another shape counts as none', async () => {
    const page = await openForm(stage);
    await act(page, '訪問した').click();
    await page.route('**/api/run', (route) => route.fulfill({ json: { result: '{"ok":true,"value":{}}' } }), {
      times: 1,
    });
    await submit(page).click();
    await noAnswer(page);
    await page.context().close();
  });
});

describe('a server that fails in the middle', () => {
  it('is shown with its reference, and the retry counts once', async () => {
    const page = await openForm(faulty);
    await act(page, '訪問した').click();
    await submit(page).click();
    const notice = page.getByRole('region', { name: '記録できませんでした' });
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/途中で止まりました（ref-0001）.*残っています/);
    await retry(page).click();
    await recorded(page);
    expect(await tabOf(faulty, '訪問', '訪問件数')).toEqual([1]);
    await page.context().close();
  });
});

describe('the same event twice', () => {
  it('is asked about, and recorded when it is meant', async () => {
    const page = await openForm(stage, { remembered: { area: '市全域', staff: '担当Z' } });
    for (const sent of [1, 2]) {
      await act(page, '場が立ち上がった').click();
      await submit(page).click();
      if (sent === 2) await page.getByRole('button', { name: '別の活動として記録する' }).click();
      await recorded(page);
    }
    expect(await tabOf(stage, '交流の場', '交流の場の立ち上げ')).toEqual([1, 1]);
    await page.context().close();
  });

  it('pressed twice in a hurry is one', async () => {
    const page = await openForm(stage, { remembered: { area: '市全域', staff: '急ぎ' } });
    await act(page, '相談を受けた').click();
    await submit(page).dblclick();
    await recorded(page);
    expect(await stage.ask('listEntries', { staff: '急ぎ' })).toMatchObject({ value: { entries: { length: 1 } } });
    await page.context().close();
  });
});

describe('a browser that keeps nothing', () => {
  it('works all the same, and the server keeps it', async () => {
    await stage.ask('keepForm', { at: Date.now(), area: '', staff: '', language: 'ja', draft: '' });
    const context = await stage.browser.newContext({ viewport: { width: 300, height: 700 } });
    await context.addInitScript({
      content: "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused'); } });",
    });
    const page = await context.newPage();
    await page.goto(new URL('exec', stage.url).href);
    await act(page, '担い手を育てた').click();
    await page.getByRole('checkbox', { name: /養成講座/ }).check();
    await page.locator('#area').selectOption('市全域');
    await submit(page).click();
    expect(await recorded(page)).toContain('「担い手（改）」に 養成講座 1回');
    await page.reload();
    await act(page, '啓発した').click();
    await page.locator('#preview', { hasText: '市全域' }).waitFor();
    await context.close();
  });
});
