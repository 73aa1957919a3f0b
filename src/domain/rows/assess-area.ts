/** What is made of the 福祉圏域 cell. */

import { type CellValue, cellText } from '../cells/cell-value';
import type { Config } from '../plan/model';
import { error } from '../problems/problem';
import type { RowProblem } from '../problems/row-problem';
import { canonicalArea, likelyArea, severalAreas } from '../text/area-names';
import { pointsAbove } from '../text/points-above';
import { type Outcome, rewritten } from './outcome';
import { namesMunicipality, saysWhole } from './total-words';

/** The cell is not blank. An area that is clearly meant is taken, one that is probably meant is asked about. */
export function assessArea(cell: CellValue, { areas, cityWide }: Config): Outcome {
  const area = typeof cell === 'string' ? canonicalArea(cell, areas, cityWide) : null;
  if (area !== null) return rewritten(cell, 'area', area, 'area.unknown');
  return { value: cell, problem: { ...unknown(cell, areas), column: 'area' } };
}

function unknown(cell: CellValue, areas: readonly string[]): RowProblem {
  const typed = cellText(cell);
  if (pointsAbove(typed)) return error('area.unknown', { typed, reason: 'ditto' });
  if (saysWhole(cell)) return error('area.unknown', { typed, reason: 'whole' });
  if (namesMunicipality(cell)) return error('area.unknown', { typed, reason: 'municipality' });
  if (severalAreas(typed, areas)) return error('area.unknown', { typed, reason: 'several' });
  const value = likelyArea(typed, areas);
  return value === null
    ? error('area.unknown', { typed, reason: 'unknown' })
    : error('area.unknown', { typed, reason: 'meant', value });
}
