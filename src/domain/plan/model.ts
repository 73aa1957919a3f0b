/** The vocabulary of the domain: the plan, the settings, a cell as people leave it, a problem with a code and a place. */

import type { FiscalYear } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import type { QualitySettings } from '../quality/quality';
import type { AreaChange } from './area-changes';
import type { IndicatorKind } from './kinds';
import type { Roles } from './roles';

/** How an indicator's city target is laid on the areas. */
export type AreaTargetRule =
  /** The plan states a number for each area; the city target is their sum. */
  | { readonly rule: 'stated'; readonly perArea: number }
  /** The city target is split evenly, the remainder by largest remainder, in area order. */
  | { readonly rule: 'even' }
  /** The target is the city's alone. */
  | { readonly rule: 'none' }
  /** The office gave a number for some or all areas. */
  | { readonly rule: 'explicit'; readonly perArea: readonly (number | null)[] };

export interface Indicator {
  /** For example `outreach.visits`; the part before the dot is the initiative's key. */
  readonly key: string;
  /** The fixed label and column header, for example 訪問件数. */
  readonly label: string;
  readonly unit: string;
  /** The units in which counts may be typed: its own among them, 件 wherever. */
  readonly units: readonly string[];
  /** The city's target for the year, a whole number of 0 or more; null when none is set. */
  readonly target: number | null;
  readonly kind: IndicatorKind;
  readonly areaTargets: AreaTargetRule;
  /** Twelve monthly weights in fiscal order, or null for linear over days. */
  readonly weights: readonly number[] | null;
  /** One sentence on what is counted, shown as the header's note. */
  readonly definition: string;
  /** What of its initiative's act it means, in the words of the work; '' for its label. */
  readonly act: string;
}

export interface Initiative {
  /** For example `outreach`. */
  readonly key: string;
  /** The tab's name as set up, for example 訪問. */
  readonly tab: string;
  /** The plan's part, for example Ⅰ アウトリーチ. */
  readonly section: string;
  /** The number within the part, for example (1). */
  readonly number: string;
  readonly title: string;
  readonly indicators: readonly Indicator[];
  /** The qualitative goal, one sentence. */
  readonly goal: string;
  /** The expected effect, one sentence. */
  readonly effect: string;
  /** What staff did, as the form offers it (訪問した); '' where each indicator is offered by itself. */
  readonly act: string;
  /** Its place among the acts; null behind those that have one. */
  readonly order: number | null;
}

export interface Thresholds {
  /** At least this share of the expected count is on track. */
  readonly onTrack: number;
  /** At least this share is to be watched; below is behind. */
  readonly watch: number;
}

/** The least share of the year's target for each evaluation, A the highest; below the last it is D. */
export interface EvaluationBounds {
  readonly A: number;
  readonly B: number;
  readonly C: number;
}

/** All that a workbook is run by: what 計画 and 設定 said when they were last applied. */
export interface Config {
  readonly fiscalYear: FiscalYear;
  readonly areas: readonly string[];
  /** The name for what belongs to no single area: 市全域. */
  readonly cityWide: string;
  readonly staff: readonly string[];
  /** A fixed as-of date, or null for today. */
  readonly asOf: PlainDate | null;
  readonly thresholds: Thresholds;
  readonly evaluation: EvaluationBounds;
  readonly quality: QualitySettings;
  readonly roles: Roles;
  /** The day of the following month (1 to 28) up to which a month is to be entered. */
  readonly closingDay: number;
  /** The last day on which late entries are taken into the closed year; left out where 設定 has none. */
  readonly lateUntil?: PlainDate;
  /** 圏域の変遷, in the order in which 設定 has it; left out where there is none. */
  readonly areaChanges?: readonly AreaChange[];
  readonly initiatives: readonly Initiative[];
}
