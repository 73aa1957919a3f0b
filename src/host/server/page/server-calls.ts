/** The page's questions to the server that it came from. */

export interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
}

/** 1-based rows and columns. */
export interface Hidden {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface Cells {
  readonly values: readonly (readonly unknown[])[];
  readonly display: readonly (readonly string[])[];
}

export function fetchSheets(): Promise<SheetFacts[]> {
  return ask<SheetFacts[]>('/api/sheets');
}

export function fetchCells(sheet: SheetFacts): Promise<Cells> {
  const range = `A1:${columnLetters(sheet.columns)}${sheet.rows}`;
  return ask<Cells>(`/api/values?${new URLSearchParams({ sheet: sheet.name, range })}`);
}

export function fetchHidden(sheet: SheetFacts): Promise<Hidden> {
  return ask<Hidden>(`/api/hidden?${new URLSearchParams({ sheet: sheet.name })}`);
}

export function sendEdit(sheet: string, range: string, value: string): Promise<unknown> {
  return ask('/api/edit', { sheet, range, values: [[value]] });
}

export async function runMenuItem(item: string): Promise<unknown[]> {
  const answer = await ask<{ shown: unknown[] }>('/api/menu', { path: ['地域福祉KPI', item] });
  return answer.shown;
}

/** 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** The answers are this project's own server's, so their shape is taken as given. */
async function ask<T>(path: string, body?: unknown): Promise<T> {
  const options: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, options).catch(() => {
    throw new Error('サーバーにつながりません。npm start が動いているか確かめてください。');
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer?.error?.message ?? `エラー（${response.status}）`);
  return answer;
}
