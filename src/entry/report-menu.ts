/** 実績報告書 and 事業計画との比較 from the menu: asks for the day, writes the tab, shows the page for print and Word. */

import { report } from '../app/report/report';
import { reportBlocks } from '../app/report/report-blocks';
import { reportPage } from '../app/report/report-page';
import { bookProblem } from '../app/shared/book-state-error';
import { busy, notSetUp } from '../app/shared/deps';
import { formatEra } from '../domain/calendar/era';
import type { PlainDate } from '../domain/calendar/plain-date';
import { asOfOn } from '../domain/plan/as-of';
import type { Problem } from '../domain/problems/problem';
import type { ReportKind } from '../domain/report/report';
import { ja } from '../i18n/ja';
import { fixedTabs } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { ask, lock, showDialog, showPage } from '../sheets/platform/platform';
import { writeReport } from '../sheets/report/report-sheet';
import { ensureOptional } from '../sheets/setup/set-up';
import { callDeps } from './compose';
import { refusal } from './show';

const tabs = { results: 'report', comparison: 'comparison' } as const;

export function reportByMenu(kind: ReportKind): void {
  const title = fixedTabs[tabs[kind]];
  try {
    const problems = made(kind, title);
    if (problems !== null) showDialog(title, refusal(problems));
  } catch (error) {
    const problem = bookProblem(error);
    if (problem === null) throw error;
    showDialog(title, refusal([problem]));
  }
}

/** null when the report is shown, or the question was put away. */
function made(kind: ReportKind, title: string): readonly Problem[] | null {
  const context = openContext();
  const config = context.config();
  if (config === null) return [notSetUp];
  const today = Math.min(asOfOn(config, context.today()), config.fiscalYear.last) as PlainDate;
  const asOf = ask(title, ja.report.askAsOf(formatEra(today)));
  if (asOf === null) return null;
  const found = report(callDeps(context), { asOf, kind });
  if (!found.ok) return found.problems;
  const blocks = reportBlocks(found.value, context.applied()?.sample);
  const written = lock.withLock(() => {
    writeReport(context, ensureOptional(context, tabs[kind]), blocks);
    return true;
  });
  if (written === null) return [busy];
  showPage(title, reportPage(blocks));
  return null;
}
