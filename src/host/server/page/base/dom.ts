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
  after: 'm9 5 7 7-7 7',
  before: 'm15 5-7 7 7 7',
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  borders: 'M4 4h16v16H4zM12 4v16M4 12h16',
  close: 'm6 6 12 12M18 6 6 18',
  color: 'M7 15 12 4l5 11M9 11h6M4 20h16',
  fill: 'm5 12 7-7 7 7-7 7zM12 5 9 2M20 15c1.5 2 2 3 2 4a2 2 0 0 1-4 0c0-1 .5-2 2-4z',
  filter: 'M4 5h16l-6 8v6l-4-2v-4z',
  find: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  freeze: 'M4 4h16v16H4zM4 9h16M9 4v16M4 4l5 5',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  keys: 'M3 7h18v10H3zM7 11h.01M11 11h.01M15 11h.01M8 14h8',
  left: 'M4 6h16M4 11h10M4 16h14',
  list: 'M5 7h14M5 12h14M5 17h14',
  merge: 'M4 5h16v14H4zM4 12h4m-1-2 2 2-2 2M20 12h-4m1-2-2 2 2 2',
  more: 'M12 5h.01M12 12h.01M12 19h.01',
  print: 'M7 9V4h10v5M5 9h14v8h-3M5 9v8h3M8 14h8v6H8z',
  sort: 'M7 5v14m-3-3 3 3 3-3M14 6h6M14 11h4M14 16h2',
  strike: 'M5 12h14M16 7c-1-2-7-3-7.500 1M8 16c1 3 8 3 8-1',
  sum: 'M17 5H7l6 7-6 7h10',
  underline: 'M7 4v7a5 5 0 0 0 10 0V4M5 20h14',
  wrap: 'M4 6h16M4 12h12a3 3 0 0 1 0 6h-4m2-2-2 2 2 2M4 18h4',
  zoom: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5M7 10h6M10 7v6',
  redo: 'm16 5 4 4-4 4m4-4H10a5 5 0 0 0 0 10h3',
  undo: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3',
} as const;

export type IconName = keyof typeof drawings;

/** A button with a drawing, and the name that a person hears. */
export function iconButton(
  icon: IconName,
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
