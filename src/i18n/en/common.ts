/** Words used in more than one place. */
import type { common as source } from '../ja/common';

export const common: typeof source = {
  date: (year, month, day) => `${year}/${month}/${day}`,
  joined: (parts) => parts.join(', '),
};
