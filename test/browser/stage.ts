/** What a form in the browser stands before: the real `call` over a workbook in memory, or a whole local workbook. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { columnLabel } from '../../src/app/shared/labels';
import { toIso } from '../../src/domain/calendar/plain-date';
import { createHttpServer, portOf } from '../../src/host/server/http-server';
import { readPageFiles } from '../../src/host/server/page-files';
import { chofuR7 } from '../../src/plans/chofu-r7';
import { type Cell, type RunningServer, startServer } from '../acceptance/server';
import { type MemoryCall, memoryCall } from '../entry/memory-call';
import { fakeWorkbook } from '../host/server/fake-workbook';
import { openBrowser } from './browser';

export const TODAY = '2025-12-01';

export interface Stage {
  readonly browser: Browser;
  /** Where the form is served, with `exec` behind it. */
  readonly url: string;
  /** A method of the add-on as the form calls it. */
  ask(method: string, params?: unknown): Promise<unknown>;
  /** The rows of an initiative's tab that are not blank, by header. */
  rows(tab: string): Promise<Record<string, Cell>[]>;
  close(): Promise<void>;
}

export interface MemoryStage extends Stage {
  readonly memory: MemoryCall;
}

export interface BookStage extends Stage {
  readonly server: RunningServer;
}

/** The form over a workbook in memory, served as the local workbook serves it. */
export async function openStage(): Promise<MemoryStage> {
  const memory = memoryCall(TODAY);
  const workbook = {
    ...fakeWorkbook(),
    web: async () => ({ html: readFileSync(resolve('dist/Form.html'), 'utf8'), title: '' }),
    run: async ({ args }: { readonly args: readonly unknown[] }) => ({ result: memory.call(args[0]) }),
  };
  const files = await readPageFiles(resolve('.build/host/page'));
  const server = createHttpServer({ workbook: () => workbook, files, report: () => undefined });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await openBrowser();
  return {
    browser,
    url: `http://127.0.0.1:${portOf(server)}/`,
    memory,
    ask: async (method, params) => memory.ask(method, params),
    rows: async (tab) => memoryRows(memory, tab),
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The form over the local workbook that runs what is pushed. */
export async function openBookStage(): Promise<BookStage> {
  const [browser, server] = await Promise.all([openBrowser(), startServer('--today', TODAY, '--empty')]);
  return {
    browser,
    url: server.url,
    server,
    async ask(method, params = {}) {
      const { json } = await server.post('/api/run', { function: 'call', args: [JSON.stringify({ method, params })] });
      return JSON.parse((json as { result: string }).result);
    },
    rows: (tab) => bookRows(server, tab),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

function memoryRows({ workbook }: MemoryCall, name: string): Record<string, Cell>[] {
  const key = chofuR7.initiatives.find(({ tab }) => tab === name)?.key ?? name;
  const read = workbook.rows.readTab(key);
  if (read === null) return [];
  const columns = [...read.columns.keys()];
  return read.rows.map(({ cells: { counts, ...others } }) => {
    const sums = columns.filter((column) => !(column in others));
    const values = new Map<string, unknown>([
      ...Object.entries(others),
      ...sums.map((sum, at) => [sum, counts[at]] as const),
    ]);
    return Object.fromEntries(columns.map((column) => [columnLabel(chofuR7, column), plain(values.get(column))]));
  });
}

function plain(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && 'date' in value) return toIso(value.date as Parameters<typeof toIso>[0]);
  return value as Cell;
}

async function bookRows(server: RunningServer, tab: string): Promise<Record<string, Cell>[]> {
  const path = `/api/values?sheet=${encodeURIComponent(tab)}&range=A1:L40`;
  const { values } = (await server.get(path)) as { values: Cell[][] };
  const header = values.findIndex((row) => row[0] === '日付');
  const names = values[header] ?? [];
  return values
    .slice(header + 1)
    .filter((row) => row.some((cell) => cell !== '' && cell !== null))
    .map((row) => Object.fromEntries(names.map((name, index) => [String(name), row[index] ?? ''])));
}
