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
  | { readonly kind: 'above' | 'below'; readonly percent: number };

export interface Reading extends ReadFigures {
  readonly against: Against;
}

/** Differences of so many percent or less are nothing to speak of. */
const AS_EXPECTED_PERCENT = 2;

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
  return { kind: actual > expected ? 'above' : 'below', percent };
}
