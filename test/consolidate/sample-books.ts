/** The books of test/consolidate/sample: cities that do not exist, a year and the one before, small enough to read. */

import { daysIn, fiscalYear } from '../../src/domain/calendar/fiscal-year';
import { addDays } from '../../src/domain/calendar/plain-date';
import type { CellValue } from '../../src/domain/cells/cell-value';
import { columnIndicators } from '../../src/domain/plan/indicators';
import type { Config } from '../../src/domain/plan/model';
import { type Random, seeded } from '../../src/host/sample/random';
import { chofuR7 } from '../../src/plans/chofu-r7';
import type { Typed } from '../app/memory-rows';
import type { MadeBook } from './made-book';

const groups = [
  'ひだまり会',
  'みどりの縁側',
  '青葉町会',
  'さくら食堂',
  '川べりの会',
  '社会福祉法人こもれび 7123456789012',
  '若草サロン',
  'ことり文庫',
];

/** Rows of the year's first `days` as people type them, some not counted: a text for a count, another year, an area that is none, 取消. */
export function someRows(config: Config, seed: number, perInitiative: number, days: number): MadeBook['rows'] {
  const random = seeded(seed);
  return config.initiatives.flatMap((initiative) =>
    Array.from({ length: perInitiative }, (_, at) => {
      const counts = columnIndicators(initiative).map(({ key, target }): readonly [string, CellValue] => [
        key,
        someCount(((target ?? 10) * days) / daysIn(config.fiscalYear) / perInitiative, random),
      ]);
      return {
        tab: initiative.key,
        typed: {
          ...commonCells(config, days, random),
          ...Object.fromEntries(counts),
          ...slip(config, at, counts[0]?.[0] ?? ''),
        },
      };
    }),
  );
}

/** About what a row needs for the year's target, or nothing at all. */
function someCount(mean: number, random: Random): CellValue {
  if (random.next() < 0.2) return null;
  return mean < 1 ? Number(random.next() < mean) : random.below(Math.round(mean * 2) + 1);
}

function commonCells(config: Config, days: number, random: Random): Typed {
  const places = [...config.areas, config.cityWide];
  return {
    date: { kind: 'date', date: addDays(config.fiscalYear.first, random.below(days)) },
    area: places[random.below(places.length)] ?? null,
    id: `row-${random.below(1_000_000_000)}`,
    counterparty: random.next() < 0.7 ? (groups[random.below(groups.length)] ?? null) : null,
    note: random.next() < 0.2 ? '二行の\n備考, "引用"' : null,
  };
}

/** Now and then a row is not as it should be. */
function slip({ fiscalYear: year }: Config, at: number, key: string): Typed {
  if (at % 17 === 3) return { [key]: '約3件' };
  if (at % 19 === 5) return { area: 'どこか' };
  if (at % 23 === 7) return { status: '取消' };
  if (at % 29 === 11) return { [key]: 1.5 };
  if (at % 31 === 13) return { date: { kind: 'date', date: addDays(year.first, -3) } };
  if (at % 37 === 17) return { date: 'いつか' };
  return at % 41 === 19 ? { [key]: 10_000 } : {};
}

/** Chofu's plan with fewer organisations to reach than it has: the sample knows eight of them. */
const smallPlan: Config = {
  ...chofuR7,
  initiatives: chofuR7.initiatives.map((initiative) => ({
    ...initiative,
    indicators: initiative.indicators.map((each) => (each.kind.kind === 'distinct' ? { ...each, target: 10 } : each)),
  })),
};
const hibari: Config = { ...smallPlan, areas: ['北部', '中部', '南部', '西部'] };
const kawasemi: Config = { ...smallPlan, areas: ['第一', '第二', '第三'], thresholds: { onTrack: 0.8, watch: 0.6 } };

/** A plan of its own: two tabs of Chofu's, and an indicator that no item knows. */
const mokuren: Config = {
  ...chofuR7,
  areas: ['町内'],
  initiatives: chofuR7.initiatives.slice(2, 4).map((initiative) => ({
    ...initiative,
    indicators: initiative.indicators.map((each) =>
      each.key === 'outreach.support' ? { ...each, key: 'outreach.letters', label: 'お便りの配布', unit: '通' } : each,
    ),
  })),
};

const shared = { at: '2025/12/01 17:30:00' };

export const sampleBooks = {
  hibari: {
    ...shared,
    config: hibari,
    code: '139912',
    municipality: 'ひばり市',
    bookId: '3f0d6a52-5d0c-4c5e-9a53-1d9a1c6b0001',
    rows: someRows(hibari, 11, 60, 245),
    closed: [0, 1, 2, 3],
  },
  hibariEarlier: {
    at: '2025/11/04 09:12:33',
    config: hibari,
    code: '139912',
    municipality: 'ひばり市',
    bookId: '3f0d6a52-5d0c-4c5e-9a53-1d9a1c6b0001',
    rows: someRows(hibari, 11, 50, 218),
  },
  hibariLastYear: {
    at: '2026/04/10 10:00:00',
    config: { ...hibari, fiscalYear: fiscalYear(2024) },
    code: '139912',
    municipality: 'ひばり市',
    bookId: '3f0d6a52-5d0c-4c5e-9a53-1d9a1c6b0002',
    rows: someRows({ ...hibari, fiscalYear: fiscalYear(2024) }, 12, 40, 365),
  },
  kawasemi: {
    at: '2025/12/02 08:05:41',
    config: kawasemi,
    code: '139921',
    municipality: 'かわせみ市',
    bookId: '3f0d6a52-5d0c-4c5e-9a53-1d9a1c6b0003',
    rows: someRows(kawasemi, 13, 45, 250),
  },
  mokuren: {
    ...shared,
    config: mokuren,
    code: '139939',
    municipality: 'もくれん町',
    bookId: '3f0d6a52-5d0c-4c5e-9a53-1d9a1c6b0004',
    rows: someRows(mokuren, 14, 30, 240),
  },
} as const satisfies Readonly<Record<string, MadeBook>>;
