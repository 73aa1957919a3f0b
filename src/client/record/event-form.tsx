/** The fields of one event, what they will count, and sending it. */

import { useState } from 'preact/hooks';
import { type ContentColumn, contentColumns } from '../../domain/rows/columns';
import type { Act } from '../shared/acts';
import { areaName, WithAreas } from '../shared/area-options';
import type { Chosen } from '../shared/chosen';
import { dayText } from '../shared/day';
import { amountsText } from '../shared/described';
import { useEnv } from '../shared/env';
import { LateField } from '../shared/late-field';
import { Notice } from '../shared/notice';
import { StillWorking } from '../shared/still-working';
import { ActPart } from './act-part';
import { AlsoCount } from './also-count';
import { contentFields } from './content-fields';
import { DayField } from './day-field';
import { actsIn, chosenIn, contentOf, type Draft, unanswered } from './draft';
import { PlaceFields } from './place-fields';
import type { DraftStore } from './use-draft';
import type { Recorder } from './use-recorder';

interface Props {
  readonly store: DraftStore;
  readonly recorder: Recorder;
  readonly byKeyboard: boolean;
  readonly onLeave: () => void;
}

export function EventForm({ store, recorder, byKeyboard, onLeave }: Props) {
  const { acts } = useEnv();
  const [tried, setTried] = useState(false);
  const { draft } = store;
  const chosen = chosenIn(draft, acts);
  const missing = tried ? missingIn(draft, acts) : null;
  const change = changeIn(store, recorder);
  const submit = (event: Event): void => {
    event.preventDefault();
    const lacks = missingIn(draft, acts);
    setTried(true);
    if (lacks === null) recorder.send();
    else document.getElementById(typeof lacks === 'number' ? `act-${lacks}` : lacks)?.focus();
  };
  return (
    <form novalidate aria-busy={recorder.busy !== null} onSubmit={submit}>
      {/* What is on its way is not changed: it would be taken for recorded. */}
      <fieldset role="presentation" disabled={recorder.busy !== null}>
        {actsIn(draft, acts).map((act, index) => (
          <ActPart
            key={act.key}
            act={act}
            index={index}
            draft={draft}
            byKeyboard={byKeyboard && index === 0}
            missing={missing === index}
            onChange={change}
            onLeave={onLeave}
          />
        ))}
        <DayField date={draft.date} today={store.today} missing={missing === 'date'} onChange={change} />
        <PlaceFields area={draft.area} staff={draft.staff} missing={missing === 'area'} onChange={change} />
        <Details draft={draft} chosen={chosen} onChange={change} />
        <AlsoCount draft={draft} onChange={change} />
        {draft.late !== null && <LateField value={draft.late} onChange={change} />}
      </fieldset>
      <Bottom store={store} recorder={recorder} chosen={chosen} />
    </form>
  );
}

/** Whatever was said of the draft before holds no longer once it changes. */
function changeIn({ update }: DraftStore, { clear }: Recorder): (next: Partial<Draft>) => void {
  return (next) => {
    clear();
    update((now) => ({ ...now, ...next }));
  };
}

/** The first thing that is still needed: an act without a count, by its place, or a field; null when nothing is. */
function missingIn(draft: Draft, all: readonly Act[]): number | 'date' | 'area' | null {
  const acts = actsIn(draft, all);
  const uncounted = acts.findIndex((act) => chosenIn(draft, [act]).length === 0);
  if (uncounted >= 0) return uncounted;
  if (draft.date === '') return 'date';
  return draft.area === '' ? 'area' : null;
}

interface DetailsProps {
  readonly draft: Draft;
  readonly chosen: readonly Chosen[];
  readonly onChange: (next: Partial<Draft>) => void;
}

const details = contentColumns.filter((column) => contentFields[column].Detail !== null);

/** The organisation where its name is what counts; else it and the note only for who wants to write them. */
function Details({ draft, chosen, onChange }: DetailsProps) {
  const { texts } = useEnv();
  const [wanted, setWanted] = useState(false);
  const counted = [...new Set(chosen.flatMap(({ indicator }) => indicator.countsOrganisations ?? []))];
  const isShown = (column: ContentColumn): boolean =>
    wanted || draft[column] !== '' || (column === 'counterparty' && counted.length > 0);
  const shown = details.filter(isShown);
  // The first field that would not be there unasked takes the focus.
  const [asked] = details.filter((column) => !(column === 'counterparty' && counted.length > 0));
  return (
    <>
      {shown.map((column) => {
        const { Detail } = contentFields[column];
        const focused = wanted && column === asked;
        return (
          Detail && (
            <Detail key={column} value={draft[column]} counted={counted} focused={focused} onChange={onChange} />
          )
        );
      })}
      {shown.length < details.length && (
        <button type="button" class="quiet aside" onClick={() => setWanted(true)}>
          <span aria-hidden="true">＋</span> {shown.includes('counterparty') ? texts.addNote : texts.addDetails}
        </button>
      )}
    </>
  );
}

interface BottomProps {
  readonly store: DraftStore;
  readonly recorder: Recorder;
  readonly chosen: readonly Chosen[];
}

/** What will be counted, in one line, and the button: always in sight. */
function Bottom({ store: { draft }, recorder: { said, busy, toRecent }, chosen }: BottomProps) {
  const env = useEnv();
  const { texts } = env;
  const waiting = busy === null && said === null ? unanswered(draft, contentOf(draft, chosen)) : null;
  return (
    <>
      {said !== null && <Notice said={said} />}
      <StillWorking active={busy !== null} />
      {waiting !== null && (
        <div class="notice doubtful" role="status">
          <h2>{texts.unanswered}</h2>
          <p>{waiting === 'this' ? texts.neverTwice : texts.changedSince}</p>
          {waiting === 'another' && (
            <button type="button" class="plain" onClick={toRecent}>
              {texts.toRecent}
            </button>
          )}
        </div>
      )}
      <div class="send">
        <p id="preview" class={chosen.length === 0 ? 'empty' : ''} aria-live="polite">
          <span class="unseen">{texts.previewLabel} </span>
          {chosen.length === 0 ? (
            texts.nothingYet
          ) : (
            <WithAreas
              text={texts.preview(dayText(draft.date, texts), areaName(draft.area, env), amountsText(chosen, texts))}
            />
          )}
        </p>
        <button id="submit" type="submit" aria-disabled={busy !== null}>
          {busy ?? texts.submit}
        </button>
      </div>
    </>
  );
}
