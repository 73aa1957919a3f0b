/** A new book, made in memory before anything is served or saved: a start that is killed leaves no half-made file. */
import type { HostOptions, LocalWorkbook } from '../local-workbook';
import { fillSample } from '../sample/fill-sample';
import { Refusal, reasonOf } from './refusal';
import { sentences } from './texts';

export type OpenWorkbook = (options: HostOptions) => Promise<LocalWorkbook>;

export interface NewBook {
  readonly scriptFile: string;
  readonly htmlDir: string;
  /** yyyy-mm-dd; null is the machine's clock. */
  readonly today: string | null;
  readonly sample: boolean;
}

/**
 * Sets up a book with the add-on and, if asked, fills in the sample year. The dials for latency and faults are for what
 * is tried afterwards, so they do not reach this.
 * @returns the snapshot of the finished book
 * @throws Refusal when the add-on refuses to set up
 */
export async function prepareBook(openWorkbook: OpenWorkbook, book: NewBook): Promise<unknown> {
  let snapshot: unknown = null;
  const { sample, ...files } = book;
  const workbook = await openWorkbook({
    ...files,
    snapshot: null,
    latencyMs: 0,
    faultAt: 0,
    save: async (latest) => {
      snapshot = latest;
    },
  });
  try {
    await setUp(workbook);
    if (sample) await fillSample(workbook, book.today ?? dayOf(new Date()));
  } finally {
    await workbook.close();
  }
  return snapshot;
}

async function setUp(workbook: LocalWorkbook): Promise<void> {
  const answer = await workbook.run({ function: 'call', args: [JSON.stringify({ method: 'setUp', params: {} })] });
  if ('error' in answer) throw new Refusal(sentences.setUpFailed(answer.error.message));
  const value: unknown = typeof answer.result === 'string' ? JSON.parse(answer.result) : null;
  const ok = typeof value === 'object' && value !== null && 'ok' in value && value.ok === true;
  if (!ok) throw new Refusal(sentences.setUpFailed(reasonOf(String(answer.result))));
}

/** The calendar day in the process's time zone, which time-zone.ts has set. */
function dayOf(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
