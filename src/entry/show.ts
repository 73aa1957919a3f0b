/** What the menu shows: the form in the sidebar, and how a task ended in a dialog. Never while a lock is held. */
import type { Outcome } from '../app/deps';
import { shownProblem } from '../app/shown-problem';
import type { Problem } from '../domain/model';
import { menuName } from '../i18n/names';
import { bookTexts, openContext } from './compose';

const SHOWN_PROBLEMS = 8;

export function showForm(): void {
  const page = HtmlService.createHtmlOutputFromFile('Form').setTitle(bookTexts.menu.formTitle);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Says in a dialog what was done, or what is in the way. */
export function showOutcome<T>(outcome: Outcome<T>, words: (value: T) => string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(menuName, outcome.ok ? words(outcome.value) : refusal(outcome.problems), ui.ButtonSet.OK);
}

function refusal(problems: readonly Problem[]): string {
  const config = openContext().readApplied();
  const applied = config?.ok ? config.applied.config : null;
  const lines = problems.slice(0, SHOWN_PROBLEMS).map((problem) => {
    const { message, advice } = shownProblem(problem, applied, bookTexts);
    return `${message}${advice}`;
  });
  const rest = problems.length - lines.length;
  const heading = problems.length > 1 ? `${bookTexts.setup.notApplied(problems.length)}\n` : '';
  return heading + bookTexts.setup.firstLines(lines, rest);
}
