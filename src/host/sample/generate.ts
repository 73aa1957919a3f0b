/** Turns the year's patterns into rows: same seed, same rows; sorted by day; no two alike. */
import { type Random, seeded } from './random';
import {
  areas,
  areaWeights,
  type CountPattern,
  cityWide,
  firstDay,
  monthWeights,
  organisationKinds,
  organisationsReached,
  organisationWords,
  staff,
  type TabPattern,
} from './sample-year';

export interface SampleRow {
  /** yyyy-mm-dd: when the row was typed. */
  readonly day: string;
  /** What was typed, by header. */
  readonly cells: ReadonlyMap<string, string | number>;
}

const dayMs = 86_400_000;
const shareWithNote = 0.3;

/** One pattern's rows over the whole year. */
export function generateRows(pattern: TabPattern, seed: number): SampleRow[] {
  const random = seeded(seed);
  const counts = pattern.counts.map((count) => ({ header: count.header, values: spread(count, pattern.rows, random) }));
  const parties = partiesOf(pattern);
  const usedDays = new Set<string>();
  const rows = Array.from({ length: pattern.rows }, (_, index): SampleRow => {
    const area = areaOf(pattern, index, random);
    const party = parties(area, index, random);
    const day = freeDay(`${area}|${party}`, usedDays, random);
    const cells = new Map<string, string | number>([
      ['日付', typedDay(day)],
      ['福祉圏域', areas[area] ?? cityWide],
      ['担当者', staff[area] ?? random.pick(staff)],
    ]);
    for (const { header, values } of counts) {
      const value = values[index] ?? 0;
      if (value > 0) cells.set(header, value);
    }
    if (party !== '') cells.set('相手先', party);
    if (random.next() < shareWithNote) cells.set('備考', random.pick(pattern.notes));
    return { day, cells };
  });
  return rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** 2025-06-03 -> 2025/6/3, as people type it. */
export function typedDay(day: string): string {
  return day
    .split('-')
    .map((part) => Number(part))
    .join('/');
}

/** The total thrown one by one onto the rows, after one for each row where every row has one. */
function spread(count: CountPattern, rows: number, random: Random): number[] {
  const values = Array.from<unknown, number>({ length: rows }, () => (count.everyRow ? 1 : 0));
  for (let left = count.total - (count.everyRow ? rows : 0); left > 0; left--) {
    const index = random.below(rows);
    values[index] = (values[index] ?? 0) + 1;
  }
  return values;
}

/** An index into the areas, or one past them for the whole city. */
function areaOf(pattern: TabPattern, index: number, random: Random): number {
  switch (pattern.place) {
    case 'areas':
      return random.weighted(areaWeights);
    case 'oneEach':
      return index % areas.length;
    case 'city':
      return areas.length;
  }
}

type PartyOf = (area: number, index: number, random: Random) => string;

function partiesOf(pattern: TabPattern): PartyOf {
  const { parties } = pattern;
  if (parties === 'none') return () => '';
  if (parties !== 'organisations') return (_area, _index, random) => random.pick(parties);
  const pools = organisationPools();
  const used = pools.map(() => 0);
  // Each area's organisations are met one after the other first, then again at random: all are reached by the year's end.
  return (area, _index, random) => {
    const pool = pools[area] ?? [];
    const turn = used[area] ?? 0;
    used[area] = turn + 1;
    return pool[turn < pool.length ? turn : random.below(pool.length)] ?? '';
  };
}

/** The organisations of each area, more in the busy ones; every name stands in one area only. */
function organisationPools(): string[][] {
  const all = organisationKinds.flatMap((kind) => organisationWords.map((word) => `${word}${kind}`));
  const step = 43; // shares no factor with the 168 names, so that neighbours differ in word and kind
  const weight = areaWeights.reduce((sum, each) => sum + each, 0);
  let shared = 0;
  let from = 0;
  return areaWeights.map((each) => {
    shared += each;
    const to = Math.round((organisationsReached * shared) / weight);
    const pool = Array.from({ length: to - from }, (_, n) => all[((from + n) * step) % all.length] ?? '');
    from = to;
    return pool;
  });
}

/** A working day on which nobody has yet noted the same; the seasons decide which are likely. */
function freeDay(what: string, usedDays: Set<string>, random: Random): string {
  for (;;) {
    const day = workingDay(random);
    const key = `${day}|${what}`;
    if (usedDays.has(key)) continue;
    usedDays.add(key);
    return day;
  }
}

function workingDay(random: Random): string {
  const start = new Date(`${firstDay}T00:00:00Z`);
  for (;;) {
    const month = random.weighted(monthWeights);
    const first = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1);
    const next = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month + 1, 1);
    const day = new Date(first + random.below((next - first) / dayMs) * dayMs);
    const iso = day.toISOString().slice(0, 10);
    const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    if (!weekend && !closedAtNewYear(iso)) return iso;
  }
}

function closedAtNewYear(iso: string): boolean {
  const monthDay = iso.slice(5);
  return monthDay >= '12-29' || monthDay <= '01-03';
}
