/** Two names of one organisation: which stays, what would change, why. Nothing is merged before all of it was shown. */
import { useEffect, useState } from 'preact/hooks';
import type { Merged } from '../shared/answers';
import { sentences } from '../shared/described';
import { useEnv } from '../shared/env';
import { freshId } from '../shared/fresh-id';
import { call, NoAnswer } from '../shared/server';

interface Props {
  /** The usual name first. */
  readonly names: readonly [string, string];
  readonly onClose: () => void;
  readonly onDone: (merged: Merged, requestId: string) => void;
}

export function MergePart({ names, onClose, onDone }: Props) {
  const { language, texts } = useEnv();
  const words = texts.merging;
  const [name, setName] = useState(names[0]);
  const [found, setFound] = useState<Merged | null>(null);
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const ask = async (requestId: string, confirmed: boolean): Promise<Merged | null> => {
    const spellings = names.filter((each) => each !== name);
    const request = { requestId, name, spellings, ...(confirmed && { reason, confirmed, late: true }) };
    try {
      const answer = await call('mergeOrganisations', request);
      if (answer.ok) return answer.value;
      setFailed(sentences(language, answer.problems));
    } catch (error) {
      setFailed([texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent']]);
    }
    return null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what would change follows the name that stays
  useEffect(() => {
    let isLast = true;
    setFound(null);
    void ask(freshId(), false).then((value) => {
      if (isLast) setFound(value);
    });
    return () => {
      isLast = false;
    };
  }, [name]);
  const merge = async (): Promise<void> => {
    if (busy || found === null) return;
    setBusy(true);
    setFailed([]);
    const requestId = freshId();
    const value = await ask(requestId, true);
    setBusy(false);
    if (value !== null) onDone(value, requestId);
  };
  return (
    <section class="notice doubtful" aria-label={words.open}>
      <fieldset class="ratings">
        <legend>{words.which}</legend>
        {names.map((each) => (
          <label key={each} class="tick">
            <input type="radio" name="merged-name" checked={each === name} onChange={() => setName(each)} />
            <span>{each}</span>
          </label>
        ))}
      </fieldset>
      <p class="hint">{words.whichHint}</p>
      <div aria-live="polite">
        {found === null ? failed.length === 0 && <p>{words.looking}</p> : <Changes {...found} />}
      </div>
      <label class="field">
        {words.reason}
        <input
          type="text"
          maxLength={200}
          autocomplete="off"
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      {failed.length > 0 && (
        <div role="alert">
          {failed.map((line) => (
            <p key={line} class="fault">
              {line}
            </p>
          ))}
        </div>
      )}
      <div class="actions">
        <button type="button" aria-disabled={busy || found === null} onClick={() => void merge()}>
          {busy ? words.merging : words.merge}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </section>
  );
}

function Changes({ rows, tabs, lateRows, lateMonths, figures }: Merged) {
  const words = useEnv().texts.merging;
  return (
    <>
      <p>{words.rows(rows)}</p>
      <ul>
        {tabs.map((each) => (
          <li key={each.tab}>{words.ofTab(each.tab, each.rows)}</li>
        ))}
        {figures.map(({ area, label, before, after, unit }) => (
          <li key={`${area} ${label}`}>{words.figure(area, label, before ?? 0, after ?? 0, unit)}</li>
        ))}
      </ul>
      {lateRows > 0 && <p>{words.late(lateRows, lateMonths.join('、'))}</p>}
    </>
  );
}
