/** The head of the page: the menus, the button to record with, and the workbook's name where the menus do not say it. */
import type { Facts } from '../../../local/messages';
import { byId } from '../base/dom';
import { texts } from '../base/texts';
import { fileMenu } from './file-menu';
import { MenuBar } from './menu-bar';

export class Header {
  readonly #title = byId('title', HTMLElement);
  readonly #sample = byId('sample', HTMLElement);
  readonly #record = byId('record', HTMLButtonElement);
  readonly #menus: MenuBar;
  #path: string[] = [];

  constructor(run: (path: string[]) => void) {
    this.#menus = new MenuBar(byId('menus', HTMLElement), run, [fileMenu]);
    this.#record.addEventListener('click', () => run(this.#path));
  }

  show({ title, menus }: Facts): void {
    this.#menus.show(menus);
    document.title = title;
    this.#title.textContent = title;
    // A menu of the workbook's name says it already.
    const said = menus.find(({ caption }) => title.startsWith(caption));
    this.#title.classList.toggle('hidden-text', said !== undefined);
    const rest = title.slice(said?.caption.length ?? 0).replace(/^[（(\s]+|[）)\s]+$/g, '');
    this.#sample.hidden = said === undefined || rest === '';
    this.#sample.textContent = said === undefined ? '' : rest;
    const recording = menus.find(({ entries }) =>
      entries.some(({ caption, kind }) => kind === 'item' && caption === texts.record),
    );
    this.#record.hidden = recording === undefined;
    this.#path = recording === undefined ? [] : [recording.caption, texts.record];
  }
}
