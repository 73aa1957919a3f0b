/** Elements made and found with their types; texts go in as texts, never as markup. */

type Attributes = Readonly<Record<string, string | boolean>>;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}.`);
  return found;
}

const drawings = {
  add: 'M12 5v14M5 12h14',
  close: 'm6 6 12 12M18 6 6 18',
  list: 'M5 7h14M5 12h14M5 17h14',
  redo: 'm16 5 4 4-4 4m4-4H10a5 5 0 0 0 0 10h3',
  undo: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3',
} as const;

/** A button with a drawing, and the name that a person hears. */
export function iconButton(
  icon: keyof typeof drawings,
  name: string,
  act: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = button('', act, { 'aria-label': name, title: name, ...attributes });
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', drawings[icon]);
  svg.append(path);
  made.append(svg);
  return made;
}

export function button(text: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const element = make('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', act);
  return element;
}
