/** What an entry says, as JSON text in 変更履歴, and back: compared as text, and brought back by 記録を復元. */

import * as z from 'zod/mini';
import { fromIso, toIso } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import type { ColumnKey } from '../../domain/problems/problem';
import { once } from '../json/reading';

/** The cells by column key, blank ones left out. */
export interface EntryContent {
  readonly cells: readonly (readonly [column: ColumnKey, value: CellValue])[];
  readonly voided: boolean;
}

/** The name of no column. */
const VOIDED = '取消';

const cell = () => z.union([z.string(), z.number(), z.boolean(), z.object({ date: z.string() })]);
const stored = once(() => z.record(z.string(), cell()));

export function encodeContent({ cells, voided }: EntryContent): string {
  const filled = cells.filter(([, value]) => value !== null && value !== '');
  const texts = filled.map(([column, value]) => [column, typeof value === 'object' ? plain(value) : value]);
  return JSON.stringify(Object.fromEntries(voided ? [...texts, [VOIDED, true]] : texts));
}

/** null for what is no such text. */
export function decodeContent(json: string): EntryContent | null {
  try {
    const { [VOIDED]: voided, ...found } = z.parse(stored(), JSON.parse(json));
    const cells = Object.entries(found).map(([column, value]) => [column, cellOf(value)] as const);
    return { cells, voided: voided === true };
  } catch {
    return null;
  }
}

function plain(value: CellValue): unknown {
  return typeof value === 'object' && value !== null ? { date: toIso(value.date) } : value;
}

function cellOf(value: z.output<ReturnType<typeof cell>>): CellValue {
  if (typeof value !== 'object') return value;
  const date = fromIso(value.date);
  return date === null ? null : { kind: 'date', date };
}
