/** Words used in more than one place. */
export const common = {
  date: (year: number, month: number, day: number): string => `${year}/${month}/${day}`,
  dateRange: (first: string, last: string): string => `${first}～${last}`,
  wholeCity: '市全体',
  joined: (parts: readonly string[]): string => parts.join('、'),
};
