/** summary.csv, and the same and more as Parquet. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptTables } from '../tables/book-tables';
import { type Database, quoted } from '../tables/database';

const summaryColumns = [
  'fiscal_year',
  'municipality_code',
  'municipality',
  'book_id',
  'item',
  'indicator',
  'label',
  'area',
  'month',
  'actual',
  'target',
  'closed',
  'difference',
] as const;

export const entriesFile = 'entries.parquet';
/** Where an earlier run left what it was made of. */
export const tablesFolder = 'tables';

/** In public figures X stands for what is not published, and closed figures are left out: they would tell. */
export const HIDDEN = 'X';

export async function writeSummary(database: Database, folder: string, isPublic: boolean): Promise<void> {
  const path = quoted(join(folder, 'summary.csv'));
  const [first, ...others] = summaryColumns;
  // The header begins with a byte order mark: without it a spreadsheet program takes UTF-8 for another encoding.
  await database.run(`COPY (SELECT ${first} AS "\ufeff${first}", ${others.join(', ')} FROM (${summarySelect(isPublic)})
    WHERE actual IS NOT NULL OR target IS NOT NULL OR closed IS NOT NULL OR difference IS NOT NULL
    ORDER BY fiscal_year, municipality_code NULLS LAST, book_no, indicator_no, area_no, month_no)
    TO ${path} (FORMAT csv, HEADER true)`);
}

/** `earlier` is the folder of the results that this run was made of, whose entries are still the same. */
export async function writeParquet(
  database: Database,
  folder: string,
  isPublic: boolean,
  earlier: string | null,
): Promise<void> {
  const figures = `SELECT * EXCLUDE (indicator_no, area_no, month_no) FROM (${summarySelect(isPublic)})`;
  await database.writeParquet(figures, join(folder, 'figures.parquet'));
  // Lines of single entries are no public figures.
  if (isPublic) return;
  if (earlier !== null) copyFileSync(join(earlier, entriesFile), join(folder, entriesFile));
  else {
    await database.writeParquet(
      'SELECT books.book_id, books.fiscal_year, entries.* FROM entries INNER JOIN books USING (book_no)',
      join(folder, entriesFile),
    );
  }
  for (const name of keptTables) {
    await database.writeParquet(`FROM ${name}`, join(folder, tablesFolder, `${name}.parquet`));
  }
}

function summarySelect(isPublic: boolean): string {
  const shown = isPublic
    ? `CASE WHEN hidden_figures.book_no IS NOT NULL THEN '${HIDDEN}' ELSE CAST(figures.actual AS VARCHAR) END AS actual,
      figures.target, CAST(NULL AS BIGINT) AS closed, CAST(NULL AS BIGINT) AS difference`
    : `figures.actual, figures.target, figures.closed, figures.difference,
      figures.cumulative, figures.closed_cumulative`;
  // A hidden figure has its line whether or not there is one behind it.
  const from = isPublic
    ? `(SELECT book_no, indicator_no, area_no, month_no FROM figures WHERE actual IS NOT NULL OR target IS NOT NULL
        UNION SELECT * FROM hidden_figures) AS places
      LEFT JOIN figures USING (book_no, indicator_no, area_no, month_no)
      LEFT JOIN hidden_figures USING (book_no, indicator_no, area_no, month_no)`
    : 'figures AS places INNER JOIN figures USING (book_no, indicator_no, area_no, month_no)';
  return `
    SELECT books.fiscal_year, books.municipality_code, books.municipality, books.book_id, items.item,
      indicators.indicator, indicators.label, areas.area, NULLIF(months.month, '') AS month, ${shown},
      places.book_no, places.indicator_no, places.area_no, places.month_no
    FROM ${from}
    INNER JOIN books ON places.book_no = books.book_no
    INNER JOIN indicators ON places.book_no = indicators.book_no AND places.indicator_no = indicators.indicator_no
    INNER JOIN months ON places.book_no = months.book_no AND places.month_no = months.month_no
    LEFT JOIN areas ON places.book_no = areas.book_no AND places.area_no = areas.area_no
    LEFT JOIN items ON places.book_no = items.book_no AND places.indicator_no = items.indicator_no`;
}
