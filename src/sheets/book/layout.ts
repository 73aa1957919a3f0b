/** Where things stand on the tabs: rows of an initiative tab, its columns in order, widths, colours. */

import { columnIndicators } from '../../domain/plan/indicators';
import type { Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import { type CommonColumn, leadColumns, markColumns, trailColumns } from '../../domain/rows/columns';
import { headers } from '../../i18n/words/names';
import { entryColumns } from '../../schema/rows/entry-columns';
import { headSize, nameWidth } from '../platform/name-width';

export const KEY_ROW = 1;
export const TITLE_ROW = 2;
/** Between title and header: 実績, 目標 and 進捗. */
export const HEADER_ROW = 6;
export const FIRST_ROW = 7;

export interface TabColumn {
  readonly key: ColumnKey;
  readonly header: string;
  readonly width: number;
  /** The width that 0.2.0 gave it. */
  readonly former: number;
  /** Plain text keeps what is typed exactly; Automatic lets Sheets see dates and numbers. */
  readonly plainText: boolean;
}

const FORMER_COUNT_WIDTH = 110;
/** Of the columns that 0.2.0 had. */
const FORMER_WIDTHS: { readonly [C in CommonColumn]?: number } = {
  date: 110,
  area: 190,
  staff: 110,
  counterparty: 180,
  note: 240,
  status: 170,
  id: 120,
};

function commonColumn(key: CommonColumn): TabColumn {
  const { width, plainText } = entryColumns[key];
  return { key, header: headers[key], width, former: FORMER_WIDTHS[key] ?? width, plainText };
}

/** The columns of an initiative tab in the order in which they are set up. */
export function tabColumns(initiative: Initiative): TabColumn[] {
  const indicators = columnIndicators(initiative);
  const counts = indicators.map(({ key, label }) => ({
    key,
    header: label,
    width: nameWidth(label, countWidth(indicators.length)),
    former: FORMER_COUNT_WIDTH,
    plainText: false,
  }));
  const wide = counts.reduce((sum, { width }) => sum + width, 0);
  const behind = [...trailColumns, ...markColumns].map(commonColumn);
  return [...leadColumns.map(commonColumn), ...counts, ...behind.map((column) => withRoom(column, WORDS - wide))];
}

/** Points of the heads of a tab's counts: one size on a tab. */
export function countHeadSize(initiative: Initiative): number {
  const keys = new Set<string>(columnIndicators(initiative).map(({ key }) => key));
  return headSize(tabColumns(initiative).filter(({ key }) => keys.has(key)));
}

/** Pixels for a tab's counts whose names ask for no more, and for one of them. */
const COUNTS = 216;
const [LEAST_COUNT, MOST_COUNT] = [84, 120];

/** The same on tabs with as many counts: a tab that is put in as a copy of another keeps its widths. */
function countWidth(counts: number): number {
  return Math.min(MOST_COUNT, Math.max(LEAST_COUNT, Math.floor(COUNTS / counts)));
}

/** Pixels for counts, 相手先 and 備考 together, with which 状態 begins in view beside an open sidebar on a small screen. */
const WORDS = 520;
/** 相手先's share of what the counts leave; more where 備考 can spare it and a name of ten letters needs it. */
const COUNTERPARTY_SHARE = 0.42;
const TEN_LETTERS = 160;

function withRoom(column: TabColumn, room: number): TabColumn {
  const counterparty = Math.max(
    Math.floor(COUNTERPARTY_SHARE * room),
    Math.min(TEN_LETTERS, room - entryColumns.note.width),
  );
  const given = column.key === 'counterparty' ? counterparty : column.key === 'note' ? room - counterparty : 0;
  return { ...column, width: Math.max(column.width, given) };
}

/** Tab colours by section, in the order in which the plan's sections appear. */
const SECTION_COLORS = ['#1a73e8', '#12a4af', '#9334e6', '#188038', '#e8710a', '#c5221f'];

export function sectionColor(initiatives: readonly Initiative[], section: string): string {
  const sections = [...new Set(initiatives.map((initiative) => initiative.section))];
  return SECTION_COLORS[sections.indexOf(section) % SECTION_COLORS.length] ?? '#5f6368';
}
