/** Whether what is kept of a plan with the book finds room there. Pure. */

import { allIndicators } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import { error, type Problem } from '../../domain/problems/problem';
import { SCHEMA_VERSION } from '../../schema/stored/migrations';
import { encodeApplied, MOST_APPLIED } from '../../schema/stored/stored-config';

/** A plan that could not be kept with the book would be applied half: nobody could correct, void or close any more. */
export function tooLarge(config: Config): Problem[] {
  const found = encodeApplied({ config, sheets: {}, sample: false, version: SCHEMA_VERSION }).length;
  if (found <= MOST_APPLIED) return [];
  const indicators = allIndicators(config).length;
  const detail = { reason: 'planTooLarge', indicators, areas: config.areas.length, found, max: MOST_APPLIED } as const;
  return [error('entry.inconsistent', detail, { tab: 'plan' })];
}
