/** The books as the tables that the SQL starts from. */

import { join } from 'node:path';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import { monthKeyAt } from '../../domain/closing/closing';
import type { Book } from '../book/read-book';
import { CsvWriter, type Field } from './csv-writer';
import type { Database } from './database';
import { shapes, type TableName } from './table-shapes';

/** The tables that are made of the copies; the others are made of these. */
const ofBooks = [
  'books',
  'areas',
  'months',
  'indicators',
  'targets',
  'closings',
] as const satisfies readonly TableName[];
export const keptTables: readonly TableName[] = ofBooks;

type Writers = Readonly<Record<(typeof ofBooks)[number], CsvWriter>>;

/** Writes books one after the other; `load` when all are written. */
export class BookTables {
  private readonly writers: Writers;

  constructor(private readonly folder: string) {
    const writer = (name: TableName): CsvWriter => new CsvWriter(this.path(name), Object.keys(shapes[name]));
    this.writers = {
      books: writer('books'),
      areas: writer('areas'),
      months: writer('months'),
      indicators: writer('indicators'),
      targets: writer('targets'),
      closings: writer('closings'),
    };
  }

  add(book: Book, bookNo: number, municipalityNo: number): void {
    const { books, areas, months, indicators, targets, closings } = this.writers;
    books.write(bookFields(book, bookNo, municipalityNo));
    for (const [at, area] of book.areas.entries()) areas.write([bookNo, at + 1, area]);
    months.write([bookNo, 0, '']);
    for (let at = 0; at < 12; at += 1) months.write([bookNo, at + 1, monthKeyAt(book.fiscalYear, at)]);
    const numbers = new Map(book.indicators.map(({ key }, at) => [key, at + 1]));
    for (const indicator of book.indicators) {
      const { key, initiative, label, unit, kind, over, expectedShare } = indicator;
      const indicatorNo = numbers.get(key) ?? 0;
      indicators.write([
        bookNo,
        indicatorNo,
        initiative,
        key,
        label,
        unit,
        kind,
        numbers.get(over) ?? null,
        expectedShare,
      ]);
      for (let area = 0; area <= book.areas.length; area += 1) {
        targets.write([bookNo, indicatorNo, area, indicator.targets[area] ?? null]);
      }
    }
    book.closings.forEach(({ month, area, indicator, ofMonth, cumulative, reopened }, at) => {
      const whole = area === '' ? 1 : 0;
      closings.write([bookNo, at + 1, month, area, indicator, ofMonth, cumulative, whole, reopened ? 1 : 0]);
    });
  }

  async load(database: Database): Promise<void> {
    for (const name of ofBooks) {
      this.writers[name].close();
      await database.readTable(name, shapes[name], this.path(name));
    }
  }

  private path(name: TableName): string {
    return join(this.folder, `${name}.csv`);
  }
}

function bookFields(
  { identity, fiscalYear, asOf, thresholds, closingDay }: Book,
  bookNo: number,
  municipalityNo: number,
): Field[] {
  const { bookId, year, code, municipality, exportedAt, archive } = identity;
  const until = Math.min(asOf, fiscalYear.last) as PlainDate;
  return [
    bookNo,
    `${bookId} ${year}`,
    bookId,
    year,
    municipalityNo,
    code,
    municipality,
    toIso(fiscalYear.first),
    toIso(until),
    toIso(asOf),
    exportedAt,
    archive.shown,
    fiscalYear.startMonth,
    thresholds.onTrack,
    thresholds.watch,
    closingDay,
  ];
}
