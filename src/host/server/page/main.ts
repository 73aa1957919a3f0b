/** The page of the local workbook: its frame at once, the grid as soon as its script is there. */
import { byId, make } from './dom';
import { fetchState } from './live/connection';
import { texts } from './texts';

function gridStyles(): Promise<void> {
  const link = make('link', { rel: 'stylesheet', href: '/page/grid.css' });
  return new Promise((done) => {
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => done());
    document.head.append(link);
  });
}

async function start(): Promise<void> {
  const loading = byId('loading', HTMLElement);
  try {
    const [{ openDesk }, state] = await Promise.all([import('./desk'), fetchState(), gridStyles()]);
    openDesk(state);
    loading.remove();
  } catch (error) {
    loading.textContent = texts.noGrid;
    throw error;
  }
}

void start();
