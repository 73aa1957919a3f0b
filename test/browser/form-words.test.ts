import type { Page } from 'playwright-core';
import { act, openForm, recorded } from './form-page';
import { type MemoryStage, openStage } from './stage';

let stage: MemoryStage;
beforeAll(async () => {
  stage = await openStage();
  for (const [index, date] of ['2025-11-04', '2025-11-18'].entries()) {
    const credits = [{ indicator: 'community.approaches', count: 1 }];
    const event = { requestId: `earlier-${index}`, date, area: '市全域', counterparty: 'さくらカフェ', credits };
    await stage.ask('recordEvent', event);
  }
});
afterAll(() => stage?.close());

const submit = (page: Page) => page.locator('#submit');

describe('an organisation', () => {
  it('is offered while its name is typed, with how often it was named, and chosen by keyboard', async () => {
    const page = await openForm(stage);
    await act(page, '団体に働きかけた').click();
    await page.getByText('「働きかけた団体」は、相手先の名前で数えます。').waitFor();
    await page.locator('#counterparty').pressSequentially('サク');
    await page.getByRole('option', { name: 'さくらカフェ 2 回' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('#counterparty').inputValue()).toBe('さくらカフェ');
    expect(await page.locator('#counterparty-count').textContent()).toBe('今年度 3 回目です。');
    await submit(page).click();
    await recorded(page);
    expect(await stage.ask('counterparties')).toEqual({
      ok: true,
      value: { names: [{ name: 'さくらカフェ', count: 3, last: '2025-12-01', spellings: [] }] },
    });
    await page.context().close();
  });

  it('that looks like another one is asked about, and takes its name in one click', async () => {
    const page = await openForm(stage);
    await act(page, '団体に働きかけた').click();
    await page.locator('#counterparty').fill('サクラ・カフエ');
    await page.getByText('「さくらカフェ」とよく似ています。').waitFor();
    await page.getByRole('button', { name: '「さくらカフェ」にする' }).click();
    expect(await page.locator('#counterparty').inputValue()).toBe('さくらカフェ');
    await page.context().close();
  });

  it('that is new is said to be, once the name is written', async () => {
    const page = await openForm(stage);
    await act(page, '団体に働きかけた').click();
    await page.locator('#counterparty').fill('もみじの会');
    await page.locator('#counterparty').blur();
    await page.getByText('今年度は初めてです。').waitFor();
    await page.context().close();
  });
});

describe('personal data in a note', () => {
  it('is named below the field and asked about before it is recorded', async () => {
    const page = await openForm(stage);
    await act(page, '訪問した').click();
    await page.getByRole('button', { name: '相手先や備考を書く' }).click();
    await page.locator('#note').fill('山田さん宅、090-1234-5678');
    const seen = await page.locator('#note-seen').textContent();
    expect(seen).toContain('「090-1234-5678」は電話番号のようです。');
    expect(seen).toContain('「山田さん」は人の名前のようです。');
    await submit(page).click();
    const asked = page.getByRole('region', { name: '個人が分かる内容かもしれません' });
    await asked.waitFor();
    expect(await asked.textContent()).toContain('備考に「090-1234-5678」「山田さん」があります。');
    expect(await stage.rows('訪問')).toEqual([]);
    await page.locator('#note').fill('ケースA-012');
    expect(await page.locator('#note-seen').textContent()).toBe('');
    await submit(page).click();
    await recorded(page);
    expect(await stage.rows('訪問')).toMatchObject([{ 備考: 'ケースA-012' }]);
    await page.context().close();
  });

  it('is recorded when the person says so', async () => {
    const page = await openForm(stage);
    await act(page, '訪問した').click();
    await page.getByRole('button', { name: '相手先や備考を書く' }).click();
    await page.locator('#note').fill('窓口の電話は 042-481-7111');
    await submit(page).click();
    await page.getByRole('button', { name: 'このまま記録する' }).click();
    await recorded(page);
    await page.context().close();
  });
});

describe('hostile text', () => {
  const marked = '<img src=x onerror="window.hit=1"> \u202egnp\u202c';

  it('is shown as text and stored as text, wherever it goes', async () => {
    const page = await openForm(stage, { remembered: { area: '市全域', staff: '<b>担当</b>' } });
    await act(page, '団体に働きかけた').click();
    await page.locator('#counterparty').fill('=HYPERLINK("http://x.example","x")');
    await page.getByRole('button', { name: '備考を書く' }).click();
    await page.locator('#note').fill(marked);
    await submit(page).click();
    await recorded(page);
    const [row] = (await stage.rows('地域づくり')).slice(-1);
    expect(row).toMatchObject({ 相手先: '=HYPERLINK("http://x.example","x")', 備考: marked, 担当者: '<b>担当</b>' });
    await page.getByRole('navigation').getByRole('button', { name: '最近の記録' }).click();
    await page.locator('.entries').waitFor();
    expect(await page.locator('.about').first().textContent()).toContain(marked);
    expect(await page.locator('main img, main b').count()).toBe(0);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    await page.context().close();
  });

  it('of 10,000 characters is cut to what a cell may hold, and the form goes on', async () => {
    const page = await openForm(stage);
    await act(page, '訪問した').click();
    await page.getByRole('button', { name: '相手先や備考を書く' }).click();
    await page.locator('#note').focus();
    await page.evaluate(`document.execCommand('insertText', false, 'あ0-'.repeat(3334))`);
    expect((await page.locator('#note').inputValue()).length).toBe(2000);
    await submit(page).click();
    await recorded(page);
    await page.context().close();
  });

  it('in what the server answers stays text too', async () => {
    const page = await openForm(stage);
    await act(page, '訪問した').click();
    const message = '<img src=x onerror="window.hit=1">';
    const problems = [{ code: 'not.known', severity: 'error', message, advice: '' }];
    const result = JSON.stringify({ ok: false, problems });
    await page.route('**/api/run', (route) => route.fulfill({ json: { result } }), { times: 1 });
    await submit(page).click();
    await page.getByText(message).waitFor();
    expect(await page.evaluate('window.hit')).toBeUndefined();
    await page.context().close();
  });
});

describe('names of areas', () => {
  const LONG = '第一・富士見台・多摩川';
  const widths = Array.from({ length: 17 }, (_, index) => 240 + index * 10);

  /** Parts of the name that go on in another line, by the width of the page; or that it is not there. */
  const broken = async (page: Page): Promise<string[]> => {
    const found: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      const parts = await page.evaluate<string[]>(`(() => {
        const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        const found = [];
        let parts = 0;
        while (texts.nextNode()) {
          const node = texts.currentNode;
          if (node.parentElement.closest('option') !== null) continue;
          for (const { index, 0: part } of node.data.matchAll(/第一・?|富士見台・?|多摩川/gu)) {
            parts += 1;
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + part.length);
            if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(part);
          }
        }
        return parts === 0 ? ['not there'] : found;
      })()`);
      found.push(...parts.map((part) => `${width}: ${part}`));
    }
    return found;
  };

  it.each([
    ['ja', 0],
    ['en', 1],
  ])('go on in a new line behind a ・ alone (%s)', async (language, index) => {
    const page = await openForm(stage, { remembered: { area: LONG, staff: '担当A', language } });
    await page.locator('.acts button').nth(index).click();
    expect(await broken(page)).toEqual([]);
    await submit(page).click();
    await page.locator('.notice.done').waitFor();
    expect(await broken(page)).toEqual([]);
    const tabs = page.getByRole('navigation').getByRole('button');
    await tabs.nth(1).click();
    await page.locator('.switch button').last().click();
    await page.locator('article').last().waitFor();
    expect(await broken(page)).toEqual([]);
    await tabs.nth(2).click();
    await page.locator('.months').last().waitFor();
    expect(await broken(page)).toEqual([]);
    await page.context().close();
  });
});
