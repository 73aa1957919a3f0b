/** The organisation: type-ahead over those named before, how often it was named, and a word about a look-alike. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Counterparty } from './answers';
import { useEnv } from './env';
import { standingOf, suggestions } from './organisations';
import { SeenData } from './seen-data';
import { useAnswer } from './use-answer';

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
      <Combobox value={value} known={known} focused={focused} onChange={put} onTyping={setTyping} />
      <p id="counterparty-hint" class="hint">
        {texts.counterpartyHint}
      </p>
      {loaded !== null && <Standing value={value} known={loaded} typing={typing} onUse={put} />}
      {value.trim() === '' && <p class="hint strong">{counted.map(texts.counterpartyNeeded).join('')}</p>}
      <SeenData id="counterparty-seen" text={value} />
    </div>
  );
}

interface BoxProps {
  readonly value: string;
  readonly known: readonly Counterparty[];
  readonly focused: boolean;
  readonly onChange: (name: string) => void;
  readonly onTyping: (typing: boolean) => void;
}

function Combobox({ value, known, focused, onChange, onTyping }: BoxProps) {
  const { texts } = useEnv();
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = open ? suggestions(known, value).filter(({ name }) => name !== value) : [];
  // Once: later changes leave the focus where the person is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when it appears, not afterwards
  useLayoutEffect(() => {
    if (focused) field.current?.focus();
  }, []);
  const show = (shown: boolean): void => {
    setOpen(shown);
    onTyping(shown);
  };
  const pick = (name: string): void => {
    onChange(name);
    show(false);
    setActive(-1);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const current = offered[active];
    if (step !== 0) {
      show(true);
      setActive(Math.min(Math.max(active + step, -1), offered.length - 1));
    } else if (event.key === 'Enter' && current !== undefined) pick(current.name);
    else if (event.key === 'Escape' && open) show(false);
    else return;
    event.preventDefault();
  };
  return (
    <div class="combobox">
      <input
        id="counterparty"
        ref={field}
        type="text"
        role="combobox"
        maxLength={200}
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls="counterparty-list"
        aria-activedescendant={offered[active] === undefined ? undefined : `counterparty-${active}`}
        aria-describedby="counterparty-hint counterparty-standing counterparty-seen"
        value={value}
        onInput={(event) => {
          show(true);
          setActive(-1);
          onChange(event.currentTarget.value);
        }}
        onFocus={() => show(true)}
        onBlur={() => show(false)}
        onKeyDown={onKey}
      />
      <div id="counterparty-list" role="listbox" aria-label={texts.suggestions} hidden={offered.length === 0}>
        {offered.map(({ name, count }, index) => (
          // The keyboard reaches it through the field, which names the active one.
          <div
            key={name}
            id={`counterparty-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
              pick(name);
            }}
          >
            <span>{name}</span> <small>{texts.timesThisYear(count)}</small>
          </div>
        ))}
      </div>
    </div>
  );
}

interface StandingProps {
  readonly value: string;
  readonly known: readonly Counterparty[];
  /** Half a name is new to the list too: that is not worth saying. */
  readonly typing: boolean;
  readonly onUse: (name: string) => void;
}

function Standing({ value, known, typing, onUse }: StandingProps) {
  const { texts } = useEnv();
  const standing = standingOf(known, value);
  const alike = standing?.kind === 'lookAlike' ? standing.name : null;
  return (
    <>
      <p id="counterparty-standing" class={alike === null ? 'hint' : 'hint strong'} aria-live="polite">
        {standing?.kind === 'known' && texts.nthThisYear(standing.times + 1)}
        {standing?.kind === 'first' && !typing && texts.firstThisYear}
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
