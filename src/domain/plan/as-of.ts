/** Up to which day is counted. */

import type { PlainDate } from '../calendar/plain-date';
import type { Config } from './model';

/** 基準日 of 設定, but never a day to come: what is planned is not done. */
export function asOfOn({ asOf }: Pick<Config, 'asOf'>, today: PlainDate): PlainDate {
  return asOf === null || asOf > today ? today : asOf;
}

/** The day that counting reaches by itself, as days pass. */
export function lastCounted({ asOf, fiscalYear }: Pick<Config, 'asOf' | 'fiscalYear'>): PlainDate {
  return asOf === null || asOf > fiscalYear.last ? fiscalYear.last : asOf;
}
