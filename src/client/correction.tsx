/** Correcting an entry, with a reason: only what was changed is sent. */
import { useState } from 'preact/hooks';
import { findPersonalData } from '../domain/personal-data';
import { nameOf } from './acts';
import type { Entry } from './answers';
import { ChangeForm } from './change-form';
import { type Corrected, changesOf, correctable } from './corrected';
import { CountStepper } from './count-stepper';
import { useEnv } from './env';
import { SeenData } from './seen-data';
import { useChange } from './use-change';
import type { ChangeProps } from './voiding';

export function Correction({ entry, summary, onClose, onDone }: ChangeProps) {
  const { texts } = useEnv();
  const words = texts.recent;
  const [now, setNow] = useState<Corrected>(correctable(entry));
  const [reason, setReason] = useState('');
  const [warned, setWarned] = useState('');
  const change = useChange(() => onDone(words.saved));
  const put = (next: Partial<Corrected>): void => setNow({ ...now, ...next });
  const submit = (): void => {
    const changes = changesOf(entry, now);
    const { counterparty = '', note = '' } = changes;
    const written = `${counterparty}\n${note}`;
    if (Object.keys(changes).length === 0) change.say(words.nothingChanged);
    else if (findPersonalData(written).length > 0 && warned !== written) {
      setWarned(written);
      change.say(words.personal);
    } else change.send('correctEntry', { id: entry.id, changes, reason });
  };
  return (
    <ChangeForm
      id={entry.id}
      title={words.correctOf(summary)}
      reason={reason}
      onReason={setReason}
      change={change}
      submit={words.save}
      submitting={words.saving}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields entry={entry} now={now} onChange={put} />
    </ChangeForm>
  );
}

interface FieldsProps {
  readonly entry: Entry;
  readonly now: Corrected;
  readonly onChange: (next: Partial<Corrected>) => void;
}

function Fields({ entry, now, onChange }: FieldsProps) {
  const { options, texts } = useEnv();
  const text = (name: 'date' | 'staff' | 'counterparty' | 'note', label: string, max: number) => {
    const common = {
      id: `${name}-${entry.id}`,
      value: now[name],
      onInput: (event: { readonly currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
    };
    const isDay = name === 'date' && /^\d{4}-\d\d-\d\d$/.test(entry.date);
    return (
      <div class="field">
        <label for={common.id}>{label}</label>
        {isDay ? (
          <input type="date" {...common} />
        ) : (
          <input type="text" maxLength={max} autocomplete="off" {...common} />
        )}
      </div>
    );
  };
  return (
    <>
      {text('date', texts.date, 60)}
      <div class="field">
        <label for={`area-${entry.id}`}>{texts.area}</label>
        <select
          id={`area-${entry.id}`}
          value={now.area}
          onChange={(event) => onChange({ area: event.currentTarget.value })}
        >
          {[...new Set([entry.area, ...options.areas])].map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {text('staff', texts.staff, 200)}
      <Counts entry={entry} now={now} onChange={onChange} />
      {text('counterparty', texts.counterparty, 200)}
      {text('note', texts.note, 2000)}
      <SeenData id={`seen-${entry.id}`} text={`${now.counterparty}\n${now.note}`} />
    </>
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
            <label for={id}>{nameOf(indicator.key, indicator.label, texts)}</label>
            <CountStepper
              id={id}
              indicator={indicator}
              value={now.counts[indicator.key] ?? ''}
              onChange={(value) => onChange({ counts: { ...now.counts, [indicator.key]: value } })}
            />
          </div>
        );
      })}
    </>
  );
}
