/** Areas that change (圏域の変遷): which of this year's areas an area of an earlier year is, where that is exact. Pure. */
import type { PlainDate } from '../calendar/plain-date';

export const areaChangeKinds = ['rename', 'merge', 'split', 'transfer'] as const;
export type AreaChangeKind = (typeof areaChangeKinds)[number];

/** What 設定 says of areas from a day on; `from` and `to` are their names, 移管 from the first to the second. */
export interface AreaChange {
  readonly day: PlainDate;
  readonly kind: AreaChangeKind;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The area of today that an earlier one's figures belong to, or the change that leaves none. */
export type AreaNow =
  | { readonly area: string; readonly merged: boolean }
  | { readonly lost: 'split' | 'transfer' | 'unknown' };

/** The changes on a day or later, in the order in which they happened. */
export function changesSince(changes: readonly AreaChange[], day: PlainDate): AreaChange[] {
  return changes.filter((change) => change.day >= day).sort((a, b) => a.day - b.day);
}

/** The changes of a day, in the order in which they are written. */
export function changesOn(changes: readonly AreaChange[], day: PlainDate): AreaChange[] {
  return changes.filter((change) => change.day === day);
}

/**
 * Follows an area through changes, which are in order. Counts may be added where areas were merged; shares of one that was
 * split, or gave a part away or took one, are never guessed. An area that leads to none of `areas` is unknown.
 */
export function areaNow(changes: readonly AreaChange[], name: string, areas: readonly string[]): AreaNow {
  let area = name;
  let merged = false;
  for (const { kind, from, to } of changes) {
    if (kind === 'transfer' ? ![...from, ...to].includes(area) : !from.includes(area)) continue;
    if (kind === 'split' || kind === 'transfer') return { lost: kind };
    // Written ahead: the area is still called as it was.
    if (areas.includes(area) && !areas.includes(to[0] ?? '')) continue;
    area = to[0] ?? area;
    merged ||= kind === 'merge';
  }
  return areas.includes(area) ? { area, merged } : { lost: 'unknown' };
}

/** The areas after the changes: what follows stands where the first of what went stood. 移管 leaves both areas as they are. */
export function areasAfter(areas: readonly string[], changes: readonly AreaChange[]): string[] {
  return changes.reduce<string[]>(
    (now, { kind, from, to }) => {
      if (kind === 'transfer') return now;
      const place = now.findIndex((area) => from.includes(area));
      const stays = (area: string): boolean => !from.includes(area) && !to.includes(area);
      const before = now.slice(0, Math.max(0, place)).filter(stays);
      return [...before, ...to, ...now.slice(Math.max(0, place)).filter(stays)];
    },
    [...areas],
  );
}
