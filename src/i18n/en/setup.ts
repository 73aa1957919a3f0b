/** The words of set-up and of the tabs it makes. */
import type { setup as source } from '../ja/setup';

export const setup: typeof source = { done: 'Set-up is done.' };
