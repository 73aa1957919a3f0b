/** Finding an indicator or an area by what people call it. */

import type { CellValue } from '../cells/cell-value';
import { canonicalName } from '../text/names';

/** By key, else by label; a label that two rows share names neither. */
export function findNamed<T extends { readonly key: string; readonly label: string }>(
  rows: readonly T[],
  indicator: CellValue,
): T | null {
  if (typeof indicator !== 'string') return null;
  const exact = rows.filter(({ key, label }) => key === indicator || label === indicator);
  const wanted = fold(indicator);
  const found =
    exact.length > 0 ? exact : rows.filter(({ key, label }) => fold(key) === wanted || fold(label) === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function fold(name: string): string {
  return canonicalName(name).toLowerCase();
}
