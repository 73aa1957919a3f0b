/** Taking an entry back, with a reason; or the reason alone, where that was left out in a closed month. */
import type { Entry } from '../shared/answers';
import { useEnv } from '../shared/env';
import { ChangeForm } from './change-form';
import { useTyped } from './typed';
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
  /** The name of this change of it. */
  readonly part: string;
  readonly summary: string;
  readonly onClose: () => void;
  readonly onDone: (title: string, about?: DoneTo) => void;
}

export function Voiding({ entry, part, summary, onClose, onDone }: ChangeProps) {
  const { texts } = useEnv();
  const words = texts.recent;
  const { reason, type } = useTyped(part, entry);
  const { asksReason } = entry;
  const change: Change = useChange(() =>
    onDone(asksReason ? words.reasonKept : words.voided, asksReason ? {} : { undoable: change }),
  );
  return (
    <ChangeForm
      id={entry.id}
      title={asksReason ? words.giveReasonOf(summary) : words.voidOf(summary)}
      reason={reason}
      reasons={words.reasons}
      onReason={(next) => type({ reason: next })}
      change={change}
      submit={asksReason ? words.giveReason : words.void}
      submitting={asksReason ? words.saving : words.voiding}
      onSubmit={() => change.send('voidEntry', { id: entry.id, reason, ...(asksReason && { late: true }) })}
      onClose={onClose}
    />
  );
}
