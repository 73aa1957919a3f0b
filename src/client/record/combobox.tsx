/** A text field that offers names while one is typed. The keyboard stays in the field, which tells which name is the active one. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Counterparty } from '../shared/answers';
import { useEnv } from '../shared/env';
import { suggestions } from './organisations';

interface Props {
  readonly id: string;
  readonly describedBy: string;
  readonly value: string;
  readonly known: readonly Counterparty[];
  /** It was just asked for. */
  readonly focused: boolean;
  readonly onChange: (name: string) => void;
  readonly onTyping: (typing: boolean) => void;
}

export function Combobox({ id, describedBy, value, known, focused, onChange, onTyping }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const list = useOffers(value, known, onChange, onTyping);
  // Once: later changes leave the focus where the person is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when it appears, not afterwards
  useLayoutEffect(() => {
    if (focused) field.current?.focus();
  }, []);
  return (
    <div class="combobox">
      <input
        id={id}
        ref={field}
        type="text"
        role="combobox"
        maxLength={200}
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={list.offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={list.offered[list.active] === undefined ? undefined : `${id}-${list.active}`}
        aria-describedby={describedBy}
        value={value}
        onInput={(event) => list.type(event.currentTarget.value)}
        onFocus={() => list.show(true)}
        onBlur={() => list.show(false)}
        onKeyDown={list.onKey}
      />
      <Offers id={id} {...list} />
    </div>
  );
}

interface Offering {
  readonly offered: readonly Counterparty[];
  /** -1 when none is. */
  readonly active: number;
  show(shown: boolean): void;
  type(text: string): void;
  pick(name: string): void;
  onKey(event: KeyboardEvent): void;
}

function useOffers(
  value: string,
  known: readonly Counterparty[],
  onChange: (name: string) => void,
  onTyping: (typing: boolean) => void,
): Offering {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = open ? suggestions(known, value).filter(({ name }) => name !== value) : [];
  const show = (shown: boolean): void => {
    setOpen(shown);
    setActive(-1);
    onTyping(shown);
  };
  const type = (text: string): void => {
    show(true);
    onChange(text);
  };
  const pick = (name: string): void => {
    show(false);
    onChange(name);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const current = offered[active];
    if (step !== 0) {
      setOpen(true);
      setActive(Math.min(Math.max(active + step, -1), offered.length - 1));
    } else if (event.key === 'Enter' && current !== undefined) pick(current.name);
    else if (event.key === 'Escape' && open) show(false);
    else return;
    event.preventDefault();
  };
  return { offered, active, show, type, pick, onKey };
}

function Offers({ id, offered, active, pick }: Pick<Offering, 'offered' | 'active' | 'pick'> & Pick<Props, 'id'>) {
  const { texts } = useEnv();
  return (
    <div id={`${id}-list`} role="listbox" aria-label={texts.suggestions} hidden={offered.length === 0}>
      {offered.map(({ name, count }, index) => (
        <div
          key={name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // Before the field loses the focus, which closes the list.
          onMouseDown={(event) => {
            event.preventDefault();
            pick(name);
          }}
        >
          <span>{name}</span> <small>{texts.timesThisYear(count)}</small>
        </div>
      ))}
    </div>
  );
}
