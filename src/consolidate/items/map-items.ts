/** Gives every indicator of every book its item, and tells of those that have none. */

import { join } from 'node:path';
import { type CopiedKind, copiedKinds } from '../archive/archive-format';
import { CsvWriter } from '../tables/csv-writer';
import type { Database } from '../tables/database';
import { shapes } from '../tables/table-shapes';
import { type Items, mappedItems } from './items';
import type { Remark } from './reasons';

/** Makes the table `items`. */
export async function mapItems(database: Database, work: string, items: Items): Promise<Remark[]> {
  const path = join(work, 'items.csv');
  const out = new CsvWriter(path, Object.keys(shapes.items));
  const remarks: Remark[] = [];
  const numbers = new Map(items.all.map(({ item }, at) => [item, at + 1]));
  for (const book of await indicatorsByBook(database)) {
    const mapped = mappedItems(items, book);
    book.indicators.forEach(({ no, key, label, kind }, at) => {
      const found = mapped[at];
      if (found === undefined) return;
      if ('item' in found) out.write([book.bookNo, no, numbers.get(found.item) ?? 0, found.item, kind]);
      else remarks.push({ path: book.archive, line: null, reason: found.reason, about: `${label}（${key}）` });
    });
  }
  out.close();
  await database.readTable('items', shapes.items, path);
  return remarks;
}

interface Listed {
  readonly bookNo: number;
  readonly code: string;
  readonly bookId: string;
  readonly archive: string;
  readonly indicators: { no: number; key: string; label: string; unit: string; kind: CopiedKind }[];
}

async function indicatorsByBook(database: Database): Promise<Listed[]> {
  const rows = await database.rows(`
    SELECT books.book_no, books.municipality_code, books.book_id, books.archive,
      indicators.indicator_no, indicators.indicator, indicators.label, indicators.unit, indicators.kind
    FROM books INNER JOIN indicators ON books.book_no = indicators.book_no
    ORDER BY books.book_no, indicators.indicator_no`);
  const books: Listed[] = [];
  for (const [bookNo, code, bookId, archive, no, key, label, unit, kind] of rows) {
    const last = books.at(-1);
    const book: Listed =
      last !== undefined && last.bookNo === bookNo
        ? last
        : {
            bookNo: Number(bookNo),
            code: textOf(code),
            bookId: textOf(bookId),
            archive: textOf(archive),
            indicators: [],
          };
    if (book !== last) books.push(book);
    book.indicators.push({
      no: Number(no),
      key: textOf(key),
      label: textOf(label),
      unit: textOf(unit),
      kind: copiedKinds.find((name) => name === kind) ?? 'sum',
    });
  }
  return books;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
