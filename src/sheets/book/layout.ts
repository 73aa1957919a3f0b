/** Where things stand on the tabs: rows of an initiative tab, its columns in order, widths, colours. */

import { columnIndicators } from '../../domain/plan/indicators';
import type { Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import { type CommonColumn, leadColumns, markColumns, trailColumns } from '../../domain/rows/columns';
import { headers } from '../../i18n/words/names';
import { entryColumns } from '../../schema/rows/entry-columns';
import { nameWidth } from '../platform/name-width';

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

function commonColumn(key: CommonColumn): TabColumn {
  const { width, plainText } = entryColumns[key];
  return { key, header: headers[key], width, plainText };
}

/** The columns of an initiative tab in the order in which they are set up. */
export function tabColumns(initiative: Initiative): TabColumn[] {
  const counts = columnIndicators(initiative).map(({ key, label }) => ({
    key,
    header: label,
    width: nameWidth(label, 84),
    plainText: false,
  }));
  return [...leadColumns.map(commonColumn), ...counts, ...[...trailColumns, ...markColumns].map(commonColumn)];
}

/** Tab colours by section, in the order in which the plan's sections appear. */
const SECTION_COLORS = ['#1a73e8', '#12a4af', '#9334e6', '#188038', '#e8710a', '#c5221f'];

export function sectionColor(initiatives: readonly Initiative[], section: string): string {
  const sections = [...new Set(initiatives.map((initiative) => initiative.section))];
  return SECTION_COLORS[sections.indexOf(section) % SECTION_COLORS.length] ?? '#5f6368';
}
