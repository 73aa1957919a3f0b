/** The block KPI_TABLE, which holds all that the KPI_ functions need: its layout, and what it answers. */

import type { FiscalYear } from '../calendar/fiscal-year';
import { fiscalYear } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { dateParts } from '../calendar/plain-date';
import type { CellValue } from '../cells/cell-value';
import { cellText, isBlank } from '../cells/cell-value';
import { strictDate } from '../cells/strict-date';
import { areaTargets, cityTarget } from '../plan/area-targets';
import { findNamed } from '../plan/find-named';
import {
  areaOfBefore,
  decodeFormer,
  encodeFormer,
  type FormerLabel,
  type FormerName,
  formerNames,
  keyNow,
} from '../plan/former-names';
import type { Config, Indicator, Thresholds } from '../plan/model';
import type { Renaming } from '../plan/renaming';
import { canonicalArea } from '../text/area-names';
import { canonicalName } from '../text/names';
import { expectedCount, expectedShare, forecast, type ProgressStatus, progress, statusOf } from './progress';

/** The first cell of the block, by which it is known. */
const KPI_TABLE_MARK = 'KPI_TABLE';
const VERSION = 1;
/** Heads the column of the whole city in the targets and in the actuals. */
const CITY = '*';
/** Key, label and unit stand before the targets. */
const LEAD = 3;
/** Where the first row has the former names. */
const FORMER = 7;
const MONTHS = 12;

/** 0-based columns of the block. The areas' columns follow the city's, 市全域 follows the areas. */
export interface KpiColumns {
  readonly key: number;
  readonly label: number;
  readonly unit: number;
  readonly cityTarget: number;
  readonly firstAreaTarget: number;
  readonly cityWideTarget: number;
  readonly cityActual: number;
  readonly firstAreaActual: number;
  readonly cityWideActual: number;
  readonly firstWeight: number;
  readonly width: number;
}

/** A number, blank, or what stands there instead (an error's text). */
export type KpiCell = number | null | { readonly bad: string };

/** By scope: the city, the areas in order, 市全域. */
export interface KpiRow {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly targets: readonly KpiCell[];
  readonly actuals: readonly KpiCell[];
  readonly weights: readonly number[] | null;
}

export interface KpiTable {
  readonly asOf: PlainDate;
  readonly fiscalYear: FiscalYear;
  readonly thresholds: Thresholds;
  readonly areas: readonly string[];
  readonly cityWide: string;
  /** What areas and indicators were called before. */
  readonly former: readonly FormerName[];
  readonly rows: readonly KpiRow[];
}

/** Why a range is not a KPI_TABLE: not one at all, of another version, or its heading rows are damaged. */
export interface KpiTableError {
  readonly error: 'notATable' | 'version' | 'damaged';
}

export function kpiColumns(areaCount: number): KpiColumns {
  const cityActual = LEAD + areaCount + 2;
  const firstWeight = cityActual + areaCount + 2;
  return {
    key: 0,
    label: 1,
    unit: 2,
    cityTarget: LEAD,
    firstAreaTarget: LEAD + 1,
    cityWideTarget: LEAD + 1 + areaCount,
    cityActual,
    firstAreaActual: cityActual + 1,
    cityWideActual: cityActual + 1 + areaCount,
    firstWeight,
    width: firstWeight + MONTHS,
  };
}

/** Columns of the block. */
export function kpiTableWidth(areaCount: number): number {
  return kpiColumns(areaCount).width;
}

/** The block's two heading rows. */
export function writeKpiHeader(
  config: Config,
  asOf: PlainDate,
  renamings: readonly Renaming[] = [],
  labels: readonly FormerLabel[] = [],
): CellValue[][] {
  const width = kpiTableWidth(config.areas.length);
  const { first, last } = config.fiscalYear;
  const { onTrack, watch } = config.thresholds;
  const top: CellValue[] = [KPI_TABLE_MARK, VERSION, dateCell(asOf), dateCell(first), dateCell(last), onTrack, watch];
  top.push(encodeFormer(formerNames(config, renamings, labels)));
  const group = [CITY, ...config.areas, config.cityWide];
  const months = Array.from({ length: MONTHS }, (_, month) => `w${month + 1}`);
  return [
    [...top, ...new Array<CellValue>(width - top.length).fill(null)],
    ['key', 'label', 'unit', ...group, ...group, ...months],
  ];
}

/** An indicator's row: all but the actuals, which are blank here and formulas on the sheet. */
export function writeKpiRow(indicator: Indicator, areaCount: number): CellValue[] {
  return [
    indicator.key,
    indicator.label,
    indicator.unit,
    cityTarget(indicator, areaCount),
    ...areaTargets(indicator, areaCount),
    null,
    ...new Array<CellValue>(areaCount + 2).fill(null),
    ...(indicator.weights ?? new Array<CellValue>(MONTHS).fill(null)),
  ];
}

/** Reads the block; rows without a key (headings) are left out. Cells outside its width are ignored. */
export function readKpiTable(cells: readonly (readonly CellValue[])[]): KpiTable | KpiTableError {
  const [top, head, ...body] = cells;
  if (top === undefined || head === undefined || top[0] !== KPI_TABLE_MARK) return { error: 'notATable' };
  if (top[1] !== VERSION) return { error: 'version' };
  const group = readGroup(head);
  const asOf = strictDate(top[2]);
  const fy = readYear(strictDate(top[3]), strictDate(top[4]));
  const [onTrack, watch] = [top[5], top[6]];
  if (group === null || asOf === null || fy === null) return { error: 'damaged' };
  if (typeof onTrack !== 'number' || typeof watch !== 'number') return { error: 'damaged' };
  const columns = kpiColumns(group.areas.length);
  const rows = body.flatMap((row) => readRow(row, columns));
  return { asOf, fiscalYear: fy, thresholds: { onTrack, watch }, ...group, former: decodeFormer(top[FORMER]), rows };
}

function readGroup(head: readonly CellValue[]): { areas: string[]; cityWide: string } | null {
  const second = head.indexOf(CITY, LEAD + 1);
  if (head[LEAD] !== CITY || second < 0) return null;
  const names = head.slice(LEAD + 1, second).filter((name) => typeof name === 'string' && name !== '');
  const texts = names.map(String);
  const cityWide = texts[texts.length - 1];
  if (cityWide === undefined || texts.length !== second - LEAD - 1) return null;
  const again = head.slice(second + 1, second + 1 + texts.length);
  return texts.every((name, index) => name === again[index]) ? { areas: texts.slice(0, -1), cityWide } : null;
}

/** The fiscal year between two days; null when they are not the first and last of one. */
export function readYear(first: PlainDate | null, last: PlainDate | null): FiscalYear | null {
  if (first === null || last === null) return null;
  const { year, month } = dateParts(first);
  // A number that is no date may stand there; fiscalYear refuses such years by throwing.
  if (!(year >= 1 && year <= 9998)) return null;
  const fy = fiscalYear(year, month);
  return fy.first === first && fy.last === last ? fy : null;
}

function readRow(row: readonly CellValue[], columns: KpiColumns): KpiRow[] {
  const [key, label, unit] = row;
  if (typeof key !== 'string' || key.trim() === '') return [];
  const group = (from: number, to: number): KpiCell[] => row.slice(from, to + 1).map(readCell);
  const weights = row.slice(columns.firstWeight, columns.firstWeight + MONTHS);
  const numbers = weights.filter((weight) => typeof weight === 'number');
  return [
    {
      key,
      label: typeof label === 'string' ? label : '',
      unit: typeof unit === 'string' ? unit : '',
      targets: group(columns.cityTarget, columns.cityWideTarget),
      actuals: group(columns.cityActual, columns.cityWideActual),
      weights: numbers.length === MONTHS ? numbers : null,
    },
  ];
}

function readCell(cell: CellValue): KpiCell {
  if (cell === null || cell === '') return null;
  return typeof cell === 'number' && Number.isFinite(cell)
    ? cell
    : { bad: typeof cell === 'object' ? '' : String(cell) };
}

function dateCell(date: PlainDate): CellValue {
  return { kind: 'date', date };
}

/** Words for the whole city, beside leaving the area out. */
const WHOLE_CITY: readonly string[] = ['市全体', '*'];

/** Why there is no answer: a name that the table does not have (and those it has), or a cell of the table in error. */
export type KpiError =
  | { readonly unknownIndicator: string; readonly known: readonly string[] }
  | { readonly unknownArea: string; readonly known: readonly string[] }
  | { readonly changedArea: FormerName }
  | { readonly badCell: string };

export function isKpiError(answer: KpiAnswer | KpiError): answer is KpiError {
  return typeof answer === 'object' && answer !== null;
}

/** null is an empty cell: no target, or nothing reported. */
export type KpiAnswer = number | ProgressStatus | null;

interface Figures {
  readonly target: number | null;
  readonly actual: number | null;
  /** The share of the year's work expected by now. */
  readonly share: number;
}

/** What each KPI_ function makes of the figures; numbers are not rounded. */
const kpis = {
  target: ({ target }: Figures) => target,
  /** The count so far. */
  actual: ({ actual }: Figures) => actual,
  /** actual / target. */
  progress: ({ actual, target }: Figures) => progress(actual, target),
  /** The count expected by the as-of date. */
  expected: ({ target, share }: Figures) => expectedCount(target, share),
  status: ({ actual, target, share }: Figures, thresholds: Thresholds) =>
    statusOf(actual, target, expectedCount(target, share), thresholds),
  /** The count at the year's end on a straight line; null without a target, like its family. */
  forecast: ({ actual, target, share }: Figures) => (target === null ? null : forecast(actual, share)),
};

export type KpiFunction = keyof typeof kpis;

/** Answers for an indicator (key or label) in an area; the whole city when the area is left out, blank or 市全体. */
export function kpi(
  name: KpiFunction,
  table: KpiTable,
  indicator: CellValue,
  area: CellValue = null,
): KpiAnswer | KpiError {
  const figures = kpiFigures(table, indicator, area);
  return 'share' in figures ? kpis[name](figures, table.thresholds) : figures;
}

export interface KpiFigures extends Figures {
  /** What was asked for under a name that it no longer has. */
  readonly renamed?: FormerName;
  readonly label: string;
  readonly unit: string;
}

/** What the answers are made of, with the indicator's words. */
export function kpiFigures(table: KpiTable, indicator: CellValue, area: CellValue): KpiFigures | KpiError {
  const named = findNamed(table.rows, indicator);
  const now = named === null ? keyNow(table.former, indicator) : null;
  const row = named ?? (now === null ? null : findNamed(table.rows, now.to[0] ?? null));
  if (row === null) return { unknownIndicator: cellText(indicator), known: table.rows.map(({ label }) => label) };
  const asked = findScope(table, area);
  const former = asked === null ? areaOfBefore(table.former, area) : null;
  if (former !== null && former.kind !== 'rename') return { changedArea: former };
  const scope = asked ?? (former === null ? null : findScope(table, former.to[0] ?? null));
  if (scope === null) return { unknownArea: cellText(area), known: [...table.areas, table.cityWide] };
  const target = row.targets[scope] ?? null;
  const actual = row.actuals[scope] ?? null;
  if (typeof target === 'object' && target !== null) return { badCell: target.bad };
  if (typeof actual === 'object' && actual !== null) return { badCell: actual.bad };
  const share = expectedShare(table.fiscalYear, table.asOf, row.weights);
  const renamed = former ?? (now?.what === 'label' ? { ...now, to: [row.label] } : null);
  return { label: row.label, unit: row.unit, target, actual, share, ...(renamed && { renamed }) };
}

/** 0 is the city, then the areas, then 市全域. */
function findScope(table: KpiTable, area: CellValue): number | null {
  if (isBlank(area)) return 0;
  if (typeof area !== 'string') return null;
  const found = canonicalArea(area, table.areas, table.cityWide);
  if (found === null) return WHOLE_CITY.includes(canonicalName(area)) ? 0 : null;
  return found === table.cityWide ? table.areas.length + 1 : table.areas.indexOf(found) + 1;
}
