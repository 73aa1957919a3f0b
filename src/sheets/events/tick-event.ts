/** A tick in 点検's column 「このままでよい」: the question is answered, or the answer is taken back. */

import { answerLine } from '../../app/history/answer-line';
import { clearStatusWords } from '../../app/rows/clear-status-words';
import { asOfOn } from '../../domain/plan/as-of';
import type { Config } from '../../domain/plan/model';
import { asksOfStatus } from '../../domain/problems/question';
import type { SheetContext } from '../book/context';
import { readTicks, TICK_COLUMN, type Ticked } from '../check/check-sheet';
import { SheetHistory } from '../history/sheet-history';
import { SheetRows } from '../rows/sheet-rows';

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
  answerStatus(context, config, ticks);
}

/** A word in 状態 goes once it is answered: one read of each of their tabs, and none where there is no such question. */
function answerStatus(context: SheetContext, config: Config, ticks: readonly Ticked[]): void {
  const words = ticks.filter(({ ticked, question }) => ticked && asksOfStatus(question.key));
  const rows = new SheetRows(context);
  const today = context.today();
  const closed = context.store.closed() ?? new Map();
  for (const initiative of config.initiatives) {
    const name = words.length === 0 ? null : context.initiativeSheet(initiative)?.getName();
    const ids = new Set(words.filter(({ tabName }) => tabName === name).map(({ question }) => question.id));
    const sheet = ids.size === 0 ? null : rows.readTab(initiative.key);
    if (sheet === null) continue;
    clearStatusWords({ rows }, { config, asOf: asOfOn(config, today), today, initiative, closed }, sheet, ids);
  }
}
