/** The lines of 記録 into the database: as text, column by column, with nothing sniffed. */
import { VOIDED } from '../../domain/rows/strict-row';
import { entryHeader } from '../archive/archive-format';
import { type Database, quoted } from './database';
import { duckTypes, rawEntries } from './table-shapes';

export async function makeRawEntries(database: Database): Promise<void> {
  const columns = Object.entries(rawEntries).map(([name, type]) => `${name} ${duckTypes[type]}`);
  await database.run(`CREATE OR REPLACE TABLE raw_entries (${columns.join(', ')})`);
}

/** Adds files that hold 記録 as copies of every version have it; a file's name is its book's number. */
export async function addRawEntries(database: Database, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const columns = entryHeader.map((_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  const column = (header: (typeof entryHeader)[number]): string => `c${entryHeader.indexOf(header)}`;
  await database.run(`INSERT INTO raw_entries
    SELECT CAST(regexp_extract(filename, '(\\d+)\\.csv$', 1) AS BIGINT), ${column('事業キー')},
      TRY_CAST(${column('行')} AS BIGINT), ${column('日付')}, ${column('福祉圏域')}, ${column('指標キー')},
      ${column('数')}, ${column('相手先')}, ${column('状態')}
    FROM read_csv([${paths.map(quoted).join(', ')}], auto_detect = false, header = true, delim = ',', quote = '"',
      escape = '"', strict_mode = false, filename = true, columns = {${columns}})`);
}

/** Which books have entries of the same 記録ID, for books that are few: the ids are not kept. */
export async function sharedRecords(
  database: Database,
  paths: readonly string[],
): Promise<readonly [number, number][]> {
  const columns = entryHeader.map((_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  const id = `c${entryHeader.indexOf('記録ID')}`;
  const rows = await database.rows(`
    WITH ids AS (
      SELECT DISTINCT CAST(regexp_extract(filename, '(\\d+)\\.csv$', 1) AS BIGINT) AS book_no, ${id} AS id
      FROM read_csv([${paths.map(quoted).join(', ')}], auto_detect = false, header = true, delim = ',', quote = '"',
        escape = '"', strict_mode = false, filename = true, columns = {${columns}})
      WHERE ${id} IS NOT NULL
    )
    SELECT DISTINCT a.book_no, b.book_no FROM ids AS a INNER JOIN ids AS b ON a.id = b.id AND a.book_no < b.book_no
    ORDER BY 1, 2`);
  return rows.map(([first, second]): [number, number] => [Number(first), Number(second)]);
}

/** The entries of an earlier run, where they lie; and as the text that they were, for those who stage them again. */
export async function entriesFromParquet(database: Database, path: string): Promise<void> {
  await database.run(`CREATE OR REPLACE VIEW entries AS FROM read_parquet(${quoted(path)})`);
  await database.run(`CREATE OR REPLACE VIEW raw_entries AS
    SELECT book_no, initiative, row_no, CAST(entry_day AS VARCHAR) AS day_text, '''' || area AS area_text, indicator,
      CAST(count_value AS VARCHAR) AS count_text, '''' || counterparty AS counterparty_text,
      CASE WHEN is_voided = 1 THEN '${VOIDED}' END AS status_text
    FROM entries`);
}
