/** The rectangle that a rule's range means on a sheet of some size. */
import type { Rect } from '../../../book/types';
import { boundA1, parseA1 } from '../../../services/a1';

export function rectOfA1(text: string, maxRows: number, maxColumns: number): Rect | null {
  const a1 = parseA1(text);
  return a1 === null ? null : boundA1(a1, { maxRows, maxColumns });
}
