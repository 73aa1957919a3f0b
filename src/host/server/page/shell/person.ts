/** Who sits at this window. Two windows can be two people. */

import { openDialog } from '../base/dialogs';
import { byId } from '../base/dom';
import { texts } from '../base/texts';

/** The owner of a local workbook, by the address that scripts see. */
const owner = 'owner@example.com';
const key = 'local-workbook.user';
const listKey = 'local-workbook.users';
const other = '\n';
const longest = 100;
const mostNames = 20;

export function currentUser(): string {
  return sessionStorage.getItem(key) ?? localStorage.getItem(key) ?? owner;
}

function known(): string[] {
  const saved: unknown = JSON.parse(localStorage.getItem(listKey) ?? '[]');
  const names = Array.isArray(saved) ? saved.map(String) : [];
  return [...new Set([owner, ...names, currentUser()])];
}

export function choosePerson(changed: (user: string) => void): void {
  const field = byId('user', HTMLSelectElement);
  const show = (): void => {
    const options = known().map((name) => new Option(name === owner ? texts.userOwner : name, name));
    field.replaceChildren(...options, new Option(texts.userAdd, other));
    field.value = currentUser();
  };
  const take = (name: string): void => {
    const names = [...new Set([...known(), name])].filter((each) => each !== owner);
    localStorage.setItem(listKey, JSON.stringify(names.slice(-mostNames)));
    sessionStorage.setItem(key, name);
    localStorage.setItem(key, name);
    show();
    changed(name);
  };
  show();
  field.addEventListener('change', () => {
    if (field.value !== other) take(field.value);
    else void ask().then((name) => (name === null ? show() : take(name)));
  });
}

async function ask(): Promise<string | null> {
  const choices = [
    { name: 'OK', text: texts.ok },
    { name: 'CANCEL', text: texts.cancel },
  ];
  const answer = await openDialog({ title: texts.userTitle, text: texts.userAsk, field: '', choices }).answer;
  const name = answer.text
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, longest);
  return answer.name === 'OK' && name !== '' ? name : null;
}
