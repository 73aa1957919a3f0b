/** The counting rule: what of a row counts exactly as it stands. Native formulas of the workbook say the same. */

import { contains } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import type { CellValue } from '../cells/cell-value';
import { cellText } from '../cells/cell-value';
import { MAX_COUNT } from '../cells/parse-count';
import { strictDate } from '../cells/strict-date';
import { namesNobody } from '../organisations/no-name';
import type { Config } from '../plan/model';
import type { ContentColumn } from './columns';

/** The word in 状態 that takes a row out of every count. */
export const VOIDED = '取消';

/** The cells of an entry's row. `counts` follows the initiative's indicators that have a column, in plan order. */
export interface EntryCells extends Readonly<Record<ContentColumn | 'status', CellValue>> {
  readonly counts: readonly CellValue[];
}

/** A row as it counts now. */
export interface StrictRow {
  /** The day in the 日付 cell, in the fiscal year or not; null when it holds no date. */
  readonly date: PlainDate | null;
  /** Index in the config's areas; their number for the whole of the city (市全域); -1 when it is none of them. */
  readonly area: number;
  /** Per sum indicator: the number counted; null when the cell is blank or does not count, for whatever reason. */
  readonly counts: readonly (number | null)[];
  /** The 相手先 exactly as it stands; null when blank, and for a word that names nobody. */
  readonly counterparty: string | null;
  readonly voided: boolean;
}

/**
 * A count counts when 日付 is a date in the fiscal year and not after `asOf`, 福祉圏域 is exactly an area or the city-wide
 * name, 状態 is not 取消, and the value is a whole number from 0 to MAX_COUNT. A number in 日付 is a serial date.
 */
export function strictRow(cells: EntryCells, config: Config, asOf: PlainDate): StrictRow {
  const date = strictDate(cells.date);
  const area = strictArea(cells.area, config);
  const voided = cells.status === VOIDED;
  const countable = !voided && date !== null && area >= 0 && contains(config.fiscalYear, date) && date <= asOf;
  return {
    date,
    area,
    counts: cells.counts.map((cell) => (countable && isCount(cell) ? cell : null)),
    counterparty: named(cellText(cells.counterparty)),
    voided,
  };
}

function named(text: string): string | null {
  return text === '' || namesNobody(text) ? null : text;
}

function strictArea(cell: CellValue, config: Config): number {
  if (typeof cell !== 'string') return -1;
  return cell === config.cityWide ? config.areas.length : config.areas.indexOf(cell);
}

/** Whether a cell holds what can count. */
export function isCount(cell: CellValue): cell is number {
  return typeof cell === 'number' && Number.isInteger(cell) && cell >= 0 && cell <= MAX_COUNT;
}
