/** A line of the whole city beside the lines of its areas: 市全域 is for what belongs to no single area, not for their sum. */

import type { PlainDate } from '../calendar/plain-date';
import { toIso } from '../calendar/plain-date';
import type { Config } from '../plan/model';
import { type Problem, warning } from '../problems/problem';
import { type CountedRow, countsText } from './counted-row';
import { isSumOf } from './totals-among-rows';

/** A question for each city-wide line that equals the sum of the areas' lines of its day. */
export function wholeBesideParts({ areas, cityWide }: Config, rows: readonly CountedRow[], tab: string): Problem[] {
  const days = new Map<PlainDate, CountedRow[]>();
  for (const each of rows) {
    const known = days.get(each.day);
    if (known === undefined) days.set(each.day, [each]);
    else known.push(each);
  }
  return [...days].flatMap(([day, lines]) => {
    const parts = lines.filter(({ strict }) => strict.area < areas.length);
    const wholes = lines.filter(({ strict }) => strict.area === areas.length);
    return wholes
      .filter((whole) => isSumOf(whole, parts))
      .map((whole): Problem => {
        const detail = { reason: 'whole', typed: cityWide, date: toIso(day), counts: countsText(whole) } as const;
        return warning('entry.inconsistent', detail, { tab, row: whole.row, column: 'area' });
      });
  });
}
