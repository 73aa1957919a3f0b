/** 団体をまとめる and its undo from the menu: which names, which stays, what would change, and why. */

import { mergeOrganisations } from '../app/organisations/merge';
import { undoMerge } from '../app/organisations/undo-merge';
import { ifUsable } from '../app/shared/book-state-error';
import type { Outcome } from '../app/shared/deps';
import { canonicalName } from '../domain/text/names';
import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { decodeSpellings } from '../schema/organisations/organisations-table';
import type { OrganisationsMerged } from '../schema/requests/organisation-answers';
import { openContext } from '../sheets/book/open-context';
import { selectedNames } from '../sheets/organisations/selected-names';
import { agrees, ask, ids, showDialog } from '../sheets/platform/platform';
import { callDeps } from './compose';
import { refusal } from './show';

const { organisations: words } = ja;

/** The names of the lines that are selected on 団体, or typed. */
export function mergeByMenu(): void {
  const title = menuItems.mergeOrganisations;
  const selected = selectedNames(openContext());
  const names = selected.length > 1 ? selected : named(ask(title, words.askNames));
  if (names === null) return;
  const answer = ask(title, words.askName(names));
  if (answer === null) return;
  const name = chosen(names, answer);
  const request = { requestId: ids.next(), name, spellings: names.filter((each) => each !== name) };
  const merge = (more: { readonly reason?: string; readonly late?: boolean; readonly confirmed?: boolean }) =>
    ifUsable(() => mergeOrganisations(callDeps(openContext()), { ...request, ...more }));
  decide(title, merge({}), (found) => {
    const reason = agrees(title, words.askMerge(found)) ? ask(title, words.askReason) : null;
    return reason === null ? null : merge({ reason, late: true, confirmed: true });
  });
}

export function undoMergeByMenu(): void {
  const title = menuItems.undoMerge;
  const requestId = ids.next();
  const undo = (confirmed: boolean) =>
    ifUsable(() => undoMerge(callDeps(openContext()), { requestId, confirmed, late: true }));
  decide(title, undo(/* confirmed= */ false), (found) =>
    agrees(title, words.askUndo(found)) ? undo(/* confirmed= */ true) : null,
  );
}

/** Shows what would be done, and what was. */
function decide(
  title: string,
  look: Outcome<OrganisationsMerged>,
  write: (found: OrganisationsMerged) => Outcome<OrganisationsMerged> | null,
): void {
  const done = look.ok ? write(look.value) : look;
  if (done !== null) showDialog(title, done.ok ? words.done(done.value) : refusal(done.problems));
}

/** null when the question is put away. */
function named(typed: string | null): string[] | null {
  return typed === null ? null : decodeSpellings(typed).map(canonicalName);
}

/** A number of the list, or a name, which may be a new one. */
function chosen(names: readonly string[], answer: string): string {
  const text = canonicalName(answer);
  return names[Number(text) - 1] ?? text;
}
