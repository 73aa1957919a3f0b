/** What an entry says, as JSON text in 変更履歴, and back: compared as text, and brought back by 記録を復元. */

import * as z from 'zod/mini';
import { fromIso, toIso } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import type { ColumnKey } from '../../domain/problems/problem';
import { once } from '../cells/reading';

/** The cells by column key, blank ones left out. */
export interface EntryContent {
  readonly cells: readonly (readonly [column: ColumnKey, value: CellValue])[];
  readonly voided: boolean;
}

/** What a line about a closed month keeps beside what the entry says from now on. */
export interface LateContent extends EntryContent {
  /** What it said before; left out where that is not written down. */
  readonly before?: EntryContent;
  /** It had been changed by hand since the closing, and nobody knows by how much. */
  readonly changedByHand?: boolean;
}

/** The names of no column. */
const VOIDED = '取消';
const BEFORE = '変更前';
const BY_HAND = '手入力';

const cell = () => z.union([z.string(), z.number(), z.boolean(), z.object({ date: z.string() })]);
const stored = once(() => z.record(z.string(), cell()));
const late = once(() => z.record(z.string(), z.unknown()));

type Stored = z.output<ReturnType<typeof stored>>;

export function encodeContent({ cells, voided }: EntryContent): string {
  return JSON.stringify(plainContent({ cells, voided }));
}

export function encodeLateContent({ before, changedByHand, ...now }: LateContent): string {
  return JSON.stringify({
    ...plainContent(now),
    ...(before && { [BEFORE]: plainContent(before) }),
    ...(changedByHand === true && { [BY_HAND]: true }),
  });
}

/** null for what is no such text. */
export function decodeContent(json: string): LateContent | null {
  try {
    const { [BEFORE]: before, [BY_HAND]: byHand, ...now } = z.parse(late(), JSON.parse(json));
    return {
      ...contentOf(z.parse(stored(), now)),
      ...(before !== undefined && { before: contentOf(z.parse(stored(), before)) }),
      ...(byHand === true && { changedByHand: true }),
    };
  } catch {
    return null;
  }
}

/** The text of the entry alone: what is compared with what stands in the row. */
export function entryPart(json: string): string {
  const read = json.includes(`"${BEFORE}"`) || json.includes(`"${BY_HAND}"`) ? decodeContent(json) : null;
  return read === null ? json : encodeContent(read);
}

function plainContent({ cells, voided }: EntryContent): Readonly<Record<string, unknown>> {
  const filled = cells.filter(([, value]) => value !== null && value !== '');
  const texts = filled.map(([column, value]) => [column, typeof value === 'object' ? plain(value) : value]);
  return Object.fromEntries(voided ? [...texts, [VOIDED, true]] : texts);
}

function contentOf({ [VOIDED]: voided, ...found }: Stored): EntryContent {
  return {
    cells: Object.entries(found).map(([column, value]) => [column, cellOf(value)] as const),
    voided: voided === true,
  };
}

function plain(value: CellValue): unknown {
  return typeof value === 'object' && value !== null ? { date: toIso(value.date) } : value;
}

function cellOf(value: z.output<ReturnType<typeof cell>>): CellValue {
  if (typeof value !== 'object') return value;
  const date = fromIso(value.date);
  return date === null ? null : { kind: 'date', date };
}
