/** The functions that begin as typed, below the formula bar: chosen with the arrows and Tab, or pressed. */
import { make } from '../base/dom';
import { functionHints } from '../base/function-hints';
import { texts } from '../base/texts';

const mostShown = 12;
/** The word before the caret that may become a function's name. */
const WORD = /(?:^=|[-+*/^&=<>(,;{\s])([A-Za-z_][A-Za-z0-9_.]*)$/;

export class FunctionList {
  readonly #list = make('ul', {
    class: 'functions',
    role: 'listbox',
    id: 'functions',
    'aria-label': texts.functionList,
  });
  #shown: string[] = [];
  #at = -1;

  constructor(
    private readonly field: HTMLTextAreaElement,
    private readonly names: () => readonly string[],
  ) {
    document.body.append(this.#list);
    this.#list.hidden = true;
    field.setAttribute('aria-controls', 'functions');
    field.setAttribute('aria-autocomplete', 'list');
    field.addEventListener('input', () => this.#show(this.#word()));
    field.addEventListener('blur', () => this.close());
    this.#list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const item = event.target instanceof Element ? event.target.closest('li') : null;
      if (item?.dataset.name) this.#take(item.dataset.name);
    });
  }

  /** Whether the key was the list's. */
  key(event: KeyboardEvent): boolean {
    if (this.#list.hidden || event.isComposing) return false;
    const count = this.#shown.length;
    if (event.key === 'ArrowDown') this.#mark((this.#at + 1) % count);
    else if (event.key === 'ArrowUp') this.#mark((this.#at + count - (this.#at < 0 ? 0 : 1)) % count);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Tab' || (event.key === 'Enter' && this.#at >= 0))
      this.#take(this.#shown[Math.max(0, this.#at)] ?? '');
    else {
      // The caret leaves the word that the list is for.
      if (/^(?:Arrow(?:Left|Right)|Home|End)$/.test(event.key)) this.close();
      return false;
    }
    event.preventDefault();
    return true;
  }

  close(): void {
    this.#list.hidden = true;
    this.field.removeAttribute('aria-activedescendant');
  }

  #word(): string | null {
    const { value, selectionStart } = this.field;
    if (!value.startsWith('=')) return null;
    return WORD.exec(value.slice(0, selectionStart))?.[1] ?? null;
  }

  /** Before a letter is typed. */
  offerAll(): void {
    this.#show('');
  }

  #show(typed: string | null): void {
    const word = typed?.toUpperCase();
    const known = Object.keys(functionHints);
    // Those that need no explanation to most come first.
    const sorted = this.names().toSorted((a, b) => rank(known, a) - rank(known, b) || (a < b ? -1 : 1));
    this.#shown =
      word === undefined ? [] : sorted.filter((name) => name.startsWith(word) && name !== word).slice(0, mostShown);
    if (this.#shown.length === 0) {
      this.close();
      return;
    }
    this.#list.replaceChildren(
      ...this.#shown.map((name, index) =>
        make(
          'li',
          { role: 'option', id: `function-${index}`, 'data-name': name },
          name,
          make('small', {}, functionHints[name] ?? ''),
        ),
      ),
    );
    this.#list.hidden = false;
    const { left, bottom } = this.field.getBoundingClientRect();
    this.#list.style.left = `${Math.min(left + 8, window.innerWidth - this.#list.offsetWidth - 8)}px`;
    this.#list.style.top = `${bottom + 2}px`;
    this.#mark(-1);
  }

  #mark(at: number): void {
    this.#at = at;
    [...this.#list.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === at));
      if (index === at) item.scrollIntoView({ block: 'nearest' });
    });
    if (at < 0) this.field.removeAttribute('aria-activedescendant');
    else this.field.setAttribute('aria-activedescendant', `function-${at}`);
  }

  #take(name: string): void {
    const { value, selectionStart } = this.field;
    const start = selectionStart - (this.#word()?.length ?? 0);
    this.field.setRangeText(`${name}(`, start, selectionStart, 'end');
    if (value === '') this.field.focus();
    this.field.dispatchEvent(new Event('input'));
  }
}

function rank(known: readonly string[], name: string): number {
  const at = known.indexOf(name);
  return at < 0 ? known.length : at;
}
