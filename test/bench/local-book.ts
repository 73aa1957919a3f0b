/** A set-up local workbook for the bench, and what its executions did. */
import { resolve } from 'node:path';
import type { ExecutionRecord, Json, LocalWorkbook } from '../../src/host/local/local-workbook';
import { openWorkbook } from '../run/native-host';

export interface LocalBook {
  readonly workbook: LocalWorkbook;
  /** What was saved last. */
  snapshot(): unknown;
}

export async function newLocalBook(): Promise<LocalBook> {
  let saved: unknown = null;
  const workbook = await openWorkbook({
    scriptFile: resolve('dist/Code.js'),
    htmlDir: resolve('dist'),
    snapshot: null,
    today: '2026-03-31',
    latencyMs: 0,
    faultAt: 0,
    save: async (snapshot) => {
      saved = snapshot;
    },
  });
  return { workbook, snapshot: () => saved };
}

/** Calls a method of the add-on as the form does. @throws when it is refused */
export async function callMethod(workbook: LocalWorkbook, method: string, params: Json): Promise<void> {
  const answer = await workbook.run({ function: 'call', args: [JSON.stringify({ method, params })] });
  const text = 'result' in answer ? String(answer.result) : answer.error.message;
  if (!text.startsWith('{"ok":true')) throw new Error(`${method}: ${text}`);
}

/** The executions that some work starts, in order, and how long the work took altogether. */
export async function observe(
  workbook: LocalWorkbook,
  work: () => Promise<unknown>,
): Promise<{ records: ExecutionRecord[]; ms: number }> {
  const known = new Set(workbook.executions().map(({ id }) => id));
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  return { records: workbook.executions().filter(({ id }) => !known.has(id)), ms };
}
