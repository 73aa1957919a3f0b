/** Recording: first what happened, then only what that needs. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Act } from '../shared/acts';
import { useEnv } from '../shared/env';
import { Notice } from '../shared/notice';
import { besideGrid } from '../shared/server';
import { actsIn, withAct } from './draft';
import { EventForm } from './event-form';
import type { DraftStore } from './use-draft';
import type { Recorder } from './use-recorder';

interface Props {
  readonly store: DraftStore;
  readonly recorder: Recorder;
}

export function RecordScreen({ store, recorder }: Props) {
  const { acts } = useEnv();
  const byKeyboard = useRef(false);
  const [left, setLeft] = useState(false);
  const chosen = actsIn(store.draft, acts);
  const choose = (act: Act, keyboard: boolean): void => {
    byKeyboard.current = keyboard;
    recorder.clear();
    store.update((draft) => withAct(draft, act));
  };
  const leave = (): void => {
    recorder.clear();
    setLeft(true);
    store.update((draft) => ({ ...draft, acts: [], counts: [] }));
  };
  if (chosen.length > 0) {
    return <EventForm store={store} recorder={recorder} byKeyboard={byKeyboard.current} onLeave={leave} />;
  }
  return (
    <>
      {recorder.said !== null && <Notice said={recorder.said} />}
      {recorder.busy !== null && <p role="status">{recorder.busy}</p>}
      <ActChoice focused={left} onChoose={choose} />
    </>
  );
}

/** The acts of the tab that is open beside the form come first. */
function openFirst(acts: readonly Act[], openTab: string): Act[] {
  const isOpen = ({ initiative }: Act): boolean => initiative.key === openTab;
  return [...acts.filter(isOpen), ...acts.filter((act) => !isOpen(act))];
}

interface ChoiceProps {
  /** The choice was come back to: the focus goes there. */
  readonly focused: boolean;
  readonly onChoose: (act: Act, keyboard: boolean) => void;
}

function ActChoice({ focused, onChoose }: ChoiceProps) {
  const { acts, texts, options } = useEnv();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <section aria-labelledby="what-happened">
      <h2 id="what-happened" ref={heading} tabIndex={-1}>
        {texts.whatHappened}
      </h2>
      <div class="acts">
        {openFirst(acts, besideGrid() ? options.openTab : '').map((act) => (
          // A click without a pointer comes from the keyboard.
          <button key={act.key} type="button" onClick={(event) => onChoose(act, event.detail === 0)}>
            {act.title}
          </button>
        ))}
      </div>
    </section>
  );
}
