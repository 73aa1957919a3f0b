/** The decisions as this browser kept them: what it cannot read is nothing decided. */
import { areaChangeKinds } from '../../domain/plan/area-changes';
import { indicatorActs } from '../../domain/years/next-year';
import { byName, list, oneOf, orElse, record, text } from '../shared/read-json';
import type { Decisions } from './use-year';

const decided = record({
  target: orElse(oneOf(['actual', 'blank', 'number']), undefined),
  number: orElse(text, undefined),
  act: orElse(oneOf(indicatorActs), undefined),
  label: orElse(text, undefined),
});
const kept = record({
  indicators: byName(decided),
  areas: list(record({ kind: oneOf(areaChangeKinds), from: list(text), to: list(text) })),
});

const NAME = 'chofu-kpi-form.year';
export const nothingDecided: Decisions = { indicators: {}, areas: [] };

/** null forgets. Where storage is refused they last as long as the screen. */
export function keepDecisions(decisions: Decisions | null): void {
  try {
    if (decisions === null) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, JSON.stringify(decisions));
  } catch {
    // A convenience only.
  }
}

export function keptDecisions(): Decisions {
  try {
    const read = kept(JSON.parse(localStorage.getItem(NAME) ?? ''));
    return {
      areas: read.areas,
      indicators: Object.fromEntries(
        Object.entries(read.indicators).map(([key, { target, number, act, label }]) => [
          key,
          {
            ...(target !== undefined && { target }),
            ...(number !== undefined && { number }),
            ...(act !== undefined && { act }),
            ...(label !== undefined && { label }),
          },
        ]),
      ),
    };
  } catch {
    return nothingDecided;
  }
}
