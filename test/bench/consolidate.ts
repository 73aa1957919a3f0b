/** `npm run bench:consolidate -- 100 1000 1741`: many books from their copies and again from Parquet, against reading the bytes. */
import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeManyBooks } from './many-books';

const POLL_MS = 100;
const MB = 1 << 20;

interface Took {
  readonly seconds: number;
  /** The most memory at any moment, in MB; 0 where the system does not tell. */
  readonly memory: number;
  /** Of all its threads together, in seconds; 0 where the system does not tell. */
  readonly work: number;
}

/** Prints a line for each number of books. */
export async function benchConsolidate(counts: readonly number[]): Promise<void> {
  const home = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'consolidate-bench-'));
  try {
    const all = join(home, 'all');
    makeManyBooks(all, Math.max(...counts));
    for (const count of counts) await benchOf(home, all, count);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function benchOf(home: string, all: string, count: number): Promise<void> {
  const folder = join(home, `books-${count}`);
  mkdirSync(folder);
  for (const name of readdirSync(all).slice(0, count)) linkSync(join(all, name), join(folder, name));
  const reading = readAll(folder);
  const [first, again] = [join(home, `out-${count}`), join(home, `again-${count}`)];
  const fromCopies = await consolidated(folder, first);
  const bytes = statSync(join(first, 'entries.parquet')).size;
  const readingParquet = readAll(first, 'entries.parquet');
  const fromParquet = await consolidated(first, again);
  process.stdout.write(
    `${count} books, ${(reading.bytes / MB).toFixed(0)} MB: from copies ${shown(fromCopies)}, ${(fromCopies.seconds / reading.seconds).toFixed(1)} times reading them; ` +
      `from Parquet (${(bytes / MB).toFixed(0)} MB) ${shown(fromParquet)}, ${(fromParquet.seconds / readingParquet.seconds).toFixed(1)} times reading it\n`,
  );
  for (const path of [first, again]) rmSync(path, { recursive: true });
}

function shown({ seconds, memory, work }: Took): string {
  return `${seconds.toFixed(1)} s (${work.toFixed(1)} s of work) and ${memory.toFixed(0)} MB`;
}

function readAll(folder: string, only?: string): { readonly seconds: number; readonly bytes: number } {
  const start = performance.now();
  let bytes = 0;
  for (const name of readdirSync(folder))
    if (only === undefined || name === only) bytes += readFileSync(join(folder, name)).length;
  return { seconds: (performance.now() - start) / 1000, bytes };
}

/** The very program, in a process of its own. @throws where it fails */
function consolidated(folder: string, out: string): Promise<Took> {
  const program = ['--import', 'tsx', 'src/consolidate/main.ts', folder, '--out', out];
  const start = performance.now();
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak: Usage = { memory: 0, work: 0 };
  const timer = setInterval(() => {
    const now = usageOf(child.pid ?? 0);
    peak = { memory: Math.max(peak.memory, now.memory), work: Math.max(peak.work, now.work) };
  }, POLL_MS);
  return new Promise((done, failed) => {
    child.on('exit', (code) => {
      clearInterval(timer);
      if (code === 0) done({ seconds: (performance.now() - start) / 1000, ...peak });
      else failed(new Error(`consolidate ended with ${code}`));
    });
  });
}

type Usage = Pick<Took, 'memory' | 'work'>;

/** The system's unit of time. */
const TICKS = 100;

/** Of a process and those that it started. */
function usageOf(pid: number): Usage {
  try {
    const memory = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const times = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ');
    const work = (Number(times[11]) + Number(times[12])) / TICKS;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').match(/\d+/g) ?? [];
    const all = [{ memory, work }, ...children.map((child) => usageOf(Number(child)))];
    return all.reduce((a, b) => ({ memory: Math.max(a.memory, b.memory), work: Math.max(a.work, b.work) }));
  } catch {
    return { memory: 0, work: 0 };
  }
}
