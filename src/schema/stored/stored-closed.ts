/** Which months are closed, as JSON text in the spreadsheet's developer metadata, and back; every area's name is stored once. */
import * as z from 'zod/mini';
import type { ClosedMonths } from '../../domain/closing/closing';
import { once, readJson } from '../cells/reading';

const VERSION = 1;

const stored = once(() =>
  z.object({
    version: z.number().check(z.maximum(VERSION)),
    areas: z.array(z.string()),
    months: z.record(z.string(), z.array(z.number())),
  }),
);

export function encodeClosed(closed: ClosedMonths): string {
  const areas = [...new Set([...closed.values()].flatMap((names) => [...names]))];
  const months = [...closed].map(([month, names]) => [month, [...names].map((name) => areas.indexOf(name))]);
  return JSON.stringify({ version: VERSION, areas, months: Object.fromEntries(months) });
}

/** null for what is no such record, or one of a later version: 確定 has it all, and 修復 reads it there. */
export function decodeClosed(json: string): ClosedMonths | null {
  const read = readJson(stored(), json);
  if (read === null) return null;
  const { areas, months } = read;
  return new Map(
    Object.entries(months).map(([month, indexes]) => [month, new Set(indexes.map((index) => areas[index] ?? ''))]),
  );
}
