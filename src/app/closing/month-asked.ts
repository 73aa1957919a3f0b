/** The month and the areas that a request to close or to open again speaks of. */

import { toIso } from '../../domain/calendar/plain-date';
import { isBlank } from '../../domain/cells/cell-value';
import { isSeveralMonths, parseMonth } from '../../domain/cells/parse-month';
import { type ClosedMonths, closingAreas, monthKeyAt } from '../../domain/closing/closing';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { canonicalArea } from '../../domain/text/area-names';
import type { ClosingLine } from '../../schema/closing/closings-table';

export interface MonthAsked {
  /** 0 to 11 in fiscal order. */
  readonly index: number;
  /** yyyy-mm */
  readonly month: string;
  /** One area, or every one with the city-wide name. */
  readonly areas: readonly string[];
}

export type ReadMonth =
  | { readonly ok: true; readonly asked: MonthAsked }
  | { readonly ok: false; readonly problem: Problem };

/** `area` blank or left out means all. */
export function monthAsked(config: Config, typed: string, area = ''): ReadMonth {
  const { fiscalYear: fy } = config;
  const parsed = parseMonth(typed, fy);
  if (!parsed.ok) {
    const [first, last] = [toIso(fy.first), toIso(fy.last)];
    const detail = { typed, field: 'params.month', first, last };
    const isSeveral = parsed.code === 'date.invalid' && isSeveralMonths(typed);
    const problem = isSeveral
      ? error('date.invalid', { ...detail, reason: 'months' })
      : error(parsed.code, { ...detail, reason: 'month' });
    return { ok: false, problem };
  }
  const known = isBlank(area) ? null : canonicalArea(area, config.areas, config.cityWide);
  if (known === null && !isBlank(area)) {
    return { ok: false, problem: error('area.unknown', { typed: area, field: 'params.area', reason: 'ofMonth' }) };
  }
  const { index } = parsed;
  const areas = known === null ? closingAreas(config) : [known];
  return { ok: true, asked: { index, month: monthKeyAt(fy, index), areas } };
}

/** Whether lines of 確定 are of another month, or of another area than the one that was asked for. All may have other names since. */
export function isOther(lines: readonly Pick<ClosingLine, 'month' | 'area'>[], { month, areas }: MonthAsked): boolean {
  const [only] = areas.length === 1 ? areas : [];
  return lines.some((line) => line.month !== month || (only !== undefined && line.area !== null && line.area !== only));
}

/** The months with some areas more, or fewer. */
export function withAreas(
  closed: ClosedMonths,
  { month, areas }: Pick<MonthAsked, 'month' | 'areas'>,
  isNow: boolean,
): ClosedMonths {
  const now = new Set(closed.get(month) ?? []);
  for (const area of areas) {
    if (isNow) now.add(area);
    else now.delete(area);
  }
  const others = [...closed].filter(([each]) => each !== month);
  return new Map(now.size > 0 ? [...others, [month, now]] : others);
}
