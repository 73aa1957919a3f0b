/** Which rows of a tab a month and its areas may ask about. */
import { monthKey } from '../../domain/closing/closing';
import type { Config } from '../../domain/plan/model';
import type { ReadRow } from '../rows/read-rows';
import type { MonthAsked } from './month-asked';

/** Rows of the month and the areas, and those whose day or area does not say that they are not. */
export function mayBelong(
  { areas: all, cityWide }: Config,
  { month, areas }: Pick<MonthAsked, 'month' | 'areas'>,
  row: ReadRow,
): boolean {
  const { state } = row.assessment;
  if (state !== 'entry' && (state !== 'incomplete' || row.day === null)) return false;
  const inMonth = row.day === null || monthKey(row.day) === month;
  const known = row.area === cityWide || all.includes(row.area);
  return inMonth && (!known || areas.includes(row.area));
}
