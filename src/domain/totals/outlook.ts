/**
 * Where an indicator is likely to stand at the year's end: a range, and how likely it reaches its target.
 *
 * Method. What each month adds to the count is taken as Poisson around a rate times the month's exposure (its share of
 * the year's work: days, or the plan's weights), with a variance that may be `dispersion` times the mean. The rate is
 * uncertain: with Jeffreys' prior and the months so far it has a gamma distribution, so that what the rest of the year
 * adds is negative binomial (Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, sections 2.6 and 2.8), its variance
 * multiplied by the dispersion as for quasi-Poisson counts (McCullagh & Nelder, Generalized Linear Models, 2nd ed. 1989,
 * sections 4.5 and 6.2.3). The dispersion is Pearson's statistic over its degrees of freedom; for few months it is shaky
 * and therefore drawn towards a prior value that weighs as much as one month (scaled inverse chi-square, Gelman et al.,
 * section 2.6). The constants were chosen on generated years (test/bench/outlook.ts, docs/adr).
 */
import type { FiscalYear } from '../calendar/fiscal-year';
import { monthIndex, monthLast } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { negativeBinomial } from './negative-binomial';
import { expectedShare } from './progress';

/** What is known of one indicator in one scope. */
export interface OutlookInput {
  readonly fiscalYear: FiscalYear;
  readonly asOf: PlainDate;
  /** Twelve monthly weights in fiscal order, or null for linear over days. */
  readonly weights: readonly number[] | null;
  readonly target: number | null;
  /** Whether the months add up to the year; different names do not. */
  readonly additive: boolean;
  /**
   * The count from the year's first day to the end of each month (for the running month: to the as-of date), as
   * RollUp.cumulative answers it; null while nothing is reported. Months after the as-of date are not used.
   */
  readonly cumulative: readonly (number | null)[];
}

/**
 * Why nothing is said: no target to compare with; nothing reported; less than three months to go by; too few events;
 * months that do not add up (different names, of which the fewer are new the more are known); nothing left in the plan's weights, though the year
 * goes on.
 */
export type UndecidedReason = 'noTarget' | 'notReported' | 'tooEarly' | 'tooFew' | 'notAdditive' | 'nothingPlanned';

export type Outlook =
  | {
      readonly kind: 'outlook';
      /** The central 80 % range of the count at the year's end; whole counts, low ≤ middle ≤ high, low at least the count so far. */
      readonly low: number;
      /** As likely to be passed as not (the median). */
      readonly middle: number;
      readonly high: number;
      /** Of reaching the target by the year's end, 0 to 1. */
      readonly probability: number;
    }
  | {
      readonly kind: 'undecided';
      readonly reason: UndecidedReason;
      /** 1 for a target that is reached already, else null. */
      readonly probability: 1 | null;
    };

/** The range leaves a tenth out on either side. */
const LOW = 0.1;
const HIGH = 0.9;
/** Months gone, of those that the figures cover, before anything is said. */
const ENOUGH_MONTHS = 3;
/** Counted so far, or else expected by now: below both, the indicator is too lumpy to judge. */
const ENOUGH_COUNTED = 5;
const ENOUGH_EXPECTED = 10;
/** Jeffreys' prior for a Poisson rate is a gamma of shape ½. */
const PRIOR_COUNT = 0.5;
/** Before any month is seen: by how much of themselves months differ beyond chance, and how many months' evidence that is. */
const PRIOR_VARIATION = 0.15;
const PRIOR_MONTHS = 1;
/** Empty months at the start are a late start, not a lull, when at the later rate this many were to be expected in them (e^-5 is below 1 %). */
const LATE_START = 5;

/** A stretch of the year: what it added, and its share of the year's work. */
interface Stretch {
  readonly added: number;
  readonly exposure: number;
  /** Whether anything was reported by its end. */
  readonly reported: boolean;
}

/** The outlook as of a day. From the year's last day on, the count is exact. */
export function outlook(input: OutlookInput): Outlook {
  const { fiscalYear, asOf, weights, target } = input;
  if (target === null) return undecided('noTarget', false);
  const month = asOf >= fiscalYear.last ? 11 : monthIndex(fiscalYear, asOf);
  const actual = month < 0 ? null : (input.cumulative[month] ?? null);
  if (actual === null) return undecided(month < 0 ? 'tooEarly' : 'notReported', false);
  const reached = actual >= target;
  if (asOf >= fiscalYear.last) return certain(actual, reached);
  const months = stretches(input, month);
  const left = 1 - expectedShare(fiscalYear, asOf, weights);
  const reason = obstacle(input, months, actual, left);
  return reason === null ? predicted(actual, target, months, left) : undecided(reason, reached);
}

/** Why the months do not say enough, or null. `left` is the share of the year's work still to come. */
function obstacle(
  { additive, target }: OutlookInput,
  months: readonly Stretch[],
  actual: number,
  left: number,
): UndecidedReason | null {
  if (!(left > 0)) return 'nothingPlanned';
  if (!additive) return 'notAdditive';
  if (months.filter(({ reported }) => reported).length < ENOUGH_MONTHS) return 'tooEarly';
  return actual < ENOUGH_COUNTED && (target ?? 0) * (1 - left) < ENOUGH_EXPECTED ? 'tooFew' : null;
}

function undecided(reason: UndecidedReason, reached: boolean): Outlook {
  return { kind: 'undecided', reason, probability: reached ? 1 : null };
}

function certain(actual: number, reached: boolean): Outlook {
  return { kind: 'outlook', low: actual, middle: actual, high: actual, probability: reached ? 1 : 0 };
}

function predicted(actual: number, target: number, months: readonly Stretch[], left: number): Outlook {
  const gone = total(months, 'exposure');
  const added = total(months, 'added') + PRIOR_COUNT;
  const mean = (added * left) / gone;
  const rest = negativeBinomial(mean, mean * dispersion(months) * (1 + left / gone));
  return {
    kind: 'outlook',
    low: actual + rest.quantile(LOW),
    middle: actual + rest.quantile(0.5),
    high: actual + rest.quantile(HIGH),
    probability: actual >= target ? 1 : 1 - rest.atMost(Math.ceil(target - actual) - 1),
  };
}

/**
 * The months to go by. One that is still running, or that the plan expects nothing of, is taken together with the one
 * before it. Empty months at the start are left out when the later ones show that work began late.
 */
function stretches({ fiscalYear, asOf, weights, cumulative }: OutlookInput, month: number): Stretch[] {
  const found: Stretch[] = [];
  let before = { count: 0, share: 0 };
  for (let index = 0; index <= month; index += 1) {
    const last = monthLast(fiscalYear, index);
    const reported = cumulative[index] ?? null;
    const now = {
      count: reported ?? before.count,
      share: expectedShare(fiscalYear, last < asOf ? last : asOf, weights),
    };
    const exposure = now.share - before.share;
    const joined = last <= asOf && exposure > 0 ? undefined : found.pop();
    found.push({
      added: now.count - before.count + (joined?.added ?? 0),
      exposure: exposure + (joined?.exposure ?? 0),
      reported: reported !== null || joined?.reported === true,
    });
    before = now;
  }
  return withoutLateStart(found.filter(({ exposure }) => exposure > 0));
}

function withoutLateStart(months: readonly Stretch[]): Stretch[] {
  const later = months.filter(({ reported }) => reported);
  const missed = total(months, 'exposure') - total(later, 'exposure');
  const rate = total(later, 'added') / total(later, 'exposure');
  return rate * missed > LATE_START * dispersion(later) ? later : [...months];
}

/**
 * Variance over mean of what the months added, at least 1. The estimate's excess over 1 is uncertain in itself: it is
 * widened by f / (f - 1) for f degrees of freedom, close to what Student's t does to the quantiles used here.
 */
function dispersion(months: readonly Stretch[]): number {
  const added = total(months, 'added');
  const rate = added / total(months, 'exposure');
  let pearson = 0;
  if (rate > 0) {
    for (const month of months) pearson += (month.added - rate * month.exposure) ** 2 / (rate * month.exposure);
  }
  const prior = 1 + PRIOR_VARIATION ** 2 * (added / months.length);
  const freedom = PRIOR_MONTHS + Math.max(1, months.length - 1);
  const estimate = (PRIOR_MONTHS * prior + pearson) / freedom;
  return 1 + Math.max(0, estimate - 1) * (freedom / (freedom - 1));
}

function total(months: readonly Stretch[], what: 'added' | 'exposure'): number {
  return months.reduce((sum, month) => sum + month[what], 0);
}
