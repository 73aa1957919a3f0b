/** A tab that is gone while a copy of it holds entries: a person says whether the copy takes its place. */

import { ifUsable } from '../app/shared/book-state-error';
import { ja } from '../i18n/ja';
import type { SheetContext } from '../sheets/book/context';
import { copiesOfMissing, useCopy } from '../sheets/check/tab-copies';
import { agreesOrLeaves, lock } from '../sheets/platform/platform';

/** false when the person leaves. Where no copy is wanted an empty tab is made, as for any tab that is gone. */
export function offerCopies(context: SheetContext, title: string): boolean {
  const found = ifUsable(() => {
    const config = context.config();
    return config === null ? [] : copiesOfMissing(context, config);
  });
  if ('ok' in found) return true;
  const filled = new Set<string>();
  for (const copy of found) {
    const { key, tab } = copy.initiative;
    if (filled.has(key)) continue;
    const answer = agreesOrLeaves(title, ja.planChange.askCopy(tab, copy.sheet.getName(), copy.counts));
    if (answer === null) return false;
    if (!answer) continue;
    filled.add(key);
    lock.withLock(() => useCopy(context, copy));
  }
  return true;
}
