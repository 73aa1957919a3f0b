/** Every problem by its code and, where the code alone says too little, its reason; and the values that its sentence needs. */
import type { Count, Month, MonthOfYear, Nothing, Repair, Typed } from './detail-parts';
import type { FailureDetails } from './failure-details';
import type { Inconsistencies } from './inconsistencies';

/** By code, then by reason; '' is a problem whose code says all. */
export interface ProblemDetails {
  readonly 'date.invalid': {
    readonly missing: Typed;
    readonly notADate: Typed;
    readonly impossible: Typed;
    readonly ambiguous: Typed;
    readonly era: Typed;
    readonly weekday: Typed;
    readonly number: Typed;
    /** A mark for the line above: 〃. */
    readonly ditto: Typed;
    /** Month and day stand before the year, in an order of which nobody knows: 3/6/2025. */
    readonly order: Typed & { readonly date: string; readonly other: string };
    /** A day without its year: `date` lies in the fiscal year, `other` does not. */
    readonly twoYears: Typed & { readonly date: string; readonly other: string };
    /** `date` is the day that was probably meant, `era` the same in words of the era. */
    readonly shortYear: Typed & { readonly date: string; readonly era: string };
    readonly eraOver: Typed & { readonly date: string; readonly era: string };
    /** The cell is merged with one above or to its left. */
    readonly merged: Typed;
    readonly month: MonthOfYear;
    /** Several months at once. */
    readonly months: MonthOfYear;
    readonly repairable: Repair;
    /** `value` is the day that it was read as. */
    readonly readAs: Repair;
    /** `last` is the month's last day, as yyyy-mm-dd. */
    readonly wholeMonth: { readonly typed: string; readonly last: string };
    /** A whole month in a cell. */
    readonly monthOnly: Typed & { readonly last: string };
    /** `date` is the day that it probably means. */
    readonly likely: Typed & { readonly date: string };
    readonly range: Typed;
    /** It was `other` when the row was recorded, and is `date`, today, by no edit. */
    readonly moved: { readonly date: string; readonly other: string };
    /** `rest` stands behind the day. */
    readonly trailing: Typed & { readonly rest: string };
  };
  readonly 'date.outsideYear': {
    readonly '': { readonly typed: string; readonly date: string; readonly first: string; readonly last: string };
    /** A day without its year whose nearest one lies before the fiscal year. */
    readonly lastYear: { readonly typed: string; readonly date: string; readonly first: string; readonly last: string };
    /** `other` is the day that was meant where days are counted from 1904. */
    readonly shift1904: {
      readonly typed: string;
      readonly date: string;
      readonly other: string;
      readonly first: string;
      readonly last: string;
    };
    readonly month: MonthOfYear;
  };
  readonly 'date.future': {
    readonly '': { readonly typed: string; readonly date: string; readonly asOf: string };
    /** The day has come; it is 設定's as-of date that was left behind. */
    readonly asOfFixed: { readonly typed: string; readonly date: string; readonly asOf: string };
    readonly month: Month & { readonly asOf: string; readonly last: string };
  };
  readonly 'date.monthClosed': {
    readonly '': { readonly typed: string; readonly area: string };
    readonly already: Month;
    readonly edited: Month;
    readonly left: Month;
    /** `area` and `before` are what it counted as in the month that was closed. */
    readonly leftOnRecord: Month & { readonly area: string; readonly before: string };
    /** The year as a whole is closed, and `last` has passed, up to which late entries are taken. */
    readonly yearOver: { readonly typed: string; readonly last: string };
    readonly yearClosed: { readonly typed: string };
    /** Taken in with the reason that was given. */
    readonly withReason: { readonly typed: string; readonly area: string };
  };
  readonly 'area.unknown': {
    readonly '': Typed;
    readonly missing: Typed;
    /** The cell is merged with one above or to its left. */
    readonly merged: Typed;
    readonly unknown: Typed;
    /** A word for the whole city that is no area: 全市. */
    readonly whole: Typed;
    /** A municipality's name, this one's or another's. */
    readonly municipality: Typed;
    /** Two areas or more in one cell. */
    readonly several: Typed;
    readonly ditto: Typed;
    /** `value` is the area that was probably meant. */
    readonly meant: Typed & { readonly value: string };
    /** None of those whose months are closed and opened. */
    readonly ofMonth: Typed;
    readonly repairable: Repair;
  };
  readonly 'count.notANumber': {
    readonly '': Count;
    /** `unit` is what was typed, `counted` what it counts (人数), `wanted` what the indicator counts (回数). */
    readonly unit: Count & { readonly unit: string; readonly counted: string; readonly wanted: string };
    readonly none: Count;
    readonly unsaid: Count;
    /** `indicator` is the key of the column that the part may belong to; '' where none is known. */
    readonly partOf: Count & { readonly indicator: string };
    readonly bracketed: Count;
    readonly percent: Count;
    readonly time: Count;
    readonly day: Count;
    readonly money: Count;
    readonly ditto: Count;
    readonly formula: Count;
    readonly ordinal: Count;
    readonly exponent: Count;
    readonly separator: Count;
    readonly about: Count;
    readonly numeral: Count;
    readonly total: Count;
    readonly repairable: Repair;
  };
  readonly 'count.notWhole': { readonly '': Count };
  readonly 'count.negative': { readonly '': Count };
  readonly 'count.tooLarge': {
    readonly '': Count;
    /** `low` and `high` are what most rows of the indicator hold. */
    readonly unusual: { readonly typed: string; readonly low: number; readonly high: number };
  };
  readonly 'indicator.unknown': {
    readonly '': Typed;
    /** A header that names the indicator `other` and something else behind it. */
    readonly otherwise: { readonly typed: string; readonly other: string };
  };
  readonly 'indicator.wrongTab': {
    readonly '': { readonly typed: string };
    readonly twice: { readonly typed: string };
    /** `over` is the key of the indicator whose rows are counted. */
    readonly distinct: { readonly typed: string; readonly over: string };
  };
  /** Both are keys. */
  readonly 'counterparty.required': {
    readonly '': { readonly indicator: string; readonly over: string };
    /** A word that names nobody: なし. */
    readonly noName: { readonly typed: string; readonly indicator: string; readonly over: string };
    /** A mark for the line above: 〃. */
    readonly ditto: { readonly typed: string };
  };
  readonly 'entry.empty': {
    readonly '': Nothing;
    readonly noCount: Nothing;
    /** `typed` is the number that stood in the cell before it was merged with another. */
    readonly merged: Typed;
    readonly areaEmpty: { readonly typed: string };
  };
  readonly 'entry.duplicate': {
    readonly '': { readonly tabName: string; readonly otherRow: number };
    /** Days run on from that row to this one, as yyyy-mm-dd, and all else is equal. */
    readonly series: { readonly otherRow: number; readonly first: string; readonly last: string };
  };
  readonly 'entry.notFound': { readonly '': { readonly typed: string }; readonly gone: { readonly typed: string } };
  readonly 'entry.inconsistent': Inconsistencies;
  readonly 'note.personalData': { readonly '': { readonly typed: string } };
  readonly 'request.invalid': {
    readonly '': { readonly field: string; readonly typed?: string };
    readonly tooLarge: { readonly field: string };
    readonly method: { readonly field: string; readonly typed: string };
    readonly reason: { readonly field: string };
    readonly notAllowed: { readonly typed: string; readonly expected: string };
    readonly notKnown: { readonly expected: string };
    /** What stands in 設定 and is about to apply. */
    readonly listShutsOut: { readonly typed: string };
    /** What a copy says. */
    readonly shutsOut: { readonly typed: string };
    readonly notClosed: Month;
    readonly noQuestion: { readonly field: string; readonly typed: string };
    readonly noTable: Nothing;
    readonly columnTwice: { readonly typed: string };
    readonly noColumns: { readonly expected: string };
    readonly notEmpty: Nothing;
    readonly 'copy.missing': { readonly typed: string };
    readonly 'copy.broken': { readonly typed: string };
    readonly 'copy.newer': { readonly typed: string };
    /** A year is started in a copy of the book, never in the book itself. */
    readonly 'year.original': Nothing;
    /** `expected` is the year that follows. */
    readonly 'year.other': { readonly typed: string; readonly expected: string };
    /** `expected` is the indicator's key. */
    readonly 'year.target': { readonly typed: string; readonly expected: string };
    readonly 'year.key': { readonly typed: string; readonly expected: string };
    readonly 'year.areas': { readonly typed: string };
    /** `typed` is the year of the copy. */
    readonly 'year.notEarlier': { readonly typed: string };
    /** Of closing the year `typed` as a whole. */
    readonly 'year.copy': { readonly typed: string };
    readonly 'year.closed': { readonly typed: string };
    readonly 'year.notClosed': { readonly typed: string };
    readonly 'year.notOver': { readonly typed: string; readonly last: string };
    readonly 'year.address': { readonly typed: string };
    /** How many months are open, and how many problems 点検 found. */
    readonly 'year.open': { readonly typed: string; readonly months: number; readonly found: number };
    /** `expected` is the column of 計画 or 設定. */
    readonly 'year.plan': { readonly typed: string; readonly expected: string };
  };
  /** Under the id of a request that was carried out before and said something else. */
  readonly 'request.otherContent': { readonly '': Nothing };
  readonly busy: { readonly '': Nothing };
  readonly internal: FailureDetails;
}

type Code = keyof ProblemDetails;

/** The values of any problem, as sentences are filled with them. */
export type AnyDetail = Readonly<Record<string, string | number | undefined>>;

/** The reasons of a code, '' among them where the code alone may say all. */
export type ReasonOf<C extends Code> = C extends Code ? keyof ProblemDetails[C] & string : never;

/** The values of a problem; `reason` says which they are. */
export type DetailOf<C extends Code, R extends ReasonOf<C> = ReasonOf<C>> = C extends Code
  ? R extends keyof ProblemDetails[C]
    ? ProblemDetails[C][R] & (R extends '' ? { readonly reason?: undefined } : { readonly reason: R })
    : never
  : never;

/** Codes that may stand without any values. */
export type BareCode = {
  [C in Code]: '' extends keyof ProblemDetails[C] ? BareIf<C, ProblemDetails[C]['']> : never;
}[Code];
type BareIf<C, D> = Nothing extends D ? C : never;

type DetailField<C extends Code, R extends ReasonOf<C>> = C extends BareCode
  ? { readonly detail?: DetailOf<C, R> }
  : { readonly detail: DetailOf<C, R> };

/** A problem without its place. */
export type UnplacedProblem<C extends Code = Code, R extends ReasonOf<C> = ReasonOf<C>> = C extends Code
  ? {
      readonly code: C;
      readonly severity: 'error' | 'warning';
      /** 修復 puts it right by itself: said where that is known. */
      readonly repairable?: true;
    } & DetailField<C, R & ReasonOf<C>>
  : never;
