/** 送信箱: the mails that scripts sent, and the hand that rings the clock of triggers, which never rings by itself here. */
import type { OutboxMail } from '../../../local/deferred';
import { button, iconButton, make } from '../base/dom';
import { texts } from '../base/texts';

export function onOutbox(opener: HTMLButtonElement): void {
  opener.addEventListener('click', () => openOutbox());
}

function openOutbox(): void {
  const list = make('div', { class: 'mails' });
  const said = make('p', { role: 'status' });
  const dialog = make('dialog', { class: 'page-dialog outbox', 'aria-labelledby': 'outbox-title' });
  const shut = iconButton('close', texts.close, () => dialog.close(), { class: 'plain' });
  const ring = button(texts.outboxRing, () => void rung(ring, said, list));
  dialog.append(
    make('div', { class: 'side-head' }, make('h2', { id: 'outbox-title' }, texts.outbox), shut),
    make('div', { class: 'outbox-body' }, make('p', {}, texts.outboxHint), ring, said, list),
  );
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  void show(list);
}

async function rung(ring: HTMLButtonElement, said: HTMLElement, list: HTMLElement): Promise<void> {
  ring.disabled = true;
  said.textContent = texts.outboxRinging;
  try {
    const headers = { 'content-type': 'application/json' };
    const answer: { ran: number; errors: string[] } = await json(
      await fetch('/api/trigger', { method: 'POST', headers, body: '{}' }),
    );
    said.textContent = [texts.outboxRang(answer.ran), ...answer.errors].join('\n');
  } catch {
    said.textContent = texts.failed;
  }
  ring.disabled = false;
  await show(list);
}

async function show(list: HTMLElement): Promise<void> {
  try {
    const mails: OutboxMail[] = await json(await fetch('/api/outbox'));
    const shown = mails.toReversed().map(mailOf);
    list.replaceChildren(...(shown.length > 0 ? shown : [make('p', {}, texts.outboxEmpty)]));
  } catch {
    list.replaceChildren(make('p', {}, texts.outboxFailed));
  }
}

function mailOf({ to, subject, body, at }: OutboxMail): HTMLElement {
  const when = new Date(at).toLocaleString('ja-JP');
  return make(
    'details',
    { class: 'mail' },
    make('summary', {}, subject),
    make('p', { class: 'mail-head' }, `${texts.mailTo}：${to}　${texts.mailAt}：${when}`),
    make('pre', {}, body),
  );
}

async function json<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}
