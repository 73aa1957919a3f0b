/** Where the results go: made beside it and put in its place when all is there, so that there is never half of it. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** All that a run may leave; a folder that holds anything else is somebody's own. */
const OURS: ReadonlySet<string> = new Set([
  'summary.csv',
  'entries.parquet',
  'figures.parquet',
  'report.html',
  'refused.csv',
  'tables',
  'bigquery',
]);

export class OutputFolder {
  /** The results, until they are put in place. */
  readonly results: string;
  /** For what is of no use afterwards. */
  readonly work: string;
  private readonly beside: string;

  private constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.beside = mkdtempSync(`${path}.partial-`);
    this.results = join(this.beside, 'results');
    this.work = join(this.beside, 'work');
    mkdirSync(this.results);
    mkdirSync(this.work);
  }

  /** null where the folder holds what is not of an earlier run. */
  static make(path: string): OutputFolder | null {
    const place = resolve(path);
    if (existsSync(place) && readdirSync(place).some((name) => !OURS.has(name) && name !== '.DS_Store')) return null;
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
    rmSync(this.beside, { recursive: true, force: true });
  }
}

/** Whether a folder is what an earlier run left, to be read again from its Parquet files. */
export function isEarlierOutput(folder: string): boolean {
  return existsSync(join(folder, 'entries.parquet')) && existsSync(join(folder, 'tables', 'books.parquet'));
}
