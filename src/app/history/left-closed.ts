/** Entries that counted in a month when it was closed and have left it since without a reason: what 変更履歴 tells of them. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { strictDate } from '../../domain/cells/strict-date';
import { monthKey } from '../../domain/closing/closing';
import { keepsEntry, lateKinds } from '../../domain/history/change';
import type { ClosingLine } from '../../schema/closing/closings-table';
import { decodeContent, type EntryContent } from '../../schema/history/entry-content';
import type { RecordedLine } from '../ports/history';
import type { Deps } from '../shared/deps';
import { underNamesOfNow } from './renamed-lines';

export interface LeftEntry {
  readonly id: string;
  /** The visible name of its tab. */
  readonly tab: string;
  /** yyyy-mm */
  readonly month: string;
  readonly area: string;
  /** What it said in that month, and the day of it. */
  readonly before: EntryContent;
  readonly day: PlainDate;
}

/** Those that have left a closed month without a reason. One read of 確定 and one of 変更履歴, none while nothing is closed. */
export function leftEntries(deps: Pick<Deps, 'history' | 'closings'>): LeftEntry[] {
  if (deps.closings.closedMonths().size === 0) return [];
  const closings = (deps.closings.read() ?? []).filter(({ reopened }) => !reopened);
  return leftClosed(underNamesOfNow(deps.history.lines()), closings);
}

/** `closings` are the lines of 確定 that are in force. */
export function leftClosed(lines: readonly RecordedLine[], closings: readonly ClosingLine[]): LeftEntry[] {
  const closedAt = closingTimes(closings);
  const last = new Map<string, EntryContent | null>();
  const left = new Map<string, LeftEntry>();
  if (closedAt.size === 0) return [];
  for (const line of lines) {
    const { id, kind, content, at, tab } = line;
    if (id === '' || !keepsEntry(kind)) continue;
    const now = content === '' ? null : decodeContent(content);
    const before = last.get(id) ?? null;
    last.set(id, now);
    if (kind !== null && lateKinds.includes(kind)) {
      left.delete(id);
      continue;
    }
    const known = left.get(id);
    if (known !== undefined && placeOf(now)?.key === keyOf(known)) left.delete(id);
    const place = placeOf(before);
    const since = place === null ? undefined : closedAt.get(place.key);
    if (known !== undefined || before === null || place === null || since === undefined || at < since) continue;
    if (placeOf(now)?.key !== place.key)
      left.set(id, { id, tab, month: place.month, area: place.area, day: place.day, before });
  }
  return [...left.values()];
}

/** By month and area, when it was closed: yyyy/MM/dd HH:mm:ss, as 変更履歴 tells times. */
export function closingTimes(closings: readonly ClosingLine[]): ReadonlyMap<string, string> {
  return new Map(
    closings.flatMap(({ month, area, closedAt }) =>
      area === null ? [] : [[keyOf({ month, area }), closedAt] as const],
    ),
  );
}

function keyOf({ month, area }: Pick<LeftEntry, 'month' | 'area'>): string {
  return `${month} ${area}`;
}

/** Where an entry counts; null where it does not. */
export function placeOf(
  content: EntryContent | null,
): (Pick<LeftEntry, 'month' | 'area' | 'day'> & { readonly key: string }) | null {
  if (content === null || content.voided) return null;
  const cells = new Map<string, CellValue>(content.cells);
  const day = strictDate(cells.get('date') ?? null);
  const area = cells.get('area');
  if (day === null || typeof area !== 'string') return null;
  const month = monthKey(day);
  return { month, area, day, key: keyOf({ month, area }) };
}
