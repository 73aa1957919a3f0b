/** Short notes at the corner of the window, as Sheets shows them; they go by themselves. */
import { button, iconButton, make } from './dom';
import { texts } from './texts';

const shownSeconds = 6;
const mostShown = 4;

function corner(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.toasts');
  if (found) return found;
  const made = make('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  document.body.append(made);
  return made;
}

interface ToastOptions {
  readonly lasting?: boolean;
  readonly seconds?: number;
  /** What can be done about it. */
  readonly action?: { readonly text: string; readonly act: () => void };
}

/** Answers what takes it away before its time. */
export function toast(
  title: string,
  message: string,
  { lasting = false, seconds, action }: ToastOptions = {},
): () => void {
  const box = make('div', { class: 'toast' });
  const close = (): void => box.remove();
  const body = make('div', {}, ...(title ? [make('strong', {}, title)] : []), make('p', {}, message));
  if (action) {
    const act = (): void => {
      close();
      action.act();
    };
    box.append(body, button(action.text, act, { class: 'toast-action' }), closer(close));
  } else box.append(body, closer(close));
  const place = corner();
  place.append(box);
  for (const oldest of [...place.children].slice(0, -mostShown)) oldest.remove();
  const stays = seconds ?? (action ? 2 * shownSeconds : shownSeconds);
  if (!lasting) setTimeout(close, stays * 1_000);
  return close;
}

function closer(close: () => void): HTMLElement {
  return iconButton('close', texts.close, close, { class: 'plain' });
}
