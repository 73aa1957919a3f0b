import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { dateCell } from '../app/memory-workbook';
import { AREA, act, openForm, PHONE, recorded, SIDEBAR } from './form-page';
import { type MemoryStage, openStage } from './stage';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let stage: MemoryStage;
beforeAll(async () => {
  stage = await openStage();
  const event = { requestId: 'earlier-0', date: '2025-11-20', area: AREA, staff: '担当A', counterparty: '見守りの会' };
  await stage.ask('recordEvent', { ...event, credits: [{ indicator: 'community.approaches', count: 1 }] });
  stage.memory.workbook.type('consultation', {
    date: dateCell('2025-11-20'),
    area: AREA,
    'consultation.received': '多数',
  });
});
afterAll(() => stage?.close());

/** The size of targets is in WCAG 2.2 and off in axe unless asked for. */
const everyRule = "axe.run({ rules: { 'target-size': { enabled: true } } })";

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds against WCAG 2.2 AA and good practice; nothing at all is let pass. */
async function violations(page: Page): Promise<string[]> {
  // The page's own policy lets no script in: it runs as the test's.
  await page.evaluate(axe);
  const { violations: found } = (await page.evaluate(everyRule)) as { readonly violations: readonly Violation[] };
  return found.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ html }) => html).join(' ')}`);
}

const languages = [
  ['Japanese', 'ja', ['訪問した', '団体に働きかけた']],
  ['English', 'en', ['Made a visit', 'Approached a group']],
] as const;

describe.each(languages)('in %s', (_name, language, [visit, approach]) => {
  it('axe finds nothing on any step of recording', async () => {
    const page = await openForm(stage, { viewport: PHONE, remembered: { language } });
    expect(await violations(page)).toEqual([]);
    await act(page, approach).click();
    await page.locator('#submit').click();
    await page.locator('#area-fault').waitFor();
    await page.locator('#counterparty').fill('見守');
    await page.locator('#counterparty-0').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('#area').selectOption('市全域');
    await page.locator('button.aside').first().click();
    await page.locator('#note').fill('090-1234-5678');
    await page.locator('.also button').first().click();
    expect(await violations(page)).toEqual([]);
    await page.locator('#submit').click();
    await page.locator('.notice.doubtful').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.locator('.notice button').last().click();
    await recorded(page, language === 'ja' ? '記録しました' : 'Recorded');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('axe finds nothing on the lists', async () => {
    const remembered = { language, area: AREA, staff: '担当A' };
    const page = await openForm(stage, { viewport: SIDEBAR, remembered, besideGrid: true });
    const screens = page.getByRole('navigation').getByRole('button');
    await screens.nth(1).click();
    await page.locator('.entries .actions button').first().click();
    await page.locator('.change').waitFor();
    expect(await violations(page)).toEqual([]);
    await screens.nth(2).click();
    await page.locator('.progress').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('.switch button').last().click();
    await page.locator('svg.qr').waitFor();
    expect(await violations(page)).toEqual([]);
    await screens.nth(3).click();
    await page.locator('#goal').selectOption({ index: 1 });
    await page.locator('.beside').waitFor();
    expect(await violations(page)).toEqual([]);
    await screens.nth(4).click();
    await page.locator('.problems').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('says the language it is in', async () => {
    const page = await openForm(stage, { remembered: { language } });
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await act(page, visit).waitFor();
    await page.context().close();
  });
});

describe('the language', () => {
  it('is the one the workbook tells, until another is chosen; then that one is remembered', async () => {
    const page = await openForm(stage);
    await act(page, '訪問した').click();
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('#preview').textContent()).toContain(`Mon 1 Dec, ${AREA}: Visits 1`);
    await page.locator('#submit').click();
    expect(await recorded(page, 'Recorded')).toContain('In 訪問（改）: Visits 1');
    await page.reload();
    await act(page, 'Made a visit').waitFor();
    await page.context().close();
  });

  it('is also that of what the server refuses', async () => {
    const page = await openForm(stage, { remembered: { language: 'en', area: AREA } });
    await act(page, 'Made a visit').click();
    await page.locator('#count-outreach\\.visits').fill('1.5');
    await page.locator('#submit').click();
    await page.getByText('訪問件数 “1.5” is not a whole number.').waitFor();
    await page.context().close();
  });
});

describe('reading in order', () => {
  it('comes to the screens, what happened, its fields, what will be counted, and the button', async () => {
    const page = await openForm(stage);
    await act(page, '団体に働きかけた').click();
    await page.locator('#counterparty').waitFor();
    const places = await Promise.all(
      [
        'nav',
        'h1',
        '#act-0',
        '[name=day]',
        '.remembered',
        '#counterparty',
        '.also',
        '#preview',
        '#submit',
        'footer',
      ].map((what) =>
        page.evaluate<number>(`[...document.querySelectorAll('*')].indexOf(document.querySelector('${what}'))`),
      ),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    await page.context().close();
  });
});
