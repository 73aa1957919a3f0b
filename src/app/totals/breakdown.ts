/** 内訳: the very rows that a figure counts. */

import { monthIndex } from '../../domain/calendar/fiscal-year';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { cellText } from '../../domain/cells/cell-value';
import { columnIndicators, findIndicator } from '../../domain/plan/indicators';
import { kindOf, sourceKey } from '../../domain/plan/kinds';
import type { Config, Indicator } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { type ReadRow, readRows } from '../rows/read-rows';
import { asOfDate, type Deps, done, type Outcome, refused, withConfig } from '../shared/deps';

/** A figure of 集計 or 月次. */
export interface FigureAsked {
  /** The indicator's key. */
  readonly indicator: string;
  /** An area's name or the city-wide one; null for the whole city. */
  readonly area: string | null;
  /** 0 to 11 in fiscal order; the same month twice for one month alone. */
  readonly from: number;
  readonly to: number;
}

export interface BreakdownRow {
  /** 1-based row on the indicator's tab. */
  readonly row: number;
  readonly date: PlainDate;
  readonly area: string;
  readonly staff: string;
  readonly count: number;
  readonly counterparty: string;
}

export interface Breakdown {
  readonly asked: FigureAsked;
  readonly indicator: Indicator;
  /** The initiative's key: the tab the rows are on. */
  readonly tab: string;
  readonly rows: readonly BreakdownRow[];
  /** The sum of the counts; for a distinct indicator the number of different 相手先. */
  readonly total: number;
}

/** One read a tab; the rows by day. A distinct indicator lists the rows of 1 or more that name somebody. */
export function breakdown(deps: Pick<Deps, 'plan' | 'rows' | 'clock'>, asked: FigureAsked): Outcome<Breakdown> {
  return withConfig(deps, (config) => {
    const found = findIndicator(config, asked.indicator);
    if (found === null) return refused(unknown(asked.indicator));
    const { indicator, initiative } = found;
    const { takes, total } = kindOf(indicator);
    const source = sourceKey(indicator);
    const column = columnIndicators(initiative).findIndex(({ key }) => key === source);
    const asOf = asOfDate(config, deps);
    const one = { ...config, initiatives: [initiative] };
    const rows = readRows(deps, one, asOf)
      .flatMap((tab) => tab.rows)
      .flatMap((row) => counted(config, asked, row, column))
      .filter(takes)
      .sort((a, b) => a.date - b.date || a.row - b.row);
    return done({ asked, indicator, tab: initiative.key, rows, total: total(rows) });
  });
}

function unknown(indicator: string): Problem {
  return error('indicator.unknown', { typed: indicator });
}

function counted(config: Config, asked: FigureAsked, { row, assessment }: ReadRow, column: number): BreakdownRow[] {
  const { date, area, counts, counterparty } = assessment.strict;
  const count = counts[column] ?? null;
  if (date === null || count === null) return [];
  const month = monthIndex(config.fiscalYear, date);
  const name = config.areas[area] ?? config.cityWide;
  if (month < asked.from || month > asked.to || (asked.area !== null && asked.area !== name)) return [];
  const staff = cellText(row.cells.staff);
  return [{ row: row.row, date, area: name, staff, count, counterparty: counterparty ?? '' }];
}
