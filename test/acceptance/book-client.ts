/** A person's view of the running workbook: tabs by name, columns by header, typing, menus, formulas, the form's door. */
import { z } from 'zod';
import type { Cell, RunningServer } from './server';

const sheetList = z.array(z.object({ name: z.string(), hidden: z.boolean(), rows: z.number(), columns: z.number() }));
const cellGrid = z.object({ values: z.array(z.array(z.unknown())), display: z.array(z.array(z.string())) });
const answered = z.object({ result: z.string() });
const problem = z.object({
  code: z.string(),
  severity: z.string(),
  message: z.string(),
  where: z.unknown().optional(),
});
const callAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), problems: z.array(problem) }),
]);
const executionList = z.array(
  z.object({
    id: z.number(),
    function: z.string(),
    kind: z.string(),
    calls: z.object({ total: z.number(), reads: z.number(), writes: z.number() }),
    ms: z.number(),
    error: z.string().optional(),
  }),
);

export type Execution = z.infer<typeof executionList>[number];
export type CallAnswer = z.infer<typeof callAnswer>;

/** Where a tab's header is: 1-based row, and 1-based columns by header. */
export interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

export class BookClient {
  constructor(readonly server: RunningServer) {}

  async tabs(): Promise<string[]> {
    return sheetList.parse(await this.server.get('/api/sheets')).map(({ name }) => name);
  }

  async grid(sheet: string, range: string): Promise<z.infer<typeof cellGrid>> {
    const query = new URLSearchParams({ sheet, range });
    return cellGrid.parse(await this.server.get(`/api/values?${query}`));
  }

  async header(sheet: string): Promise<Header> {
    const { values } = await this.grid(sheet, 'A1:Z12');
    const index = values.findIndex((row) => row.includes('日付'));
    const row = values[index];
    if (row === undefined) throw new Error(`${sheet} has no header row`);
    return { row: index + 1, columns: new Map(row.map((cell, at) => [String(cell), at + 1])) };
  }

  /** Types a block as a person pastes it. Answers the HTTP status. */
  async type(sheet: string, row: number, column: number, values: readonly (readonly Cell[])[]): Promise<number> {
    const last = `${letters(column + (values[0]?.length ?? 1) - 1)}${row + values.length - 1}`;
    const { status } = await this.server.post('/api/edit', {
      sheet,
      range: `${letters(column)}${row}:${last}`,
      values,
    });
    return status;
  }

  async formula(formula: string): Promise<unknown> {
    const { json } = await this.server.post('/api/formula', { formula });
    return z.object({ value: z.unknown() }).parse(json).value;
  }

  async menu(item: string, ...answers: readonly (string | boolean)[]): Promise<unknown> {
    const { status, json } = await this.server.post('/api/menu', { path: ['地域福祉KPI', item], answers });
    if (status !== 200) throw new Error(`menu ${item}: ${status} ${JSON.stringify(json)}`);
    return json;
  }

  async call(method: string, params: object): Promise<CallAnswer> {
    return this.callText(JSON.stringify({ method, params }));
  }

  async callText(text: string): Promise<CallAnswer> {
    const { json } = await this.server.post('/api/run', { function: 'call', args: [text] });
    return callAnswer.parse(JSON.parse(answered.parse(json).result));
  }

  async change(action: object): Promise<void> {
    const { status, json } = await this.server.post('/api/grid', action);
    if (status !== 200) throw new Error(JSON.stringify(json));
  }

  /** Tabs that the engine calculates anew after every edit, and that a test does not look at: ten times slower with them. */
  async withoutLiveTabs(): Promise<void> {
    for (const sheet of ['ダッシュボード', '月次']) await this.change({ do: 'deleteSheet', sheet });
  }

  async executions(): Promise<Execution[]> {
    return executionList.parse(await this.server.get('/api/executions'));
  }
}

export function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
