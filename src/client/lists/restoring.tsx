/** Taking a voiding back: the entry counts again, with a reason that is there already and may be written anew. */
import { useEnv } from '../shared/env';
import { ChangeForm } from './change-form';
import { useTyped } from './typed';
import { useChange } from './use-change';
import type { ChangeProps } from './voiding';

export function Restoring({ entry, part, summary, onClose, onDone }: ChangeProps) {
  const { texts } = useEnv();
  const words = texts.recent;
  const { reason, type } = useTyped(part, entry, words.restoreReason);
  const change = useChange(() => onDone(words.restored));
  return (
    <ChangeForm
      id={entry.id}
      title={words.restoreOf(summary)}
      reason={reason}
      reasons={[]}
      onReason={(next) => type({ reason: next })}
      change={change}
      submit={words.restore}
      submitting={words.restoring}
      onSubmit={() => change.send('restoreEntry', { id: entry.id, reason, voided: true })}
      onClose={onClose}
    />
  );
}
