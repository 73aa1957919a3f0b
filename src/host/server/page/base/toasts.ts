/** Short notes at the corner of the window, as Sheets shows them; they go by themselves. */
import { iconButton, make } from './dom';
import { texts } from './texts';

const shownMs = 6_000;
const mostShown = 4;

function corner(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.toasts');
  if (found) return found;
  const made = make('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  document.body.append(made);
  return made;
}

/** Answers what takes it away before its time. */
export function toast(title: string, message: string, lasting = false): () => void {
  const box = make('div', { class: 'toast' });
  const close = (): void => box.remove();
  const body = make('div', {}, ...(title ? [make('strong', {}, title)] : []), make('p', {}, message));
  box.append(body, iconButton('close', texts.close, close, { class: 'plain' }));
  const place = corner();
  place.append(box);
  for (const oldest of [...place.children].slice(0, -mostShown)) oldest.remove();
  if (!lasting) setTimeout(close, shownMs);
  return close;
}
