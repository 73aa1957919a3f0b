/**
 * What the methods of `call` answer, by method. Times and days are text, null is "not known" or "none", rows are 1-based.
 * Problems leave a use case as codes; what is sent has them in words: see Sent.
 */

import type { ClosingDifference } from '../../domain/closing/closing';
import type { AreaMonths } from '../../domain/closing/completeness';
import type { Problem } from '../../domain/problems/problem';
import type { AnyDetail } from '../../domain/problems/problem-details';
import type { Report } from '../../domain/report/report';
import type { CommonColumn } from '../../domain/rows/columns';
import type { SamePeriod } from '../../domain/years/same-period';
import type { WrittenColumn } from '../quality/quality-table';
import type { FormOptions } from './form-options';
import type { Counterparty, OrganisationsMerged } from './organisation-answers';
import type { YearClosed, YearReopened, YearStarted } from './year-answer';

/** A method that is not here has no answer, and does not compile. */
export interface Answers {
  readonly setUp: SetUpDone;
  readonly repair: Repaired;
  readonly check: Checked;
  readonly acknowledge: Acknowledged;
  readonly formOptions: FormOptions;
  readonly keepForm: Readonly<Record<never, never>>;
  readonly counterparties: { readonly names: readonly Counterparty[] };
  readonly recordEvent: Recorded;
  readonly listEntries: { readonly entries: readonly ListedEntry[] };
  readonly correctEntry: Corrected;
  readonly voidEntry: EntryPlace;
  readonly restoreEntry: EntryPlace;
  readonly closeMonth: MonthClosed;
  readonly reopenMonth: MonthReopened;
  readonly rename: Renamed;
  readonly startYear: YearStarted;
  readonly closeYear: YearClosed;
  readonly reopenYear: YearReopened;
  readonly mergeOrganisations: OrganisationsMerged;
  readonly undoMerge: OrganisationsMerged;
  readonly exportBook: ExportedBook;
  readonly listQuality: QualityList;
  readonly saveQuality: QualitySaved;
  readonly closings: Closings;
  readonly completeness: Completeness;
  readonly summary: Summary;
  readonly report: Report;
  readonly reportFile: ReportFile;
  readonly restoreBook: RestoredBook;
  readonly importTable: ImportedTable;
  readonly showCell: Readonly<Record<never, never>>;
}

/** A problem with its text, ready to be shown. */
export interface ShownProblem extends Pick<Problem, 'code' | 'severity' | 'where' | 'repairable'> {
  readonly detail?: AnyDetail;
  readonly message: string;
  /** What to do next, one sentence. */
  readonly advice: string;
  /** A person can answer it with 「このままでよい」. */
  readonly question?: true;
}

/** An answer as it is sent: its lists of problems are in words. */
export type Sent<T> = { readonly [K in keyof T]: T[K] extends readonly Problem[] ? readonly ShownProblem[] : T[K] };

export interface SetUpDone {
  /** How many are in force now. */
  readonly initiatives: number;
  readonly areas: number;
  /** What was changed about the file, or is to be. */
  readonly warnings?: readonly Problem[];
}

export interface Repaired {
  /** Rows that were touched. */
  readonly rows: number;
  /** Cells rewritten in canonical form. */
  readonly cells: number;
}

export interface Checked {
  /** What is wrong, and the questions that are open. */
  readonly problems: readonly Problem[];
  readonly uncounted: number;
  /** Questions that a person has answered with 「このままでよい」. */
  readonly acknowledged: readonly Problem[];
}

export interface Acknowledged {
  /** How many questions the request spoke of. */
  readonly questions: number;
}

/** Where an entry stands, as answers tell it. */
export interface EntryPlace {
  /** The tab's name now. */
  readonly tab: string;
  /** The initiative's key. */
  readonly initiative: string;
  readonly id: string;
  /** 1-based. */
  readonly row: number;
}

/** An indicator in the year so far. */
export interface YearToDate {
  /** The indicator's key. */
  readonly indicator: string;
  /** '' for the whole city. */
  readonly area: string;
  readonly actual: number | null;
  readonly target: number | null;
}

export interface Recorded {
  readonly entries: readonly EntryPlace[];
  /** Of what the event counts for, in its area, the event included. */
  readonly yearToDate: readonly YearToDate[];
  readonly warnings: readonly Problem[];
}

/** An entry where it now stands. */
export interface Corrected extends EntryPlace {
  readonly warnings: readonly Problem[];
}

/** Each column's text: the date as yyyy-mm-dd, or as typed when it is no date; '' when blank. */
export interface ListedEntry extends Readonly<Record<CommonColumn, string>> {
  /** The tab's name now. */
  readonly tab: string;
  /** The initiative's key. */
  readonly initiative: string;
  readonly row: number;
  /** Non-blank counts; text where it is not understood. */
  readonly counts: readonly { readonly indicator: string; readonly label: string; readonly count: number | string }[];
  /** It is voided, left a closed month by that, and nobody has said why. */
  readonly asksReason: boolean;
}

export interface MonthClosed {
  /** yyyy-mm */
  readonly month: string;
  /** The areas that were closed now. */
  readonly areas: readonly string[];
  /** Whether the city's figure is fixed with them. */
  readonly city: boolean;
  readonly warnings: readonly Problem[];
}

export interface MonthReopened {
  /** yyyy-mm */
  readonly month: string;
  readonly areas: readonly string[];
}

export interface ClosedMonth {
  /** yyyy-mm */
  readonly month: string;
  readonly areas: readonly string[];
  /** Whether the city's figure is fixed too. */
  readonly city: boolean;
}

export interface Closings {
  readonly months: readonly ClosedMonth[];
  /** Every figure that is no longer what was fixed, with the reasons that were given. */
  readonly differences: readonly (ClosingDifference & { readonly label: string; readonly unit: string })[];
}

/** An area's months, with the people who recorded for it this year. */
export interface AreaProgress extends AreaMonths {
  readonly staff: readonly string[];
}

export interface Completeness {
  /** yyyy-mm-dd */
  readonly asOf: string;
  /** The day of the following month after which an area with nothing is late. */
  readonly closingDay: number;
  readonly areas: readonly AreaProgress[];
}

/** How many rows have the new name. */
export interface Renamed {
  readonly rows: number;
}

export interface ExportedBook {
  /** yyyy-mm-dd */
  readonly day: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

export type Written = Readonly<Record<WrittenColumn, string>>;

/** A goal in a period, as the form shows it. */
export interface ShownGoal extends Written {
  readonly key: string;
  readonly tab: string;
  readonly title: string;
  readonly goal: string;
  readonly period: string;
  readonly figures: string;
  readonly past: string;
  readonly episodes: string;
  readonly updated: string;
}

export interface QualityList {
  readonly goals: readonly ShownGoal[];
  /** What can be chosen, with what it means. */
  readonly ratings: readonly { readonly value: string; readonly meaning: string }[];
}

export interface QualitySaved {
  /** When it was written, as 変更履歴 shows times. */
  readonly updated: string;
}

export interface AreaFigures {
  /** null where last year has no such indicator and area. */
  readonly lastYear: SamePeriod | null;
  readonly actual: number | null;
  readonly target: number | null;
  readonly progress: number | null;
}

/** null is "not reported" for an actual, "none" for a target, and what follows from either. Ratios are not rounded. */
export interface SummaryRow extends AreaFigures {
  /** The indicator's key. */
  readonly indicator: string;
  readonly label: string;
  readonly unit: string;
  readonly expected: number | null;
  /** 達成, 順調, 注意, 遅れ, 未報告; null without a target. */
  readonly status: string | null;
  readonly forecast: number | null;
  /** All of it in one sentence, in the words of the workbook. */
  readonly reading: string;
  /** By area name, 市全域 included. */
  readonly areas: Readonly<Record<string, AreaFigures>>;
}

export interface Summary {
  /** yyyy-mm-dd */
  readonly asOf: string;
  /** The later day that was asked for, yyyy-mm-dd: figures as of a day to come are cut to today. */
  readonly cutFrom: string | null;
  /** The last day of the fiscal year. */
  readonly until: string;
  /** The calendar months, first and last, that are over and compared with last year; null before the first is over. */
  readonly period: { readonly first: number; readonly last: number } | null;
  readonly rows: readonly SummaryRow[];
  /** Count cells that are filled and not counted, over all tabs. */
  readonly uncounted: number;
}

export interface ReportFile {
  /** With its ending. */
  readonly name: string;
  /** The file's bytes, in base64. */
  readonly content: string;
}

export interface RestoredBook {
  /** yyyy-mm-dd, the day on which the copy was taken. */
  readonly day: string;
  /** The fiscal year's first. */
  readonly year: number;
  /** Rows of the initiatives' tabs, and lines of the others. */
  readonly entries: number;
  readonly closings: number;
  readonly quality: number;
  readonly history: number;
  /** false for a look at what would be done. */
  readonly written: boolean;
}

export interface ImportedTable {
  readonly lines: number;
  readonly accepted: number;
  /** Rows by tab, in plan order. */
  readonly tabs: readonly { readonly tab: string; readonly rows: number }[];
  /** Headers that mean nothing here. */
  readonly ignored: readonly string[];
  /** By line of the table, as they stand in it; errors keep their line out. */
  readonly problems: readonly Problem[];
  /** false for a look at what would be done. */
  readonly written: boolean;
}
