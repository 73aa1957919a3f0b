/** The page: which screen is shown, and what they share. */
import { useState } from 'preact/hooks';
import { CheckScreen } from './check/check-screen';
import { RecentScreen } from './lists/recent-screen';
import { ProgressScreen } from './progress/progress-screen';
import { QualityScreen } from './quality/quality-screen';
import { RecordScreen } from './record/record-screen';
import { useDraft } from './record/use-draft';
import { useRecorder } from './record/use-recorder';
import { useEnv } from './shared/env';
import { besideGrid, startsYear } from './shared/server';
import type { Language } from './shared/texts';
import { YearScreen } from './years/year-screen';

type Screen = 'record' | 'recent' | 'progress' | 'quality' | 'check' | 'year';

export function App({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { options, texts } = useEnv();
  const [screen, setScreen] = useState<Screen>(startsYear() ? 'year' : 'record');
  const store = useDraft(options);
  const recorder = useRecorder(store);
  const beside: Screen[] = besideGrid() ? ['check'] : [];
  const screens: Screen[] = [
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
        {screens.map((each) => (
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
        <h1 class="unseen">{texts.screens[screen]}</h1>
        {screen === 'record' && <RecordScreen store={store} recorder={recorder} />}
        {screen === 'recent' && <RecentScreen area={store.draft.area} staff={store.draft.staff} />}
        {screen === 'progress' && <ProgressScreen area={store.draft.area} />}
        {screen === 'quality' && <QualityScreen />}
        {screen === 'check' && <CheckScreen />}
        {screen === 'year' && <YearScreen />}
      </main>
      <LanguageChoice onLanguage={onLanguage} />
    </>
  );
}

const languages: readonly (readonly [Language, string])[] = [
  ['ja', '日本語'],
  ['en', 'English'],
];

function LanguageChoice({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { language, texts } = useEnv();
  return (
    <footer>
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
