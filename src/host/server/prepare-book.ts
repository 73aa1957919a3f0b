/** A new book, made in memory before anything is served or saved: a start that is killed leaves no half-made file. */
import * as z from 'zod/mini';
import { HostError, type HostOptions, type Json, type LocalWorkbook } from '../local/local-workbook';
import { fillSample } from '../sample/fill-sample';
import { Refusal, reasonOf } from './refusal';
import { bookTitle, sentences } from './texts';

/** What the add-on's one door answers. */
const answerShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), problems: z.array(z.object({ message: z.string() })) }),
]);

export type OpenWorkbook = (options: HostOptions) => Promise<LocalWorkbook>;

export interface NewBook
  extends Pick<HostOptions, 'scriptFile' | 'htmlDir' | 'today' | 'baseUrl' | 'locale' | 'timeZone'> {
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
    title: bookTitle(sample),
    latencyMs: 0,
    faultAt: 0,
    savesOnlyAtClose: true,
    save: async (latest) => {
      snapshot = latest;
    },
  });
  try {
    await setUp(workbook);
    if (sample) await fillSample(workbook, book.today ?? dayOf(new Date()));
  } catch (error) {
    throw error instanceof HostError ? new Refusal(sentences.setUpFailed(error.message), { cause: error }) : error;
  } finally {
    await workbook.close();
  }
  return snapshot;
}

async function setUp(workbook: LocalWorkbook): Promise<void> {
  const answer = await workbook.run({ function: 'call', args: [JSON.stringify({ method: 'setUp', params: {} })] });
  if ('error' in answer) throw new Refusal(sentences.setUpFailed(answer.error.message));
  const reported = answerShape.safeParse(parsed(answer.result));
  if (!reported.success) throw new Refusal(sentences.setUpFailed(reasonOf(String(answer.result))));
  if (reported.data.ok) return;
  throw new Refusal(sentences.setUpFailed(reported.data.problems.map(({ message }) => message).join(' ')));
}

function parsed(answer: Json): unknown {
  try {
    return JSON.parse(String(answer));
  } catch {
    return null;
  }
}

/** The calendar day (yyyy-mm-dd) in the process's time zone, which time-zone.ts has set. */
export function dayOf(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
