/** Words used in more than one place. */
export const common = {
  date: (year: number, month: number, day: number): string => `${year}/${month}/${day}`,
  joined: (parts: readonly string[]): string => parts.join('、'),
};
