/** The sheets' tabs at the bottom, each with its menu, and the list of all sheets. */
import type { WindowAct } from '../../../local/messages';
import { openDialog } from '../base/dialogs';
import { iconButton, make } from '../base/dom';
import { type MenuItem, openMenu } from '../base/popup-menu';
import { texts } from '../base/texts';
import type { SheetTab } from '../grid/sheets-seen';

export interface TabsHooks {
  /** `byPointer`: keys go to the grid again. */
  show(sheetId: number, byPointer: boolean): void;
  act(act: WindowAct): void;
}

export class Tabs {
  readonly #list = make('div', { role: 'tablist', 'aria-label': texts.tabs, class: 'tabs' });
  readonly #before: HTMLButtonElement;
  readonly #after: HTMLButtonElement;
  #sheets: readonly SheetTab[] = [];
  #active = -1;
  #shown = '';

  constructor(
    place: HTMLElement,
    private readonly hooks: TabsHooks,
  ) {
    const all = iconButton('list', texts.allSheets, () => this.#openAll(all), { 'aria-haspopup': 'menu' });
    const add = iconButton('add', texts.addSheet, () => this.#add());
    const scroll = (way: 1 | -1): void => this.#list.scrollBy({ left: way * this.#list.clientWidth * 0.7 });
    // For the pointer alone: the tabs' own keys reach every tab.
    const silent = { tabindex: '-1', 'aria-hidden': 'true', class: 'scroller' };
    this.#before = iconButton('before', texts.scrollLeft, () => scroll(-1), silent);
    this.#after = iconButton('after', texts.scrollRight, () => scroll(1), silent);
    place.append(add, all, this.#before, this.#list, this.#after);
    this.#list.addEventListener('scroll', () => this.#arrows());
    new ResizeObserver(() => {
      this.#arrows();
      this.#reveal();
    }).observe(this.#list);
  }

  show(sheets: readonly SheetTab[], active: number): void {
    const text = JSON.stringify([sheets, active]);
    if (text === this.#shown) return;
    this.#shown = text;
    const moved = active !== this.#active;
    this.#sheets = sheets;
    this.#active = active;
    this.#list.replaceChildren(...this.#visible().map((sheet) => this.#tab(sheet)));
    if (moved) this.#reveal();
    this.#arrows();
  }

  /** The next sheet that is shown, or the one before. */
  next(way: 1 | -1): void {
    const visible = this.#visible();
    const at = visible.findIndex(({ id }) => id === this.#active);
    const to = visible.at((at + way + visible.length) % visible.length);
    if (to) this.hooks.show(to.id, true);
  }

  #reveal(): void {
    this.#list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The arrows are there while there is something to scroll to. */
  #arrows(): void {
    const { scrollLeft, scrollWidth, clientWidth } = this.#list;
    const fits = scrollWidth <= clientWidth + 1;
    for (const arrow of [this.#before, this.#after]) arrow.hidden = fits && scrollLeft < 1;
    this.#before.disabled = scrollLeft < 1;
    this.#after.disabled = scrollLeft + clientWidth >= scrollWidth - 1;
  }

  #visible(): SheetTab[] {
    return this.#sheets.filter(({ hidden }) => !hidden);
  }

  #tab(sheet: SheetTab): HTMLElement {
    const selected = sheet.id === this.#active;
    const tab = make(
      'button',
      { type: 'button', role: 'tab', 'aria-selected': String(selected), tabindex: selected ? '0' : '-1' },
      sheet.name,
    );
    if (sheet.color) tab.style.setProperty('--tab', sheet.color);
    tab.addEventListener('click', ({ detail }) => this.hooks.show(sheet.id, detail > 0));
    tab.addEventListener('dblclick', () => void this.#rename(sheet));
    tab.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.#openMenu(sheet, tab);
    });
    tab.addEventListener('keydown', (event) => this.#key(event, sheet, tab));
    return tab;
  }

  #key(event: KeyboardEvent, sheet: SheetTab, tab: HTMLElement): void {
    const visible = this.#visible();
    const at = visible.findIndex(({ id }) => id === sheet.id);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: visible.length - 1 }[event.key];
    if (next !== undefined) {
      const to = visible.at(next % visible.length);
      if (to) this.hooks.show(to.id, false);
      this.#list.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) || event.key === 'ArrowUp')
      this.#openMenu(sheet, tab);
    else if (event.key === 'F2') void this.#rename(sheet);
    else return;
    event.preventDefault();
  }

  #openMenu(sheet: SheetTab, tab: HTMLElement): void {
    const { name } = sheet;
    const at = this.#sheets.findIndex(({ id }) => id === sheet.id);
    const place = (index: number): MenuItem[] =>
      index < 0 || index >= this.#sheets.length
        ? []
        : [
            {
              text: index < at ? texts.moveLeft : texts.moveRight,
              act: () => this.hooks.act({ do: 'moveSheet', sheet: name, index }),
            },
          ];
    const many = this.#visible().length > 1;
    const items: MenuItem[] = [
      { text: texts.rename, act: () => void this.#rename(sheet) },
      ...(many ? [{ text: texts.remove, act: () => void this.#remove(name) }] : []),
      { text: texts.copySheet, act: () => this.hooks.act({ do: 'copySheet', sheet: name }) },
      { text: texts.tabColor, items: this.#colors(sheet) },
      ...(many ? [{ text: texts.hide, act: () => this.hooks.act({ do: 'hideSheet', sheet: name }) }] : []),
      'line',
      ...place(at - 1),
      ...place(at + 1),
    ];
    const { left, top } = tab.getBoundingClientRect();
    openMenu(items, { left, top: top - items.length * 34 - 8 }, texts.sheetMenu(name));
  }

  #colors({ name, color }: SheetTab): MenuItem[] {
    const act = (value: string | null) => (): void => this.hooks.act({ do: 'tabColor', sheet: name, color: value });
    return [
      { text: texts.noColor, act: act(null), checked: color === '' },
      ...texts.colors.map(([value, text]) => ({ text, act: act(value), swatch: value, checked: color === value })),
    ];
  }

  #openAll(opener: HTMLElement): void {
    const { left, top } = opener.getBoundingClientRect();
    const items = this.#sheets.map(({ id, name, hidden }): MenuItem => {
      const act = (): void => {
        if (hidden) this.hooks.act({ do: 'showSheet', sheet: name });
        this.hooks.show(id, true);
      };
      return { text: hidden ? texts.hiddenSheet(name) : name, act, checked: id === this.#active };
    });
    openMenu(items, { left, top: top - items.length * 34 - 8 }, texts.allSheets);
  }

  #add(): void {
    this.hooks.act({ do: 'addSheet', index: this.#sheets.findIndex(({ id }) => id === this.#active) + 1 });
  }

  async #rename({ name }: SheetTab): Promise<void> {
    const choices = [
      { name: 'OK', text: texts.ok },
      { name: 'CANCEL', text: texts.cancel },
    ];
    const answer = await openDialog({ title: texts.rename, text: texts.renameAsk, field: name, choices }).answer;
    const wanted = answer.text.trim();
    if (answer.name === 'OK' && wanted !== '' && wanted !== name)
      this.hooks.act({ do: 'renameSheet', sheet: name, name: wanted });
  }

  async #remove(name: string): Promise<void> {
    const choices = [
      { name: 'OK', text: texts.remove },
      { name: 'CANCEL', text: texts.cancel },
    ];
    const answer = await openDialog({ title: texts.remove, text: texts.removeAsk(name), choices }).answer;
    if (answer.name === 'OK') this.hooks.act({ do: 'deleteSheet', sheet: name });
  }
}
