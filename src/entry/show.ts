/** How a task of the menu ended, in a dialog. */

import { ifUsable } from '../app/shared/book-state-error';
import type { Outcome } from '../app/shared/deps';
import { notAllowed } from '../app/shared/rights';
import { shownProblem } from '../app/shared/shown-problem';
import { confirmed } from '../app/shared/unsure-error';
import type { Right } from '../domain/plan/roles';
import type { Problem } from '../domain/problems/problem';
import { ja } from '../i18n/ja';
import { menuName } from '../i18n/words/names';
import { buildSteps, type SheetContext } from '../sheets/book/context';
import { openContext } from '../sheets/book/open-context';
import { SheetPlan } from '../sheets/plan/sheet-plan';
import { currentUser, hideStep, showDialog, showStep } from '../sheets/platform/platform';
import { visiblePlace } from './call';
import { failureProblem } from './failure';
import { report } from './report';

const SHOWN_PROBLEMS = 8;

/** Does it if the person may; else says in a dialog who may. A book that cannot be used is left to the work to say. */
export function ifAllowed(right: Right, work: () => void): void {
  inWords(() => {
    const read = openContext().readApplied();
    const problem = read?.ok ? notAllowed(read.applied.config, currentUser, right) : null;
    if (problem === null) work();
    else showDialog(menuName, refusal([problem]));
  });
}

/** Does it; an unexpected error ends in a sentence with its reference, never in Google's own banner. */
export function inWords(work: () => void): void {
  try {
    work();
  } catch (error) {
    const { message, advice } = shownProblem(failureProblem(error, report), null);
    showDialog(menuName, `${message}${advice}`);
  }
}

/** Does it and says in a dialog what was done, or what is in the way. `work` finds what it did before. */
export function showOutcome<T>(work: () => Outcome<T>, words: (value: T) => string): void {
  const outcome = ifUsable(() => confirmed(work));
  showDialog(menuName, outcome.ok ? words(outcome.value) : refusal(outcome.problems));
}

/** Tells the person at the grid which part of building the book is under way. */
export function tellingSteps<T>(context: SheetContext, title: string, work: () => T): T {
  let isShown = false;
  context.onStep = (step) => {
    isShown = true;
    showStep(title, ja.setup.step(ja.setup.steps[step], buildSteps.indexOf(step) + 1, buildSteps.length));
  };
  try {
    return work();
  } finally {
    if (isShown) hideStep(title, ja.setup.stepsOver);
  }
}

/** What is in the way, line by line, below `heading` when it is more than one. */
export function refusal(
  problems: readonly Problem[],
  heading: (count: number) => string = ja.setup.notApplied,
): string {
  const context = openContext();
  const config = context.readApplied();
  const applied = config?.ok ? config.applied.config : null;
  const plan = new SheetPlan(context);
  const lines = problems.slice(0, SHOWN_PROBLEMS).map((problem) => {
    const { message, advice } = shownProblem(problem, applied);
    const { where } = visiblePlace(problem, applied, { plan });
    return `${where === undefined ? '' : ja.setup.place(where.tab, where.row)}${message}${advice}`;
  });
  const rest = problems.length - lines.length;
  const above = problems.length > 1 ? `${heading(problems.length)}\n` : '';
  return above + ja.setup.firstLines(lines, rest);
}

/** What was done, and which sheets of their own people now find under another name. */
export function withRenamed({ renamed }: SheetContext, done: string): string {
  return [done, ...renamed.map(([name, now]) => ja.setup.setAside(name, now))].join('\n');
}
