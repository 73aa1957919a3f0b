/** The device's back button within the form: every place that is gone to is an entry of the browser's history. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { besideGrid } from '../shared/server';

export interface Place<S extends string> {
  readonly screen: S;
  /** What is opened on the screen, which is closed before the screen is left; '' for nothing. */
  readonly part: string;
}

interface Entry<S extends string> extends Place<S> {
  /** Entries from the first place to this one. */
  readonly depth: number;
}

/**
 * Nothing beside a grid, where the browser's history is the spreadsheet's.
 * @param first where the form starts: going there by other means goes back to its entry
 * @param onGo goes to a place of the history; answers whether it could
 */
export function useBack<S extends string>(
  { screen, part }: Place<S>,
  first: S,
  onGo: (place: Place<S>) => boolean,
): void {
  const current = useRef<Entry<S>>({ screen: first, part: '', depth: 0 });
  const latest = useRef({ screen, part, onGo });
  latest.current = { screen, part, onGo };
  const push = (next: Place<S>): void => {
    current.current = { ...next, depth: current.current.depth + 1 };
    history.pushState(current.current, '');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes is in refs and never stale
  useEffect(() => {
    if (besideGrid()) return;
    history.replaceState(current.current, '');
    const onPop = (event: PopStateEvent): void => {
      // Written by this page above, or nothing where the browser made the entry.
      const { screen: to = first, part: opened = '', depth = 0 } = (event.state ?? {}) as Partial<Entry<S>>;
      const place = { screen: to, part: opened };
      const { onGo: go, ...shown } = latest.current;
      current.current = { ...place, depth };
      if (!isSame(place, shown) && !go(place)) push(shown);
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);
  // At once when it is drawn: later, the person may have gone on to another place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a place that was gone to makes an entry
  useLayoutEffect(() => {
    const place = { screen, part };
    const from = current.current;
    if (besideGrid() || isSame(place, from)) return;
    if (screen === first) history.go(-from.depth);
    else if (screen !== from.screen || from.part === '') push(place);
    // What was closed is not come back to, and one part takes the place of another.
    else if (part === '') history.back();
    else {
      current.current = { ...place, depth: from.depth };
      history.replaceState(current.current, '');
    }
  }, [screen, part]);
}

function isSame(one: Place<string>, other: Place<string>): boolean {
  return one.screen === other.screen && one.part === other.part;
}
