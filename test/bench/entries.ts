/** A made-up year of entries, the same for the same seed, as the domain takes them and as a sheet holds them. */

import { addDays, toSerial } from '../../src/domain/calendar/plain-date';
import { columnIndicators } from '../../src/domain/plan/indicators';
import type { Config } from '../../src/domain/plan/model';
import type { StrictRow } from '../../src/domain/rows/strict-row';
import type { TabRows } from '../../src/domain/totals/roll-up';

/** As many organisations as a programme of this size deals with. */
const ORGANISATIONS = 400;
const DAYS = 365;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` entries spread evenly over the initiatives, and over areas, days and organisations at random. */
export function madeUpYear(config: Config, count: number): TabRows[] {
  const next = random(20250401);
  const upTo = (limit: number): number => Math.floor(next() * limit);
  return config.initiatives.map((initiative, index) => {
    const columns = columnIndicators(initiative).length;
    const size = Math.floor((count + index) / config.initiatives.length);
    const row = (): StrictRow => ({
      date: addDays(config.fiscalYear.first, upTo(DAYS)),
      area: upTo(config.areas.length + 1),
      counts: Array.from({ length: columns }, () => (next() < 0.6 ? upTo(5) : null)),
      counterparty: next() < 0.8 ? `団体${upTo(ORGANISATIONS)}` : null,
      voided: false,
    });
    return { initiative: initiative.key, rows: Array.from({ length: size }, row) };
  });
}

/** The cells of a row from 日付 to 相手先, in the order of a tab's columns as set up; '' for blank. */
export function sheetCells(config: Config, row: StrictRow): (string | number | { serial: number })[] {
  return [
    row.date === null ? '' : { serial: toSerial(row.date) },
    config.areas[row.area] ?? config.cityWide,
    '',
    ...row.counts.map((count) => count ?? ''),
    row.counterparty ?? '',
  ];
}
