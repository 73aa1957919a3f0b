/** What the use cases ask of 変更履歴. Every member says what it costs. */
import type { ChangeKind } from '../../domain/history/change';

/** When and by whom something was done. */
export interface Made {
  /** The spreadsheet's local time, as 変更履歴 shows it: yyyy/MM/dd HH:mm:ss. */
  readonly at: string;
  /** The person's e-mail, or ''. */
  readonly by: string;
}

/** One line of 変更履歴. */
export interface ChangeLine {
  /** Left out: now, by the person whose execution this is. */
  readonly made?: Made;
  readonly kind: ChangeKind;
  /** The tab's visible name, or ''. */
  readonly tab: string;
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly requestId: string;
  /** What the entry says from now on (schema/entry-content.ts), '' when it is gone; left out where no entry is spoken of. */
  readonly content?: string;
}

/** A line as it stands on the tab. */
export interface RecordedLine {
  readonly at: string;
  /** The person's e-mail, or ''. */
  readonly by: string;
  /** null where the word on the tab is none of the add-on's. */
  readonly kind: ChangeKind | null;
  /** The word for the kind, as it stands. */
  readonly word: string;
  readonly tab: string;
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly requestId: string;
  readonly content: string;
  /** The name of the sheet that it stands on, and the 1-based row in which it is shown there. */
  readonly sheet: () => string;
  readonly row: () => number;
  /** Whether the sheet is the one that new lines go to. */
  readonly current: boolean;
}

/** What was done to sealed lines. `index` is the line's place from 0; of `cut` there is none. */
export type ChainFault =
  | { readonly kind: 'changed' | 'inserted' | 'moved'; readonly index: number }
  /** `count` lines are gone above the line. */
  | { readonly kind: 'removed'; readonly index: number; readonly count: number }
  /** The last `count` lines are gone. */
  | { readonly kind: 'cut'; readonly count: number };

/** A sheet that does not show its lines, and the 1-based row into which somebody typed; null: what shows them is gone. */
export interface HiddenLines extends Pick<RecordedLine, 'sheet' | 'current'> {
  readonly row: number | null;
}

export interface History {
  readonly lines: readonly RecordedLine[];
  readonly faults: readonly ChainFault[];
  readonly hidden: readonly HiddenLines[];
}

export interface HistoryPort {
  /** Whether 変更履歴 has a line of this request: one read (two just after it was continued on a new tab). */
  hasRecorded(requestId: string): boolean;
  /** Asks where the next line goes, before anything is written: asked after changes it waits for them. No range read. */
  prepare(): void;
  /** Append to 変更履歴: one write, and one read where a line is not where it was left. */
  record(lines: readonly ChangeLine[]): void;
  /** Now, by the person whose execution this is: no read. */
  now(): Made;
  /** Every line, oldest first: one read a tab. */
  lines(): readonly RecordedLine[];
  /** The same with what was done to the lines, which takes a second for thousands of them. */
  read(): History;
}
