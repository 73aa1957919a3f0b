/** Pictures of every tab, every screen of the form and the papers, at the widths that people have. */
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { type RunningServer, startProgram } from '../../acceptance/server';
import { act, openForm } from '../form-page';
import { openWindow } from '../window';

/** Pixels: the sidebar, a small and a usual phone, a small and a large screen. */
const WIDTHS = [300, 320, 390, 1280, 1600] as const;
const HEIGHT = 800;
/** Where the pointer waits: below what is frozen on any tab, whose edge looks otherwise while it is pointed at. */
const AWAY = 600;
/** A page of A4 at 96 pixels an inch. */
const PAPER = { width: 794, height: 1123 };
/** The sample year is what it is on this day. */
const TODAY = '2025-12-01';
/** The year is over. */
const LATER = '2026-04-10';
const REPORT_DAYS = ['2025-09-30', '2025-12-01', '2026-03-31'];
const PAPERS = ['実績報告書', '事業計画との比較', 'ロジックモデル'] as const;
const MENU = '地域福祉KPI';
/** The cells that tell the time of day; in the pictures it is nine. Of 変更履歴 those of its lines, which the tab shows at the left. */
const TIMED: Readonly<Record<string, string>> = { 点検: 'A', 確定: 'A', 変更履歴: 'J' };

const sheetList = z.array(z.object({ name: z.string(), hidden: z.boolean(), rows: z.number() }));
const cellTexts = z.object({ display: z.array(z.array(z.string())) });
const shownPages = z.object({ shown: z.array(z.object({ kind: z.string(), html: z.string().optional() })) });

export interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

/** One after the other: the form, the tabs, the papers. */
export async function* everyPicture(browser: Browser): AsyncGenerator<Picture> {
  const server = await startProgram('--today', TODAY);
  try {
    yield* ofForm(browser, server);
    await asked(server, '点検', ['OK']);
    for (const { name, rows } of sheetList.parse(await server.get('/api/sheets')))
      await setTimes(server, name, TIMED[name], rows);
    yield* ofTabs(browser, server);
  } finally {
    await server.stop();
  }
  const later = await startProgram('--today', LATER);
  try {
    yield* ofPapers(browser, later);
  } finally {
    await later.stop();
  }
}

async function* ofTabs(browser: Browser, server: RunningServer): AsyncGenerator<Picture> {
  const sheets = sheetList.parse(await server.get('/api/sheets'));
  const window = await openWindow(browser, server.url, '担当B');
  for (const { name } of sheets.filter(({ hidden }) => !hidden)) {
    await window.goTo(`${name}!A1`);
    yield* atWidths(window.page, `tab ${name}`);
  }
  await window.context.close();
}

/** As if everything had happened at nine. Cells side by side are written together. */
async function setTimes(server: RunningServer, sheet: string, column: string | undefined, rows: number): Promise<void> {
  if (column === undefined) return;
  const path = `/api/values?sheet=${encodeURIComponent(sheet)}&range=${column}1:${column}${rows}`;
  const { display } = cellTexts.parse(await server.get(path));
  const atNine = display.map(([text = '']) => {
    const changed = text.replace(/\d{2}:\d{2}(:\d{2})?/, '09:00');
    return changed === text ? null : changed;
  });
  for (let from = 0; from < atNine.length; from += 1) {
    const values: string[][] = [];
    for (let text = atNine[from]; typeof text === 'string'; text = atNine[from + values.length]) values.push([text]);
    if (values.length === 0) continue;
    const range = `${column}${from + 1}:${column}${from + values.length}`;
    await server.post('/api/edit', { sheet, range, values });
    from += values.length;
  }
}

async function* ofForm(browser: Browser, server: RunningServer): AsyncGenerator<Picture> {
  for (const [language, screens] of [
    ['ja', ['記録', '最近の記録', '進み具合', '質的評価', '点検']],
    ['en', ['Record', 'Recent', 'Progress', 'Qualitative', 'Check']],
  ] as const) {
    const page = await openForm(
      { browser, url: server.url },
      { besideGrid: true, remembered: { language, area: '若葉・調和', staff: '担当A' } },
    );
    const tabs = page.getByRole('navigation').getByRole('button');
    for (const [at, screen] of screens.entries()) {
      await tabs.nth(at).click();
      yield* atWidths(page, `form ${language} ${screen}`);
    }
    yield* ofParts(page, language);
    await page.context().close();
  }
}

/** What lies one press behind the form's screens. */
async function* ofParts(page: Page, language: 'ja' | 'en'): AsyncGenerator<Picture> {
  const tabs = page.getByRole('navigation').getByRole('button');
  await tabs.nth(2).click();
  await page.locator('.switch button').last().click();
  yield* atWidths(page, `form ${language} papers`);
  await page.locator('footer button').first().click();
  yield* atWidths(page, `form ${language} guide`);
  await tabs.nth(1).click();
  await page.locator('.entries .actions button').first().click();
  yield* atWidths(page, `form ${language} correction`);
  await tabs.first().click();
  await act(page, language === 'ja' ? '団体に働きかけた' : 'Approached a group').click();
  yield* atWidths(page, `form ${language} event`);
}

async function* ofPapers(browser: Browser, server: RunningServer): AsyncGenerator<Picture> {
  const page = await (await browser.newContext({ viewport: PAPER })).newPage();
  await page.emulateMedia({ media: 'print' });
  for (const paper of PAPERS)
    for (const day of REPORT_DAYS) {
      const { shown } = shownPages.parse(await asked(server, paper, [{ button: 'OK', text: day }]));
      const html = shown.find(({ kind }) => kind === 'modal')?.html;
      if (html === undefined) throw new Error(`no page of ${paper} as of ${day}`);
      await page.setContent(html);
      yield { name: `paper ${paper} ${day}`, png: await page.screenshot({ fullPage: true }) };
    }
  await page.context().close();
  const window = await openWindow(browser, server.url, '担当B');
  for (const paper of PAPERS) {
    await window.goTo(`${paper}!A1`);
    yield* atWidths(window.page, `tab ${paper}`);
  }
  await window.context.close();
}

async function asked(server: RunningServer, item: string, answers: readonly unknown[]): Promise<unknown> {
  return (await server.post('/api/menu', { path: [MENU, item], answers })).json;
}

async function* atWidths(page: Page, name: string): AsyncGenerator<Picture> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.mouse.move(width - 2, AWAY);
    yield { name: `${name} ${width}`, png: await atRest(page) };
  }
}

/** A picture taken while something is awaited or moves would differ from run to run. */
async function atRest(page: Page): Promise<Buffer> {
  await page.locator('main p[role=status]', { hasText: /…$/ }).waitFor({ state: 'detached' });
  let before = await page.screenshot({ animations: 'disabled' });
  for (let tries = 0; tries < 20; tries += 1) {
    await page.waitForTimeout(150);
    const now = await page.screenshot({ animations: 'disabled' });
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error('The page does not come to rest.');
}
