/** What KPI_OUTLOOK answers: low, middle, high and probability for each indicator, one row each. */

import type { Deps } from '../app/shared/deps';
import { areaOutlook } from '../app/totals/area-outlook';
import type { CellValue } from '../domain/cells/cell-value';
import { isBlank } from '../domain/cells/cell-value';
import { cityOutlook, type KpiMonths, readKpiMonths } from '../domain/totals/month-table';
import type { Outlook } from '../domain/totals/outlook';
import { ja } from '../i18n/ja';
import { cityTotal } from '../i18n/words/names';
import { cellValue } from '../schema/cells/cell-value';
import type { CellAnswer } from './custom-functions';

const WIDTH = 4;

/**
 * `indicator` is a cell's value or a column of them, `area` one name (blank is the whole city), `block` the values of
 * KPI_MONTHS. The city is answered from the block alone; an area's months are read from the tabs, for which `open` gives
 * the workbook. Blank indicators give blank rows. @throws Error whose message is a sentence for the cell.
 */
export function answerOutlook(
  indicator: unknown,
  area: unknown,
  block: unknown,
  open: () => Pick<Deps, 'plan' | 'rows' | 'clock'>,
): CellAnswer[][] {
  const indicators = column(indicator);
  const name = oneArea(area);
  if (isBlank(name) || String(name) === cityTotal) {
    const months = monthsIn(block);
    return indicators.map((each) =>
      lineOf(each, cityOutlook(months, each), () => months.rows.map(({ label }) => label)),
    );
  }
  const outlooks = areaOutlook(open(), String(name));
  if (!outlooks.ok) throw new Error(outlooks.message);
  return indicators.map((each) => lineOf(each, outlooks.of(each), () => outlooks.labels));
}

function lineOf(indicator: CellValue, found: Outlook | null, known: () => readonly string[]): CellAnswer[] {
  if (isBlank(indicator)) return new Array<string>(WIDTH).fill('');
  if (found === null) throw new Error(ja.functions.unknownIndicator(String(indicator), known()));
  if (found.kind === 'outlook') return [found.low, found.middle, found.high, found.probability];
  const probability = found.probability ?? '';
  return found.reason === 'noTarget' ? ['', '', '', probability] : [ja.months.undecided, '', '', probability];
}

/** @throws Error whose message is a sentence for the cell. */
export function monthsIn(block: unknown): KpiMonths {
  const rows: unknown[] = Array.isArray(block) ? block : [];
  const cells = rows.map((row) => (Array.isArray(row) ? row.map((cell: unknown) => cellValue(cell)) : []));
  const months = readKpiMonths(cells);
  if (months === null) throw new Error(ja.months.noMonths);
  return months;
}

/** A scalar is a column of one cell; of a wider range the first column counts. */
export function column(value: unknown): CellValue[] {
  if (!Array.isArray(value)) return [cellValue(value)];
  return value.map((row: unknown) => cellValue(Array.isArray(row) ? row[0] : row));
}

/** @throws Error whose message is a sentence for the cell. */
export function oneArea(value: unknown): CellValue {
  const cells = column(value);
  if (cells.length !== 1) throw new Error(ja.months.oneArea);
  return cells[0] ?? null;
}
