/** Values of cells as the event of an edit gives them. */

import type { Wire } from '../book/model/types';

/** A cell as e.value and e.oldValue give it; null for a blank one. */
export function eventText(value: Wire | undefined): string | null {
  if (value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'object') return String(value);
  return 'serial' in value ? String(value.serial) : value.error;
}
