/** The list of the grid's keys, made of the table that they are looked up in. */

import type { Command } from '../acts/commands';
import { iconButton, make } from '../base/dom';
import { texts } from '../base/texts';

export function showKeys(commands: readonly Command[]): void {
  const rows = [
    ...commands.filter(({ keys }) => keys !== undefined),
    ...texts.moveKeys.map(([text, key]) => ({ text, keys: [key] })),
  ];
  const list = make('dl', { class: 'keys' });
  for (const { text, keys } of rows)
    list.append(make('div', {}, make('dt', {}, text), make('dd', {}, (keys ?? []).map(shown).join('　'))));
  const dialog = make('dialog', { class: 'page-dialog outbox', 'aria-labelledby': 'keys-title' });
  const shut = iconButton('close', texts.close, () => dialog.close(), { class: 'plain' });
  dialog.append(
    make('div', { class: 'side-head' }, make('h2', { id: 'keys-title' }, texts.keys), shut),
    make('div', { class: 'outbox-body', tabindex: '0' }, list),
  );
  document.body.append(dialog);
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  dialog.showModal();
}

const names: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  Space: 'スペース',
  ContextMenu: 'メニューキー',
};

function shown(key: string): string {
  return key
    .split('+')
    .map((part) => names[part] ?? part)
    .join(' + ');
}
