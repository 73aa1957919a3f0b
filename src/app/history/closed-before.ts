/** Rows that counted in a closed month before an edit and do so no more. */

import { fromSerial, type PlainDate } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { parseDate } from '../../domain/cells/parse-date';
import { strictDate } from '../../domain/cells/strict-date';
import { type ClosedMonths, isClosed, monthKey } from '../../domain/closing/closing';
import type { Config, Initiative } from '../../domain/plan/model';
import { decodeContent } from '../../schema/history/entry-content';
import type { SheetRow } from '../ports/rows';
import { monthText } from '../rows/closed-months';
import type { RecordedEntries } from './recorded-entries';
import type { TypedCell } from './typed-lines';

interface Edited {
  readonly config: Config;
  readonly closed: ClosedMonths;
  readonly initiative: Initiative;
  readonly cell: TypedCell | null;
}

interface Place {
  readonly day: PlainDate;
  readonly area: string;
}

/** By row (1-based), the month in words. By what the event tells of one cell, else by what is on record. */
export function closedBefore(
  edited: Edited,
  rows: readonly SheetRow[],
  records: RecordedEntries | null,
): ReadonlyMap<number, string> {
  const left = new Map<number, string>();
  if (edited.closed.size === 0) return left;
  for (const row of rows) {
    const before = placeBefore(edited, row, records);
    if (before === null || !isClosed(edited.closed, before.day, before.area)) continue;
    const now = strictDate(row.cells.date);
    const stays = now !== null && monthKey(now) === monthKey(before.day) && row.cells.area === before.area;
    if (!stays) left.set(row.row, monthText(monthKey(before.day)));
  }
  return left;
}

function placeBefore({ config, cell }: Edited, { cells }: SheetRow, records: RecordedEntries | null): Place | null {
  if (records !== null) {
    const content = records.get(String(cells.id ?? ''))?.content ?? '';
    const read = content === '' ? null : decodeContent(content);
    if (read === null || read.voided) return null;
    const said = new Map<string, CellValue>(read.cells);
    return placeOf(strictDate(said.get('date') ?? null), said.get('area') ?? null);
  }
  if (cell?.column === 'date') return placeOf(dayOf(config, cell.before), cells.area);
  if (cell?.column === 'area') return placeOf(strictDate(cells.date), cell.before);
  return null;
}

function placeOf(day: PlainDate | null, area: CellValue): Place | null {
  return day === null || typeof area !== 'string' ? null : { day, area };
}

/** The event tells a date as its serial number, or as the text that stood there. */
function dayOf({ fiscalYear }: Config, before: string): PlainDate | null {
  if (/^\d{5}(\.\d+)?$/.test(before)) return fromSerial(Math.floor(Number(before)));
  const parsed = parseDate(before, fiscalYear);
  return parsed.ok ? parsed.value : null;
}
