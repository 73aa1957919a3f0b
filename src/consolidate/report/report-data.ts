/** The figures of the report: the latest year's, by item and municipality. */
import { type ProgressStatus, statusOf } from '../../domain/totals/progress';
import type { Item, Items } from '../items/items';
import type { Database, Value } from '../tables/database';
import { bookProgress } from './book-progress';

/** `hidden`: there is a figure, and it is not published. */
export type Shown = number | null | 'hidden';

export interface MunicipalityFigure {
  readonly municipality: Municipality;
  readonly actual: Shown;
  readonly target: number | null;
  /** The count expected by the as-of date, not rounded. */
  readonly expected: number | null;
  readonly status: ProgressStatus | null;
  /** Up to the same day of the year before; null where there is nothing to compare with. */
  readonly lastYear: number | null;
}

export interface ItemReport {
  readonly item: Item;
  readonly total: Shown;
  /** Of the municipalities that have one. */
  readonly target: number | null;
  /** Twelve in fiscal order, of all municipalities; null before anything is reported. */
  readonly months: readonly Shown[];
  readonly figures: readonly MunicipalityFigure[];
}

export interface Municipality {
  readonly no: number;
  readonly code: string;
  /** As the copies name it; its code or file where they do not. */
  readonly name: string;
  readonly books: readonly BookReport[];
}

export interface BookReport {
  readonly bookNo: number;
  readonly exportedAt: string;
  readonly asOf: string;
  /** Areas by months that are over, and how many of them have something or are closed. */
  readonly due: number;
  readonly entered: number;
  readonly late: number;
  readonly uncounted: number;
}

export interface ReportData {
  readonly fiscalYear: number;
  readonly isPublic: boolean;
  readonly municipalities: readonly Municipality[];
  readonly items: readonly ItemReport[];
  /** 4 where the year begins in April. */
  readonly startMonth: number;
}

const MONTHS = 12;

export async function reportData(database: Database, { all }: Items, isPublic: boolean): Promise<ReportData> {
  const [[latest, start] = []] = await database.rows(
    'SELECT fiscal_year, MIN(start_month) FROM books GROUP BY fiscal_year ORDER BY fiscal_year DESC LIMIT 1',
  );
  const fiscalYear = Number(latest);
  const municipalities = await municipalitiesOf(database, fiscalYear);
  const byNo = new Map(municipalities.map((each) => [each.no, each]));
  const actuals = keyed(
    await database.rows(
      `SELECT item_no, municipality_no, month_no, actual FROM item_figures WHERE fiscal_year = ${fiscalYear}`,
    ),
  );
  const hidden = isPublic ? await hiddenItems(database, fiscalYear) : new Set<string>();
  const before = keyed(
    isPublic
      ? []
      : await database.rows(
          `SELECT item_no, municipality_no, 0, actual FROM last_year WHERE fiscal_year = ${fiscalYear - 1}`,
        ),
  );
  const planned = await database.rows(plannedSql(fiscalYear));
  const codes = await lastYearNumbers(database, fiscalYear);
  const items = all.map((item, at): ItemReport => {
    const itemNo = at + 1;
    const shown = (municipalityNo: number, month: number): Shown =>
      hidden.has(`${itemNo} ${municipalityNo} ${month}`)
        ? 'hidden'
        : (actuals.get(`${itemNo} ${municipalityNo} ${month}`) ?? null);
    const figures = planned
      .filter(([no]) => no === itemNo)
      .flatMap(([, municipalityNo, target, expected, onTrack, watch]): MunicipalityFigure[] => {
        const municipality = byNo.get(Number(municipalityNo));
        if (municipality === undefined) return [];
        const actual = shown(municipality.no, 0);
        const goal = numeric(target);
        const by = goal === null ? null : numeric(expected);
        const thresholds = { onTrack: Number(onTrack), watch: Number(watch) };
        const status = actual === 'hidden' ? null : statusOf(actual, goal, by, thresholds);
        const lastNo = codes.get(municipality.code) ?? -1;
        const lastYear = before.get(`${itemNo} ${lastNo} 0`) ?? null;
        return [{ municipality, actual, target: goal, expected: by, status, lastYear }];
      });
    const order = new Map(municipalities.map((each, place) => [each, place]));
    figures.sort((a, b) => (order.get(a.municipality) ?? 0) - (order.get(b.municipality) ?? 0));
    return {
      item,
      total: shown(0, 0),
      target: sumOf(figures.map(({ target }) => target)),
      months: Array.from({ length: MONTHS }, (_, month) => shown(0, month + 1)),
      figures,
    };
  });
  return {
    fiscalYear,
    isPublic,
    municipalities,
    items: items.filter(({ figures }) => figures.length > 0),
    startMonth: Number(start),
  };
}

/** What the books of a municipality mean to reach together; no target where one of them has none. */
function plannedSql(fiscalYear: number): string {
  return `
    SELECT items.item_no, books.municipality_no,
      CASE WHEN COUNT(targets.target) = COUNT(*) THEN SUM(targets.target) END,
      SUM(targets.target * indicators.expected_share), MIN(books.on_track), MIN(books.watch)
    FROM items
    INNER JOIN books ON items.book_no = books.book_no
    INNER JOIN indicators ON items.book_no = indicators.book_no AND items.indicator_no = indicators.indicator_no
    INNER JOIN targets
      ON items.book_no = targets.book_no AND items.indicator_no = targets.indicator_no AND targets.area_no = 0
    WHERE books.fiscal_year = ${fiscalYear}
    GROUP BY items.item_no, books.municipality_no`;
}

/** Sums over books, municipalities or months of which a part is hidden: the rest would tell it. */
async function hiddenItems(database: Database, fiscalYear: number): Promise<Set<string>> {
  const rows = await database.rows(`
    SELECT DISTINCT items.item_no, books.municipality_no, hidden_figures.month_no
    FROM hidden_figures
    INNER JOIN books ON hidden_figures.book_no = books.book_no
    INNER JOIN items ON hidden_figures.book_no = items.book_no AND hidden_figures.indicator_no = items.indicator_no
    WHERE hidden_figures.area_no = 0 AND books.fiscal_year = ${fiscalYear}`);
  return new Set(
    rows.flatMap(([item, municipality, month]) => [`${item} ${municipality} ${month}`, `${item} 0 ${month}`]),
  );
}

async function municipalitiesOf(database: Database, fiscalYear: number): Promise<Municipality[]> {
  const rows = await database.rows(`
    SELECT books.municipality_no, books.municipality_code, books.municipality, books.book_no, books.exported_at,
      CAST(books.as_of AS VARCHAR), books.archive, COALESCE(uncounted.uncounted, 0)
    FROM books LEFT JOIN uncounted ON books.book_no = uncounted.book_no
    WHERE books.fiscal_year = ${fiscalYear}
    ORDER BY NULLIF(books.municipality_code, '') NULLS LAST, books.archive`);
  const progress = await bookProgress(database, fiscalYear);
  const found = new Map<number, { no: number; code: string; name: string; books: BookReport[] }>();
  for (const [no, code, name, bookNo, exportedAt, asOf, archive, uncounted] of rows) {
    const municipality = found.get(Number(no)) ?? {
      no: Number(no),
      code: String(code ?? ''),
      name: String(name || code || archive),
      books: [],
    };
    found.set(municipality.no, municipality);
    const state = progress.get(Number(bookNo)) ?? { due: 0, entered: 0, late: 0 };
    municipality.books.push({
      bookNo: Number(bookNo),
      exportedAt: String(exportedAt),
      asOf: String(asOf),
      uncounted: Number(uncounted),
      ...state,
    });
  }
  return [...found.values()];
}

async function lastYearNumbers(database: Database, fiscalYear: number): Promise<Map<string, number>> {
  const rows = await database.rows(`
    SELECT DISTINCT municipality_code, municipality_no FROM books
    WHERE fiscal_year = ${fiscalYear - 1} AND municipality_code <> ''`);
  return new Map(rows.map(([code, no]) => [String(code), Number(no)]));
}

function keyed(rows: readonly Value[][]): Map<string, number> {
  return new Map(
    rows.map(([item, municipality, month, actual]) => [`${item} ${municipality} ${month}`, Number(actual)]),
  );
}

function numeric(value: Value | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
