/** Several organisations in one cell: they are counted as one, which a person is asked about. */

import { cellText } from '../cells/cell-value';
import { countedNames, severalNames } from '../organisations/no-name';
import { kindOf } from '../plan/kinds';
import type { Initiative } from '../plan/model';
import type { Problem } from '../problems/problem';
import { warning } from '../problems/problem';
import type { CountedRow } from './counted-row';

/** Only where organisations are counted. */
export function severalInOneCell(initiative: Initiative, rows: readonly CountedRow[], tab: string): Problem[] {
  if (initiative.indicators.every((indicator) => kindOf(indicator).namesIn === null)) return [];
  return rows.flatMap(({ row, cells }): Problem[] => {
    const found = countedNames(cells.counterparty) ?? severalNames(cells.counterparty).length;
    if (found < 2) return [];
    const detail = { reason: 'severalNames', typed: cellText(cells.counterparty), found } as const;
    return [warning('entry.inconsistent', detail, { tab, row, column: 'counterparty' })];
  });
}
