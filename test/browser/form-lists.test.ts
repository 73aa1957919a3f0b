import type { Page } from 'playwright-core';
import { dateCell } from '../app/memory-workbook';
import { AREA, openForm } from './form-page';
import { type MemoryStage, openStage } from './stage';
import { until } from './window';

let stage: MemoryStage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

async function record(requestId: string, event: object): Promise<void> {
  const about = { requestId, date: '2025-11-20', area: AREA, staff: '担当A' };
  expect(await stage.ask('recordEvent', { ...about, ...event })).toMatchObject({ ok: true });
}

async function screen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
}

const card = (page: Page, words: string) => page.getByRole('article', { name: words });

describe('recent entries', () => {
  beforeAll(async () => {
    await record('mine-0001', { credits: [{ indicator: 'outreach.visits', count: 2 }] });
    await record('mine-0002', { date: '2025-11-21', credits: [{ indicator: 'awareness.activities', count: 1 }] });
    await record('other-001', { staff: '担当B', credits: [{ indicator: 'consultation.received', count: 1 }] });
  });

  it('are those of the person, or of the area', async () => {
    const page = await openForm(stage);
    await screen(page, '最近の記録');
    await page.locator('.entries > li').first().waitFor();
    expect(await page.locator('.what').allTextContents()).toEqual(['啓発 1回', '訪問件数 2件']);
    await page.getByRole('button', { name: '圏域の記録' }).click();
    await card(page, '相談受付 1件').waitFor();
    expect(await page.locator('.what').count()).toBe(3);
    await page.context().close();
  });

  it('are corrected with a reason: only what was changed, and the history says why', async () => {
    const page = await openForm(stage);
    await screen(page, '最近の記録');
    await page.getByRole('button', { name: '11/20（木） 訪問件数 2件を直す' }).click();
    await page.getByRole('button', { name: '訪問件数を1つ増やす' }).click();
    expect(await page.getByLabel('理由').inputValue()).toBe('');
    await page.getByRole('button', { name: '直した内容を保存' }).click();
    await page.getByText('理由を入力してください。').waitFor();
    await page.getByLabel('理由').fill('数え違い');
    await page.getByRole('button', { name: '直した内容を保存' }).click();
    await page.getByRole('region', { name: '直しました' }).waitFor();
    await card(page, '訪問件数 3件').waitFor();
    expect(await stage.rows('訪問')).toMatchObject([{ 訪問件数: 3, 備考: '' }]);
    expect(stage.memory.workbook.history.written.map(({ reason }) => reason)).toContain('数え違い');
    await page.context().close();
  });

  it('ask before personal data is written by a correction', async () => {
    const page = await openForm(stage);
    await screen(page, '最近の記録');
    await page.getByRole('button', { name: /啓発 1回を直す/ }).click();
    await page.getByLabel('備考').fill('山田さんと');
    await page.getByLabel('理由').fill('追記');
    await page.getByRole('button', { name: '直した内容を保存' }).click();
    await page.getByText('備考に「山田さん」があります。').waitFor();
    expect(await stage.rows('啓発')).toMatchObject([{ 備考: '' }]);
    await page.getByRole('button', { name: 'このまま保存する' }).click();
    await page.getByRole('region', { name: '直しました' }).waitFor();
    await page.context().close();
  });

  it('are taken back with a reason, and then no longer offered for it', async () => {
    const page = await openForm(stage);
    await screen(page, '最近の記録');
    await page.getByRole('button', { name: /啓発 1回を取り消す/ }).click();
    await page.getByLabel('理由').fill('二重に記録');
    await page.getByRole('article').getByRole('button', { name: '取り消す', exact: true }).click();
    await page.getByRole('region', { name: '取り消しました' }).waitFor();
    await page.locator('.voided').waitFor();
    expect(await stage.rows('啓発')).toMatchObject([{ 状態: '取消' }]);
    expect(await page.locator('.voided button').allTextContents()).toEqual(['元に戻す']);
    await page.context().close();
  });
});

interface Summary {
  readonly value: {
    readonly rows: readonly {
      readonly label: string;
      readonly actual: number | null;
      readonly target: number | null;
      readonly areas: Readonly<Record<string, { readonly actual: number | null; readonly target: number | null }>>;
    }[];
  };
}

describe('progress', () => {
  it('shows the figures of `summary`, for the area and for the city', async () => {
    const page = await openForm(stage);
    await screen(page, '進み具合');
    await page.locator('.progress').first().waitFor();
    const { value } = (await stage.ask('summary')) as Summary;
    const shown = async (): Promise<string[]> => page.locator('.figures').allTextContents();
    const reported = (actual: number | null): string => (actual === null ? '未報告' : actual.toLocaleString('ja'));
    const pairs = (await shown()).map((line) => line.replace(/\D*$/, ''));
    const ofArea = value.rows.map(({ areas }) => areas[AREA]).filter((each) => each?.target != null);
    expect(pairs).toEqual(
      ofArea.map((each) => `${reported(each?.actual ?? null)} / ${each?.target?.toLocaleString('ja')}`),
    );
    await page.getByLabel('福祉圏域').selectOption('');
    await page.getByText('3 / 1,440件').waitFor();
    expect((await shown()).map((line) => line.replace(/\D*$/, ''))).toEqual(
      value.rows.map(({ actual, target }) => `${reported(actual)} / ${target?.toLocaleString('ja')}`),
    );
    await page.context().close();
  });

  it('says what is still to do, in all and a month, and how the city stands in a word', async () => {
    const page = await openForm(stage);
    await screen(page, '進み具合');
    await page.getByText('1.6% あと 177件 （月に 45件）').waitFor();
    await page.getByLabel('福祉圏域').selectOption('');
    await page.getByText('遅れ', { exact: true }).first().waitFor();
    await page.context().close();
  });
});

describe('点検', () => {
  it('is offered beside a grid only', async () => {
    const page = await openForm(stage);
    expect(await page.getByRole('navigation').getByRole('button').count()).toBe(4);
    await page.context().close();
  });

  it('lists what is wrong by tab, leads to the cell, and repairs what is certain', async () => {
    const { workbook } = stage.memory;
    workbook.type('consultation', { date: dateCell('2025-11-20'), area: AREA, 'consultation.received': '十二くらい' });
    workbook.rows.missing.set('training', ['note']);
    const page = await openForm(stage, { besideGrid: true });
    await screen(page, '点検');
    const line = page.getByRole('listitem').filter({ hasText: '十二くらい' });
    await line.waitFor();
    await line.getByRole('button', { name: '相談（改） 8 行目・相談受付のセルへ' }).click();
    await until(async () => (await page.evaluate('window.gridFocused')) === true);
    await page.getByText('このうち 1 件は、自動で直せます。').waitFor();
    await page.getByRole('button', { name: 'まとめて直す' }).click();
    await page.getByRole('region', { name: /整えました/ }).waitFor();
    await page.getByText('このうち 1 件は、自動で直せます。').waitFor({ state: 'detached' });
    expect(await page.getByRole('listitem').filter({ hasText: '十二くらい' }).count()).toBe(1);
    await page.context().close();
  });

  it('keeps the answer to a question, and takes it back', async () => {
    const { workbook } = stage.memory;
    const entry = { date: dateCell('2025-11-21'), area: AREA, 'outreach.visits': 2, status: '記録済', note: '同じ日' };
    workbook.type('outreach', { ...entry, id: 'asked-1' });
    const at = workbook.type('outreach', { ...entry, id: 'asked-2' });
    const page = await openForm(stage, { besideGrid: true });
    await screen(page, '点検');
    await page.getByRole('button', { name: `訪問（改） ${at} 行目は、このままでよい` }).click();
    await page.getByRole('region', { name: /このままでよいとしました/ }).waitFor();
    const answered = page.getByRole('region', { name: 'このままでよいとした入力（1 件）' });
    expect(await answered.getByRole('listitem').count()).toBe(1);
    expect(workbook.history.written.at(-1)).toMatchObject({ kind: 'acknowledged', id: 'asked-2' });
    await answered.getByRole('button', { name: `訪問（改） ${at} 行目を、もう一度尋ねる` }).click();
    await page.getByRole('region', { name: /確かめるところに戻しました/ }).waitFor();
    expect(await page.getByRole('button', { name: `訪問（改） ${at} 行目は、このままでよい` }).count()).toBe(1);
    await page.context().close();
  });
});
