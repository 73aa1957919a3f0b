/** 集計を作り直す and 初期設定 from the menu: what a changed plan would do is shown first, by name, and a person decides. */

import type { OfferedRenaming, PlanEffects } from '../app/plan/plan-effects';
import { ifUsable } from '../app/shared/book-state-error';
import type { Outcome } from '../app/shared/deps';
import { shownProblem } from '../app/shared/shown-problem';
import type { Renaming } from '../domain/plan/renaming';
import type { Problem } from '../domain/problems/problem';
import { ja } from '../i18n/ja';
import { menuItems, menuName } from '../i18n/words/names';
import type { SetUpDone } from '../schema/requests/answers';
import type { SheetContext } from '../sheets/book/context';
import { openContext } from '../sheets/book/open-context';
import { agrees, agreesOrLeaves, askForMore, showDialog } from '../sheets/platform/platform';
import { pendingChanges, pendingPlan } from '../sheets/setup/pending-plan';
import { nothingDecided, type PlanDecision, rebuild, setUp } from './compose';
import { offerCopies } from './offer-copies';
import { refusal, showOutcome, tellingSteps, withRenamed } from './show';

/** Enough to tell which targets they are. */
const NAMED = 5;
/** As many changes as a dialog shows without scrolling. */
const SAID = 15;

export function rebuildByMenu(): void {
  applyByMenu(menuItems.rebuild, rebuild, (changes) => ja.setup.rebuilt(changes, SAID));
}

export function setUpByMenu(): void {
  applyByMenu(menuItems.setUp, setUp, () => ja.setup.done);
}

type Apply = (context: SheetContext, decision: PlanDecision) => Outcome<SetUpDone>;

/** `done`: what is said afterwards, of what changed. */
function applyByMenu(title: string, apply: Apply, done: (changes: readonly string[]) => string): void {
  const context = openContext();
  const decided = decide(context, title);
  if (typeof decided === 'string') {
    showDialog(menuName, decided);
    return;
  }
  const { names, changes, ...decision } = decided;
  // Others may have written while the questions stood.
  const now = openContext();
  showOutcome(
    () => tellingSteps(now, title, () => apply(now, decision)),
    ({ warnings = [] }) =>
      withRenamed(now, [done(changes), ...renamedWords(names), ...warnings.map(worded)].join('\n')),
  );
}

interface Decided extends PlanDecision {
  /** What was renamed, as people know it. */
  readonly names: readonly OfferedRenaming['names'][];
  /** What is other than before, a line each. */
  readonly changes: readonly string[];
}

/** Asks what is to be asked; words instead where nothing is to be applied. No lock is held meanwhile. */
function decide(context: SheetContext, title: string): Decided | string {
  if (!offerCopies(context, title)) return ja.planChange.left;
  const pending = ifUsable(() => pendingPlan(context));
  if (pending === null || 'ok' in pending) {
    return { ...nothingDecided, confirms: isAsked, names: [], changes: [] };
  }
  if (pending.effects.blocking.length > 0) return refusal(pending.effects.blocking, ja.planChange.blocked);
  const accepted = askRenamings(title, pending.effects);
  if (accepted === null) return ja.planChange.cancelled;
  const rest = accepted.length === 0 ? pending : (pendingPlan(context, accepted) ?? pending);
  const { doubts } = rest.effects;
  if (doubts.length > 0 && !agrees(title, ja.planChange.askDoubts(refusal(doubts, ja.planChange.doubtsHeading))))
    return ja.planChange.cancelled;
  const seen = new Set(doubts.map(sameDoubt));
  const { targets, settings } = pendingChanges(context, accepted);
  return {
    changes: [...targets, ...settings],
    renamings: accepted.map(({ what, from, to }): Renaming => ({ what, from, to })),
    names: accepted.map(({ names }) => names),
    confirms: (doubt) => isAsked(doubt) || seen.has(sameDoubt(doubt)),
    reason: askReason(title, targets),
  };
}

/** null when the person leaves. */
function askRenamings(title: string, { offered }: PlanEffects): OfferedRenaming[] | null {
  const accepted: OfferedRenaming[] = [];
  for (const renaming of offered) {
    const { names, counts, targets } = renaming;
    const answer = agreesOrLeaves(title, ja.planChange.askRename(...names, counts, targets));
    if (answer === null) return null;
    if (answer) accepted.push(renaming);
  }
  return accepted;
}

function askReason(title: string, targets: readonly string[]): string {
  return targets.length === 0 ? '' : askForMore(title, ja.setup.askTargetReason(targets, NAMED)).trim();
}

/** Copies of tabs that are gone were asked about one by one. */
function isAsked({ detail }: Problem): boolean {
  return detail?.reason === 'copyInstead';
}

function sameDoubt({ code, detail }: Problem): string {
  return JSON.stringify([code, detail]);
}

function worded(problem: Problem): string {
  const { message, advice } = shownProblem(problem, null);
  return `${message}${advice}`;
}

function renamedWords(names: readonly OfferedRenaming['names'][]): string[] {
  if (names.length === 0) return [];
  return [...names.map((each) => ja.planChange.renamed(...each)), ja.planChange.howToUndo];
}
