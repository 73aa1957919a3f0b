/** The words of the 集計 tab. */
export const summary = { title: '集計' };
