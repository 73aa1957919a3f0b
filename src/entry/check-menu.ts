/** 点検 from the menu: lists what to look at, shows the list, and offers to put right at once what is certain. */

import { check } from '../app/check/check';
import { ifUsable } from '../app/shared/book-state-error';
import { confirmed } from '../app/shared/unsure-error';
import { ja } from '../i18n/ja';
import { menuItems, menuName } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { agrees, showDialog } from '../sheets/platform/platform';
import { callDeps, repairAll } from './compose';
import { refusal, showOutcome } from './show';

export function checkByMenu(): void {
  const context = openContext();
  const found = ifUsable(() => confirmed(() => check(callDeps(context))));
  if (!found.ok) {
    showDialog(menuName, refusal(found.problems));
    return;
  }
  const { problems, uncounted } = found.value;
  const list = context.fixedSheet('check');
  if (list !== null && problems.length > 0) context.spreadsheet.setActiveSheet(list);
  const certain = problems.filter((problem) => problem.repairable === true).length;
  const words = ja.menu.checked(problems.length, uncounted);
  if (certain === 0) showDialog(menuName, words);
  else if (agrees(menuItems.check, `${words}\n\n${ja.menu.askRepair(certain)}`)) repairAndCheck();
}

/** Others may have written while the question stood. */
function repairAndCheck(): void {
  const context = openContext();
  showOutcome(
    () => {
      const repaired = repairAll(context, { copies: 'leave' });
      const left = repaired.ok ? check(callDeps(context)) : repaired;
      if (!left.ok) return left;
      return repaired.ok ? { ok: true, value: { ...repaired.value, left: left.value.problems.length } } : repaired;
    },
    ({ rows, cells, left }) => `${ja.menu.repaired(rows, cells)}\n${ja.menu.left(left)}`,
  );
}
