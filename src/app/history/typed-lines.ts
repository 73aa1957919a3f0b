/** What goes into 変更履歴 of rows that a person typed: once they count, and whatever changes in them from then on. */

import { fromSerial, type PlainDate } from '../../domain/calendar/plain-date';
import { cellText } from '../../domain/cells/cell-value';
import type { Config, Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import { wordToAsk } from '../../domain/rows/status-word';
import { ja } from '../../i18n/ja';
import type { ChangeLine } from '../ports/history';
import type { SheetRow, TabSheet } from '../ports/rows';
import { entryContent } from '../rows/entry-content';
import { entryText, withStatusWord } from '../rows/entry-text';
import type { NormalizedRow } from '../rows/normalize-rows';
import { belongsOnRecord } from '../rows/on-record';
import { cellAt, changeCells } from '../rows/row-cells';
import { columnLabel, dateText, valueText } from '../shared/labels';

export interface TypedRow extends Pick<NormalizedRow, 'assessment' | 'mark' | 'isCopy'> {
  readonly row: SheetRow;
}

/** A single cell that was typed into, and what stood there before as the event tells it. */
export interface TypedCell {
  readonly column: ColumnKey;
  readonly before: string;
}

/** Where rows were typed, and by what they count. */
export interface TypedWhere {
  readonly config: Config;
  readonly asOf: PlainDate;
  readonly initiative: Initiative;
  readonly sheet: TabSheet;
}

/**
 * One line a row, under the 記録ID that it has from now on: a copied row is a new one. `cell` is null where more than one
 * cell was changed: then nobody knows what stood there.
 */
export function typedLines(where: TypedWhere, rows: readonly TypedRow[], cell: TypedCell | null): ChangeLine[] {
  const { config, initiative, sheet } = where;
  return rows.flatMap((each): ChangeLine[] => {
    const { row, assessment, mark, isCopy } = each;
    const known = isCopy ? '' : cellText(row.cells.id);
    const id = known === '' ? (mark?.id ?? '') : known;
    if (!isReported(where, each, known) || (id === '' && wordToAsk(row.cells.status) === null)) return [];
    const now = changeCells(initiative, row.cells, assessment.fixes);
    const one = known === '' && cell?.column !== 'status' ? null : cell;
    const before = one === null ? '' : fieldText(config, one.column, beforeText(one));
    const after = one === null ? rowText(where, now) : fieldText(config, one.column, nowText(initiative, now, one));
    // Nothing is kept of a row that has no 記録ID: it says nothing that could come back.
    const content = assessment.state === 'blank' ? '' : entryContent(initiative, row.cells, assessment);
    const line = { kind: 'typed', tab: sheet.name(), id, before, after, reason: '', requestId: '' } as const;
    return [id === '' ? line : { ...line, content }];
  });
}

/** A new row once it counts; a known one; a word in 状態 that is not the add-on's. */
function isReported({ config, asOf, initiative }: TypedWhere, { row, assessment }: TypedRow, known: string): boolean {
  if (known !== '' || wordToAsk(row.cells.status) !== null) return true;
  return belongsOnRecord({ config, asOf }, initiative, row.cells, assessment);
}

/** With what a person wrote into 状態. */
function rowText({ config, initiative }: TypedWhere, cells: SheetRow['cells']): string {
  return withStatusWord(config, entryText(config, initiative, cells), cells);
}

function fieldText(config: Config, column: ColumnKey, text: string): string {
  return ja.history.fields([[columnLabel(config, column), text]]);
}

/** The event tells a date as its serial number. */
function beforeText({ column, before }: TypedCell): string {
  const day = column === 'date' && /^\d{5}(\.\d+)?$/.test(before) ? fromSerial(Math.floor(Number(before))) : null;
  return day === null ? valueText(before) : dateText(day);
}

function nowText(initiative: Initiative, cells: SheetRow['cells'], { column }: TypedCell): string {
  return valueText(cellAt(initiative, cells, column));
}
