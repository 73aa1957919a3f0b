/** The one place where the form says how it went; at most one thing to do about it. */
import { byId, make } from './dom';

export type MessageKind = 'done' | 'doubtful' | 'refused';

export interface Message {
  readonly kind: MessageKind;
  readonly title: string;
  readonly lines: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Show it and take the focus there, so that it is read out and seen. */
export function showMessage({ kind, title, lines, action }: Message): void {
  const section = byId('message', HTMLElement);
  const button = byId('message-action', HTMLButtonElement);
  section.className = kind;
  byId('message-title', HTMLElement).textContent = title;
  byId('message-lines', HTMLElement).replaceChildren(...lines.map((line) => make('li', {}, [line])));
  button.hidden = action === undefined;
  button.textContent = action?.label ?? '';
  button.onclick = action ? action.run : null;
  section.hidden = false;
  section.focus();
  section.scrollIntoView({ block: 'nearest' });
}

export function hideMessage(): void {
  byId('message', HTMLElement).hidden = true;
}
