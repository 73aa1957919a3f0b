/** The note of a pending operation in memory. */
import type { Made } from '../../src/app/ports/history';
import type { JournalPort, Pending } from '../../src/app/ports/journal';
import { type UnreadablePending, unreadablePending } from '../../src/schema/stored/unreadable-pending';

/** Who noted it, and when. */
const THEN: Made = { at: '2025/10/01 08:59:00', by: 'then@example.com' };

export class MemoryJournal implements JournalPort {
  noted: Pending | null = null;
  unreadableTexts: string[] = [];

  pending(): (Pending & { readonly made: Made }) | null {
    return this.noted === null ? null : { ...this.noted, made: THEN };
  }

  keep(pending: Pending): void {
    this.noted = pending;
  }

  clear(): void {
    this.noted = null;
  }

  unreadable(): UnreadablePending[] {
    return this.unreadableTexts.map(unreadablePending);
  }

  forgetUnreadable(): void {
    this.unreadableTexts = [];
  }
}
