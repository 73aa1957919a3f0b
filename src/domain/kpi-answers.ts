/** What a KPI_TABLE answers for an indicator and an area: the rules behind the KPI_ functions. */
import type { KpiCell, KpiRow, KpiTable } from './kpi-table';
import type { CellValue } from './model';
import { canonicalArea, canonicalName } from './names';
import { expectedCount, expectedShare, forecast, type ProgressStatus, progress, statusOf } from './progress';
import { cellText, isBlank } from './text';

/** Words for the whole city, beside leaving the area out. */
const WHOLE_CITY: readonly string[] = ['市全体', '*'];

/** Why there is no answer: a name that the table does not have (and those it has), or a cell of the table in error. */
export type KpiError =
  | { readonly unknownIndicator: string; readonly known: readonly string[] }
  | { readonly unknownArea: string; readonly known: readonly string[] }
  | { readonly badCell: string };

/** A number; null for an empty cell: no target, or nothing reported. */
export type KpiAnswer = number | null | KpiError;

export function isKpiError(answer: number | string | null | KpiError): answer is KpiError {
  return typeof answer === 'object' && answer !== null;
}

/** The target of an indicator (key or label) in an area; the whole city when the area is left out, blank or 市全体. */
export function kpiTarget(table: KpiTable, indicator: CellValue, area?: CellValue): KpiAnswer {
  return answer(table, indicator, area, ({ target }) => target);
}

/** The count so far. */
export function kpiActual(table: KpiTable, indicator: CellValue, area?: CellValue): KpiAnswer {
  return answer(table, indicator, area, ({ actual }) => actual);
}

/** actual / target. */
export function kpiProgress(table: KpiTable, indicator: CellValue, area?: CellValue): KpiAnswer {
  return answer(table, indicator, area, ({ actual, target }) => progress(actual, target));
}

/** The count expected by the as-of date, not rounded. */
export function kpiExpected(table: KpiTable, indicator: CellValue, area?: CellValue): KpiAnswer {
  return answer(table, indicator, area, ({ target, share }) => expectedCount(target, share));
}

export function kpiStatus(table: KpiTable, indicator: CellValue, area?: CellValue): ProgressStatus | null | KpiError {
  return answer(table, indicator, area, ({ actual, target, share }) =>
    statusOf(actual, target, expectedCount(target, share), table.thresholds),
  );
}

/** The count at the year's end on a straight line, not rounded; null without a target, like its family. */
export function kpiForecast(table: KpiTable, indicator: CellValue, area?: CellValue): KpiAnswer {
  return answer(table, indicator, area, ({ actual, target, share }) =>
    target === null ? null : forecast(actual, share),
  );
}

interface Figures {
  readonly target: number | null;
  readonly actual: number | null;
  /** The share of the year's work expected by now. */
  readonly share: number;
}

function answer<T>(
  table: KpiTable,
  indicator: CellValue,
  area: CellValue | undefined,
  of: (figures: Figures) => T,
): T | KpiError {
  const row = findRow(table, indicator);
  if (row === null) return { unknownIndicator: cellText(indicator), known: table.rows.map(({ label }) => label) };
  const scope = findScope(table, area ?? null);
  if (scope === null) return { unknownArea: cellText(area ?? null), known: [...table.areas, table.cityWide] };
  const target = plain(row.targets[scope]);
  const actual = plain(row.actuals[scope]);
  if (typeof target === 'object' && target !== null) return { badCell: target.bad };
  if (typeof actual === 'object' && actual !== null) return { badCell: actual.bad };
  const share = expectedShare(table.fiscalYear, table.asOf, row.weights);
  return of({ target, actual, share });
}

function plain(cell: KpiCell | undefined): KpiCell {
  return cell ?? null;
}

/** By key, else by label; a label that two rows share names neither. */
function findRow(table: KpiTable, indicator: CellValue): KpiRow | null {
  if (typeof indicator !== 'string') return null;
  const wanted = fold(indicator);
  const byKey = table.rows.find(({ key }) => fold(key) === wanted);
  if (byKey !== undefined) return byKey;
  const byLabel = table.rows.filter(({ label }) => label === indicator || fold(label) === wanted);
  return byLabel.length === 1 ? (byLabel[0] ?? null) : null;
}

/** 0 is the city, then the areas, then 市全域. */
function findScope(table: KpiTable, area: CellValue): number | null {
  if (isBlank(area)) return 0;
  if (typeof area !== 'string') return null;
  const found = canonicalArea(area, table.areas, table.cityWide);
  if (found === null) return WHOLE_CITY.includes(canonicalName(area)) ? 0 : null;
  return found === table.cityWide ? table.areas.length + 1 : table.areas.indexOf(found) + 1;
}

function fold(name: string): string {
  return canonicalName(name).toLowerCase();
}
