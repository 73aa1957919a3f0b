/** Words used in more than one place. */
import type { common as source } from '../ja/common';

export const common: typeof source = {
  date: (year, month, day) => `${year}/${month}/${day}`,
  dateRange: (first, last) => `${first} to ${last}`,
  wholeCity: 'whole city',
  joined: (parts) => parts.join(', '),
};
