/** DuckDB in a file of its own beside the results. Nothing is downloaded: what it needs came with its package. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { duckTypes, NOTHING, type Shape } from './table-shapes';

export type Value = string | number | null;

/** In order; each says what it makes. Both engines run the same. */
export const sqlSteps = ['1-counted', '2-figures', '3-items', '4-entered'] as const;

export class Database {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  /** `folder` is for its own files, which are of no use afterwards. */
  static async open(folder: string): Promise<Database> {
    const instance = await DuckDBInstance.create(join(folder, 'consolidate.duckdb'), {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      memory_limit: '2500MB',
      preserve_insertion_order: 'false',
      temp_directory: join(folder, 'spill'),
    });
    return new Database(instance, await instance.connect());
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async rows(sql: string): Promise<Value[][]> {
    const reader = await this.connection.runAndReadAll(sql);
    return reader.getRows().map((row) => row.map(readValue));
  }

  /** The rows as they come, a few thousand at a time. */
  async *pieces(sql: string): AsyncGenerator<Value[][]> {
    const result = await this.connection.stream(sql);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      yield chunk.getRows().map((row) => row.map(readValue));
    }
  }

  /** Makes a table of a CSV file that CsvWriter wrote. */
  async readTable(name: string, shape: Shape, path: string): Promise<void> {
    const columns = Object.entries(shape).map(([column, type]) => `'${column}': '${duckTypes[type]}'`);
    await this.run(`CREATE OR REPLACE TABLE ${name} AS
      FROM read_csv(${quoted(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
        new_line = '\\r\\n', nullstr = '${NOTHING}', columns = {${columns.join(', ')}})`);
  }

  async readParquet(name: string, path: string): Promise<void> {
    await this.run(`CREATE OR REPLACE TABLE ${name} AS FROM read_parquet(${quoted(path)})`);
  }

  async writeParquet(select: string, path: string): Promise<void> {
    await this.run(`COPY (${select}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`);
  }
}

/** A SQL text's own quotes. */
export function quoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

/** src/consolidate/sql */
export const sqlFolder = resolve(__dirname, '../sql');

export function sqlText(name: string): string {
  return readFileSync(join(sqlFolder, `${name}.sql`), 'utf8');
}

function readValue(value: DuckDBValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  throw new TypeError(`A column of a type that is not read: ${String(value)}`);
}
