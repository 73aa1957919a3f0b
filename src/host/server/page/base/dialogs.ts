/** Dialogs that wait for the person: one after the other, closed by a button or by Escape. */
import { button, make } from './dom';
import { texts } from './texts';

export interface Choice {
  /** What the answer is called: Apps Script's name of a button. */
  readonly name: string;
  readonly text: string;
}

export interface DialogQuestion {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly Choice[];
  /** A field to type into, with what stands in it first. */
  readonly field?: string;
  /** A box to tick beside the buttons. */
  readonly tick?: string;
}

export interface DialogAnswer {
  /** 'CLOSE' when the window was closed without a choice. */
  readonly name: string;
  readonly text: string;
  readonly ticked: boolean;
}

export interface OpenDialog {
  readonly answer: Promise<DialogAnswer>;
  /** Takes the question back; the answer is then 'CLOSE'. */
  withdraw(): void;
}

let last: Promise<unknown> = Promise.resolve();

/** Opens when the dialogs before it are answered. */
export function openDialog(question: DialogQuestion): OpenDialog {
  let withdrawn = false;
  let close: () => void = () => undefined;
  const answer = last.then(() =>
    withdrawn
      ? { name: 'CLOSE', text: '', ticked: false }
      : shown(question, (way) => {
          close = way;
        }),
  );
  last = answer;
  return {
    answer,
    withdraw() {
      withdrawn = true;
      close();
    },
  };
}

function shown(question: DialogQuestion, closing: (close: () => void) => void): Promise<DialogAnswer> {
  const field = make('input', { type: 'text', autocomplete: 'off', 'aria-labelledby': 'dialog-text' });
  field.value = question.field ?? '';
  const tick = make('input', { type: 'checkbox' });
  const dialog = make('dialog', { class: 'ask', 'aria-labelledby': question.title ? 'dialog-title' : 'dialog-text' });
  const form = make('form', { method: 'dialog' });
  if (question.title) form.append(make('h2', { id: 'dialog-title' }, question.title));
  form.append(make('p', { id: 'dialog-text' }, question.text));
  if (question.field !== undefined) form.append(field);
  if (question.tick !== undefined) form.append(make('label', { class: 'tick' }, tick, question.tick));
  const [first, ...rest] = question.choices;
  const buttons = make('div', { class: 'buttons' });
  // The first choice answers Enter too; it stands to the right, as in Sheets.
  for (const { name, text } of rest.toReversed()) buttons.append(button(text, () => dialog.close(name)));
  if (first) buttons.append(make('button', { type: 'submit', class: 'main', value: first.name }, first.text));
  form.append(buttons);
  dialog.append(form);
  document.body.append(dialog);
  const before = document.activeElement;
  return new Promise((resolve) => {
    closing(() => dialog.close('CLOSE'));
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve({ name: dialog.returnValue || 'CLOSE', text: field.value, ticked: tick.checked });
    });
    dialog.showModal();
    if (question.field !== undefined) field.select();
    else buttons.querySelector<HTMLElement>('.main')?.focus();
  });
}

/** Whether the person goes on. */
export async function confirmed(title: string, text: string, go: string = texts.ok): Promise<boolean> {
  const choices = [
    { name: 'OK', text: go },
    { name: 'CANCEL', text: texts.cancel },
  ];
  return (await openDialog({ title, text, choices }).answer).name === 'OK';
}

/** Says something that has to be read. */
export async function tell(title: string, text: string): Promise<void> {
  await openDialog({ title, text, choices: [{ name: 'OK', text: texts.ok }] }).answer;
}
