/** The report of the year's work as of a day, in the plan's own order: every figure, evaluation, goal and late change. Pure. */

import { eraFiscalYear, formatEra } from '../calendar/era';
import { monthFirst } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { toIso } from '../calendar/plain-date';
import type { ClosingDifference } from '../closing/closing';
import { monthKeyAt } from '../closing/closing';
import { areaTargets, cityTarget } from '../plan/area-targets';
import { type KindName, kindOf } from '../plan/kinds';
import type { Config, EvaluationBounds, Indicator, Initiative, Thresholds } from '../plan/model';
import type { Office } from '../plan/office';
import type { OfficialWords } from '../plan/official-words';
import { type Outlook, outlook } from '../totals/outlook';
import { shownShare } from '../totals/percent';
import { expectedCount, expectedShare, type ProgressStatus, progress, statusOf } from '../totals/progress';
import type { RollUp } from '../totals/roll-up';
import { completeMonths } from '../years/last-year';
import type { LastYear, SamePeriod } from '../years/same-period';

/** The results as they are, or compared with the plan while the year goes on, with the outlook. */
export type ReportKind = 'results' | 'comparison';

export type Evaluation = 'A' | 'B' | 'C' | 'D';

export interface ReportFigure {
  /** null is "not reported". */
  readonly actual: number | null;
  /** null is "none". */
  readonly target: number | null;
  /** actual / target, not rounded. */
  readonly ratio: number | null;
  /** The ratio as it is shown: cut, so that 79.96 % is no 80 % with a C. */
  readonly shown: number | null;
}

export interface ReportIndicator extends ReportFigure {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: KindName;
  /** Of a year that is over; null before, and without a target or a count. */
  readonly evaluation: Evaluation | null;
  /** The count expected by the day, not rounded. */
  readonly expected: number | null;
  readonly status: ProgressStatus | null;
  readonly outlook: Outlook;
  /** The same months of last year and of this one; null where last year has no such indicator. */
  readonly lastYear: SamePeriod | null;
  /** The areas in order, then the city-wide name. */
  readonly areas: readonly (ReportFigure & { readonly area: string })[];
  /** The months that have started, yyyy-mm. */
  readonly months: readonly {
    readonly month: string;
    readonly actual: number | null;
    readonly cumulative: number | null;
  }[];
}

/** What an initiative's people say of its qualitative goal for a period. */
export interface GoalRating {
  /** The initiative's key. */
  readonly initiative: string;
  /** For example 上期. */
  readonly period: string;
  /** null where none is written yet. */
  readonly rating: string | null;
  readonly comment: string;
}

export interface ReportInitiative extends OfficialWords {
  readonly key: string;
  /** For example (1). */
  readonly number: string;
  readonly tab: string;
  readonly title: string;
  readonly indicators: readonly ReportIndicator[];
  readonly ratings: readonly GoalRating[];
  /** Count cells that are filled and not counted. */
  readonly uncounted: number;
}

/** A ◆ of the plan. */
export interface ReportMeasure {
  readonly title: string;
  readonly initiatives: readonly ReportInitiative[];
}

export interface ReportPart {
  /** For example Ⅰ; '' where the plan numbers no parts. */
  readonly numeral: string;
  readonly measures: readonly ReportMeasure[];
}

export interface Report {
  readonly kind: ReportKind;
  /** For example 令和7年度. */
  readonly year: string;
  /** yyyy-mm-dd */
  readonly asOf: string;
  /** For example 令和7年6月3日. */
  readonly asOfEra: string;
  /** The day that was asked for, in words of the era, where it lies ahead and the report is of today; else null. */
  readonly cutFrom: string | null;
  /** The last day of the year is over. */
  readonly yearOver: boolean;
  readonly bounds: EvaluationBounds;
  readonly thresholds: Thresholds;
  readonly office: Office;
  /** The day on which it was made, in words of the era. */
  readonly madeOn: string;
  readonly parts: readonly ReportPart[];
  /** Months that are over, which last year is compared by; null where nothing is known of last year. */
  readonly lastYearMonths: readonly string[] | null;
  /** Fixed figures of closed months that are no longer so, with the reasons given. */
  readonly differences: readonly ClosingDifference[];
  /** Targets that were changed within the year up to the day, oldest first. */
  readonly targetChanges: readonly TargetChange[];
  readonly uncounted: number;
}

/** A target in words before and after; '' for an indicator that came or went. */
export interface TargetChange {
  /** The spreadsheet's local time, yyyy/MM/dd HH:mm:ss. */
  readonly at: string;
  readonly before: string;
  readonly after: string;
  /** '' where nobody gave one. */
  readonly reason: string;
}

export interface ReportInput {
  readonly config: Config;
  readonly kind: ReportKind;
  readonly asOf: PlainDate;
  readonly totals: RollUp;
  /** By initiative key. */
  readonly words: ReadonlyMap<string, OfficialWords>;
  readonly uncounted: ReadonlyMap<string, number>;
  readonly ratings: readonly GoalRating[];
  readonly differences: readonly ClosingDifference[];
  readonly targetChanges: readonly TargetChange[];
  readonly lastYear: LastYear;
}

const EPSILON = 1e-9;

/** How much of the year's target was reached, as a letter; null without a target or a count. A target of 0 is reached by any count. */
export function evaluationOf(
  actual: number | null,
  target: number | null,
  { A, B, C }: EvaluationBounds,
): Evaluation | null {
  if (actual === null || target === null) return null;
  // The small part keeps 3 of 5 from missing 60 % by a rounding error.
  const reaches = (share: number): boolean => actual + EPSILON >= target * share;
  return reaches(A) ? 'A' : reaches(B) ? 'B' : reaches(C) ? 'C' : 'D';
}

/** What the rows and the plan say; who makes the report and when is said by the caller. */
export function reportOf(input: ReportInput): Omit<Report, 'cutFrom' | 'office' | 'madeOn'> {
  const { config, kind, asOf, differences, targetChanges, uncounted } = input;
  return {
    kind,
    year: eraFiscalYear(config.fiscalYear),
    asOf: toIso(asOf),
    asOfEra: formatEra(asOf),
    yearOver: asOf >= config.fiscalYear.last,
    bounds: config.evaluation,
    thresholds: config.thresholds,
    lastYearMonths: input.lastYear.isKnown
      ? months((month) => monthKeyAt(config.fiscalYear, month)).slice(0, completeMonths(config.fiscalYear, asOf))
      : null,
    parts: partsOf(config.initiatives, (initiative) => initiativeOf(input, initiative)),
    differences,
    targetChanges,
    uncounted: [...uncounted.values()].reduce((sum, count) => sum + count, 0),
  };
}

/** Initiatives by part and ◆, in the order in which the plan first names each. */
function partsOf(initiatives: readonly Initiative[], of: (initiative: Initiative) => ReportInitiative): ReportPart[] {
  const parts = new Map<string, Map<string, ReportInitiative[]>>();
  for (const initiative of initiatives) {
    const { numeral, title } = sectionParts(initiative.section);
    const measures = parts.get(numeral) ?? new Map<string, ReportInitiative[]>();
    parts.set(numeral, measures);
    measures.set(title, [...(measures.get(title) ?? []), of(initiative)]);
  }
  return [...parts].map(([numeral, measures]) => ({
    numeral,
    measures: [...measures].map(([title, each]) => ({ title, initiatives: each })),
  }));
}

/** Ⅰ 多機関協働 as its number and its name. */
function sectionParts(section: string): { numeral: string; title: string } {
  const found = /^([Ⅰ-Ⅻ]|[IVX]+|\d+)[.．\s　]+(.+)$/u.exec(section.trim());
  return { numeral: found?.[1] ?? '', title: found?.[2] ?? section.trim() };
}

function initiativeOf(input: ReportInput, initiative: Initiative): ReportInitiative {
  const { key, number, tab, title, indicators, goal, effect } = initiative;
  const words = input.words.get(key);
  return {
    key,
    number,
    tab,
    title,
    content: words?.content || title,
    effect: words?.effect || effect,
    goal: words?.goal || goal,
    indicators: indicators.map((indicator) => indicatorOf(input, indicator)),
    ratings: input.ratings.filter((rating) => rating.initiative === key),
    uncounted: input.uncounted.get(key) ?? 0,
  };
}

function indicatorOf({ config, totals, asOf, lastYear }: ReportInput, indicator: Indicator): ReportIndicator {
  const { key, label, unit, weights, kind } = indicator;
  const additive = kindOf(indicator).additive.months;
  const { fiscalYear: fy, areas, cityWide } = config;
  const target = cityTarget(indicator, areas.length);
  const actual = totals.actual(key, 'city', 'year');
  const expected = expectedCount(target, expectedShare(fy, asOf, weights));
  const laid = areaTargets(indicator, areas.length);
  const pending = Array.from({ length: 12 }, (_, month) => month).filter((month) => monthFirst(fy, month) <= asOf);
  const cumulative = (month: number): number | null => totals.cumulative(key, 'city', month);
  const complete = completeMonths(fy, asOf);
  const before = lastYear.before(key, null, complete);
  return {
    key,
    label,
    unit,
    kind: kind.kind,
    ...figure(actual, target),
    evaluation: asOf >= fy.last ? evaluationOf(actual, target, config.evaluation) : null,
    expected,
    status: statusOf(actual, target, expected, config.thresholds),
    outlook: outlook({ fiscalYear: fy, asOf, weights, target, additive, cumulative: months(cumulative) }),
    lastYear: before === undefined ? null : { before, now: complete === 0 ? null : cumulative(complete - 1) },
    areas: [...areas, cityWide].map((area, scope) => ({
      area,
      ...figure(totals.actual(key, scope, 'year'), laid[scope] ?? null),
    })),
    months: pending.map((month) => ({
      month: monthKeyAt(fy, month),
      actual: totals.actual(key, 'city', month),
      cumulative: cumulative(month),
    })),
  };
}

function months<T>(of: (month: number) => T): T[] {
  return Array.from({ length: 12 }, (_, month) => of(month));
}

function figure(actual: number | null, target: number | null): ReportFigure {
  const ratio = progress(actual, target);
  return { actual, target, ratio, shown: ratio === null ? null : shownShare(ratio) };
}
