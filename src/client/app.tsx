/** The page: which screen is shown, and what they share. */
import { useRef, useState } from 'preact/hooks';
import { CheckScreen } from './check/check-screen';
import { GuideScreen } from './guide/guide-screen';
import { RecentScreen } from './lists/recent-screen';
import { ProgressScreen } from './progress/progress-screen';
import { QualityScreen } from './quality/quality-screen';
import { actsIn, type Draft } from './record/draft';
import { RecordScreen } from './record/record-screen';
import { type DraftStore, useDraft } from './record/use-draft';
import { type Recorder, useRecorder } from './record/use-recorder';
import { useEnv } from './shared/env';
import { besideGrid, startsYear } from './shared/server';
import type { Language } from './shared/texts';

import { useBack } from './use-back';
import { ClosedYear } from './years/closed-year';
import { YearScreen } from './years/year-screen';

/** What the bar at the top goes to. */
type Tab = 'record' | 'recent' | 'progress' | 'quality' | 'check' | 'year';
type Screen = Tab | 'guide';
/** What the back button goes between: the screens, and the event that is being written. */
type Place = Screen | 'event';

export function App({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { acts, options, texts } = useEnv();
  const [screen, setScreen] = useState<Screen>(startsYear() ? 'year' : 'record');
  const store = useDraft(options);
  const recorder = useRecorder(store, () => setScreen('recent'));
  useBack<Place>(
    screen === 'record' && actsIn(store.draft, acts).length > 0 ? 'event' : screen,
    'record',
    useGoing(store, recorder, setScreen),
  );
  const beside: Tab[] = besideGrid() ? ['check'] : [];
  const tabs: Tab[] = [
    'record',
    'recent',
    'progress',
    'quality',
    ...beside,
    ...(startsYear() ? (['year'] as const) : []),
  ];
  return (
    <>
      <nav aria-label={texts.title}>
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === screen ? 'page' : undefined}
            onClick={() => setScreen(each)}
          >
            {texts.screens[each]}
          </button>
        ))}
      </nav>
      <main>
        <h1 class="unseen">{screen === 'guide' ? texts.guide.title : texts.screens[screen]}</h1>
        <ClosedYear />
        {screen === 'record' && <RecordScreen store={store} recorder={recorder} />}
        {screen === 'recent' && (
          <RecentScreen
            area={store.draft.area}
            staff={store.draft.staff}
            onChange={(next) => store.update((draft) => ({ ...draft, ...next }))}
          />
        )}
        {screen === 'progress' && (
          <ProgressScreen area={store.draft.area} staff={store.draft.staff} onGuide={() => setScreen('guide')} />
        )}
        {screen === 'quality' && <QualityScreen />}
        {screen === 'check' && <CheckScreen />}
        {screen === 'year' && <YearScreen />}
        {screen === 'guide' && <GuideScreen texts={texts} />}
      </main>
      <Foot screen={screen} onGuide={() => setScreen('guide')} onLanguage={onLanguage} />
    </>
  );
}

/** Goes to a place by the back or forward button; what was chosen of an event that is left is kept for coming forward again. */
function useGoing(
  store: DraftStore,
  recorder: Recorder,
  setScreen: (screen: Screen) => void,
): (place: Place) => boolean {
  const left = useRef<Pick<Draft, 'acts' | 'counts'> | null>(null);
  if (store.draft.acts.length > 0) left.current = null;
  return (place) => {
    // What is on its way is not left: it would be taken for given up.
    if (recorder.busy !== null) return false;
    const { acts, counts } = store.now();
    if (place === 'record' && acts.length > 0) {
      recorder.clear();
      store.update((draft) => ({ ...draft, acts: [], counts: [] }));
      left.current = { acts, counts };
    }
    const kept = left.current;
    if (place === 'event' && acts.length === 0 && kept !== null) store.update((draft) => ({ ...draft, ...kept }));
    setScreen(place === 'event' ? 'record' : place);
    return true;
  };
}

const languages: readonly (readonly [Language, string])[] = [
  ['ja', '日本語'],
  ['en', 'English'],
];

interface FootProps {
  readonly screen: Screen;
  onGuide(): void;
  onLanguage(language: Language): void;
}

function Foot({ screen, onGuide, onLanguage }: FootProps) {
  const { language, texts } = useEnv();
  return (
    <footer>
      <button
        type="button"
        class="quiet"
        aria-current={screen === 'guide' ? 'page' : undefined}
        onClick={() => {
          onGuide();
          window.scrollTo(0, 0);
        }}
      >
        {texts.guide.title}
      </button>
      <fieldset class="languages">
        <legend class="unseen">{texts.language}</legend>
        {languages.map(([each, name]) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={each === language}
            onClick={() => onLanguage(each)}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </footer>
  );
}
