/** The plan's areas with odd ones among them, and random rows put into the tabs as another script would. */
import { ODD_AREAS, TABS } from './account';
import { type Block, PropertyBook, type Written } from './book';
import type { WrittenRow } from './written-rows';

export const ROWS = 60;
const FIRST_ROW = 7;

/** A book on that day, with the odd areas. */
export async function oddBook(today: string): Promise<PropertyBook> {
  const book = await PropertyBook.open(today);
  await addAreas(book);
  return book;
}

/** Adds the odd areas under the plan's, as a person does, and applies them. */
async function addAreas(book: PropertyBook): Promise<void> {
  const values = await book.values('設定', 'A1:H30');
  const head = values.findIndex((row) => row.includes('福祉圏域'));
  const column = (values[head] ?? []).indexOf('福祉圏域');
  const after = values.length - 1 - [...values].reverse().findIndex((row) => (row[column] ?? '') !== '');
  await book.type(
    '設定',
    after + 2,
    column + 1,
    ODD_AREAS.map((area) => [area]),
  );
  await book.menu('集計を作り直す');
}

/** Rows in every column but 担当者, 備考 and 記録ID, and blanks below them down to `last`. */
async function blockOf(book: PropertyBook, tab: string, rows: readonly WrittenRow[], last: number): Promise<Block> {
  const columns = await book.columns(tab);
  const width = Math.max(...columns.values());
  const cells = Array.from({ length: last }, (_, index) => {
    const line = new Array<Written>(width).fill('');
    const row = rows[index];
    if (row === undefined) return line;
    const set = (key: string, cell: Written): void => {
      line[(columns.get(key) ?? 0) - 1] = cell;
    };
    set('date', row.date);
    set('area', row.areaCell);
    set('counterparty', row.counterpartyCell);
    set('status', row.status);
    (TABS[tab] ?? []).forEach(([, key], column) => {
      set(key, row.countCells[column] ?? '');
    });
    return line;
  });
  return { sheet: tab, row: FIRST_ROW, column: 1, cells };
}

/** Puts rows in place of those that it put before. */
export function filler(book: PropertyBook): (tabs: ReadonlyMap<string, readonly WrittenRow[]>) => Promise<void> {
  let filled: readonly string[] = [];
  return async (tabs) => {
    const names = [...new Set([...filled, ...tabs.keys()])];
    await book.write(...(await Promise.all(names.map((tab) => blockOf(book, tab, tabs.get(tab) ?? [], ROWS)))));
    filled = [...tabs.keys()];
  };
}
