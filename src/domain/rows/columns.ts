/** The columns that every initiative tab has beside one for each indicator that is typed: schema/rows/entry-columns says what each is. */

/** What a person writes of an entry, before the columns of counts and behind them. */
export const leadColumns = ['date', 'area', 'staff'] as const;
export const trailColumns = ['counterparty', 'note'] as const;
export const contentColumns = [...leadColumns, ...trailColumns] as const;

/** What the add-on writes of a row, behind all else. */
export const markColumns = ['status', 'id'] as const;

export const commonColumns = [...contentColumns, ...markColumns] as const;

export type ContentColumn = (typeof contentColumns)[number];
export type MarkColumn = (typeof markColumns)[number];
export type CommonColumn = ContentColumn | MarkColumn;

/** One value for each of these columns. */
export function byColumn<C extends string, T>(columns: readonly C[], of: (column: C) => T): Readonly<Record<C, T>> {
  const values: Partial<Record<C, T>> = {};
  for (const column of columns) values[column] = of(column);
  // Each column was given its value just now, which the compiler cannot follow through the loop.
  return values as Record<C, T>;
}

/** The keys of all that a row says, those of its counts among them: what is compared, kept with its line in 変更履歴, and described in it. */
export function contentKeys(counts: readonly string[]): string[] {
  return [...leadColumns, ...counts, ...trailColumns];
}
