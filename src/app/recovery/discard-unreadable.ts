/** 止まった操作の控えを消す: pending operations that cannot be read go once a person has decided so. */
import { busy, type Deps, done, type Outcome, refused } from '../shared/deps';

/** How many went. What they said stays in 変更履歴: one read and one write of it, under the lock. */
export function discardUnreadable({
  journal,
  history,
  lock,
}: Pick<Deps, 'journal' | 'history' | 'lock'>): Outcome<number> {
  const discarded = lock.withLock(() => {
    const found = journal.unreadable();
    history.record(
      found.map(({ json }) => ({
        kind: 'discarded',
        tab: '',
        id: '',
        before: json,
        after: '',
        reason: '',
        requestId: '',
      })),
    );
    journal.forgetUnreadable();
    return done(found.length);
  });
  return discarded ?? refused(busy);
}
