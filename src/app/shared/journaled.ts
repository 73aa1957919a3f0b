/** Work that takes more than one write, noted first: what ends it half-way leaves it to the next execution. */

import type { ChangeLine, Made } from '../ports/history';
import type { Pending } from '../ports/journal';
import type { Deps } from './deps';

/** What is known of work that an ended execution left half done, beside its request. */
export interface Unfinished {
  /** The line that it was to write in 変更履歴, under the person and time of then; null where none was noted. */
  readonly line: ChangeLine | null;
  readonly made: Made;
}

/** Notes the work, does it, and takes the note away. Work that throws stays noted, unless it took everything back itself. */
export function journaled<T>({ journal }: Pick<Deps, 'journal'>, pending: Pending, work: () => T): T {
  journal.keep(pending);
  const done = work();
  journal.clear();
  return done;
}
