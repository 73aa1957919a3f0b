/** What was typed into a change: it outlives its form and the screen, until it is done or cancelled. */
import { useState } from 'preact/hooks';
import type { Entry } from '../shared/answers';
import { changesOf, type Edits, edited } from './corrected';

export interface Typed {
  readonly edits: Edits;
  readonly reason: string;
}

const kept = new Map<string, Typed>();

/**
 * @param part the name of the change
 * @param reason what stands there while nothing was typed
 */
export function useTyped(part: string, entry: Entry, reason = ''): Typed & { type(next: Partial<Typed>): void } {
  const [typed, setTyped] = useState<Typed>(kept.get(part) ?? { edits: {}, reason });
  const type = (next: Partial<Typed>): void => {
    const whole = { ...typed, ...next };
    const isOther = whole.reason !== reason || Object.keys(changesOf(entry, edited(entry, whole.edits))).length > 0;
    if (isOther) kept.set(part, whole);
    else kept.delete(part);
    setTyped(whole);
  };
  return { ...typed, type };
}

export function isTyped(part: string): boolean {
  return kept.has(part);
}

export function forgetTyped(part: string): void {
  kept.delete(part);
}
