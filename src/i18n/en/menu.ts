/** What the menu's items answer. */
import type { menu as source } from '../ja/menu';

export const menu: typeof source = { title: 'Community welfare KPI' };
