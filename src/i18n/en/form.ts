/** The words of the form (sidebar and phone). */
import type { form as source } from '../ja/form';

export const form: typeof source = { title: 'Record an activity' };
