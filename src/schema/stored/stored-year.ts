/** In which file the year was set up or started, how areas changed then, and how far a start has come; as JSON text, and back. */
import * as z from 'zod/mini';
import { fromIso, toIso } from '../../domain/calendar/plain-date';
import { type AreaChange, areaChangeKinds } from '../../domain/plan/area-changes';
import { once, readJson } from '../cells/reading';

export interface StoredYear {
  /** The spreadsheet's own id: a copied file takes the record along. */
  readonly file: string;
  /** Of areas, at the start of the year. */
  readonly changes: readonly AreaChange[];
}

/** In order: 前年度 holds everything; the year that ends is cleared; 計画 and 設定 are the next year's. */
export const startPhases = ['kept', 'cleared', 'planned'] as const;

export interface StartingYear {
  readonly requestId: string;
  readonly phase: (typeof startPhases)[number];
}

const change = () =>
  z.object({
    day: z.string(),
    kind: z.enum(areaChangeKinds),
    from: z.array(z.string()),
    to: z.array(z.string()),
  });
const stored = once(() => z.object({ file: z.string(), changes: z.array(change()) }));
const starting = once(() => z.object({ requestId: z.string(), phase: z.enum(startPhases) }));

export function encodeYear({ file, changes }: StoredYear): string {
  return JSON.stringify({ file, changes: changes.map((each) => ({ ...each, day: toIso(each.day) })) });
}

/** null for what is no such record. */
export function decodeYear(json: string): StoredYear | null {
  const read = readJson(stored(), json);
  if (read === null) return null;
  const changes = read.changes.flatMap(({ day, ...each }): AreaChange[] => {
    const date = fromIso(day);
    return date === null ? [] : [{ ...each, day: date }];
  });
  return { file: read.file, changes };
}

/** null for what is no such record. */
export function decodeStarting(json: string): StartingYear | null {
  return readJson(starting(), json);
}
