/** The device's back button within the form: every place that is gone to is an entry of the browser's history. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { besideGrid } from './shared/server';

interface Entry<P extends string> {
  readonly place: P;
  /** Entries from the first place to this one. */
  readonly depth: number;
}

/**
 * Nothing beside a grid, where the browser's history is the spreadsheet's.
 * @param first where the form starts: going there by other means goes back to its entry
 * @param onGo goes to a place of the history; answers whether it could
 */
export function useBack<P extends string>(place: P, first: P, onGo: (place: P) => boolean): void {
  const current = useRef<Entry<P>>({ place: first, depth: 0 });
  const latest = useRef({ place, onGo });
  latest.current = { place, onGo };
  const push = (next: P): void => {
    current.current = { place: next, depth: current.current.depth + 1 };
    history.pushState(current.current, '');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes is in refs and never stale
  useEffect(() => {
    if (besideGrid()) return;
    history.replaceState(current.current, '');
    const onPop = (event: PopStateEvent): void => {
      // Written by this page above, or nothing where the browser made the entry.
      const { place: to = first, depth = 0 } = (event.state ?? {}) as Partial<Entry<P>>;
      current.current = { place: to, depth };
      if (to !== latest.current.place && !latest.current.onGo(to)) push(latest.current.place);
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);
  // At once when it is drawn: later, the person may have gone on to another place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a place that was gone to makes an entry
  useLayoutEffect(() => {
    if (besideGrid() || place === current.current.place) return;
    if (place === first) history.go(-current.current.depth);
    else push(place);
  }, [place]);
}
