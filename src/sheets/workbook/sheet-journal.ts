/** The port of the pending operation, kept in the spreadsheet's developer metadata. */

import type { Made } from '../../app/ports/history';
import type { JournalPort, Pending } from '../../app/ports/journal';
import type { UnreadablePending } from '../../schema/stored/unreadable-pending';
import type { SheetContext } from '../book/context';
import { madeNow } from '../book/made-now';

export class SheetJournal implements JournalPort {
  constructor(private readonly context: SheetContext) {}

  pending(): (Pending & { readonly made: Made }) | null {
    const stored = this.context.store.pendingNow();
    return stored === null ? null : { ...stored, made: { at: stored.at, by: stored.by } };
  }

  keep(pending: Pending): void {
    this.context.store.setPending({ ...pending, ...madeNow(this.context) });
  }

  clear(): void {
    this.context.store.setPending(null);
  }

  unreadable(): readonly UnreadablePending[] {
    return this.context.store.unreadablePending();
  }

  forgetUnreadable(): void {
    this.context.store.forgetUnreadable();
  }
}
