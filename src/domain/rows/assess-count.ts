/** What is made of a count cell. */

import type { CellValue } from '../cells/cell-value';
import { cellText, isBlank } from '../cells/cell-value';
import { type CountFailure, MAX_COUNT, parseCount } from '../cells/parse-count';
import { countedIn, usualUnit } from '../cells/units';
import type { Indicator } from '../plan/model';
import { error, warning } from '../problems/problem';
import type { RowProblem } from '../problems/row-problem';
import { type Outcome, rewritten } from './outcome';

/** `others` are the indicators of the row, among which a part in brackets may have its own column. */
export function assessCount(cell: CellValue, indicator: Indicator | undefined, others: readonly Indicator[]): Outcome {
  if (indicator === undefined) return { value: cell };
  const column = indicator.key;
  if (isBlank(cell)) return rewritten(cell, column, '', 'count.notANumber');
  const parsed = parseCount(cell, indicator);
  if (parsed.ok) return parsed.changed ? rewritten(cell, column, parsed.value, 'count.notANumber') : { value: cell };
  return { value: cell, problem: { ...countProblem(cellText(cell), parsed, indicator, others), column } };
}

function countProblem(
  typed: string,
  failure: CountFailure,
  indicator: Indicator,
  others: readonly Indicator[],
): RowProblem {
  const count = { typed, max: MAX_COUNT };
  if (failure.code !== 'count.notANumber') return error(failure.code, count);
  const { reason } = failure;
  if (reason === '') return error('count.notANumber', count);
  // Words for none are no count that is missing: they keep nobody from closing a month.
  if (reason === 'none' || reason === 'unsaid') return warning('count.notANumber', { ...count, reason });
  if (reason === 'partOf') {
    return error('count.notANumber', { ...count, reason, indicator: columnOfPart(typed, indicator, others) });
  }
  if (reason !== 'unit') return error('count.notANumber', { ...count, reason });
  const unit = usualUnit(failure.unit);
  const detail = { ...count, reason, unit: failure.unit, counted: countedIn(unit), wanted: countedIn(indicator.unit) };
  return error('count.notANumber', detail);
}

/** The other column whose name begins as the part in brackets does: 新規相談受付 for うち新規1. '' where there is none. */
function columnOfPart(typed: string, indicator: Indicator, others: readonly Indicator[]): string {
  const [, word = ''] = /(?:うち|内|再掲)[・:：\s]*([^\d０-９\s)）]+)/.exec(typed) ?? [];
  const found = others.filter(({ key, label }) => key !== indicator.key && word !== '' && label.includes(word));
  return found.length === 1 ? (found[0]?.key ?? '') : '';
}
