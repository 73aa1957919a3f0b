/** What the menu's items answer. */
import type { menu as source } from '../ja/menu';

export const menu: typeof source = {
  title: '地域福祉KPI',
  formTitle: 'Record',
  checked: (problems, uncounted) =>
    problems === 0
      ? 'Nothing to check.'
      : `${problems} things to check and ${uncounted} entries not counted. The list is on the tab 点検.`,
  repaired: (rows, cells) =>
    rows === 0 ? 'There was nothing to repair.' : `${rows} rows put in order (${cells} cells rewritten).`,
};
