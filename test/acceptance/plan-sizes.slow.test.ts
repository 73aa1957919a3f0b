/** A book whose plan grew and shrank looks like one that was always so: every generated tab, cell by cell. */
import { z } from 'zod';
import type { Json } from '../../src/host/local/local-workbook';
import { letters, PropertyBook } from '../property/book';

const TABS = ['集計', '月次', 'ダッシュボード'];
/** A tab that the new indicators stand on, and the indicator that they follow in 計画. */
const BEFORE = 'training.sessions';

const looks = z.object({
  shown: z.array(z.array(z.string())),
  formulas: z.array(z.array(z.string())),
  formats: z.array(z.array(z.string())),
  backgrounds: z.array(z.array(z.string())),
  weights: z.array(z.array(z.string())),
  hidden: z.array(z.boolean()),
  rules: z.array(z.string()),
});

type Looks = z.infer<typeof looks>;

let walked: PropertyBook;
let standard: string[];
/** The tabs of a book that was never anything else, by name, with the part of each that is looked at. */
const always = new Map<string, { readonly range: string; readonly looks: Looks }>();

// One after the other: the engine's caches are shared by all books of a process.
beforeAll(async () => {
  const fresh = await PropertyBook.open('2025-12-01', null, { savesOnlyAtClose: true });
  standard = (await fresh.values('設定', 'F4:F11')).map(([name]) => String(name));
  await fresh.call('check');
  for (const tab of TABS) {
    const { rows, columns } = fresh.size(tab);
    const range = `A1:${letters(columns)}${rows}`;
    always.set(tab, { range, looks: await look(fresh, tab, range) });
  }
  await fresh.close();
  walked = await PropertyBook.open('2025-12-01', null, { savesOnlyAtClose: true });
});
afterAll(async () => {
  await walked.close();
});

async function look(book: PropertyBook, tab: string, range: string): Promise<Looks> {
  return looks.parse(JSON.parse(String(await book.run('lookUnseen', tab, range))));
}

/** The names of areas in 設定, 市全域 last; what stood below is emptied. */
async function setAreas(book: PropertyBook, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => standard[index] ?? `第${index + 1}圏域`);
  const cells = [...names, '市全域', ...new Array<string>(26 - count).fill('')].map((name) => [name]);
  await book.run('writeUnseen', JSON.stringify([{ sheet: '設定', row: 4, column: 6, cells }]));
}

async function rowOf(book: PropertyBook, key: string): Promise<number> {
  return (await book.values('計画', 'A1:A80')).findIndex(([cell]) => cell === key) + 1;
}

/** More indicators on one tab, or those that were added taken away. */
async function addIndicators(book: PropertyBook, count: number): Promise<void> {
  const row = await rowOf(book, BEFORE);
  const [line = []] = await book.values('計画', `A${row}:H${row}`);
  await book.change({ do: 'insertRows', sheet: '計画', at: row + 1, count });
  const cells = Array.from({ length: count }, (_, index): Json[] => {
    const [, tab = '', , , unit = '', kind = '', rule = ''] = line;
    return [`training.extra${index + 1}`, tab, line[2] ?? '', `追加の指標${index + 1}`, unit, kind, rule, 10];
  });
  await book.run('writeUnseen', JSON.stringify([{ sheet: '計画', row: row + 1, column: 1, cells }]));
}

async function takeAway(book: PropertyBook, count: number): Promise<void> {
  await book.change({ do: 'deleteRows', sheet: '計画', at: (await rowOf(book, BEFORE)) + 1, count });
}

async function faults(book: PropertyBook): Promise<string[]> {
  const { problems } = z.object({ problems: z.array(z.unknown()) }).parse(await book.call('check'));
  return problems.map((each) => JSON.stringify(each)).filter((text) => text.includes('数字の代わりに'));
}

it('through 3, 25 and 8 areas, and 40 and 18 indicators', async () => {
  await walked.run('ruleUnseen', '集計', 'A900:B905');
  for (const areas of [3, 7, 11, 25, 8]) {
    await setAreas(walked, areas);
    await walked.menu('集計を作り直す');
    expect(await faults(walked)).toEqual([]);
    // How many months 前年度 compares: until the as-of date, wherever 集計 has that now.
    expect(await walked.values('前年度', 'C3:C3')).toEqual([[8]]);
  }
  await addIndicators(walked, 22);
  await walked.menu('集計を作り直す');
  expect(await faults(walked)).toEqual([]);
  await takeAway(walked, 22);
  await walked.menu('集計を作り直す');
  expect(await faults(walked)).toEqual([]);
  for (const [tab, { range, looks: expected }] of always) {
    const now = await look(walked, tab, range);
    const own = now.rules.filter((rule) => !rule.startsWith('A900:B905'));
    expect({ tab, ...now, rules: own }).toEqual({ tab, ...expected });
  }
  const { rules } = await look(walked, '集計', 'A1');
  expect(rules.filter((rule) => rule.startsWith('A900:B905'))).toHaveLength(1);
});

it('and 点検 names a figure that is text, and a formula that is shown', async () => {
  await walked.run('writeUnseen', JSON.stringify([{ sheet: '集計', row: 6, column: 5, cells: [["'48"]] }]));
  // ダッシュボード shows the same cell.
  expect((await faults(walked)).map((text) => /"tab":"([^"]+)"/.exec(text)?.[1])).toEqual(['集計', 'ダッシュボード']);
});
