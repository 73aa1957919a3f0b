/** A copy of a sheet: its cells, looks, rules and charts. Developer metadata and names stay with the original. */
import type { Book } from './model/types';

/**
 * Answers the id of the copy.
 * @param name a number is put behind it where another sheet has it
 * @param protections whether it has those of the original: a person's copy has, a script's has not
 */
export function copySheet(
  book: Book,
  from: number,
  { index, name, protections }: { readonly index: number; readonly name: string; readonly protections: boolean },
): number {
  const to = book.putSheet(book.liftSheet(from), index, name);
  book.setConditionalRules(to, book.conditionalRules(from));
  if (protections)
    for (const { id: _, ...protection } of book.protections())
      if (protection.sheetId === from) book.addProtection({ ...protection, sheetId: to });
  for (const { id: _, ...chart } of book.charts()) {
    if (chart.sheetId !== from) continue;
    const ranges = chart.ranges.map((range) => (range.sheetId === from ? { ...range, sheetId: to } : range));
    book.addChart({ ...chart, sheetId: to, ranges });
  }
  if (book.sheets().find(({ id }) => id === to)?.hidden === true) book.setHidden(to, false);
  return to;
}
