/** A count of the raw rows by hand, off the tabs' cells: it knows nothing of the product's code. */
import { z } from 'zod';
import type { BookClient } from './book-client';
import { AREAS, TABS } from './year';

const sheetSizes = z.array(z.object({ name: z.string(), rows: z.number() }));

export interface Entry {
  readonly day: string;
  readonly area: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly counterparty: string;
}

/** Every row that counts, read off the tabs cell by cell: a day, a listed area, whole numbers, not 取消. */
export async function entriesOf(book: BookClient, tab: string): Promise<Entry[]> {
  const { row, columns } = await book.header(tab);
  const size = sheetSizes.parse(await book.server.get('/api/sheets')).find(({ name }) => name === tab);
  const { values } = await book.grid(tab, `A${row + 1}:J${size?.rows}`);
  const at = (cells: unknown[], header: string): unknown => cells[(columns.get(header) ?? 0) - 1];
  return values.flatMap((cells) => {
    const day = String(at(cells, '日付'));
    const area = String(at(cells, '福祉圏域'));
    const isDay = /^\d{4}-\d{2}-\d{2}/.test(day);
    if (!isDay || !AREAS.some((each) => each === area) || String(at(cells, '状態')).startsWith('取消')) return [];
    const counts = (TABS[tab] ?? []).flatMap(([header]): [string, number][] => {
      const count = at(cells, header);
      return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? [[header, count]] : [];
    });
    return [{ day: day.slice(0, 10), area, counts: new Map(counts), counterparty: String(at(cells, '相手先') ?? '') }];
  });
}

/** The total of the entries of a scope: null when nothing is reported. */
export function totalOf(entries: readonly Entry[], label: string): number | null {
  const distinct = label === '働きかけた団体';
  const column = distinct ? '団体への働きかけ' : label;
  const counted = entries.filter(({ counts }) => counts.has(column));
  if (counted.length === 0) return null;
  if (!distinct) return counted.reduce((sum, { counts }) => sum + (counts.get(column) ?? 0), 0);
  const named = counted.filter(({ counts, counterparty }) => (counts.get(column) ?? 0) >= 1 && counterparty !== '');
  return new Set(named.map(({ counterparty }) => counterparty)).size;
}
