/** The words of the form (sidebar and phone). */
export const form = { title: '活動を記録する' };
