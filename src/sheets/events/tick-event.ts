/** A tick in 点検's column 「このままでよい」: the question is answered, or the answer is taken back. */

import { answerLine } from '../../app/history/answer-line';
import type { Config } from '../../domain/plan/model';
import type { SheetContext } from '../book/context';
import { readTicks, TICK_COLUMN } from '../check/check-sheet';
import { SheetHistory } from '../history/sheet-history';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** One read of the lines that were ticked and one write of 変更履歴; nothing for what was typed elsewhere on the tab. */
export function recordTicks(context: SheetContext, config: Config, range: Range): void {
  const first = range.getColumn();
  if (TICK_COLUMN < first || TICK_COLUMN > first + range.getNumColumns() - 1) return;
  const ticks = readTicks(range.getSheet(), range.getRow(), range.getNumRows());
  new SheetHistory(context).record(
    ticks.map(({ question, ticked, tabName, message, reason }) =>
      answerLine(config, { question, tabName, message }, { takeBack: !ticked, reason, requestId: '' }),
    ),
  );
}
