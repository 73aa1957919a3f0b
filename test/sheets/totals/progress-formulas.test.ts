/** 進捗, 期待, 判定 and 見込み as 集計 calculates them natively say what the domain, and so the KPI_ functions, say. */

import * as fc from 'fast-check';
import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { addDays, dateParts, type PlainDate } from '../../../src/domain/calendar/plain-date';
import type { Config } from '../../../src/domain/plan/model';
import { isKpiError, type KpiTable, kpi, kpiColumns, kpiFigures } from '../../../src/domain/totals/kpi-table';
import { shownShare } from '../../../src/domain/totals/percent';
import { progressWords } from '../../../src/i18n/words/names';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { monthsPlan } from '../../../src/sheets/totals/months-plan';
import { summaryPlan } from '../../../src/sheets/totals/summary-plan';
import { summaryCells } from '../../../src/sheets/totals/summary-sheet';
import { usualColumns } from '../../../src/sheets/years/last-year-plan';
import { cases } from '../../run/cases';
import { FormulaError, type Held, Sheets, type Value } from './formula-values';

const SUMMARY = '集計';
const MS_A_DAY = 86_400_000;
const clock = {
  toDay: () => chofuR7.fiscalYear.first,
  toSerial: (date: Date): number => date.getTime() / MS_A_DAY + 25_569,
  toDate: (day: PlainDate): Date => {
    const { year, month, day: dayOfMonth } = dateParts(day);
    return new Date(Date.UTC(year, month - 1, dayOfMonth));
  },
};

interface Line {
  readonly target: number | null;
  readonly actual: number | null;
  readonly weights: readonly number[] | null;
}

interface Year {
  readonly startYear: number;
  readonly startMonth: number;
  /** Days from the first one to 基準日: also before the year and after it. */
  readonly days: number;
  readonly onTrack: number;
  readonly watch: number;
  readonly lines: readonly Line[];
}

const figures = fc.oneof(fc.constantFrom(null, 0, 1), fc.nat(3000), fc.double({ min: 0, max: 500, noNaN: true }));
const weights = fc.oneof(
  fc.constant(null),
  fc.array(fc.oneof(fc.nat(9), fc.double({ min: 0, max: 2, noNaN: true })), { minLength: 12, maxLength: 12 }),
  fc.constant(new Array<number>(12).fill(0)),
);
const years: fc.Arbitrary<Year> = fc.record({
  startYear: fc.integer({ min: 2019, max: 2032 }),
  startMonth: fc.integer({ min: 1, max: 12 }),
  days: fc.integer({ min: -40, max: 400 }),
  onTrack: fc.constantFrom(0.9, 1, 0.85),
  watch: fc.constantFrom(0.7, 0.5),
  lines: fc.array(fc.record({ target: figures, actual: figures, weights }), { minLength: 18, maxLength: 18 }),
});

/** Both ways of each line: what 集計's cells show, and what the domain answers. */
function bothWays({
  startYear,
  startMonth,
  days,
  onTrack,
  watch,
  lines,
}: Year): { shown: unknown; answered: unknown }[] {
  const year = fiscalYear(startYear, startMonth);
  const config: Config = { ...chofuR7, fiscalYear: year, thresholds: { ...chofuR7.thresholds, onTrack, watch } };
  const asOf = addDays(year.first, days);
  const plan = summaryPlan(config);
  const input = {
    ...{ config, plan, tabs: [], asOf, sample: false, checkName: null, renamed: [], labels: [] },
    months: monthsPlan(config),
    monthsName: '月次',
    lastYear: {
      sheetName: '前年度',
      markRow: 3,
      first: 5,
      last: 60,
      columns: usualColumns,
      lastColumn: usualColumns.size,
    },
  };
  const held = summaryCells(input, clock).map((line) => line.map(heldOf));
  const { cityTarget, cityActual, firstWeight } = kpiColumns(config.areas.length);
  const block = plan.columns.block - 1;
  const indicators = plan.lines.flatMap((line) => (line.kind === 'indicator' ? [line] : []));
  for (const [index, { row }] of indicators.entries()) {
    const cells = held[row - 1] ?? [];
    const line = lines[index];
    cells[block + cityTarget] = line?.target ?? null;
    cells[block + cityActual] = line?.actual ?? null;
    cells.splice(block + firstWeight, 12, ...(line?.weights ?? new Array<Held>(12).fill(null)));
  }
  const sheets = new Sheets();
  sheets.put(SUMMARY, held);
  const { areas, cityWide } = config;
  const rows = indicators.map(({ indicator: { key, label, unit } }, index) => ({
    ...{ key, label, unit },
    targets: [lines[index]?.target ?? null],
    actuals: [lines[index]?.actual ?? null],
    weights: lines[index]?.weights ?? null,
  }));
  const table: KpiTable = { asOf, fiscalYear: year, thresholds: { onTrack, watch }, areas, cityWide, former: [], rows };
  return indicators.map(({ row, indicator: { key } }) => ({
    shown: [
      plan.columns.progress,
      plan.columns.expected,
      plan.columns.status,
      plan.columns.forecast,
      plan.columns.share,
    ].map((column) => roughly(sheets.cell(SUMMARY, row, column))),
    answered: answers(table, key).map(roughly),
  }));
}

function answers(table: KpiTable, key: string): Value[] {
  const one = (name: 'progress' | 'expected' | 'status' | 'forecast'): number | string => {
    const answer = kpi(name, table, key);
    if (isKpiError(answer)) throw new Error(name);
    if (typeof answer === 'string') return progressWords[answer];
    return answer === null ? '' : name === 'progress' ? shownShare(answer) : answer;
  };
  const found = kpiFigures(table, key, null);
  return [one('progress'), one('expected'), one('status'), one('forecast'), 'share' in found ? found.share : ''];
}

/** The order of arithmetic is each one's own. */
function roughly(value: Value): unknown {
  if (value instanceof FormulaError) return value.code;
  return typeof value === 'number' ? Number(value.toPrecision(9)) : (value ?? '');
}

function heldOf(cell: unknown): Held {
  if (cell instanceof Date) return cell.getTime() / MS_A_DAY + 25_569;
  if (typeof cell === 'string' && cell.startsWith('=')) return { f: cell };
  return typeof cell === 'string' || typeof cell === 'number' ? (cell === '' ? null : cell) : null;
}

it('whatever the year, the day, the weights and the figures', () => {
  fc.assert(
    fc.property(years, (year) => {
      for (const { shown, answered } of bothWays(year)) expect(shown).toEqual(answered);
    }),
    { numRuns: cases(20) },
  );
});

it('at the thresholds, and where nothing is a share of the target', () => {
  const half = { startYear: 2025, startMonth: 4, onTrack: 0.9, watch: 0.7, days: 182 };
  const flat = { weights: [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0] };
  const line = (target: number | null, actual: number | null): Line => ({ target, actual, ...flat });
  const lines = [
    line(100, 90),
    line(100, 89),
    line(100, 70),
    line(100, 69),
    line(100, 100),
    line(0, 0),
    line(null, 5),
    line(8, null),
  ];
  const [progress, , status] = [0, 1, 2].map((at) =>
    bothWays({ ...half, lines }).map(({ shown }) => (Array.isArray(shown) ? shown[at] : null)),
  );
  expect(status?.slice(0, 8)).toEqual(['順調', '注意', '注意', '遅れ', '達成', '達成', '', '未報告']);
  expect(progress?.slice(4, 8)).toEqual([1, '', '', '']);
});
