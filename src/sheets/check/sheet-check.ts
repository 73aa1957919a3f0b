/** The port of 点検 over SpreadsheetApp. */

import type { CheckLine, CheckPort } from '../../app/ports/check';
import type { ReminderState } from '../../app/reminders/reminder-state';
import { columnLabel } from '../../app/shared/labels';
import type { Problem } from '../../domain/problems/problem';
import { ja } from '../../i18n/ja';
import type { SheetContext } from '../book/context';
import { timestamp } from '../book/made-now';
import { showBannerOn } from '../book/year-banner';
import type { SheetPlan } from '../plan/sheet-plan';
import { reminderState, stateWords } from '../reminders/reminders';
import type { SheetRows } from '../rows/sheet-rows';
import { type PlacedProblem, writeCheck } from './check-sheet';
import { structureProblems } from './structure';

export class SheetCheck implements CheckPort {
  private reminders: ReminderState | null = null;

  constructor(
    private readonly context: SheetContext,
    private readonly plan: SheetPlan,
    private readonly rows: SheetRows,
  ) {}

  structureProblems(): readonly Problem[] {
    return structureProblems(this.context, this.reminderState());
  }

  show(lines: readonly CheckLine[], uncounted: number): void {
    const sheet = this.context.fixedSheet('check');
    if (sheet === null) return;
    const when = timestamp(this.context, 'yyyy/MM/dd HH:mm');
    const answered = lines.filter(({ question }) => question?.isAnswered === true).length;
    const open = lines.length - answered;
    const found = open === 0 ? ja.check.none : ja.check.found(open);
    const words = `${ja.check.checkedAt(when)}　${found}${answered === 0 ? '' : ja.check.answered(answered)}`;
    writeCheck(
      sheet,
      this.context.store,
      lines.map((line) => this.placed(line)),
      [
        words,
        [ja.check.uncounted(uncounted), stateWords(this.reminderState())].filter((part) => part !== '').join('　　'),
      ],
    );
    showBannerOn(this.context, sheet);
  }

  /** Asked for once. */
  private reminderState(): ReminderState {
    this.reminders ??= reminderState();
    return this.reminders;
  }

  private placed(line: CheckLine): PlacedProblem {
    const { problem } = line;
    const { tab = '', column = '' } = problem.where ?? {};
    return {
      ...line,
      tabName: this.plan.tabName(tab),
      columnName: column === '' ? '' : columnLabel(this.plan.config(), column),
      sheetId: this.plan.sheet(tab)?.getSheetId() ?? null,
      column: this.rows.columnRead(tab, column),
    };
  }
}
