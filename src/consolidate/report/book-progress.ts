/** How far the entries of each book are: by the domain's own rule of what is late. */

import { fiscalYear, monthFirst, monthLast } from '../../domain/calendar/fiscal-year';
import { fromIso } from '../../domain/calendar/plain-date';
import { type ClosedMonths, monthKeyAt } from '../../domain/closing/closing';
import { completeness } from '../../domain/closing/completeness';
import type { Database } from '../tables/database';

export interface BookProgress {
  /** Areas by months that are over; what belongs to no single area is never due. */
  readonly due: number;
  readonly entered: number;
  readonly late: number;
}

/** By the book's number. */
export async function bookProgress(database: Database, year: number): Promise<Map<number, BookProgress>> {
  const rows = await database.rows(`
    SELECT books.book_no, books.start_month, books.closing_day, CAST(books.as_of AS VARCHAR), areas.area, areas.area_no,
      entered.month_no, entered.is_entered, entered.is_closed
    FROM entered
    INNER JOIN books ON entered.book_no = books.book_no
    INNER JOIN areas ON entered.book_no = areas.book_no AND entered.area_no = areas.area_no
    WHERE books.fiscal_year = ${year}
    ORDER BY books.book_no, areas.area_no, entered.month_no`);
  const books = new Map<number, EnteredMonth[]>();
  for (const [bookNo, startMonth, closingDay, asOf, area, areaNo, monthNo, isEntered, isClosed] of rows) {
    const book = books.get(Number(bookNo)) ?? [];
    books.set(Number(bookNo), book);
    book.push({
      startMonth: Number(startMonth),
      closingDay: Number(closingDay),
      asOf: String(asOf),
      area: String(area),
      areaNo: Number(areaNo),
      month: Number(monthNo) - 1,
      isEntered: isEntered === 1,
      isClosed: isClosed === 1,
    });
  }
  return new Map([...books].map(([bookNo, months]) => [bookNo, progressOf(year, months)]));
}

interface EnteredMonth {
  readonly startMonth: number;
  readonly closingDay: number;
  /** yyyy-mm-dd */
  readonly asOf: string;
  readonly area: string;
  readonly areaNo: number;
  /** 0 to 11 in fiscal order. */
  readonly month: number;
  readonly isEntered: boolean;
  readonly isClosed: boolean;
}

function progressOf(year: number, months: readonly EnteredMonth[]): BookProgress {
  const [first] = months;
  const asOf = first === undefined ? null : fromIso(first.asOf);
  if (first === undefined || asOf === null) return { due: 0, entered: 0, late: 0 };
  const fy = fiscalYear(year, first.startMonth);
  const areas = [...new Set(months.map(({ area }) => area))];
  const cityWide = areas.at(-1) ?? '';
  const closed = new Map<string, Set<string>>();
  for (const { month, area, isClosed } of months) {
    const key = monthKeyAt(fy, month);
    if (isClosed) closed.set(key, (closed.get(key) ?? new Set<string>()).add(area));
  }
  const rows = months
    .filter(({ isEntered }) => isEntered)
    .map(({ areaNo, month }) => ({
      date: monthFirst(fy, month),
      area: areaNo - 1,
      counts: [1],
      counterparty: null,
      voided: false,
    }));
  const config = { fiscalYear: fy, areas: areas.slice(0, -1), cityWide, closingDay: first.closingDay };
  const known: ClosedMonths = closed;
  const all = completeness(config, [{ initiative: '', rows }], known, asOf)
    .filter(({ area }) => area !== cityWide)
    .flatMap((area) => area.months.filter((_, at) => monthLast(fy, at) <= asOf));
  return {
    due: all.length,
    entered: all.filter(({ state }) => state === 'entered' || state === 'closed').length,
    late: all.filter(({ late }) => late).length,
  };
}
