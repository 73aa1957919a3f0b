/** Several organisations in one cell, or what is hardly a name: it is counted as one, which a person is asked about. */

import { cellText } from '../cells/cell-value';
import { countedNames, isHardlyName, severalNames } from '../organisations/no-name';
import { kindOf } from '../plan/kinds';
import type { Initiative } from '../plan/model';
import type { Problem } from '../problems/problem';
import { warning } from '../problems/problem';
import type { CountedRow } from './counted-row';

/** Only where organisations are counted. */
export function severalInOneCell(initiative: Initiative, rows: readonly CountedRow[], tab: string): Problem[] {
  if (initiative.indicators.every((indicator) => kindOf(indicator).namesIn === null)) return [];
  return rows.flatMap(({ row, cells }): Problem[] => {
    const typed = cellText(cells.counterparty);
    const where = { tab, row, column: 'counterparty' };
    if (isHardlyName(typed)) return [warning('entry.inconsistent', { reason: 'hardlyName', typed }, where)];
    const found = countedNames(cells.counterparty) ?? severalNames(cells.counterparty).length;
    if (found < 2) return [];
    const detail = { reason: 'severalNames', typed, found } as const;
    return [warning('entry.inconsistent', detail, where)];
  });
}
