/** The figures with the small ones hidden, as a table beside the full ones. */
import { join } from 'node:path';
import { CsvWriter } from '../tables/csv-writer';
import type { Database, Value } from '../tables/database';
import { type Figures, hiddenPlaces, placeKey } from './suppress';

const shape = { book_no: 'int', indicator_no: 'int', area_no: 'int', month_no: 'int' } as const;

/** Makes `hidden_figures`: the places that are not published. */
export async function hideSmallFigures(database: Database, work: string): Promise<void> {
  const path = join(work, 'hidden_figures.csv');
  const out = new CsvWriter(path, Object.keys(shape));
  for await (const book of figuresByBook(database)) for (const place of hiddenOf(book)) out.write(place);
  out.close();
  await database.readTable('hidden_figures', shape, path);
}

interface BookFigures {
  readonly bookNo: number;
  /** By the number of the indicator that has counts; those that are counted over it with it. */
  readonly families: ReadonlyMap<number, ReadonlyMap<number, Map<string, number | null>>>;
  readonly areas: number;
}

function* hiddenOf({ bookNo, families, areas }: BookFigures): Generator<number[]> {
  for (const [sumNo, family] of families) {
    const sum: Figures = family.get(sumNo) ?? new Map();
    const others = [...family].filter(([no]) => no !== sumNo).map(([, figures]) => figures);
    const hidden = hiddenPlaces(sum, others, areas);
    for (const no of family.keys()) {
      for (const key of hidden) yield [bookNo, no, ...key.split(' ').map(Number)];
    }
  }
}

async function* figuresByBook(database: Database): AsyncGenerator<BookFigures> {
  const sql = `
    SELECT indicators.book_no, indicators.indicator_no, COALESCE(indicators.over_no, indicators.indicator_no),
      figures.area_no, figures.month_no, figures.actual, (SELECT MAX(area_no) FROM areas WHERE areas.book_no = indicators.book_no)
    FROM indicators
    LEFT JOIN figures ON indicators.book_no = figures.book_no AND indicators.indicator_no = figures.indicator_no
    ORDER BY 1, 2`;
  let now: { bookNo: number; families: Map<number, Map<number, Map<string, number | null>>>; areas: number } | null =
    null;
  for await (const rows of database.pieces(sql)) {
    for (const row of rows) {
      const [bookNo = 0, indicatorNo = 0, sumNo = 0, area, month, actual = null, areas = 0] = row.map(numeric);
      if (now !== null && now.bookNo !== bookNo) {
        yield now;
        now = null;
      }
      now ??= { bookNo: bookNo ?? 0, families: new Map(), areas: areas ?? 0 };
      const family = now.families.get(sumNo ?? 0) ?? new Map<number, Map<string, number | null>>();
      now.families.set(sumNo ?? 0, family);
      const figures = family.get(indicatorNo ?? 0) ?? new Map<string, number | null>();
      family.set(indicatorNo ?? 0, figures);
      if (typeof area === 'number' && typeof month === 'number') figures.set(placeKey({ area, month }), actual);
    }
  }
  if (now !== null) yield now;
}

function numeric(value: Value): number | null {
  return typeof value === 'number' ? value : null;
}
