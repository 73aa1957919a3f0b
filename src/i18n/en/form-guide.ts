/** The words of the form around the guide in English. */
import type { guide as ja } from '../ja/form/form-guide';

export const guide: typeof ja = {
  title: 'Guide (in Japanese)',
  search: 'Search',
  example: 'e.g. 取り消す',
  found: (count) => (count === 0 ? 'Nothing found. Please try other words.' : `Found in ${count} sections.`),
};
