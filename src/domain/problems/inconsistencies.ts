/** The reasons of entry.inconsistent, and the values that the sentence of each needs. */
import type { Month, Nothing, Repair } from './detail-parts';
import type { OrganisationDetails } from './organisation-details';
import type { TableFault } from './table-fault';

type ClosedFigure = Month & {
  readonly area: string;
  /** The indicator's key. */
  readonly indicator: string;
  readonly fixed: string | number;
  readonly now: string | number;
};
type HistoryLine<T> = { readonly typed: T; readonly tabName: string; readonly otherRow: number };
/** A goal's initiative (or what is written of it) and its period. */
type Goal = { readonly typed: string; readonly expected: string };

/** What stops counting when a changed plan is applied: so many counts, and what they could be called now ('' for nothing). */
type Dropped = { readonly typed: string; readonly found: number; readonly other: string };

export type Inconsistencies = Readonly<Record<TableFault, { readonly typed: string; readonly expected: string }>> &
  OrganisationDetails & {
    readonly notApplied: Nothing;
    readonly notSetUp: Nothing;
    readonly bookNewer: Nothing;
    readonly bookBroken: Nothing;
    /** The platform gave the script no workbook. */
    readonly bookUnreachable: Nothing;
    /** The file's locale (`typed`) and time zone are not the Japanese ones; or were, and were set. */
    readonly regionOther: { readonly typed: string; readonly zone: string };
    readonly regionSet: { readonly typed: string; readonly zone: string };
    /** What is kept of the plan with the book takes `found` characters, of `max`. */
    readonly planTooLarge: {
      readonly indicators: number;
      readonly areas: number;
      readonly found: number;
      readonly max: number;
    };
    readonly migrated: { readonly typed: string };
    /** `expected` is the tab's name as set up. */
    readonly tabMissing: { readonly expected: string };
    readonly columnMissing: Nothing;
    readonly formulasGone: { readonly typed: number };
    /** `typed` says which lines of 前年度 are there no more. */
    readonly lastYearGone: { readonly typed: string; readonly found: number };
    readonly formulaFault: { readonly typed: string; readonly found: number };
    readonly unmarked: Nothing;
    /** So many rows, down to that one, stand beside the 記録ID of others. */
    readonly sortedApart: { readonly found: number; readonly otherRow: number };
    /** A total without its day or area: it is not counted, and not needed. */
    readonly totalLine: { readonly typed: string };
    /** Headers that were pasted among the rows. */
    readonly headerLine: { readonly typed: string };
    /** A word that marks totals stands in the line. */
    readonly total: { readonly typed: string };
    /** The counts are the sum of so many other lines of the month. */
    /** Of the lines from `first` to `last`, more than a month or the one before. */
    readonly spanTotal: {
      readonly typed: string;
      readonly found: number;
      readonly first: string;
      readonly last: string;
    };
    readonly monthTotal: { readonly typed: string; readonly found: number };
    /** So many month-end lines of the area that only grow. */
    readonly runningTotal: { readonly typed: string; readonly found: number };
    /** The line of the whole city is the sum of the day's lines of areas. */
    readonly whole: { readonly typed: string; readonly date: string; readonly counts: string };
    /** What a person wrote into 状態. */
    readonly statusWord: { readonly typed: string };
    readonly repairable: Repair;
    readonly noChange: { readonly typed: string };
    readonly voided: { readonly typed: string };
    readonly noEarlier: { readonly typed: string };
    readonly earlierOpen: Month;
    readonly afterClosing: ClosedFigure;
    readonly afterClosingSoFar: ClosedFigure;
    readonly closingsGone: Month & { readonly area: string };
    readonly qualityRating: Goal;
    readonly qualityComment: Goal;
    readonly qualityUnknown: Goal;
    readonly qualityChanged: { readonly typed: string; readonly expected: string };
    readonly unrecorded: { readonly typed: number };
    readonly historyChanged: HistoryLine<''>;
    readonly historyInserted: HistoryLine<''>;
    readonly historyMoved: HistoryLine<''>;
    readonly historyTypedOver: HistoryLine<''>;
    /** By the name of its tab. */
    readonly historyNotShown: { readonly typed: string };
    readonly historyRemoved: HistoryLine<number>;
    readonly historyCut: { readonly typed: number };
    readonly restoring: Nothing;
    /** The years by their first and last days. */
    readonly yearChanged: { readonly typed: string; readonly expected: string; readonly found: number };
    /** The key of the initiative with the tab `other`, as it stands and as it was. */
    readonly keyChanged: { readonly typed: string; readonly expected: string; readonly other: string };
    readonly areaDropped: Dropped;
    readonly indicatorDropped: Dropped;
    readonly ownTargetDropped: { readonly typed: string; readonly area: string; readonly found: number };
    readonly unitChanged: {
      readonly typed: string;
      readonly was: string;
      readonly now: string;
      readonly found: number;
    };
    readonly targetOdd: { readonly typed: string; readonly area: string; readonly found: number };
    /** `expected` is the target in force. */
    readonly targetShrunk: {
      readonly typed: string;
      readonly area: string;
      readonly found: number;
      readonly expected: number;
    };
    readonly targetJumped: {
      readonly typed: string;
      readonly area: string;
      readonly found: number;
      readonly expected: number;
    };
    /** When it last ran (else when it was started), yyyy/MM/dd HH:mm, and who started it. */
    readonly remindersStopped: { readonly at: string; readonly by: string };
    readonly remindersFailed: { readonly at: string; readonly by: string };
    /** A line of a table whose quotation marks do not fit. */
    readonly quotes: { readonly typed: string };
    readonly separators: { readonly typed: string };
    readonly noteDoubtful: { readonly typed: string };
    readonly otherTable: { readonly typed: string };
    /** A line of a table whose 状態 says that it no longer stands: 取消, 中止. */
    readonly lineVoided: { readonly typed: string };
    /** A sheet that looks like the tab `other`, and how many counts stand in it uncounted; the tab itself is there, or gone. */
    readonly copyBeside: Dropped;
    readonly copyInstead: Dropped;
    /** A column (`other` by its letters), or the tab of an initiative, that the plan does not count, and how many cells are filled in it. */
    readonly columnBeside: { readonly typed: string; readonly other: string; readonly found: number };
    readonly tabBeside: { readonly typed: string; readonly found: number };
    readonly notRenamable: { readonly typed: string; readonly expected: string };
    readonly pendingUnreadable: { readonly operation: string; readonly at: string; readonly by: string };
  };
