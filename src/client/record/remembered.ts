/**
 * What is remembered between two visits: by the server for the person, since browsers of phones may forget or refuse it,
 * and by this browser, where the server was not reached. Where neither takes it, nothing breaks.
 */
import type { FormMemory } from '../../schema/requests/form-options';
import { call } from '../shared/server';

const prefix = 'chofu-kpi-form.';
/** A draft changes with each key: the server is told once somebody pauses. */
const PAUSE_MS = 4000;

const names = ['area', 'staff', 'language', 'draft'] as const;
export type Remembered = (typeof names)[number];

/** What the browser refused to keep lasts as long as the page. */
const refused = new Map<string, string>();
/** Whether the server was told the last change, and whether it is being told. */
let isKept = true;
let isKeeping = false;
let pause: ReturnType<typeof setTimeout> | undefined;

export function recall(name: Remembered): string {
  return stored(name);
}

/** '' forgets. */
export function remember(name: Remembered, value: string): void {
  if (stored(name) === value) return;
  store(name, value);
  store('at', String(Date.now()));
  isKept = false;
  clearTimeout(pause);
  pause = setTimeout(keepNow, PAUSE_MS);
}

/** What the server kept for the person takes the place of what this browser has, unless that is newer. */
export function adopt(kept: FormMemory | null): void {
  if (kept === null || kept.at <= Number(stored('at'))) return;
  for (const name of names) store(name, kept[name]);
  store('at', String(kept.at));
}

/** Tells the server what it does not have yet. Nobody waits for it, and what it refuses stays in this browser. */
export function keepNow(): void {
  clearTimeout(pause);
  const [area, staff, language, draft] = names.map(stored);
  if (isKept || isKeeping || draft === undefined) return;
  isKept = true;
  isKeeping = true;
  const done = (): void => {
    isKeeping = false;
    // One after the other: what was changed meanwhile must not be overtaken by what was before.
    if (!isKept) keepNow();
  };
  call('keepForm', {
    at: Number(stored('at')),
    area: area ?? '',
    staff: staff ?? '',
    language: language ?? '',
    draft,
  }).then(done, done);
}

function stored(name: Remembered | 'at'): string {
  try {
    return refused.get(name) ?? localStorage.getItem(prefix + name) ?? '';
  } catch {
    return refused.get(name) ?? '';
  }
}

function store(name: Remembered | 'at', value: string): void {
  try {
    if (value === '') localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
    refused.delete(name);
  } catch {
    // Private windows and embedded frames may refuse it.
    refused.set(name, value);
  }
}
