/** Taking an entry back, with a reason; or the reason alone, where that was left out in a closed month. */
import { useState } from 'preact/hooks';
import type { Entry } from '../shared/answers';
import { useEnv } from '../shared/env';
import { ChangeForm } from './change-form';
import { useChange } from './use-change';

export interface ChangeProps {
  readonly entry: Entry;
  readonly summary: string;
  readonly onClose: () => void;
  readonly onDone: (title: string) => void;
}

export function Voiding({ entry, summary, onClose, onDone }: ChangeProps) {
  const { texts } = useEnv();
  const words = texts.recent;
  const [reason, setReason] = useState('');
  const { asksReason } = entry;
  const change = useChange(() => onDone(asksReason ? words.reasonKept : words.voided));
  return (
    <ChangeForm
      id={entry.id}
      title={asksReason ? words.giveReasonOf(summary) : words.voidOf(summary)}
      reason={reason}
      onReason={setReason}
      change={change}
      submit={asksReason ? words.giveReason : words.void}
      submitting={asksReason ? words.saving : words.voiding}
      onSubmit={() => change.send('voidEntry', { id: entry.id, reason, ...(asksReason && { late: true }) })}
      onClose={onClose}
    />
  );
}
