/** Every row of the plan's tabs read once and assessed: for whatever needs totals and places together. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { cellDay, cellText } from '../../domain/cells/cell-value';
import type { Config, Initiative } from '../../domain/plan/model';
import { assessRow, type RowAssessment } from '../../domain/rows/assess-row';
import type { TabRows } from '../../domain/totals/roll-up';
import type { RowCells, SheetRow, TabSheet } from '../ports/rows';
import type { Deps } from '../shared/deps';
import { changeCells } from './row-cells';

export interface ReadRow {
  readonly row: SheetRow;
  readonly assessment: RowAssessment;
  /** The day it means; null when it is not understood. */
  readonly day: PlainDate | null;
  /** The area as it stands once it is in canonical form. */
  readonly area: string;
}

export interface ReadTab {
  readonly initiative: Initiative;
  readonly sheet: TabSheet;
  readonly rows: readonly ReadRow[];
}

/** One read a tab; a tab that is gone is passed over. */
export function readRows(deps: Pick<Deps, 'rows'>, config: Config, asOf: PlainDate): ReadTab[] {
  return config.initiatives.flatMap((initiative) => {
    const sheet = deps.rows.readTab(initiative.key);
    if (sheet === null) return [];
    const rows = sheet.rows.map((row): ReadRow => {
      const assessment = assessRow(initiative, row.cells, { config, asOf });
      return { row, assessment, ...whereabouts(initiative, row.cells, assessment) };
    });
    return [{ initiative, sheet, rows }];
  });
}

/** The day and the area that a row means, whether or not it counts. */
export function whereabouts(
  initiative: Initiative,
  cells: RowCells,
  { fixes, strict, problems }: Pick<RowAssessment, 'fixes' | 'strict' | 'problems'>,
): Pick<ReadRow, 'day' | 'area'> {
  const { date, area } = changeCells(initiative, cells, fixes);
  // The sheet's guess at the year is one of two.
  if (problems.some(({ detail }) => detail?.reason === 'twoYears')) return { day: null, area: cellText(area) };
  return { day: cellDay(date) ?? strict.date, area: cellText(area) };
}

/** The rows as the roll-up wants them. */
export function tabRows(tabs: readonly ReadTab[]): TabRows[] {
  return tabs.map(({ initiative, rows }) => ({
    initiative: initiative.key,
    rows: rows.map(({ assessment }) => assessment.strict),
  }));
}
