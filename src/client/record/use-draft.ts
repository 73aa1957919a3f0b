/** The draft of the page: kept in the browser at each change, so that a reload or a closed sidebar loses nothing. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormOptions } from '../../schema/requests/form-options';
import { dayNow, dayOfYear } from '../shared/day';
import { filledIn } from '../shared/server';
import { type Draft, emptyDraft, holdsWork, readDraft } from './draft';
import { recall, remember } from './remembered';

export interface DraftStore {
  readonly draft: Draft;
  /** Today, also when the form was opened yesterday. */
  readonly today: string;
  /** The draft as it is now, however old the picture on the screen is. */
  now(): Draft;
  update(change: (draft: Draft) => Draft): void;
  /** An empty draft of today (of no day once the fiscal year is over), for the same area and person. */
  clear(): void;
}

export function useDraft(options: FormOptions): DraftStore {
  const opened = useRef(new Date());
  const [today, setToday] = useState(options.today);
  const latest = useRef<Draft | null>(null);
  latest.current ??= readDraft(recall('draft')) ?? freshDraft(options);
  const [draft, setDraft] = useState(latest.current);
  const now = (): Draft => latest.current ?? draft;
  const put = (next: Draft): void => {
    latest.current = next;
    remember('draft', holdsWork(next) ? JSON.stringify(next) : '');
    setDraft(next);
  };
  const update = (change: (before: Draft) => Draft): void => put(change(now()));
  const currentDay = (): string => dayNow(options.today, opened.current, new Date());
  const suggested = (): string => dayOfYear(currentDay(), options);
  const look = (): void => {
    setToday(currentDay());
    if (!holdsWork(now())) put({ ...now(), date: suggested() });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it looks at is in refs and never stale
  useEffect(() => {
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  return { draft, today, now, update, clear: () => put(emptyDraft({ ...now(), date: suggested() })) };
}

function freshDraft(options: FormOptions): Draft {
  const filled = filledIn();
  const area = [filled.area, recall('area')].find((each) => options.areas.includes(each)) ?? '';
  return emptyDraft({ date: dayOfYear(options.today, options), area, staff: filled.staff || recall('staff') });
}
