/** The block KPI_LAST: how many months are over, and last year's figures; and what it answers of the same period. */

import { fiscalYear } from '../../domain/calendar/fiscal-year';
import type { CellValue } from '../../domain/cells/cell-value';
import { canonicalArea } from '../../domain/text/area-names';
import { canonicalName } from '../../domain/text/names';
import { MONTHS_OF_YEAR } from '../../domain/years/last-year';
import { counted } from '../../domain/years/same-period';
import { cityTotal, cityWide } from '../../i18n/words/names';
import { cellText, type Grid } from '../cells/grid';
import { type LastYearLine, readLastYear } from './last-year-table';

/** The first cell of the block, by which it is known. */
export const KPI_LAST_MARK = 'KPI_LAST';
export const KPI_LAST_VERSION = 1;
/** 0-based columns of the block's first row. */
export const markPlaces = { mark: 0, version: 1, months: 2, year: 3, words: 4, startMonth: 5 } as const;

export interface LastYearBlock {
  /** Months that are over: 同期 is of these. */
  readonly months: number;
  readonly year: number;
  readonly lines: readonly LastYearLine[];
}

/** null when the cells are no such block. */
export function readLastYearBlock(cells: Grid): LastYearBlock | null {
  const top = cells[0] ?? [];
  const number = (at: number): number => (typeof top[at] === 'number' ? top[at] : Number.NaN);
  const [months, year, startMonth] = [markPlaces.months, markPlaces.year, markPlaces.startMonth].map(number);
  if (top[markPlaces.mark] !== KPI_LAST_MARK || number(markPlaces.version) !== KPI_LAST_VERSION) return null;
  if (!isMonths(months) || year === undefined || !Number.isInteger(year)) return null;
  if (startMonth === undefined || !(startMonth >= 1 && startMonth <= MONTHS_OF_YEAR)) return null;
  return { months, year, lines: readLastYear(cells.slice(1), fiscalYear(year + 1, startMonth)) };
}

function isMonths(months: number | undefined): months is number {
  return months !== undefined && Number.isInteger(months) && months >= 0 && months <= MONTHS_OF_YEAR;
}

/** A name that nothing is known by, and those that there are. */
export type UnknownName = { readonly indicator: string } | { readonly area: string; readonly known: readonly string[] };
/** null is "not reported", or before the first month is over. */
export type SamePeriod = number | null | 'notComparable' | UnknownName;

/**
 * Last year's count of the months that are over. An area of then that has no counterpart now answers under its old name; one
 * of now without a counterpart then is not comparable.
 */
export function samePeriod(block: LastYearBlock, indicator: CellValue, area: CellValue): SamePeriod {
  const ofYear = block.lines.filter(({ figures }) => figures.year === block.year);
  const wanted = canonicalName(cellText(indicator));
  const named = ofYear.filter(({ figures, filled }) =>
    [filled.match.split(' ')[0], figures.key, figures.label, filled.nowLabel].some(
      (name) => name !== undefined && name !== '' && canonicalName(name) === wanted,
    ),
  );
  if (named.length === 0) return { indicator: cellText(indicator) };
  const place = placeOf(ofYear, cellText(area));
  if (typeof place !== 'string') return place;
  const matched = named.filter(({ filled }) => areaOf(filled.match) === place);
  const found = matched.length > 0 ? matched : named.filter(({ figures }) => (figures.area ?? cityTotal) === place);
  return found.length === 0
    ? 'notComparable'
    : counted(
        found.map(({ figures }) => figures),
        block.months,
      );
}

function areaOf(match: string): string {
  return match.slice(match.indexOf(' ') + 1);
}

function placeOf(lines: readonly LastYearLine[], typed: string): string | UnknownName {
  if (typed === '' || typed === cityTotal) return cityTotal;
  const names = [...new Set(lines.flatMap(({ figures, filled }) => [areaOf(filled.match), figures.area ?? '']))];
  const areas = names.filter((name) => name !== '' && name !== cityTotal && name !== cityWide);
  const place = canonicalArea(typed, areas, cityWide);
  return place !== null && [...areas, cityWide].includes(place) ? place : { area: typed, known: [...areas, cityWide] };
}
