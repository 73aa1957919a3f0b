/** What goes into 変更履歴 of rows that a person typed: once they count, and whatever changes in them from then on. */

import { fromSerial } from '../../domain/calendar/plain-date';
import { cellText } from '../../domain/cells/cell-value';
import type { Config, Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import type { RowAssessment } from '../../domain/rows/assess-row';
import { ja } from '../../i18n/ja';
import { states } from '../../i18n/words/names';
import type { ChangeLine } from '../ports/history';
import type { RowMark, SheetRow, TabSheet } from '../ports/rows';
import { entryContent } from '../rows/entry-content';
import { entryText } from '../rows/entry-text';
import { statusText } from '../rows/normalize-rows';
import { cellAt, changeCells } from '../rows/row-cells';
import { columnLabel, dateText, valueText } from '../shared/labels';

export interface TypedRow {
  readonly row: SheetRow;
  readonly assessment: RowAssessment;
  /** What the add-on writes into 状態 and 記録ID; null leaves them. */
  readonly mark: RowMark | null;
}

/** A single cell that was typed into, and what stood there before as the event tells it. */
export interface TypedCell {
  readonly column: ColumnKey;
  readonly before: string;
}

/** One line a row. `cell` is null where more than one cell was changed: then nobody knows what stood there. */
export function typedLines(
  config: Config,
  { initiative, sheet }: { readonly initiative: Initiative; readonly sheet: TabSheet },
  rows: readonly TypedRow[],
  cell: TypedCell | null,
): ChangeLine[] {
  return rows.flatMap((each): ChangeLine[] => {
    const { row, assessment, mark } = each;
    const known = cellText(row.cells.id);
    const id = known === '' ? (mark?.id ?? '') : known;
    if (id === '' || !isReported(config, each, known !== '')) return [];
    const gone = assessment.state === 'blank';
    const now = changeCells(initiative, row.cells, assessment.fixes);
    const one = known === '' ? null : cell;
    return [
      {
        kind: 'typed',
        tab: sheet.name,
        id,
        before: one === null ? '' : fieldText(config, one.column, beforeText(one)),
        after:
          one === null
            ? entryText(config, initiative, now)
            : fieldText(config, one.column, nowText(initiative, now, one)),
        reason: '',
        requestId: '',
        content: gone ? '' : entryContent(initiative, row.cells, assessment),
      },
    ];
  });
}

/** A new row once it counts; a row that counted or counts now; a voiding by hand. */
function isReported(config: Config, { row, assessment }: TypedRow, known: boolean): boolean {
  if (assessment.state === 'void') return true;
  const counts = statusText(config, assessment) === states.recorded;
  return counts || (known && cellText(row.cells.status) === states.recorded);
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
