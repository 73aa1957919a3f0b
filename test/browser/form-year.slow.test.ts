/** 新しい年度を始める and まとめる in the form, on a sidebar, a phone and a wide page: nothing is cut off, and what is chosen is sent. */
import type { Page } from 'playwright-core';
import { chofuR7 } from '../../src/plans/chofu-r7';
import type { YearStarted } from '../../src/schema/requests/year-answer';
import { AREA, openForm, PHONE, SIDEBAR } from './form-page';
import { type MemoryStage, openStage } from './stage';

const WIDE = { width: 1280, height: 900 };
const VIEWS = [SIDEBAR, PHONE, WIDE];
const LOOK: YearStarted = {
  written: false,
  year: 2026,
  name: '令和8年度',
  ends: '令和7年度',
  isOver: true,
  entries: 1234,
  uncounted: 3,
  unseen: [{ tab: '訪問', row: 9 }],
  carried: { indicators: 18, areas: 8, staff: 8 },
  indicators: chofuR7.initiatives
    .flatMap((each) => each.indicators)
    .map(({ key, label, unit, target }) => ({ key, label, unit, target, actual: 12, cells: 34 })),
  areas: chofuR7.areas,
  areaChanges: [{ kind: 'rename', from: ['緑ヶ丘・滝坂'], to: ['緑ヶ丘・仙川'] }],
};

let stage: MemoryStage;
const asked: unknown[] = [];

beforeAll(async () => {
  stage = await openStage();
  const real = stage.memory.call;
  stage.memory.call = (json) => {
    const request: { method?: string; params?: { confirmed?: boolean } } = JSON.parse(String(json));
    if (request.method !== 'startYear') return real(json);
    asked.push(request.params);
    return JSON.stringify({ ok: true, value: { ...LOOK, written: request.params?.confirmed === true } });
  };
  const credits = [{ indicator: 'community.approaches', count: 1 }];
  for (const [index, counterparty] of ['第一自治会', '第1自治会', '第一自治会'].entries())
    await stage.ask('recordEvent', {
      ...{ requestId: `group-${index}`, date: `2025-06-0${index + 1}`, area: AREA, staff: '担当A' },
      ...{ counterparty, credits, confirmed: true },
    });
});
afterAll(() => stage?.close());

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** By how much the page is wider than it is shown. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** The lines of the longest name of a screen. */
const linesOfTabs = (page: Page): Promise<number> =>
  page.evaluate(`Math.max(...[...document.querySelectorAll('nav button')].map((button) => {
    const text = document.createRange();
    text.selectNodeContents(button);
    return new Set([...text.getClientRects()].map(({ top }) => top)).size;
  }))`);

async function openYear(viewport: (typeof VIEWS)[number]): Promise<Page> {
  const page = await openForm(stage, { viewport });
  await page.addInitScript("globalThis.opens = 'year'");
  await page.reload();
  await page.getByText('令和8年度の表にします').waitFor();
  return page;
}

describe('the screen that starts a year', () => {
  it.each(VIEWS)('fits, and sends what was chosen: $width px', async (viewport) => {
    const page = await openYear(viewport);
    await page.getByText('入力の途中だった行が 1 行あります（「訪問」の 9 行目）').waitFor();
    await page.getByLabel('交流の場の立ち上げの扱い').selectOption('drop');
    await page.getByText('34 か所の入力があります').waitFor();
    await page.getByLabel('訪問件数の目標').selectOption('number');
    await page.getByLabel('訪問件数の新しい目標').fill('1500');
    await page.getByLabel('変更の種類').selectOption('merge');
    await page.getByLabel('今の圏域').fill('若葉・調和、上ノ原・柏野');
    await page.getByLabel('新しい圏域').fill('北東');
    await page.getByRole('button', { name: '変更を加える' }).click();
    await page.getByText('統合：若葉・調和、上ノ原・柏野 → 北東').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await linesOfTabs(page)).toBe(1);
    await shot(page, `year-${viewport.width}`);
    await page.getByRole('button', { name: '令和8年度を始める' }).click();
    await page.getByText('令和8年度を始めました').waitFor();
    expect(asked.at(-1)).toMatchObject({
      year: 2026,
      confirmed: true,
      targets: [{ indicator: 'outreach.visits', target: 1500 }],
      indicators: [{ indicator: 'places.launched', act: 'drop' }],
      areas: [
        { kind: 'rename', from: ['緑ヶ丘・滝坂'], to: ['緑ヶ丘・仙川'] },
        { kind: 'merge', from: ['若葉・調和', '上ノ原・柏野'], to: ['北東'] },
      ],
    });
    await shot(page, `year-done-${viewport.width}`);
    await page.context().close();
  });
});

describe('the panel that makes two names one', () => {
  it.each(VIEWS)('fits, and shows what changes first: $width px', async (viewport) => {
    const page = await openForm(stage, { viewport, besideGrid: true });
    await page.getByRole('navigation').getByRole('button', { name: '点検' }).click();
    await page.getByRole('button', { name: 'まとめる' }).first().click();
    await page.getByText('第一自治会').first().waitFor();
    await page.getByLabel('理由').last().fill('書き方の違い');
    expect(await overflow(page)).toBe(0);
    await shot(page, `merge-${viewport.width}`);
    await page.context().close();
  });
});
