/** The page of the local workbook: its frame at once, the grid as soon as its script is there. */

import type { GridState } from '../../local/messages';
import { byId, make } from './base/dom';
import { texts } from './base/texts';
import { fetchState, Preparing } from './live/connection';

const retryMs = 1_000;

function gridStyles(): Promise<void> {
  const link = make('link', { rel: 'stylesheet', href: '/page/grid.css' });
  return new Promise((done) => {
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => done());
    document.head.append(link);
  });
}

/** A page that was opened early waits for the workbook to be there. */
async function firstState(preparing: () => void): Promise<GridState> {
  for (;;) {
    try {
      return await fetchState();
    } catch (error) {
      if (!(error instanceof Preparing)) throw error;
      preparing();
      await new Promise((done) => setTimeout(done, retryMs));
    }
  }
}

async function start(): Promise<void> {
  const loading = byId('loading', HTMLElement);
  try {
    const [{ openDesk }, state] = await Promise.all([
      import('./desk'),
      firstState(() => {
        loading.textContent = texts.preparing;
      }),
      gridStyles(),
    ]);
    openDesk(state);
    loading.remove();
  } catch (error) {
    loading.textContent = texts.noGrid;
    throw error;
  }
}

void start();
