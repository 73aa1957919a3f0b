/** A table of unknown origin: which of its rows is the header, and what its columns mean in this plan. */
import { findNamed } from '../../domain/plan/find-named';
import { allIndicators } from '../../domain/plan/indicators';
import { hasColumn } from '../../domain/plan/kinds';
import type { Config, Indicator } from '../../domain/plan/model';
import { type ContentColumn, contentColumns } from '../../domain/rows/columns';
import { canonicalName } from '../../domain/text/names';
import { ja } from '../../i18n/ja';
import { headers } from '../../i18n/words/names';

type Rows = readonly (readonly string[])[];

export interface TableColumns {
  /** 0-based. */
  readonly headerRow: number;
  /** 状態 and 記録ID are the add-on's and are not taken over. */
  readonly common: ReadonlyMap<ContentColumn, number>;
  /** A column of counts each. */
  readonly counts: readonly { readonly indicator: Indicator; readonly column: number }[];
  /** A column that names the indicator and one with its count, a line each; null where counts have columns of their own. */
  readonly long: { readonly indicator: number; readonly count: number } | null;
  /** Headers that mean nothing here. */
  readonly ignored: readonly string[];
}

/** Headers that stand twice, or what is missing, in the words of the workbook. */
export interface ColumnsFault {
  readonly twice?: string;
  readonly missing?: readonly string[];
}

const INSPECTED_LINES = 20;

/** The header is the first of the first rows that has the day and the area, however wide its letters are. */
export function tableColumns(rows: Rows, config: Config): TableColumns | ColumnsFault {
  const wanted = [headers.date, headers.area].map(plain);
  const headerRow = rows
    .slice(0, INSPECTED_LINES)
    .findIndex((row) => wanted.every((header) => row.some((cell) => plain(cell) === header)));
  const head = rows[headerRow];
  if (head === undefined) return { missing: [headers.date, headers.area] };
  const common = new Map<ContentColumn, number>();
  const counts: { indicator: Indicator; column: number }[] = [];
  const ignored: string[] = [];
  const long: { indicator?: number; count?: number } = {};
  for (const [column, cell] of head.entries()) {
    const name = plain(cell);
    if (name === '') continue;
    const key = contentColumns.find((each) => plain(headers[each]) === name);
    const indicator = key === undefined ? indicatorNamed(config, cell) : null;
    if (key !== undefined && common.has(key)) return { twice: headers[key] };
    if (indicator !== null && counts.some((each) => each.indicator === indicator)) return { twice: indicator.label };
    if (key !== undefined) common.set(key, column);
    else if (indicator !== null) counts.push({ indicator, column });
    else if (name === plain(ja.backup.columns.indicator)) long.indicator = column;
    else if (name === plain(ja.backup.columns.label)) long.indicator ??= column;
    else if (name === plain(ja.backup.columns.count)) long.count = column;
    else ignored.push(cell.trim());
  }
  const { indicator, count } = long;
  const lines = indicator === undefined || count === undefined ? null : { indicator, count };
  if (counts.length === 0 && lines === null) return { missing: [ja.backup.anIndicator] };
  return { headerRow, common, counts, long: counts.length > 0 ? null : lines, ignored };
}

/** An indicator that has a column of its own, by key or label; a unit in brackets behind it is passed over. */
export function indicatorNamed(config: Config, text: string): Indicator | null {
  const counted = allIndicators(config).filter(hasColumn);
  return findNamed(counted, text.trim()) ?? findNamed(counted, text.replace(/[（(][^（()）]*[)）]\s*$/, '').trim());
}

function plain(text: string): string {
  return canonicalName(text);
}
