/** The words of the 集計 tab. */
import type { summary as source } from '../ja/summary';

export const summary: typeof source = { title: 'Summary' };
