/** The bar of menus: the workbook's own, and those that the script has made. */
import type { Facts } from '../../../local/messages';
import type { MenuEntry } from '../../../services/protocol';
import { make } from '../base/dom';
import { type MenuItem, openMenu } from '../base/popup-menu';

export class MenuBar {
  #shown = '';

  constructor(
    private readonly bar: HTMLElement,
    private readonly run: (path: string[]) => void,
    private readonly own: readonly { readonly caption: string; readonly items: readonly MenuItem[] }[],
  ) {}

  show(menus: Facts['menus']): void {
    const text = JSON.stringify(menus);
    if (text === this.#shown) return;
    this.#shown = text;
    const own = this.own.map(({ caption, items }) => this.#button(caption, () => items));
    const made = menus.map(({ caption, entries }) => this.#button(caption, () => this.#items(entries, [caption])));
    this.bar.replaceChildren(...own, ...made);
  }

  #button(caption: string, items: () => readonly MenuItem[]): HTMLButtonElement {
    const arrow = make('span', { 'aria-hidden': 'true', class: 'arrow' });
    const opener = make(
      'button',
      { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
      caption,
      arrow,
    );
    const open = (): void => {
      const { left, bottom } = opener.getBoundingClientRect();
      opener.setAttribute('aria-expanded', 'true');
      openMenu(items(), { left, top: bottom }, caption, () => opener.setAttribute('aria-expanded', 'false'));
    };
    opener.addEventListener('click', open);
    opener.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      open();
    });
    return opener;
  }

  #items(entries: readonly MenuEntry[], path: readonly string[]): MenuItem[] {
    return entries.map((entry): MenuItem => {
      if (entry.kind === 'separator') return 'line';
      const own = [...path, entry.caption];
      if (entry.kind === 'submenu') return { text: entry.caption, items: this.#items(entry.entries, own) };
      return { text: entry.caption, act: () => this.run(own) };
    });
  }
}
