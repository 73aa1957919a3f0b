/** What correcting and taking back share: a reason, what stands in the way, and a way out. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useEnv } from '../shared/env';
import type { Change } from './use-change';

interface Props {
  readonly title: string;
  readonly id: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly change: Change;
  readonly submit: string;
  readonly submitting: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

export function ChangeForm(props: Props) {
  const { texts } = useEnv();
  const { id, change, reason, onSubmit, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (reason.trim() === '') change.say(texts.recent.needReason);
    else onSubmit();
  };
  return (
    <form ref={form} class="change" novalidate aria-label={props.title} aria-busy={change.busy} onSubmit={submit}>
      {props.children}
      <Reason id={id} reason={reason} onReason={props.onReason} />
      {change.late !== null && (
        <label class="tick">
          <input
            type="checkbox"
            checked={change.late}
            onChange={(event) => change.allowLate(event.currentTarget.checked)}
          />
          <span>{texts.recent.late}</span>
        </label>
      )}
      <div role="alert">
        {change.faults.map((fault) => (
          <p key={fault} class="fault">
            {fault}
          </p>
        ))}
      </div>
      <div class="actions">
        <button type="submit" aria-disabled={change.busy}>
          {change.busy ? props.submitting : props.submit}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {texts.recent.close}
        </button>
      </div>
    </form>
  );
}

function Reason({ id, reason, onReason }: Pick<Props, 'id' | 'reason' | 'onReason'>) {
  const { texts } = useEnv();
  return (
    <div class="field">
      <label for={`reason-${id}`}>{texts.recent.reason}</label>
      <input
        id={`reason-${id}`}
        type="text"
        required
        maxLength={200}
        autocomplete="off"
        aria-describedby={`reason-hint-${id}`}
        value={reason}
        onInput={(event) => onReason(event.currentTarget.value)}
      />
      <p id={`reason-hint-${id}`} class="hint">
        {texts.recent.reasonHint}
      </p>
      <div class="actions">
        {texts.recent.reasons.map((each) => (
          <button
            key={each}
            type="button"
            class="plain small"
            aria-pressed={each === reason}
            onClick={() => onReason(each)}
          >
            {each}
          </button>
        ))}
      </div>
    </div>
  );
}
