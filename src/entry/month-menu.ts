/** Closing months and opening one again from the menu: what is asked, what stands in the way, what was done. */

import { closeMonth } from '../app/closing/close-month';
import { monthsToClose, nextToClose } from '../app/closing/months-to-close';
import { reopenMonth } from '../app/closing/reopen-month';
import type { CallDeps } from '../app/requests/methods';
import { monthText } from '../app/rows/closed-months';
import { ifUsable } from '../app/shared/book-state-error';
import { done, notSetUp, type Outcome, refused } from '../app/shared/deps';
import { confirmed } from '../app/shared/unsure-error';
import { closingAreas } from '../domain/closing/closing';
import type { Config } from '../domain/plan/model';
import { ja } from '../i18n/ja';
import { shownArea } from '../i18n/words/area-words';
import { menuItems } from '../i18n/words/names';
import type { MonthClosed } from '../schema/requests/answers';
import { openContext } from '../sheets/book/open-context';
import { agrees, ask, hideStep, ids, showDialog, showStep } from '../sheets/platform/platform';
import { callDeps } from './compose';
import { refusal, showOutcome } from './show';

const title = menuItems.closeMonth;

/**
 * Proposes the next month for all areas, or takes another or several in a row and asks for the area; what is doubtful is
 * shown, and a person decides.
 */
export function closeMonthByMenu(): void {
  withBook(title, (deps, config) => {
    const next = nextToClose(deps, config);
    const typed = ask(title, ja.closing.askMonth(next === null ? '' : monthText(next)))?.trim();
    if (typed === undefined) return;
    const month = typed || next;
    if (month === null) {
      showDialog(title, ja.closing.nothingToClose);
      return;
    }
    // The usual case takes one answer.
    const area = typed === '' ? '' : ask(title, ja.closing.askArea(shownAreas(config)));
    if (area === null) return;
    const read = monthsToClose(deps, config, month, area);
    if (read.ok) closeInTurn(read.months, area);
    else showDialog(title, refusal([read.problem], ja.closing.inTheWay));
  });
}

/** One after the other, until one is refused or a person says no. */
function closeInTurn(months: readonly string[], area: string): void {
  const said: string[] = [];
  for (const [at, month] of months.entries()) {
    if (months.length > 1) showStep(title, ja.closing.step(monthText(month), at + 1, months.length));
    const outcome = closeOne(month, area, months.length > 1);
    if (outcome === null) break;
    if (outcome.ok) {
      const { areas, city } = outcome.value;
      said.push(ja.closing.closed(monthText(month), areas, city));
    } else {
      const words = refusal(outcome.problems, ja.closing.inTheWay);
      said.push(months.length > 1 ? ja.closing.of(monthText(month), words) : words);
      break;
    }
  }
  if (months.length > 1) hideStep(title, ja.setup.stepsOver);
  if (said.length > 0) showDialog(title, said.join('\n\n'));
}

/** null when a person would rather look first. `several`: the questions say of which month they are. */
function closeOne(month: string, area: string, several: boolean): Outcome<MonthClosed> | null {
  const requestId = ids.next();
  const close = (isMeant: boolean) =>
    ifUsable(() =>
      confirmed(() => closeMonth(callDeps(openContext()), { month, area, requestId, confirmed: isMeant })),
    );
  const outcome = close(/* isMeant= */ false);
  if (outcome.ok || outcome.problems.some(({ severity }) => severity === 'error')) return outcome;
  const doubts = refusal(outcome.problems, ja.closing.toConfirm);
  const question = ja.closing.doubtful(several ? ja.closing.of(monthText(month), doubts) : doubts);
  return agrees(title, question) ? close(/* isMeant= */ true) : null;
}

/** Asks for the month, the area and the reason. */
export function reopenMonthByMenu(): void {
  withBook(menuItems.reopenMonth, (deps, config) => {
    if (deps.closings.closedMonths().size === 0) {
      showDialog(menuItems.reopenMonth, ja.closing.nothingClosed);
      return;
    }
    const month = ask(menuItems.reopenMonth, ja.closing.askReopenMonth);
    const area = month === null ? null : ask(menuItems.reopenMonth, ja.closing.askReopenArea(shownAreas(config)));
    const reason = area === null ? null : ask(menuItems.reopenMonth, ja.closing.askReason);
    if (month === null || area === null || reason === null) return;
    const requestId = ids.next();
    showOutcome(
      () => reopenMonth(callDeps(openContext()), { month, area, reason, requestId }),
      (value) => ja.closing.reopened(monthText(value.month), value.areas),
    );
  });
}

/** As a person tells them apart. */
function shownAreas(config: Config): string[] {
  return closingAreas(config).map((area) => shownArea(area, config.cityWide));
}

/** The work on the plan that is in force, or in a dialog why there is none. */
function withBook(heading: string, work: (deps: CallDeps, config: Config) => void): void {
  const read = ifUsable((): Outcome<{ deps: CallDeps; config: Config }> => {
    const deps = callDeps(openContext());
    const config = deps.plan.config();
    return config === null ? refused(notSetUp) : done({ deps, config });
  });
  if (read.ok) work(read.value.deps, read.value.config);
  else showDialog(heading, refusal(read.problems));
}
