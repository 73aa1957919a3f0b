/** Ui: menus, alerts, prompts, sidebars and dialogs. The host shows them and answers the questions. */
import type { MenuEntry, Question, Shown } from '../../protocol';
import { call, mismatch } from '../base/bridge';
import { declare } from '../base/declared';
import { Button, ButtonSet } from '../base/enums';
import { EnumValue, enumValue } from '../base/strict-enum';
import { HtmlOutput } from './html';

let entryOf: (menu: Menu) => MenuEntry;

export class Menu {
  readonly #caption: string;
  readonly #entries: MenuEntry[] = [];

  static {
    entryOf = (menu) => ({ kind: 'submenu', caption: menu.#caption, fn: '', entries: menu.#entries });
  }

  constructor(caption: string) {
    this.#caption = caption;
  }

  addItem(caption: unknown, functionName: unknown): this {
    this.#entries.push({ kind: 'item', caption: String(caption), fn: String(functionName), entries: [] });
    return this;
  }

  addSeparator(): this {
    this.#entries.push({ kind: 'separator', caption: '', fn: '', entries: [] });
    return this;
  }

  addSubMenu(menu: unknown): this {
    if (!(menu instanceof Menu)) throw mismatch('Menu.addSubMenu', [menu]);
    this.#entries.push(entryOf(menu));
    return this;
  }

  addToUi(): void {
    call('ui.menu', 'Menu.addToUi', this.#caption, this.#entries);
  }
}
declare(Menu, 'Menu');

class PromptResponse {
  readonly #button: EnumValue;
  readonly #text: string;

  constructor(button: EnumValue, text: string) {
    this.#button = button;
    this.#text = text;
  }

  getSelectedButton(): EnumValue {
    return this.#button;
  }

  getResponseText(): string {
    return this.#text;
  }
}
declare(PromptResponse, 'PromptResponse');

/** The overloads (prompt), (prompt, buttons), (title, prompt, buttons). */
function question(kind: Question['kind'], args: readonly unknown[]): Question {
  const last = args.at(-1);
  const texts = last instanceof EnumValue ? args.slice(0, -1) : args;
  if (texts.length < 1 || texts.length > 2) throw mismatch(`Ui.${kind}`, args);
  const [first, second] = texts;
  const buttons = last instanceof EnumValue ? (last.name() as Question['buttons']) : 'OK';
  return { kind, title: texts.length === 2 ? String(first) : '', prompt: String(second ?? first), buttons };
}

function show(kind: Shown['kind'], member: string, output: unknown, title: unknown): void {
  if (!(output instanceof HtmlOutput)) throw mismatch(`Ui.${member}`, [output]);
  call('ui.show', `Ui.${member}`, {
    kind,
    title: title === undefined ? output.getTitle() : String(title),
    html: output.getContent(),
    message: '',
    width: output.getWidth(),
    height: output.getHeight(),
    seconds: null,
  });
}

export class Ui {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  createMenu(caption: unknown): Menu {
    return new Menu(String(caption));
  }

  createAddonMenu(): Menu {
    return new Menu('');
  }

  alert(...args: unknown[]): EnumValue {
    const answer = call('ui.ask', 'Ui.alert', question('alert', args));
    return enumValue(Button, answer.button as keyof typeof Button);
  }

  prompt(...args: unknown[]): PromptResponse {
    const answer = call('ui.ask', 'Ui.prompt', question('prompt', args));
    return new PromptResponse(enumValue(Button, answer.button as keyof typeof Button), answer.text);
  }

  showSidebar(output: unknown): void {
    show('sidebar', 'showSidebar', output, undefined);
  }

  showModalDialog(output: unknown, title: unknown): void {
    show('modal', 'showModalDialog', output, title ?? '');
  }

  showModelessDialog(output: unknown, title: unknown): void {
    show('modeless', 'showModelessDialog', output, title ?? '');
  }
}
declare(Ui, 'Ui');
