/** The visible names of columns, and cells, dates and problems as text for people. */
import { findIndicator } from '../domain/indicators';
import type { CellValue, ColumnKey, Config, PlainDate, ProblemCode } from '../domain/model';
import { dateParts } from '../domain/plain-date';
import { cellText } from '../domain/text';
import type { Detail } from '../i18n/ja/problems';
import { headers } from '../i18n/names';
import type { ProblemTexts } from '../i18n/problem-texts';
import { type ProblemWords, problemWords } from '../i18n/problem-words';
import type { Texts } from '../i18n/text';

const commonHeaders: ReadonlyMap<string, string> = new Map(Object.entries(headers));

/** The header of a column as set up: a fixed word, or the indicator's label; the key itself when it is neither. */
export function columnLabel(config: Config | null, column: ColumnKey): string {
  const fixed = commonHeaders.get(column);
  if (fixed !== undefined || config === null) return fixed ?? column;
  return findIndicator(config, column)?.indicator.label ?? column;
}

export function dateText(texts: Texts, date: PlainDate): string {
  const { year, month, day } = dateParts(date);
  return texts.common.date(year, month, day);
}

/** A cell as a person sees it; blank is said to be blank. */
export function valueText(texts: Texts, value: CellValue): string {
  if (value === null || value === '') return texts.status.blank;
  return typeof value === 'object' ? dateText(texts, value.date) : cellText(value);
}

/** A problem's values with the visible names of the indicators they speak of. */
export function namedDetail(config: Config | null, detail: Detail): Detail {
  const named = Object.entries(detail).map(([name, value]) => [
    name,
    name === 'indicator' || name === 'over' ? columnLabel(config, String(value)) : value,
  ]);
  return Object.fromEntries(named);
}

/** A problem in words, with the visible names of the column and of the indicators it speaks of. */
export function wordsOf(
  config: Config | null,
  texts: ProblemTexts,
  problem: {
    readonly code: ProblemCode;
    readonly column?: ColumnKey;
    readonly detail?: Detail;
  },
): ProblemWords {
  const { code, column, detail = {} } = problem;
  return problemWords(
    texts,
    code,
    namedDetail(config, detail),
    column === undefined ? '' : columnLabel(config, column),
  );
}
