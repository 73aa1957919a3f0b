/** The bar of what can be done with the selected cells; what finds no room stands in a menu at its end. */

import { columnLetters } from '../../../book/model/a1';
import type { BorderLines } from '../../../local/messages';
import type { Command, Commands } from '../acts/commands';
import { type IconName, iconButton } from '../base/dom';
import { type MenuItem, openMenu } from '../base/popup-menu';
import { texts } from '../base/texts';
import type { Grid } from '../grid/grid';

interface Tool {
  readonly icon: IconName;
  readonly text: string;
  readonly command?: Command;
  /** A tool that opens a menu. */
  readonly items?: () => MenuItem[];
}

export interface ToolbarHooks {
  /** Puts the beginning of a formula into the active cell's formula bar. */
  startFormula(name: string): void;
  chooseFunction(): void;
  zoom(): number;
  setZoom(ratio: number): void;
}

const zooms = [0.5, 0.75, 0.9, 1, 1.25, 1.5, 2];
const shortFunctions = ['SUM', 'AVERAGE', 'COUNTA', 'MAX', 'MIN'];

export class Toolbar {
  readonly #buttons: { readonly tool: Tool; readonly button: HTMLButtonElement }[] = [];
  readonly #more: HTMLButtonElement;

  constructor(
    private readonly bar: HTMLElement,
    private readonly grid: Grid,
    private readonly commands: Commands,
    private readonly hooks: ToolbarHooks,
  ) {
    const format = bar.querySelector('label');
    for (const tool of this.#tools()) {
      const made = this.#button(tool);
      this.#buttons.push({ tool, button: made });
      if (tool.command === commands.all.bold && format) bar.append(format);
      bar.append(made);
    }
    this.#more = iconButton('more', texts.more, () => this.#openMore(), { 'aria-haspopup': 'menu' });
    bar.append(this.#more);
    new ResizeObserver(() => this.#fit()).observe(bar);
    bar.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Shows what the active cell is. */
  show(): void {
    for (const { tool, button } of this.#buttons) {
      const isOn = tool.command?.isOn?.();
      if (isOn !== undefined) button.setAttribute('aria-pressed', String(isOn));
    }
  }

  #tools(): Tool[] {
    const { all } = this.commands;
    const of = (icon: IconName, command: Command): Tool => ({ icon, text: withKey(command), command });
    return [
      of('undo', all.undo),
      of('redo', all.redo),
      of('bold', all.bold),
      of('italic', all.italic),
      of('underline', all.underline),
      of('strike', all.strike),
      { icon: 'color', text: texts.color, items: () => this.#colors('fontColor', texts.autoColor) },
      { icon: 'fill', text: texts.fill, items: () => this.#colors('background', texts.noColor) },
      { icon: 'borders', text: texts.borders, items: () => this.#borders() },
      of('merge', all.merge),
      { icon: 'left', text: texts.align, items: () => this.#alignments() },
      of('wrap', all.wrap),
      of('filter', all.filter),
      { icon: 'sort', text: texts.sort, items: () => [item(all.sortUp), item(all.sortDown)] },
      { icon: 'freeze', text: texts.freeze, items: () => this.#freezes() },
      { icon: 'sum', text: texts.functions, items: () => this.#functions() },
      { icon: 'zoom', text: texts.zoom, items: () => this.#zooms() },
      of('find', all.replace),
      of('print', all.print),
      of('keys', all.keys),
    ];
  }

  #button(tool: Tool): HTMLButtonElement {
    const menu = tool.items ? { 'aria-haspopup': 'menu' } : {};
    const made = iconButton(tool.icon, tool.text, () => this.#use(tool, made), menu);
    return made;
  }

  #use(tool: Tool, at: HTMLElement): void {
    if (tool.items === undefined) {
      tool.command?.run();
      if (tool.command !== this.commands.all.replace && tool.command !== this.commands.all.keys) this.grid.focus();
      return;
    }
    const { left, bottom } = at.getBoundingClientRect();
    openMenu(this.#thenGrid(tool.items()), { left, top: bottom + 2 }, tool.text);
  }

  /** Tools from the end on go into the menu until the rest has room. */
  #fit(): void {
    for (const { button } of this.#buttons) button.hidden = false;
    this.#more.hidden = true;
    if (this.bar.scrollWidth <= this.bar.clientWidth) return;
    this.#more.hidden = false;
    for (const { button } of this.#buttons.toReversed()) {
      if (this.bar.scrollWidth <= this.bar.clientWidth) break;
      button.hidden = true;
    }
  }

  #openMore(): void {
    const items = this.#buttons
      .filter(({ button }) => button.hidden)
      .map(({ tool }): MenuItem => {
        if (tool.items) return { text: tool.text, items: tool.items() };
        return { text: tool.text, act: () => tool.command?.run(), ...checkedOf(tool.command) };
      });
    const { left, bottom } = this.#more.getBoundingClientRect();
    openMenu(this.#thenGrid(items), { left, top: bottom + 2 }, texts.more);
  }

  /** What is chosen is done with the keys back in the grid. */
  #thenGrid(items: readonly MenuItem[]): MenuItem[] {
    return items.map((each) => {
      if (each === 'line') return each;
      if ('items' in each) return { ...each, items: this.#thenGrid(each.items) };
      const act = (): void => {
        this.grid.focus();
        each.act();
      };
      return { ...each, act };
    });
  }

  /** One stop for Tab, arrows within: as toolbars are. */
  #key(event: KeyboardEvent): void {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (way === undefined || event.target instanceof HTMLSelectElement) return;
    const shown = [...this.bar.querySelectorAll<HTMLElement>('button:not([hidden]), select')];
    const at = shown.findIndex((each) => each.contains(document.activeElement));
    shown.at((at + way + shown.length) % shown.length)?.focus();
    event.preventDefault();
  }

  #colors(name: 'fontColor' | 'background', none: string): MenuItem[] {
    const { row, column } = this.grid.activeCell();
    const now = this.grid.cells.styleAt(this.grid.activeSheetId(), row, column)[name];
    const put = (value: string | null) => (): void => this.commands.style({ name, value });
    return [
      { text: none, act: put(null), checked: now === null },
      ...texts.colors.map(([value, text]) => ({ text, act: put(value), swatch: value, checked: now === value })),
    ];
  }

  #borders(): MenuItem[] {
    return texts.borderLines.map(([lines, text]) => ({
      text,
      act: () => this.commands.border(lines satisfies BorderLines),
    }));
  }

  #alignments(): MenuItem[] {
    const { all } = this.commands;
    const vertical = (text: string, value: 'top' | 'middle' | 'bottom'): MenuItem => ({
      text,
      act: () => this.commands.style({ name: 'verticalAlignment', value }),
    });
    return [
      item(all.left),
      item(all.center),
      item(all.right),
      'line',
      vertical(texts.alignTop, 'top'),
      vertical(texts.alignMiddle, 'middle'),
      vertical(texts.alignBottom, 'bottom'),
    ];
  }

  #freezes(): MenuItem[] {
    const { row, column } = this.grid.activeCell();
    return [
      { text: texts.freezeRows(row), act: () => this.commands.freeze('rows', row) },
      { text: texts.freezeColumns(columnLetters(column)), act: () => this.commands.freeze('columns', column) },
      'line',
      { text: texts.freezeNoRows, act: () => this.commands.freeze('rows', 0) },
      { text: texts.freezeNoColumns, act: () => this.commands.freeze('columns', 0) },
    ];
  }

  #functions(): MenuItem[] {
    const start = (name: string): MenuItem => ({ text: name, act: () => this.hooks.startFormula(name) });
    return [
      ...shortFunctions.map(start),
      'line',
      { text: texts.moreFunctions, act: () => this.hooks.chooseFunction() },
    ];
  }

  #zooms(): MenuItem[] {
    const now = this.hooks.zoom();
    return zooms.map((ratio) => ({
      text: `${ratio * 100}%`,
      act: () => this.hooks.setZoom(ratio),
      checked: ratio === now,
    }));
  }
}

function item(command: Command): MenuItem {
  return { text: withKey(command), act: command.run, ...checkedOf(command) };
}

function checkedOf(command: Command | undefined): { checked?: boolean } {
  const isOn = command?.isOn?.();
  return isOn === undefined ? {} : { checked: isOn };
}

function withKey({ text, keys }: Command): string {
  const key = keys?.[0];
  return key === undefined ? text : `${text}（${key}）`;
}
