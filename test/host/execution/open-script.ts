// Opens a bare workbook that runs a script given as text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostOptions, Json, LocalWorkbook } from '../../../src/host/local/local-workbook';
import type { HostInternals } from '../../../src/host/open-workbook';
import { openWorkbook } from '../../run/native-host';

/** The name of a new book's one sheet. */
export const FIRST = 'シート1';

const closers: (() => Promise<void>)[] = [];

export interface ScriptOptions extends Partial<Omit<HostOptions, 'scriptFile' | 'htmlDir'>> {
  /** Files beside the script, by name. */
  readonly files?: Readonly<Record<string, string>>;
  readonly internals?: HostInternals;
}

/** A workbook running that script; closed by closeAll(). */
export async function openScript(script: string, options: ScriptOptions = {}): Promise<LocalWorkbook> {
  const folder = mkdtempSync(join(tmpdir(), 'execution-'));
  closers.push(async () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'Code.js'), script);
  const { files = {}, internals = {}, ...rest } = options;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const given = { snapshot: null, today: null, latencyMs: 0, faultAt: 0, save: null, ...rest };
  const workbook = await openWorkbook({ ...given, scriptFile: join(folder, 'Code.js'), htmlDir: folder }, internals);
  closers.unshift(() => workbook.close());
  return workbook;
}

/** Call in afterEach: closes every workbook that a test opened. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0)) await close();
}

/** The result of a function; throws when it failed. */
export async function result(workbook: LocalWorkbook, fn: string, ...args: Json[]): Promise<Json> {
  const answer = await workbook.run({ function: fn, args });
  if ('error' in answer) throw new Error(`${answer.error.name}: ${answer.error.message}`);
  return answer.result;
}

/** The error of a function; throws when it did not fail. */
export async function failure(workbook: LocalWorkbook, fn: string, ...args: Json[]) {
  const answer = await workbook.run({ function: fn, args });
  if ('error' in answer) return answer.error;
  throw new Error(`${fn} did not fail`);
}

/** One cell as the workbook shows its value. */
export async function cell(workbook: LocalWorkbook, a1: string, sheet = FIRST): Promise<Json> {
  return (await workbook.values(sheet, a1)).values[0]?.[0] ?? null;
}
