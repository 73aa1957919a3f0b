/** One run: copies, or the Parquet of an earlier run, into tables; the SQL over them; the results written as a whole. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { decodedText } from './archive/small-csv';
import { type Items, readItems } from './items/items';
import { mapItems } from './items/map-items';
import type { Remark } from './items/reasons';
import type { Options } from './options';
import { writeBigQuery } from './output/bigquery';
import { isEarlierOutput, OutputFolder } from './output/output-folder';
import { readRefused, writeRefused } from './output/refused-file';
import { entriesFile, tablesFolder, writeParquet, writeSummary } from './output/summary';
import type { Progress } from './progress';
import { hideSmallFigures } from './public/public-figures';
import { FolderReader } from './read-folder';
import { writeReport } from './report/write-report';
import { keptTables } from './tables/book-tables';
import { Database, sqlSteps, sqlText } from './tables/database';
import { entriesFromParquet } from './tables/raw-entries';
import { makeSameDays } from './tables/same-days';

export type Done =
  | { readonly ok: true; readonly books: number; readonly remarks: number }
  | { readonly ok: false; readonly fault: 'noFolder' | 'outIsFolder' | 'outInUse' | 'empty' };

/** `started` is given the folder of the results before anything is written, for taking it away again. @throws ItemsError */
export async function consolidate(
  options: Options,
  progress: Progress,
  started: (output: OutputFolder) => void = () => undefined,
): Promise<Done> {
  const [folder, out] = [resolve(options.folder), resolve(options.out)];
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return { ok: false, fault: 'noFolder' };
  if (folder === out || folder.startsWith(`${out}${sep}`)) return { ok: false, fault: 'outIsFolder' };
  const items = itemsOf(options, folder);
  const output = OutputFolder.make(out);
  if (output === null) return { ok: false, fault: 'outInUse' };
  started(output);
  const database = await Database.open(output.work);
  try {
    const remarks = await load(database, folder, output, progress);
    if (remarks === null) return { ok: false, fault: 'empty' };
    progress.counting();
    remarks.push(...(await count(database, output.work, items)));
    progress.writing();
    await write(database, output, options, items, remarks);
    const [[books] = []] = await database.rows('SELECT COUNT(*) FROM books');
    database.close();
    output.putInPlace();
    return { ok: true, books: Number(books), remarks: remarks.length };
  } finally {
    database.close();
    output.remove();
  }
}

/** What was to be said of the copies; null when there is none that can be read. */
async function load(
  database: Database,
  folder: string,
  output: OutputFolder,
  progress: Progress,
): Promise<Remark[] | null> {
  if (!isEarlierOutput(folder)) {
    const reader = new FolderReader(database, output.work, progress);
    const books = await reader.read(folder, output.path);
    if (books === 0) return null;
    await database.run(sqlText('duckdb/staging'));
    return reader.remarks;
  }
  await entriesFromParquet(database, join(folder, entriesFile));
  for (const name of keptTables) await database.readParquet(name, join(folder, tablesFolder, `${name}.parquet`));
  return readRefused(folder);
}

async function count(database: Database, work: string, items: Items): Promise<Remark[]> {
  const remarks = await mapItems(database, work, items);
  await makeSameDays(database, work);
  for (const step of sqlSteps) await database.run(sqlText(step));
  const unknown = await database.rows(`
    SELECT books.archive, uncounted.unknown_counts FROM uncounted INNER JOIN books ON uncounted.book_no = books.book_no
    WHERE uncounted.unknown_counts > 0 ORDER BY books.archive`);
  const described = unknown.map(
    ([path, counts]): Remark => ({ path: String(path), line: null, reason: 'unknownCounts', about: String(counts) }),
  );
  return [...described, ...remarks];
}

async function write(
  database: Database,
  output: OutputFolder,
  { folder, isPublic, bigquery }: Options,
  items: Items,
  remarks: readonly Remark[],
): Promise<void> {
  await mkdir(join(output.results, tablesFolder));
  if (isPublic) await hideSmallFigures(database, output.work);
  await writeSummary(database, output.results, isPublic);
  await writeParquet(database, output.results, isPublic, isEarlierOutput(folder) ? folder : null);
  writeRefused(remarks, output.results);
  await writeReport(database, output.results, items, remarks, isPublic);
  if (bigquery !== null) await writeBigQuery(database, join(output.results, 'bigquery'), bigquery);
}

/** The file that was named, the folder's own, or Chofu's. */
function itemsOf({ items }: Options, folder: string): Items {
  const own = join(folder, 'items.csv');
  const path = items ?? (existsSync(own) ? own : join(__dirname, 'items', 'chofu-items.csv'));
  return readItems(decodedText(readFileSync(path)));
}
