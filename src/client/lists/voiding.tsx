/** Taking an entry back, with a reason. */
import { useState } from 'preact/hooks';
import type { Entry } from '../shared/answers';
import { useEnv } from '../shared/env';
import { ChangeForm } from './change-form';
import { type Change, useChange } from './use-change';

/** What to say of a change beside its title. */
export interface DoneTo {
  /** What is other than before. */
  readonly changed?: readonly string[];
  /** It was taken back, in a closed month or not. */
  readonly undoable?: Pick<Change, 'late'>;
}

export interface ChangeProps {
  readonly entry: Entry;
  readonly summary: string;
  readonly onClose: () => void;
  readonly onDone: (title: string, about?: DoneTo) => void;
}

export function Voiding({ entry, summary, onClose, onDone }: ChangeProps) {
  const { texts } = useEnv();
  const words = texts.recent;
  const [reason, setReason] = useState('');
  const change: Change = useChange(() => onDone(words.voided, { undoable: change }));
  return (
    <ChangeForm
      id={entry.id}
      title={words.voidOf(summary)}
      reason={reason}
      onReason={setReason}
      change={change}
      submit={words.void}
      submitting={words.voiding}
      onSubmit={() => change.send('voidEntry', { id: entry.id, reason })}
      onClose={onClose}
    />
  );
}
