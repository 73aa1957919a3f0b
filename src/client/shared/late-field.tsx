/** Why an event is recorded after its month was closed. It appears once the server said that the month is. */
import { useEnv } from './env';

interface Props {
  readonly value: string;
  readonly onChange: (next: { readonly late: string }) => void;
}

export function LateField({ value, onChange }: Props) {
  const { texts } = useEnv();
  return (
    <div class="field">
      <label for="late">{texts.late}</label>
      <input
        id="late"
        type="text"
        maxLength={200}
        autocomplete="off"
        aria-describedby="late-hint"
        value={value}
        onInput={(event) => onChange({ late: event.currentTarget.value })}
      />
      <p id="late-hint" class="hint">
        {texts.lateHint}
      </p>
    </div>
  );
}
