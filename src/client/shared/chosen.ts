/** Indicators that a person chose, with their counts. */
import type { FormIndicator, FormInitiative } from '../../schema/requests/form-options';

/** One indicator with its count. */
export interface Chosen {
  readonly initiative: FormInitiative;
  readonly indicator: FormIndicator;
  readonly count: number | string;
}
