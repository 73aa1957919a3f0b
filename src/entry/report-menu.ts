/** 実績報告書 and 事業計画との比較 from the menu: asks for the day, writes the tab, shows the page for print and Word. */

import type { Block } from '../app/report/block';
import { logicBlocks } from '../app/report/logic-model';
import { report } from '../app/report/report';
import { reportBlocks } from '../app/report/report-blocks';
import { reportPage } from '../app/report/report-page';
import { bookProblem } from '../app/shared/book-state-error';
import { busy, done, notSetUp, type Outcome, refused } from '../app/shared/deps';
import { formatEra } from '../domain/calendar/era';
import type { PlainDate } from '../domain/calendar/plain-date';
import { asOfOn } from '../domain/plan/as-of';
import type { Problem } from '../domain/problems/problem';
import { ja } from '../i18n/ja';
import { fixedTabs } from '../i18n/words/names';
import type { SheetContext } from '../sheets/book/context';
import { openContext } from '../sheets/book/open-context';
import { ask, hideStep, lock, showDialog, showPage, showStep } from '../sheets/platform/platform';
import { writeReport } from '../sheets/report/report-sheet';
import { ensureOptional } from '../sheets/setup/set-up';
import { callDeps } from './compose';
import { refusal } from './show';

/** What is made of the figures: the report's kind, its tab, and how it is laid out. */
const papers = {
  results: { kind: 'results', tab: 'report', blocks: reportBlocks },
  comparison: { kind: 'comparison', tab: 'comparison', blocks: reportBlocks },
  logic: { kind: 'results', tab: 'logic', blocks: logicBlocks },
} as const;

type Paper = (typeof papers)[keyof typeof papers];

export function reportByMenu(paper: keyof typeof papers): void {
  const title = fixedTabs[papers[paper].tab];
  try {
    const problems = made(papers[paper]);
    if (problems !== null) showDialog(title, refusal(problems));
  } catch (error) {
    const problem = bookProblem(error);
    if (problem === null) throw error;
    showDialog(title, refusal([problem]));
  }
}

/** null when the report is shown, or the question was put away. */
function made(paper: Paper): readonly Problem[] | null {
  const title = fixedTabs[paper.tab];
  const context = openContext();
  const config = context.config();
  if (config === null) return [notSetUp];
  const today = Math.min(asOfOn(config, context.today()), config.fiscalYear.last) as PlainDate;
  const asOf = ask(title, ja.report.askAsOf(formatEra(today)));
  if (asOf === null) return null;
  const made = inSteps(context, paper, asOf);
  if (!made.ok) return made.problems;
  showPage(title, reportPage(made.value));
  return null;
}

/** What the tab says now. A large book keeps the person waiting. */
function inSteps(context: SheetContext, paper: Paper, asOf: string): Outcome<Block[]> {
  try {
    return written(context, paper, asOf);
  } finally {
    hideStep(fixedTabs[paper.tab], ja.setup.stepsOver);
  }
}

function written(context: SheetContext, { kind, tab, blocks: laid }: Paper, asOf: string): Outcome<Block[]> {
  tellStep(fixedTabs[tab], 'read');
  const found = report(callDeps(context), { asOf, kind });
  if (!found.ok) return found;
  const blocks = laid(found.value, context.applied()?.sample);
  tellStep(fixedTabs[tab], 'sheet');
  return (
    lock.withLock(() => {
      writeReport(context, ensureOptional(context, tab), blocks);
      return done(blocks);
    }) ?? refused(busy)
  );
}

function tellStep(title: string, step: keyof typeof ja.report.steps): void {
  const names = Object.keys(ja.report.steps);
  showStep(title, ja.setup.step(ja.report.steps[step], names.indexOf(step) + 1, names.length));
}
