/** What the use cases ask of the note of an operation that takes more than one write. Every member says what it costs. */
import type { Request } from '../../schema/requests/requests';
import type { UnreadablePending } from '../../schema/stored/unreadable-pending';
import type { ChangeLine, Made } from './history';

/** What an execution is writing in more than one step. */
export interface Pending {
  readonly request: Request;
  /** The line that 変更履歴 gets; left out where it follows from the request and the rows. */
  readonly line?: ChangeLine;
}

export interface JournalPort {
  /** What an execution that was ended left unfinished; null when nothing is. Asked of the spreadsheet anew; no range read. */
  pending(): (Pending & { readonly made: Made }) | null;
  /** Note what is about to be written: no range write. */
  keep(pending: Pending): void;
  /** All of it is written, or all of it taken back: no range write. */
  clear(): void;
  /** What was noted and cannot be read, so that it was not finished: it is kept until a person decides. No range read. */
  unreadable(): readonly UnreadablePending[];
  /** A person has decided: nothing of it is to be kept. */
  forgetUnreadable(): void;
}
