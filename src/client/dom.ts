/** Small help with the page's elements. Text goes in as text only. */

/** The element with this id, of this class. @throws when the page has none */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`The page has no ${id}`);
}

/** A new element with attributes and children (texts become text nodes). */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Say what is wrong with a field below it and mark it, or, with null, take that away. */
export function setFault(field: HTMLElement, text: string | null): void {
  const place = document.getElementById(`${field.id}-fault`);
  if (place) {
    place.textContent = text ?? '';
    place.hidden = text === null;
  }
  if (text === null) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}
