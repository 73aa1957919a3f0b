/** The window that an execution was started from: where its dialogs, sidebars and selections appear. */
import type { Question, RangeRef, Shown } from '../../services/protocol';

export interface Answered {
  readonly button: string;
  readonly text: string;
}

export interface Screen {
  /** Resolves when the person has answered, which may be never. */
  ask(question: Question): Promise<Answered>;
  show(shown: Shown): void;
  /** What is selected there; null until the window has said. */
  selection(): RangeRef | null;
  /** Selects these cells and brings them into view. */
  select(at: RangeRef): void;
}
