/** The port of 点検 over SpreadsheetApp. */

import type { CheckPort } from '../../app/ports/check';
import { columnLabel } from '../../app/shared/labels';
import type { Problem } from '../../domain/problems/problem';
import { ja } from '../../i18n/ja';
import type { ShownProblem } from '../../schema/requests/answers';
import type { SheetContext } from '../book/context';
import { timestamp } from '../book/made-now';
import type { SheetPlan } from '../plan/sheet-plan';
import type { SheetRows } from '../rows/sheet-rows';
import { type PlacedProblem, writeCheck } from './check-sheet';
import { structureProblems } from './structure';

export class SheetCheck implements CheckPort {
  constructor(
    private readonly context: SheetContext,
    private readonly plan: SheetPlan,
    private readonly rows: SheetRows,
  ) {}

  structureProblems(): readonly Problem[] {
    return structureProblems(this.context);
  }

  show(problems: readonly ShownProblem[], uncounted: number): void {
    const sheet = this.context.fixedSheet('check');
    if (sheet === null) return;
    const when = timestamp(this.context, 'yyyy/MM/dd HH:mm');
    const found = problems.length === 0 ? ja.check.none : ja.check.found(problems.length);
    writeCheck(
      sheet,
      problems.map((problem) => this.placed(problem)),
      [`${ja.check.checkedAt(when)}　${found}`, ja.check.uncounted(uncounted)],
    );
  }

  private placed(problem: ShownProblem): PlacedProblem {
    const { tab = '', column = '' } = problem.where ?? {};
    return {
      problem,
      tabName: this.plan.tabName(tab),
      columnName: column === '' ? '' : columnLabel(this.plan.config(), column),
      sheetId: this.plan.sheet(tab)?.getSheetId() ?? null,
      column: this.rows.columnRead(tab, column),
    };
  }
}
