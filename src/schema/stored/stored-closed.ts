/** Which months are closed, as JSON text in the spreadsheet's developer metadata, and back; every area's name is stored once. */
import type { ClosedMonths } from '../../domain/closing/closing';
import { fields, list, number, text } from '../cells/shape';

const VERSION = 1;

export function encodeClosed(closed: ClosedMonths): string {
  const areas = [...new Set([...closed.values()].flatMap((names) => [...names]))];
  const months = [...closed].map(([month, names]) => [month, [...names].map((name) => areas.indexOf(name))]);
  return JSON.stringify({ version: VERSION, areas, months: Object.fromEntries(months) });
}

/** null for what is no such record, or one of a later version: 確定 has it all, and 修復 reads it there. */
export function decodeClosed(json: string): ClosedMonths | null {
  try {
    const stored = fields(JSON.parse(json));
    if (number(stored.version) > VERSION) return null;
    const areas = list(text)(stored.areas);
    const months = Object.entries(fields(stored.months));
    return new Map(
      months.map(([month, indexes]) => [month, new Set(list(number)(indexes).map((index) => areas[index] ?? ''))]),
    );
  } catch {
    return null;
  }
}
