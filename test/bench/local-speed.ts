/** What people wait for on the local workbook as it is built, with the sample year, beside the same reads and writes in a plain loop. */
import { resolve } from 'node:path';
import type { Book } from '../../src/host/book/model/types';
import { openEnvelope } from '../../src/host/envelope/envelope';
import type { LocalWorkbook } from '../../src/host/local/local-workbook';
import { bareBook, openWorkbook, sampleBook } from '../run/native-host';
import { callMethod } from './local-book';
import { ms, printTable, ratio } from './measure';

const TODAY = '2025-12-01';
const TAB = '訪問';
const files = { scriptFile: resolve('dist/Code.js'), htmlDir: resolve('dist'), today: TODAY };

/** A change to the book or a look into it, to be done again elsewhere. */
type Step = (book: Book) => void;

interface Use {
  readonly name: string;
  readonly times: number;
  /** What it may take on the machine that the limits were set on. */
  readonly limit: number;
  readonly run: (workbook: LocalWorkbook, time: number) => Promise<unknown>;
}

const uses: readonly Use[] = [
  {
    name: 'one typed cell',
    times: 8,
    limit: 250,
    run: (book, time) => book.edit({ sheet: TAB, range: 'D9', values: [[time + 1]] }),
  },
  {
    name: 'a recorded event',
    times: 8,
    limit: 400,
    run: (book, time) =>
      callMethod(book, 'recordEvent', {
        requestId: `bench-speed-${time}`,
        date: '2025-06-03',
        area: '若葉・調和',
        credits: [{ indicator: 'outreach.visits', count: time + 1 }],
      }),
  },
  {
    name: 'a row of 計画 inserted or deleted',
    times: 4,
    limit: 1000,
    run: (book, time) =>
      book.change({ do: time % 2 === 0 ? 'insertRows' : 'deleteRows', sheet: '計画', at: 12, count: 1 }),
  },
  { name: '修復, nothing to do', times: 3, limit: 1000, run: (book) => callMethod(book, 'repair', {}) },
];

export async function benchLocalSpeed(): Promise<void> {
  const snapshot = await sampleBook(TODAY);
  const steps: Step[] = [];
  const options = { ...files, snapshot, latencyMs: 0, faultAt: 0, save: null };
  const workbook = await openWorkbook(options, { createBook: (given) => recording(bareBook(given), steps) });
  const bare = bareBook({
    snapshot: withoutFormulas(snapshot),
    timeZone: 'Asia/Tokyo',
    locale: 'ja_JP',
    now: () => new Date(),
  });
  try {
    const lines: string[][] = [];
    for (const use of uses) lines.push(await lineOf(use, workbook, steps, bare));
    const header = ['', 'median', 'limit', 'plain loop', 'to the plain loop'];
    printTable('Until all is calculated, on the sample year', header, lines);
  } finally {
    bare.dispose();
    await workbook.close();
  }
}

async function lineOf(use: Use, workbook: LocalWorkbook, steps: Step[], bare: Book): Promise<string[]> {
  await use.run(workbook, use.times);
  const used: number[] = [];
  const plain: number[] = [];
  for (let time = 0; time < use.times; time += 1) {
    steps.length = 0;
    const start = performance.now();
    await use.run(workbook, time);
    const end = performance.now();
    for (const step of steps.splice(0)) step(bare);
    used.push(end - start);
    plain.push(performance.now() - end);
  }
  const [whole, loop] = [median(used), median(plain)];
  // Some uses touch no cell's content.
  return [use.name, ms(whole), ms(use.limit), ...(loop < 0.01 ? ['-', '-'] : [ms(loop), ratio(whole, loop)])];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The book, noting each read and write of cells as a step. */
function recording(book: Book, steps: Step[]): Book {
  return {
    ...book,
    values: (...args) => {
      steps.push((other) => other.values(...args));
      return book.values(...args);
    },
    display: (...args) => {
      steps.push((other) => other.display(...args));
      return book.display(...args);
    },
    formulas: (...args) => {
      steps.push((other) => other.formulas(...args));
      return book.formulas(...args);
    },
    setValues: (...args) => {
      const [sheetId, rect, values] = args;
      const texts = values.map((row) => row.map((value) => (isFormula(value) ? '' : value)));
      steps.push((other) => other.setValues(sheetId, rect, texts));
      book.setValues(...args);
    },
    setFormats: (...args) => {
      steps.push((other) => other.setFormats(...args));
      book.setFormats(...args);
    },
  };
}

function isFormula(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('=');
}

/** The same book as values alone. */
function withoutFormulas(snapshot: unknown): unknown {
  return JSON.parse(
    JSON.stringify(openEnvelope(snapshot).book, (key, value: unknown) => (key === 'f' ? undefined : value)),
  );
}
