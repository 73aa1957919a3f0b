/** What correcting and taking back share: a reason, what stands in the way, and a way out. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { WithAreas } from '../shared/area-options';
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
  /** Where given: each offered reason is a button that saves with it, and this is what it says. Elsewhere it is only chosen. */
  readonly saveWith?: (reason: string) => string;
  readonly reasons: readonly string[];
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

export function ChangeForm(props: Props) {
  const { texts } = useEnv();
  const { change, reason, onSubmit, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const send = (given: string): void => {
    if (given.trim() === '') change.say(texts.recent.needReason);
    else onSubmit(given);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    send(reason);
  };
  const choose = (each: string): void => {
    props.onReason(each);
    if (props.saveWith !== undefined) send(each);
  };
  return (
    <form ref={form} class="change" novalidate aria-label={props.title} aria-busy={change.busy} onSubmit={submit}>
      {props.children}
      <Reason {...props} onChoose={choose} />
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
            <WithAreas text={fault} />
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

interface ReasonProps extends Pick<Props, 'id' | 'reason' | 'reasons' | 'onReason' | 'saveWith'> {
  onChoose(reason: string): void;
}

function Reason({ id, reason, reasons, onReason, saveWith, onChoose }: ReasonProps) {
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
        {reasons.map((each) => (
          <button
            key={each}
            type="button"
            class="plain small"
            aria-pressed={saveWith === undefined ? each === reason : undefined}
            onClick={() => onChoose(each)}
          >
            {saveWith?.(each) ?? each}
          </button>
        ))}
      </div>
    </div>
  );
}
