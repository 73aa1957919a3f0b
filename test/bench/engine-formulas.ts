/** The domain's roll-up beside the engine's own formulas, on the same entries in the same tabs. */
import { rollUp, type TabRows } from '../../src/domain/totals/roll-up';
import type { Book, Wire } from '../../src/host/book/model/types';
import { openEnvelope } from '../../src/host/envelope/envelope';
import { chofuR7 } from '../../src/plans/chofu-r7';
import { bareBook } from '../run/native-host';
import { madeUpYear, sheetCells } from './entries';
import { medianMs, ms, printTable, ratio } from './measure';

/** A real year is about this large; the engine would need minutes for 100,000. */
const ENTRIES = 5000;
/** Rows 1 to 6 of a tab are its head. */
const FIRST_ROW = 7;

/** `snapshot` is a book that has been set up and holds no entry yet. */
export async function benchEngineFormulas(snapshot: unknown): Promise<void> {
  const tabs = madeUpYear(chofuR7, ENTRIES);
  const book = bareBook({
    snapshot: openEnvelope(snapshot).book,
    timeZone: 'Asia/Tokyo',
    locale: 'ja_JP',
    now: () => new Date('2026-03-31T12:00:00+09:00'),
  });
  try {
    await book.calculate();
    const all = await calculated(book, () => putEntries(book, tabs));
    const one = await calculated(book, () => setCount(book, 1));
    const domain = medianMs(15, () => {
      rollUp(chofuR7, tabs, chofuR7.fiscalYear.last);
    });
    const title = `The same ${ENTRIES.toLocaleString('en')} entries: the domain, and the formulas of a set-up book`;
    printTable(
      title,
      ['', 'time', 'to the domain'],
      [
        ['the domain, everything', ms(domain), ratio(domain, domain)],
        ['the engine, all entries put in at once', ms(all), ratio(all, domain)],
        ['the engine, after one more edit', ms(one), ratio(one, domain)],
      ],
    );
  } finally {
    book.dispose();
  }
}

async function calculated(book: Book, change: () => void): Promise<number> {
  const start = performance.now();
  change();
  await book.calculate();
  return performance.now() - start;
}

function putEntries(book: Book, tabs: readonly TabRows[]): void {
  for (const { initiative, rows } of tabs) {
    const cells: Wire[][] = rows.map((row) => sheetCells(chofuR7, row));
    const first = cells[0];
    if (!first) continue;
    const sheet = sheetOf(book, initiative);
    const lack = FIRST_ROW - 1 + cells.length - sheet.maxRows;
    if (lack > 0) book.insertRows(sheet.id, sheet.maxRows + 1, lack);
    book.setValues(sheet.id, { row: FIRST_ROW, column: 1, rows: cells.length, columns: first.length }, cells);
  }
}

function setCount(book: Book, count: number): void {
  book.setValues(sheetOf(book, 'outreach').id, { row: FIRST_ROW, column: 4, rows: 1, columns: 1 }, [[count]]);
}

function sheetOf(book: Book, initiative: string): { id: number; maxRows: number } {
  const tab = chofuR7.initiatives.find(({ key }) => key === initiative)?.tab;
  const sheet = book.sheets().find(({ name }) => name === tab);
  if (!sheet) throw new Error(`There is no tab for ${initiative}`);
  return sheet;
}
