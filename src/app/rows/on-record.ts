/** Which rows 変更履歴 tells of. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Config, Initiative } from '../../domain/plan/model';
import type { RowAssessment } from '../../domain/rows/assess-row';
import { strictRow } from '../../domain/rows/strict-row';
import type { RowCells } from '../ports/rows';
import { changeCells } from './row-cells';

/** A row with a count that counts, whatever else 状態 asks about; one that will count on its day; one that is voided. */
export function belongsOnRecord(
  { config, asOf }: { readonly config: Config; readonly asOf: PlainDate },
  initiative: Initiative,
  cells: RowCells,
  { state, planned, fixes }: RowAssessment,
): boolean {
  if (state === 'void' || (state === 'entry' && planned)) return true;
  const { counts } = strictRow(changeCells(initiative, cells, fixes), config, asOf);
  return state === 'entry' && counts.some((count) => count !== null);
}
