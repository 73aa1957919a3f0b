/** Where things stand on the tabs: rows of an initiative tab, its columns in order, widths, colours. */

import { columnIndicators } from '../../domain/plan/indicators';
import type { Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import { headers } from '../../i18n/words/names';

export const KEY_ROW = 1;
export const TITLE_ROW = 2;
export const ACTUAL_ROW = 3;
export const TARGET_ROW = 4;
export const PROGRESS_ROW = 5;
export const HEADER_ROW = 6;
export const FIRST_ROW = 7;

/** The rows a new initiative tab starts with; it grows as it fills. */
export const NEW_TAB_ROWS = 1000;

export interface TabColumn {
  readonly key: ColumnKey;
  readonly header: string;
  readonly width: number;
  /** Plain text keeps what is typed exactly; Automatic lets Sheets see dates and numbers. */
  readonly plainText: boolean;
}

/** The columns of an initiative tab in the order in which they are set up. */
export function tabColumns(initiative: Initiative): TabColumn[] {
  const counts = columnIndicators(initiative).map(({ key, label }) => ({
    key,
    header: label,
    width: 110,
    plainText: false,
  }));
  return [
    { key: 'date', header: headers.date, width: 110, plainText: false },
    { key: 'area', header: headers.area, width: 190, plainText: true },
    { key: 'staff', header: headers.staff, width: 110, plainText: true },
    ...counts,
    { key: 'counterparty', header: headers.counterparty, width: 180, plainText: true },
    { key: 'note', header: headers.note, width: 240, plainText: true },
    { key: 'status', header: headers.status, width: 170, plainText: true },
    { key: 'id', header: headers.id, width: 120, plainText: true },
  ];
}

/** Tab colours by section, in the order in which the plan's sections appear. */
const SECTION_COLORS = ['#1a73e8', '#12a4af', '#9334e6', '#188038', '#e8710a', '#c5221f'];

export function sectionColor(initiatives: readonly Initiative[], section: string): string {
  const sections = [...new Set(initiatives.map((initiative) => initiative.section))];
  return SECTION_COLORS[sections.indexOf(section) % SECTION_COLORS.length] ?? '#5f6368';
}
