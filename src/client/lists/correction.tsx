/** Correcting an entry, with a reason: only what was changed is sent. */
import { useState } from 'preact/hooks';
import { type ContentColumn, leadColumns, trailColumns } from '../../domain/rows/columns';
import { findPersonalData } from '../../domain/text/personal-data';
import { saysChangedLate } from '../../schema/rows/status-text';
import { contentFields } from '../record/content-fields';
import { nameOf } from '../shared/acts';
import type { Entry } from '../shared/answers';
import { AreaOptions, WithAreas } from '../shared/area-options';
import { CountStepper } from '../shared/count-stepper';
import { useEnv } from '../shared/env';
import { SeenData } from '../shared/seen-data';
import { ChangeForm } from './change-form';
import { type Corrected, changedLines, changesOf, type Edits, edited } from './corrected';
import { useTyped } from './typed';
import { useChange } from './use-change';
import type { ChangeProps } from './voiding';

export function Correction({ entry, part, summary, onClose, onDone }: ChangeProps) {
  const env = useEnv();
  const { texts } = env;
  const words = texts.recent;
  const { edits, reason, type } = useTyped(part, entry);
  const [warned, setWarned] = useState('');
  // What was typed into a closed month asks for its reason alone.
  const typedLate = saysChangedLate(entry.status);
  const now = edited(entry, edits);
  const changed = changedLines(entry, now, env);
  const change = useChange(() => onDone(words.saved, { changed }), typedLate);
  const put = (next: Edits): void =>
    type({ edits: { ...edits, ...next, counts: { ...edits.counts, ...next.counts } } });
  const changes = changesOf(entry, now);
  const found = personalIn(changes);
  const personal = found.length > 0;
  const seenAll = personal && warned === JSON.stringify(found);
  const submit = (given: string): void => {
    if (Object.keys(changes).length === 0 && !(typedLate && change.late === true)) change.say(words.nothingChanged);
    else if (personal && !seenAll) {
      setWarned(JSON.stringify(found));
      change.say(found.map(([name, each]) => words.personal(texts[name], texts.quoted(each))).join(''));
    } else change.send('correctEntry', { id: entry.id, changes, reason: given, ...(personal && { confirmed: true }) });
  };
  return (
    <ChangeForm
      id={entry.id}
      title={words.correctOf(summary)}
      reason={reason}
      // A closed month wants a reason of its own.
      reasons={typedLate ? [] : words.reasonsToCorrect}
      saveWith={words.saveWith}
      onReason={(next) => type({ reason: next })}
      change={change}
      submit={seenAll ? words.saveAsIs : words.save}
      submitting={words.saving}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields entry={entry} now={now} onChange={put} />
      <Changed lines={changed} />
    </ChangeForm>
  );
}

/** What of the changed texts may tell who a person is, by column. */
function personalIn(changes: ReturnType<typeof changesOf>): (readonly [ContentColumn, string[]])[] {
  return trailColumns.flatMap((name) => {
    const found = findPersonalData(changes[name] ?? '').map((each) => each.found);
    return found.length === 0 ? [] : [[name, found] as const];
  });
}

function Changed({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="changed" aria-live="polite">
      {lines.map((line) => (
        <li key={line}>
          <WithAreas text={line} />
        </li>
      ))}
    </ul>
  );
}

interface FieldsProps {
  readonly entry: Entry;
  readonly now: Corrected;
  readonly onChange: (next: Edits) => void;
}

function Fields(props: FieldsProps) {
  const { entry, now } = props;
  return (
    <>
      {leadColumns.map((name) => (
        <ContentField key={name} {...props} name={name} />
      ))}
      <Counts {...props} />
      {trailColumns.map((name) => (
        <ContentField key={name} {...props} name={name} />
      ))}
      <SeenData id={`seen-${entry.id}`} text={trailColumns.map((name) => now[name]).join('\n')} />
    </>
  );
}

interface ContentProps extends FieldsProps {
  readonly name: ContentColumn;
}

function ContentField(props: ContentProps) {
  return contentFields[props.name].input === 'area' ? <AreaChoice {...props} /> : <TextField {...props} />;
}

function TextField({ entry, now, onChange, name }: ContentProps) {
  const { texts } = useEnv();
  const { input, max } = contentFields[name];
  const id = `${name}-${entry.id}`;
  const put = (value: string): void => onChange({ [name]: value });
  const isDay = input === 'day' && /^\d{4}-\d\d-\d\d$/.test(entry[name]);
  return (
    <div class="field">
      <label for={id}>{texts[name]}</label>
      {input === 'lines' ? (
        <textarea
          id={id}
          rows={2}
          maxLength={max}
          value={now[name]}
          onInput={(event) => put(event.currentTarget.value)}
        />
      ) : isDay ? (
        <input id={id} type="date" value={now[name]} onInput={(event) => put(event.currentTarget.value)} />
      ) : (
        <input
          id={id}
          type="text"
          maxLength={max}
          autocomplete="off"
          value={now[name]}
          onInput={(event) => put(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

function AreaChoice({ entry, now, onChange }: FieldsProps) {
  const { texts } = useEnv();
  const id = `area-${entry.id}`;
  return (
    <div class="field">
      <label for={id}>{texts.area}</label>
      <select id={id} value={now.area} onChange={(event) => onChange({ area: event.currentTarget.value })}>
        <AreaOptions also={entry.area} />
      </select>
    </div>
  );
}

function Counts({ entry, now, onChange }: FieldsProps) {
  const { options, texts } = useEnv();
  const indicators = options.initiatives.find(({ key }) => key === entry.initiative)?.indicators ?? [];
  return (
    <>
      {indicators.map((indicator) => {
        const id = `${indicator.key}-${entry.id}`;
        return (
          <div key={indicator.key} class="count">
            <label for={id}>{nameOf(indicator.label, texts)}</label>
            <CountStepper
              id={id}
              indicator={indicator}
              value={now.counts[indicator.key] ?? ''}
              onChange={(value) => onChange({ counts: { [indicator.key]: value } })}
            />
          </div>
        );
      })}
    </>
  );
}
