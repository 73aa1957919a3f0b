/** What the menu's items answer. */
export const menu = { title: '地域福祉KPI' };
