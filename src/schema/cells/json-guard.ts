/** Looks at parsed JSON before any schema does: hostile keys and depth. */

/** The deepest honest request is params.changes.counts[0].count. */
const MAX_DEPTH = 8;
const HOSTILE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The field that must not be, or null when there is none. Text that was no JSON (undefined) is the field `json`. */
export function jsonFault(value: unknown): string | null {
  return value === undefined ? 'json' : faultBelow(value, 0);
}

function faultBelow(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= MAX_DEPTH) return 'depth';
  for (const [key, child] of Object.entries(value)) {
    if (HOSTILE_KEYS.has(key)) return key;
    const fault = faultBelow(child, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}
