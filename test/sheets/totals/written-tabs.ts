/** Random rows of test/property as the formulas see them on sheets in memory, and as the use cases see them. */

import { fromIso } from '../../../src/domain/calendar/plain-date';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import type { Initiative } from '../../../src/domain/plan/model';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { HEADER_ROW, tabColumns } from '../../../src/sheets/book/layout';
import type { RuleColumns } from '../../../src/sheets/totals/formulas';
import type { World } from '../../app/memory-workbook';
import { TABS } from '../../property/account';
import type { Written } from '../../property/book';
import type { WrittenRow } from '../../property/written-rows';
import { FormulaError, type Held, Sheets, type Value } from './formula-values';

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;

export function serialOf(iso: string): number {
  return (Date.parse(iso) - EPOCH) / DAY;
}

export function initiativeOf(tab: string): Initiative {
  const found = chofuR7.initiatives.find((each) => each.tab === tab);
  if (found === undefined) throw new RangeError(tab);
  return found;
}

/** 1-based. */
export function columnOf(tab: string, key: string): number {
  return tabColumns(initiativeOf(tab)).findIndex((column) => column.key === key) + 1;
}

export function ruleColumnsOf(tab: string): RuleColumns {
  const [date = 0, area = 0, status = 0, counterparty = 0] = ['date', 'area', 'status', 'counterparty'].map((key) =>
    columnOf(tab, key),
  );
  return { sheetName: tab, headerRow: HEADER_ROW, date, area, status, counterparty };
}

/** The rows below the header, as another script leaves them. */
export function putTab(sheets: Sheets, tab: string, rows: readonly WrittenRow[]): void {
  const columns = tabColumns(initiativeOf(tab));
  const blank = (): Held[] => columns.map(() => null);
  const frame = Array.from({ length: HEADER_ROW }, blank);
  frame[HEADER_ROW - 1] = columns.map(({ header }) => header);
  const lines = rows.map((row) => {
    const line = blank();
    for (const [key, written] of cellsOf(tab, row)) line[columnOf(tab, key) - 1] = held(written);
    return line;
  });
  sheets.put(tab, [...frame, ...lines]);
}

/** The same rows in the workbook of the use cases. */
export function typeRows({ workbook }: World, tab: string, rows: readonly WrittenRow[]): void {
  for (const row of rows) {
    const cells = [...cellsOf(tab, row)].map(([key, written]) => [key, cellValue(key, written)] as const);
    workbook.type(initiativeOf(tab).key, Object.fromEntries(cells));
  }
}

function cellsOf(tab: string, row: WrittenRow): Map<string, Written> {
  const counts = (TABS[tab] ?? []).map(([, key], at) => [key, row.countCells[at] ?? ''] as const);
  return new Map<string, Written>([
    ['date', row.date],
    ['area', row.areaCell],
    ...counts,
    ['counterparty', row.counterpartyCell],
    ['status', row.status],
  ]);
}

function held(written: Written): Held {
  if (written === '') return null;
  if (typeof written === 'string') return written.replace(/^'/, '');
  if (typeof written !== 'object' || 'f' in written) return written;
  const [year, month, day, hour, minute] = written.at;
  return (Date.UTC(year, month - 1, day, hour, minute) - EPOCH) / DAY;
}

function cellValue(key: string, written: Written): CellValue {
  const cell = held(written);
  const value: Value = typeof cell === 'object' && cell !== null && 'f' in cell ? new Sheets().value(cell.f) : cell;
  if (value instanceof FormulaError) return value.code;
  const isDay = typeof written === 'object' && 'at' in written;
  if (typeof value !== 'number' || !(isDay || key === 'date') || value < 1 || value > LAST_SERIAL) return value;
  const date = fromIso(new Date(EPOCH + Math.floor(value) * DAY).toISOString().slice(0, 10));
  return date === null ? value : { kind: 'date', date };
}
