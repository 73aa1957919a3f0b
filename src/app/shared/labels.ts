/** The visible names of columns, and cells and dates as text for people. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { dateParts } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { cellText } from '../../domain/cells/cell-value';
import { findIndicator } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import type { AnyDetail } from '../../domain/problems/problem-details';
import { ja } from '../../i18n/ja';
import { headers, qualityHeaders } from '../../i18n/words/names';

const commonHeaders: ReadonlyMap<string, string> = new Map([
  ...Object.entries(qualityHeaders),
  ...Object.entries(headers),
]);

/** The header of a column as set up: a fixed word, or the indicator's label; the key itself when it is neither. */
export function columnLabel(config: Config | null, column: ColumnKey): string {
  const fixed = commonHeaders.get(column);
  if (fixed !== undefined || config === null) return fixed ?? column;
  return findIndicator(config, column)?.indicator.label ?? column;
}

/** For example 2025/6/3. */
export function dateText(date: PlainDate): string {
  const { year, month, day } = dateParts(date);
  return `${year}/${month}/${day}`;
}

/** A cell as a person sees it; blank is said to be blank. */
export function valueText(value: CellValue): string {
  if (value === null || value === '') return ja.status.blank;
  return typeof value === 'object' ? dateText(value.date) : cellText(value);
}

/** A problem's values with the visible names of the indicators they speak of. */
export function namedDetail(config: Config | null, detail: AnyDetail = {}): AnyDetail {
  const named = Object.entries(detail).map(([name, value]) => [
    name,
    name === 'indicator' || name === 'over' ? columnLabel(config, String(value)) : value,
  ]);
  return Object.fromEntries(named);
}
