/** The page: which screen is shown, and what they share. */
import { useRef, useState } from 'preact/hooks';
import type { Opened } from './back/opened';
import { type Place as PlaceOf, useBack } from './back/use-back';
import { CheckScreen } from './check/check-screen';
import { GuideScreen } from './guide/guide-screen';
import { RecentScreen, type Scope } from './lists/recent-screen';
import { isChanging } from './lists/use-change';
import { ProgressScreen } from './progress/progress-screen';
import { QualityScreen } from './quality/quality-screen';
import { actsIn, type Draft } from './record/draft';
import { RecordScreen } from './record/record-screen';
import { type DraftStore, useDraft } from './record/use-draft';
import { type Recorder, useRecorder } from './record/use-recorder';
import { useEnv } from './shared/env';
import { besideGrid, startsYear } from './shared/server';
import type { Language } from './shared/texts';
import { ClosedYear } from './years/closed-year';
import { YearScreen } from './years/year-screen';

/** What the bar at the top goes to. */
type Tab = 'record' | 'recent' | 'progress' | 'quality' | 'check' | 'year';
type Screen = Tab | 'guide';
/** What the back button goes between: the screens and what is opened on them, and the event that is being written. */
type Place = PlaceOf<Screen | 'event'>;

export function App({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { acts, options, texts } = useEnv();
  const [{ screen, part }, setPlace] = useState<PlaceOf<Screen>>({
    screen: startsYear() ? 'year' : 'record',
    part: '',
  });
  const setScreen = (next: Screen): void => setPlace({ screen: next, part: '' });
  const [scope, setScope] = useState<Scope | null>(null);
  const opened: Opened = {
    part,
    open: (next) => setPlace({ screen, part: next }),
    close: (closed) => setPlace((now) => (now.screen === screen && now.part === closed ? { screen, part: '' } : now)),
  };
  const store = useDraft(options);
  const recorder = useRecorder(store, () => setScreen('recent'));
  useBack(
    { screen: screen === 'record' && actsIn(store.draft, acts).length > 0 ? 'event' : screen, part },
    'record',
    useGoing(store, recorder, setPlace),
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
            scope={scope}
            onScope={setScope}
            opened={opened}
            onChange={(next) => store.update((draft) => ({ ...draft, ...next }))}
          />
        )}
        {screen === 'progress' && (
          <ProgressScreen
            area={store.draft.area}
            staff={store.draft.staff}
            opened={opened}
            onGuide={() => setScreen('guide')}
          />
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
  setPlace: (place: PlaceOf<Screen>) => void,
): (place: Place) => boolean {
  const left = useRef<Pick<Draft, 'acts' | 'counts'> | null>(null);
  if (store.draft.acts.length > 0) left.current = null;
  return ({ screen, part }) => {
    // What is on its way is not left: it would be taken for given up.
    if (recorder.busy !== null || isChanging()) return false;
    const { acts, counts } = store.now();
    if (screen === 'record' && acts.length > 0) {
      recorder.clear();
      store.update((draft) => ({ ...draft, acts: [], counts: [] }));
      left.current = { acts, counts };
    }
    const kept = left.current;
    if (screen === 'event' && acts.length === 0 && kept !== null) store.update((draft) => ({ ...draft, ...kept }));
    setPlace({ screen: screen === 'event' ? 'record' : screen, part });
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
