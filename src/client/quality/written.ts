/** What a person writes of a goal, by the names that the server knows. */
export const writtenNames = ['done', 'changed', 'issues', 'next', 'evidence', 'rating', 'comment'] as const;
export type WrittenName = (typeof writtenNames)[number];
export type Written = Readonly<Record<WrittenName, string>>;
