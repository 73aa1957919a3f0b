/** How far each book of a year before is counted, to be compared with what its municipality has by now. */
import { join } from 'node:path';
import { dateParts, fromIso, plainDate, toIso } from '../../domain/calendar/plain-date';
import { CsvWriter } from './csv-writer';
import type { Database } from './database';
import { shapes } from './table-shapes';

/** Makes the table `same_days`. Of municipalities without a code nothing tells the year before. */
export async function makeSameDays(database: Database, work: string): Promise<void> {
  const path = join(work, 'same_days.csv');
  const out = new CsvWriter(path, Object.keys(shapes.same_days));
  const rows = await database.rows(`
    SELECT before.book_no, MAX(CAST(books.until_day AS VARCHAR))
    FROM books
    INNER JOIN books AS before
      ON books.municipality_code = before.municipality_code AND books.fiscal_year = before.fiscal_year + 1
    WHERE books.municipality_code <> ''
    GROUP BY before.book_no ORDER BY before.book_no`);
  for (const [bookNo, day] of rows) out.write([Number(bookNo), yearBefore(String(day))]);
  out.close();
  await database.readTable('same_days', shapes.same_days, path);
}

/** Of 29 February, the 28th. */
function yearBefore(iso: string): string | null {
  const day = fromIso(iso);
  if (day === null) return null;
  const { year, month, day: date } = dateParts(day);
  const before = plainDate(year - 1, month, date) ?? plainDate(year - 1, month, date - 1);
  return before === null ? null : toIso(before);
}
