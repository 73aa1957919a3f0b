/** Where everything stands on ダッシュボード: six parts one below the other, and hidden helper cells on the right. Pure. */
import { MAP_SIZE } from '../../domain/plan/area-map';
import type { Config, Indicator, Initiative } from '../../domain/plan/model';
import { MONTHS } from '../../domain/totals/month-table';

export const DASHBOARD_TITLE_ROW = 1;
export const DASHBOARD_AS_OF_ROW = 2;
/** 1-based columns that all parts share: keys (hidden), names, and the first figure. */
export const dashboardAt = { key: 1, name: 2, first: 3 } as const;
/** Columns of the part on all indicators. */
export const statusAt = { target: 3, actual: 4, progress: 5, expected: 6, status: 7, reading: 8 } as const;
/** Columns of the parts on the chosen indicator; each chart begins in the column behind its table. */
export const trendAt = { month: 2, ofMonth: 3, cumulative: 4, expected: 5, lastYear: 6, chart: 7 } as const;
export const areasAt = { area: 2, actual: 3, target: 4, expected: 5, ratio: 6, chart: 7 } as const;
export const yearsAt = { year: 2, total: 3, target: 4, ratio: 5 } as const;
/** Years on the part 推移, this one among them. */
export const YEARS = 5;

/** So many indicators to look at first. */
export const FIRST_ONES = 5;

/** Behind the heading of the part on areas and indicators. */
export const HEAT_HINT_COLUMN = 5;

/** A part: its heading, the sentence below it, the table's header and lines. */
export interface Part {
  readonly heading: number;
  readonly sentence: number;
  readonly header: number;
  readonly first: number;
  readonly last: number;
}

/** A table under a heading of its own. */
export interface List {
  readonly heading: number;
  readonly header: number;
  readonly first: number;
  readonly last: number;
}

export interface DashboardPlan {
  /** The top: `tiles` is the row of their words, their counts stand below. */
  readonly front: { readonly heading: number; readonly tiles: number; readonly list: List; readonly bars: List };
  readonly indicators: readonly { readonly initiative: Initiative; readonly indicator: Indicator }[];
  readonly status: Part;
  readonly trend: Part;
  /** The cell with the chosen indicator's name. */
  readonly choice: { readonly row: number; readonly column: number };
  readonly areas: Part;
  /** Each tile of the map takes two rows. */
  readonly map: { readonly heading: number; readonly first: number };
  readonly heat: Part;
  /** The row that says what the colours mean. */
  readonly legend: number;
  readonly input: Part;
  readonly years: Part;
  /** The last column that people see, a narrow one that takes the end of a long sentence. */
  readonly shown: number;
  /** Hidden: each indicator's share of the year expected by now, then its shares by the end of each month. */
  readonly share: number;
  /** Hidden: how far an indicator is from what is expected; beside the ones to look at first, which they are. */
  readonly gap: number;
  readonly lastColumn: number;
}

const FIRST_PART_ROW = 4;
const GAP = 2;

export function dashboardPlan(config: Config): DashboardPlan {
  const indicators = config.initiatives.flatMap((initiative) =>
    initiative.indicators.map((indicator) => ({ initiative, indicator })),
  );
  const lines = Math.max(1, indicators.length);
  const places = config.areas.length + 1;
  const front = frontAt(FIRST_PART_ROW, lines);
  const status = partAt(front.bars.last + GAP, lines);
  const trend = partAt(status.last + GAP, MONTHS, 1);
  const areas = partAt(trend.last + GAP, places);
  const map = { heading: areas.last + GAP, first: areas.last + GAP + 1 };
  const heat = partAt(map.first + 2 * MAP_SIZE.rows + 1, lines);
  const legend = heat.last + 1;
  const input = partAt(legend + GAP, places);
  const years = partAt(input.last + GAP, YEARS);
  const choice = { row: trend.heading + 1, column: dashboardAt.name };
  const shown = dashboardAt.name + Math.max(MONTHS, config.areas.length) + 1;
  const share = shown + 1;
  const gap = share + MONTHS + 1;
  const added = { front, map, legend, gap };
  const parts = { status, trend, areas, heat, input, years };
  return { ...added, ...parts, indicators, choice, shown, share, lastColumn: gap };
}

function frontAt(heading: number, lines: number): DashboardPlan['front'] {
  const list = listAt(heading + 4, FIRST_ONES);
  return { heading, tiles: heading + 1, list, bars: listAt(list.last + GAP, lines) };
}

function listAt(heading: number, lines: number): List {
  return { heading, header: heading + 1, first: heading + 2, last: heading + 1 + lines };
}

function partAt(heading: number, lines: number, between = 0): Part {
  const sentence = heading + between + 1;
  return { heading, sentence, header: sentence + 1, first: sentence + 2, last: sentence + 1 + lines };
}
