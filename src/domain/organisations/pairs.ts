/** Two names that a person was asked about, whichever of them was asked first. */

import type { Problem } from '../problems/problem';

/** The same text for the two names in either order. */
function pairKey(one: string, other: string): string {
  return JSON.stringify([one, other].sort());
}

/** The pair that a problem asks about; none for any other problem. */
export function pairOf({ code, detail }: Problem): string[] {
  return code === 'entry.inconsistent' && detail.reason === 'lookAlike' ? [pairKey(detail.typed, detail.other)] : [];
}
