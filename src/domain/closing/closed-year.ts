/** A year that is closed as a whole: no month of it is open, and up to a day late entries come with their reason. Pure. */
import { fiscalYear, monthLast } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import type { Config } from '../plan/model';
import { type ClosedMonths, closingAreas, isCityClosed, monthKeyAt } from './closing';

export interface ClosedYear {
  /** yyyy/MM/dd HH:mm:ss */
  readonly at: string;
  /** Of the next year's book; '' where nobody gave it. */
  readonly address: string;
  /** The request that closed it. */
  readonly requestId: string;
}

/** A month of the year, and the areas for which it is open. */
export interface OpenMonth {
  /** 0 to 11 in fiscal order. */
  readonly index: number;
  /** yyyy-mm */
  readonly month: string;
  readonly areas: readonly string[];
  /** Its figure of the whole city is not fixed. */
  readonly city: boolean;
}

const MONTHS = 12;
/** Where 設定 has no day: to the end of the second month behind the year (出納整理期間). */
const MONTHS_BEHIND = 1;

/** The last day on which a late entry is taken into a closed year. */
export function lateUntil({ fiscalYear: fy, lateUntil: day }: Pick<Config, 'fiscalYear' | 'lateUntil'>): PlainDate {
  return day ?? monthLast(fiscalYear(fy.startYear + 1, fy.startMonth), MONTHS_BEHIND);
}

/** Every month that is open for some area, in fiscal order. */
export function openMonths(config: Config, closed: ClosedMonths): OpenMonth[] {
  const all = Array.from({ length: MONTHS }, (_, index): OpenMonth => {
    const month = monthKeyAt(config.fiscalYear, index);
    const areas = closingAreas(config).filter((area) => closed.get(month)?.has(area) !== true);
    return { index, month, areas, city: !isCityClosed(config, closed, month) };
  });
  return all.filter(({ areas }) => areas.length > 0);
}

/** All twelve months for every area. */
export function allClosed(config: Config): ClosedMonths {
  const areas = new Set(closingAreas(config));
  return new Map(Array.from({ length: MONTHS }, (_, index) => [monthKeyAt(config.fiscalYear, index), areas]));
}
