/** A count to type or to step. */
import type { FormIndicator } from '../../schema/requests/form-options';
import { stepped } from './count-text';
import { useEnv } from './env';

interface Props {
  readonly id: string;
  readonly indicator: FormIndicator;
  /** Where no label stands beside it. */
  readonly name?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function CountStepper({ id, indicator: { label, unit }, name, value, onChange }: Props) {
  const { texts } = useEnv();
  const step = (by: number) => () => onChange(stepped(value, by));
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onChange(stepped(value, event.key === 'ArrowUp' ? 1 : -1));
  };
  return (
    <div class="stepper">
      <button type="button" class="plain" aria-label={texts.less(label)} onClick={step(-1)}>
        −
      </button>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={20}
        aria-label={name}
        aria-describedby={`${id}-unit`}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <button type="button" class="plain" aria-label={texts.more(label)} onClick={step(1)}>
        ＋
      </button>
      <span id={`${id}-unit`}>{unit}</span>
    </div>
  );
}
