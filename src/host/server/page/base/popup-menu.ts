/** A menu that drops down at a place: arrows, Enter and Escape work, submenus open beside their item. */
import { make } from './dom';

export type MenuItem =
  | { readonly text: string; readonly act: () => void; readonly checked?: boolean; readonly swatch?: string }
  | { readonly text: string; readonly items: readonly MenuItem[] }
  | 'line';

interface Place {
  readonly left: number;
  readonly top: number;
}

let closeOpen: (() => void) | null = null;

function closeMenus(): void {
  closeOpen?.();
}

export function openMenu(
  items: readonly MenuItem[],
  place: Place,
  label: string,
  closed: () => void = () => undefined,
): void {
  closeMenus();
  const before = document.activeElement;
  const menu = list(items, label, () => closeMenus());
  menu.classList.add('popup');
  // Within the landmark it is opened from; in the grid, keys would go on to the cells.
  (before?.closest('header, section, footer') ?? document.body).append(menu);
  put(menu, place);
  const outside = (event: Event): void => {
    if (!(event.target instanceof Node) || !menu.contains(event.target)) closeMenus();
  };
  document.addEventListener('pointerdown', outside, true);
  window.addEventListener('blur', closeMenus);
  closeOpen = () => {
    closeOpen = null;
    document.removeEventListener('pointerdown', outside, true);
    window.removeEventListener('blur', closeMenus);
    const inside = menu.contains(document.activeElement);
    menu.remove();
    if (inside && before instanceof HTMLElement) before.focus();
    closed();
  };
  focusable(menu)[0]?.focus();
}

function list(items: readonly MenuItem[], label: string, close: () => void): HTMLElement {
  const menu = make('div', { class: 'menu', role: 'menu', 'aria-label': label });
  for (const item of items) menu.append(entry(item, close));
  menu.addEventListener('keydown', (event) => walk(event, menu));
  return menu;
}

function entry(item: MenuItem, close: () => void): HTMLElement {
  if (item === 'line') return make('hr', { role: 'separator' });
  if ('items' in item) return submenu(item.text, item.items, close);
  const { text, act, checked, swatch } = item;
  const role = checked === undefined ? {} : { role: 'menuitemradio', 'aria-checked': String(checked) };
  const made = make('button', { type: 'button', role: 'menuitem', tabindex: '-1', ...role }, text);
  if (swatch !== undefined) {
    const patch = make('span', { class: 'swatch', 'aria-hidden': 'true' });
    patch.style.background = swatch;
    made.prepend(patch);
  }
  made.addEventListener('click', () => {
    close();
    act();
  });
  return made;
}

/** A menu inside a menu stands beside its item where there is room, else below it and indented; none is ever cut off. */
function submenu(text: string, items: readonly MenuItem[], close: () => void): HTMLElement {
  const opener = make(
    'button',
    { type: 'button', role: 'menuitem', tabindex: '-1', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    text,
  );
  const inner = list(items, text, close);
  const wrap = make('div', { class: 'submenu', role: 'none' }, opener, inner);
  const open = (is: boolean): void => {
    opener.setAttribute('aria-expanded', String(is));
    // Below its item it would push the others away under the pointer: there it opens when it is pressed.
    if (!is || beside(inner, opener)) return;
    inner.classList.add('inline');
    const whole = inner.closest<HTMLElement>('.popup');
    if (whole) put(whole, whole.getBoundingClientRect());
  };
  const isInline = (): boolean => inner.classList.contains('inline');
  opener.addEventListener('click', () => {
    const isOpen = opener.getAttribute('aria-expanded') === 'true';
    open(!(isOpen && isInline()));
    if (opener.getAttribute('aria-expanded') === 'true') focusable(inner)[0]?.focus();
  });
  wrap.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType !== 'mouse' || isInline()) return;
    open(true);
    if (isInline()) open(false);
  });
  wrap.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse' && !isInline()) open(false);
  });
  wrap.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight') opener.click();
    else if (event.key === 'ArrowLeft') {
      open(false);
      opener.focus();
    } else return;
    event.stopPropagation();
  });
  return wrap;
}

/** Whether there is room for it. */
function beside(inner: HTMLElement, opener: HTMLElement): boolean {
  inner.classList.remove('inline');
  const at = opener.getBoundingClientRect();
  const { width, height } = inner.getBoundingClientRect();
  const right = at.right + width <= window.innerWidth - 4;
  const left = at.left - width >= 4;
  if (!right && !left) return false;
  inner.style.left = `${right ? at.right : at.left - width}px`;
  inner.style.top = `${Math.max(4, Math.min(at.top - 6, window.innerHeight - height - 4))}px`;
  return true;
}

/** The items of a menu itself, not those of its submenus. */
function focusable(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>(':scope > button, :scope > .submenu > button')];
}

function walk(event: KeyboardEvent, menu: HTMLElement): void {
  const items = focusable(menu);
  const at = items.findIndex((item) => item.isSameNode(document.activeElement));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') closeMenus();
  else if (next !== undefined && at >= 0) items.at(next % items.length)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function put(menu: HTMLElement, { left, top }: Place): void {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(left, window.innerWidth - width - 4))}px`;
  const room = window.innerHeight - 4;
  menu.style.top = `${top + height <= room ? top : Math.max(4, room - height)}px`;
}
