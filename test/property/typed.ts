/** What must hold of rows as people type them. */
import { z } from 'zod';
import { AREAS as PLAN_AREAS } from '../acceptance/year';
import { account, TABS } from './account';
import { PropertyBook } from './book';
import { cellsOf, type TypedRow } from './typed-rows';

const TODAY = '2025-12-15';
const FIRST_ROW = 7;
/** A paste of so many rows; the last row is typed cell by cell. */
const PASTE = 17;

const repaired = z.object({ rows: z.number(), cells: z.number() });
const checked = z.object({ uncounted: z.number() });

async function typeAll(book: PropertyBook, tabs: ReadonlyMap<string, readonly TypedRow[]>): Promise<void> {
  for (const [tab, rows] of tabs) {
    const pasted = rows.slice(0, -1).map(cellsOf);
    for (let from = 0; from < pasted.length; from += PASTE) {
      await book.type(tab, FIRST_ROW + from, 1, pasted.slice(from, from + PASTE));
    }
    const last = rows[rows.length - 1];
    for (const [index, cell] of (last === undefined ? [] : cellsOf(last)).entries()) {
      if (cell !== null) await book.type(tab, FIRST_ROW + rows.length - 1, index + 1, [[cell]]);
    }
  }
}

/** A count that was not understood and that the sheet itself keeps as text stands exactly as typed. */
async function keepsWhatItCannotRead(book: PropertyBook, tabs: ReadonlyMap<string, readonly TypedRow[]>) {
  const kept = new Set([
    '▲3',
    '十二',
    'たくさん',
    '約12',
    '*',
    '調布',
    '若葉*',
    '市全体',
    'きのう',
    'R0.6.3',
    '2025/2/30',
  ]);
  for (const [tab, rows] of tabs) {
    const width = 3 + (TABS[tab]?.length ?? 0);
    const values = await book.values(tab, `A${FIRST_ROW}:F${FIRST_ROW + rows.length - 1}`);
    rows.forEach((row, index) => {
      if (row.voided) return;
      cellsOf(row)
        .slice(0, width)
        .forEach((cell, column) => {
          if (typeof cell === 'string' && kept.has(cell)) expect(values[index]?.[column]).toBe(cell);
        });
    });
  }
}

/** They come to what they mean, and leave 修復, 初期設定 and 集計を作り直す nothing to change. */
export async function comeToWhatTheyMean(tabs: ReadonlyMap<string, readonly TypedRow[]>): Promise<void> {
  const book = await PropertyBook.open(TODAY);
  try {
    await typeAll(book, tabs);
    const byHand = account(tabs, PLAN_AREAS);
    expect(await book.answered()).toEqual(byHand);
    expect(await book.shown()).toEqual(byHand);
    await keepsWhatItCannotRead(book, tabs);
    const before = await book.everything();
    expect(repaired.parse(await book.call('repair'))).toEqual({ rows: 0, cells: 0 });
    expect(await book.everything()).toEqual(before);
    expect(checked.parse(await book.call('check')).uncounted).toBe(byHand.uncounted);
    for (const item of ['初期設定', '集計を作り直す']) {
      await book.menu(item);
      expect(await book.everything()).toEqual(before);
    }
  } finally {
    await book.close();
  }
}
