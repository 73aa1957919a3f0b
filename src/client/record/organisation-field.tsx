/** The organisation: type-ahead over those named before, how often it was named, and a word about a look-alike. */
import { useState } from 'preact/hooks';
import type { Counterparty } from '../shared/answers';
import { useEnv } from '../shared/env';
import { SeenData } from '../shared/seen-data';
import { useAnswer } from '../shared/use-answer';
import { Combobox } from './combobox';
import { recordedOf } from './organisations';

interface Props {
  readonly value: string;
  /** Labels of what is counted by the organisation's name. */
  readonly counted: readonly string[];
  /** It was just asked for. */
  readonly focused: boolean;
  readonly onChange: (next: { readonly counterparty: string }) => void;
}

const none: readonly Counterparty[] = [];

export function OrganisationField({ value, counted, focused, onChange }: Props) {
  const { texts } = useEnv();
  const loaded = useAnswer('counterparties', {}).value?.names ?? null;
  const known = loaded ?? none;
  const [typing, setTyping] = useState(false);
  const put = (counterparty: string): void => onChange({ counterparty });
  return (
    <div class="field">
      <label for="counterparty">
        {texts.counterparty} {counted.length === 0 && <small>{texts.optional}</small>}
      </label>
      <Combobox
        id="counterparty"
        describedBy="counterparty-hint counterparty-count counterparty-seen"
        value={value}
        known={known}
        focused={focused}
        onChange={put}
        onTyping={setTyping}
      />
      <p id="counterparty-hint" class="hint">
        {texts.counterpartyHint}
      </p>
      <Recorded value={value} known={loaded} typing={typing} onUse={put} />
      {value.trim() === '' && <p class="hint strong">{counted.map(texts.counterpartyNeeded).join('')}</p>}
      <SeenData id="counterparty-seen" text={value} />
    </div>
  );
}

interface RecordedProps {
  readonly value: string;
  /** null until they are loaded: the line has its place from the beginning, so that nothing below it moves then. */
  readonly known: readonly Counterparty[] | null;
  /** Half a name is new to the list too: that is not worth saying. */
  readonly typing: boolean;
  readonly onUse: (name: string) => void;
}

function Recorded({ value, known, typing, onUse }: RecordedProps) {
  const { texts } = useEnv();
  const recorded = known === null ? null : recordedOf(known, value);
  const alike = recorded?.kind === 'lookAlike' ? recorded.name : null;
  return (
    <>
      <p id="counterparty-count" class={alike === null ? 'hint' : 'hint strong'} aria-live="polite">
        {recorded?.kind === 'known' && texts.nthThisYear(recorded.times + 1)}
        {recorded?.kind === 'spelling' && texts.readAs(recorded.name)}
        {recorded?.kind === 'first' && !typing && texts.firstThisYear}
        {alike !== null && texts.lookAlike(alike)}
      </p>
      {alike !== null && (
        <button type="button" class="plain small" onClick={() => onUse(alike)}>
          {texts.takeName(alike)}
        </button>
      )}
    </>
  );
}
