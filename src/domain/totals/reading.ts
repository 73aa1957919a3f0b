/** What a careful reader would say of one indicator's figures; the words are the texts' matter. Pure. */
import type { Outlook } from './outlook';

export interface ReadFigures {
  readonly label: string;
  readonly unit: string;
  readonly actual: number | null;
  readonly target: number | null;
  /** The count expected by now, not rounded; null without a target. */
  readonly expected: number | null;
  readonly outlook: Outlook | null;
}

/** How the count stands to what was expected by now, as one would say it. */
export type Against =
  | { readonly kind: 'notReported' | 'noTarget' | 'achieved' | 'notYetExpected' | 'asExpected' }
  /** `percent` of the expected count, whole and above 0. */
  | { readonly kind: 'above' | 'below'; readonly percent: number }
  /** So far from it that a percentage says less than the two counts. */
  | { readonly kind: 'farFrom'; readonly expected: number };

export interface Reading extends ReadFigures {
  readonly against: Against;
}

/** Differences of so many percent or less are nothing to speak of. */
const AS_EXPECTED_PERCENT = 2;
/** From so many percent less or more on, the counts themselves are given. */
const FAR_BELOW_PERCENT = 95;
const FAR_ABOVE_PERCENT = 200;

export function readingOf(figures: ReadFigures): Reading {
  const { actual, outlook } = figures;
  // Nothing more is expected: what is there is no outlook.
  const over = outlook?.kind === 'outlook' && outlook.low === actual && outlook.high === actual;
  return { ...figures, outlook: over ? null : outlook, against: againstOf(figures) };
}

function againstOf({ actual, target, expected }: ReadFigures): Against {
  if (actual === null) return { kind: 'notReported' };
  if (target === null) return { kind: 'noTarget' };
  if (actual >= target) return { kind: 'achieved' };
  // Below half a count nobody would expect to see one.
  if (expected === null || expected < 0.5) return { kind: 'notYetExpected' };
  const percent = Math.round((Math.abs(actual - expected) / expected) * 100);
  if (percent <= AS_EXPECTED_PERCENT) return { kind: 'asExpected' };
  const isAbove = actual > expected;
  if (percent >= (isAbove ? FAR_ABOVE_PERCENT : FAR_BELOW_PERCENT)) return { kind: 'farFrom', expected };
  return { kind: isAbove ? 'above' : 'below', percent };
}
