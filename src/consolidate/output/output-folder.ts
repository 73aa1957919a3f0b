/** Where the results go: made beside it and put in its place when all is there, so that there is never half of it. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** All that a run may leave; a folder that holds anything else is somebody's own. */
const RESULT_FILES: ReadonlySet<string> = new Set([
  'summary.csv',
  'entries.parquet',
  'figures.parquet',
  'report.html',
  'refused.csv',
  'tables',
  'bigquery',
]);

/** Stands between the folder's name and the number of the process that makes its results. */
const PARTIAL = '.partial-';

export class OutputFolder {
  /** The results, until they are put in place. */
  readonly results: string;
  /** For what is of no use afterwards. */
  readonly work: string;
  private readonly beside: string;

  private constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    removeLeftovers(path);
    this.beside = mkdtempSync(`${path}${PARTIAL}${process.pid}-`);
    this.results = join(this.beside, 'results');
    this.work = join(this.beside, 'work');
    mkdirSync(this.results);
    mkdirSync(this.work);
  }

  /** null where the folder holds what is not of an earlier run. */
  static make(path: string): OutputFolder | null {
    const place = resolve(path);
    if (existsSync(place) && readdirSync(place).some((name) => !RESULT_FILES.has(name) && name !== '.DS_Store'))
      return null;
    return new OutputFolder(place);
  }

  /** From here on the results are what the folder holds. */
  putInPlace(): void {
    const before = join(this.beside, 'before');
    if (existsSync(this.path)) renameSync(this.path, before);
    renameSync(this.results, this.path);
    this.remove();
  }

  /** Nothing is left but what was there before. */
  remove(): void {
    // The database may still be making a file in it.
    rmSync(this.beside, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** Whether a folder is what an earlier run left, to be read again from its Parquet files. */
export function isEarlierOutput(folder: string): boolean {
  return existsSync(join(folder, 'entries.parquet')) && existsSync(join(folder, 'tables', 'books.parquet'));
}

/** What runs that were killed left beside the folder. */
function removeLeftovers(path: string): void {
  const start = `${basename(path)}${PARTIAL}`;
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(start) ? Number.parseInt(name.slice(start.length), 10) : Number.NaN;
    if (!Number.isNaN(pid) && !isAlive(pid)) rmSync(join(dirname(path), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, and is alive.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
