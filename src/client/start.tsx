/** Loading the form's choices, and the language in which everything is said; the guide, which needs neither, at once. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { App } from './app';
import { GuideScreen } from './guide/guide-screen';
import { adopt, keepNow, recall, remember } from './record/remembered';
import { sentences } from './shared/described';
import { EnvContext, envOf } from './shared/env';
import { notLoaded } from './shared/not-loaded';
import { opensGuide } from './shared/server';
import { type Language, textsOf } from './shared/texts';
import { useAnswer } from './shared/use-answer';

/** Until the server tells the person's own language. */
function firstLanguage(): Language {
  return (recall('language') || navigator.language).startsWith('en') ? 'en' : 'ja';
}

export function Start() {
  return opensGuide() ? <GuideAlone /> : <Form />;
}

/** Before set-up too, and where the server does not answer. */
function GuideAlone() {
  const texts = textsOf(firstLanguage());
  return (
    <main>
      <h1 class="unseen">{texts.guide.title}</h1>
      <GuideScreen texts={texts} />
    </main>
  );
}

function Form() {
  const [chosen, setChosen] = useState<Language | null>(null);
  const options = useAnswer('formOptions', {});
  const isAdopted = useRef(false);
  if (options.value !== null && !isAdopted.current) {
    isAdopted.current = true;
    adopt(options.value.kept);
  }
  const described = options.value?.locale;
  const kept = recall('language');
  const language = chosen ?? (kept === 'ja' || kept === 'en' ? kept : (described ?? firstLanguage()));
  const env = useMemo(
    () => (options.value === null ? null : envOf(options.value, language)),
    [options.value, language],
  );
  const texts = textsOf(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.title;
  }, [language, texts]);
  useEffect(() => {
    // Who puts the phone away may not come back to this page.
    const leave = (): void => {
      if (document.visibilityState === 'hidden') keepNow();
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, []);
  const choose = (next: Language): void => {
    remember('language', next);
    setChosen(next);
  };
  if (env !== null)
    return (
      <EnvContext.Provider value={env}>
        <App onLanguage={choose} />
      </EnvContext.Provider>
    );
  if (options.loading) return <p role="status">{texts.loading}</p>;
  return (
    <div role="alert">
      <p>{sentences(language, options.problems).join(' ') || notLoaded(texts, options.silence ?? 'silent')}</p>
      <button type="button" onClick={options.reload}>
        {texts.reload}
      </button>
    </div>
  );
}
