/** What a copy says of its book, as values: year, areas, indicators with targets, closed months. */

import type { FiscalYear } from '../../domain/calendar/fiscal-year';
import { fiscalYear } from '../../domain/calendar/fiscal-year';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { fromIso } from '../../domain/calendar/plain-date';
import { parseDate } from '../../domain/cells/parse-date';
import { hasOwnColumn } from '../../domain/plan/kinds';
import type { Thresholds } from '../../domain/plan/model';
import { expectedShare } from '../../domain/totals/progress';
import {
  type CopiedKind,
  cityTotal,
  cityWide,
  closingColumns,
  files,
  reopenedWord,
  settingColumns,
  targetColumns,
} from '../archive/archive-format';
import { csvCell, csvWords } from '../archive/csv-cell';
import type { Identity } from '../archive/identity';
import { RefusedError } from '../archive/refused-error';
import { csvTable } from '../archive/small-csv';
import type { KeptFile } from '../archive/unpack';
import { type PlannedKind, plannedKinds } from './planned-kinds';

export interface BookIndicator {
  readonly initiative: string;
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: CopiedKind;
  /** The key of the indicator that a distinct one is counted over; '' of a sum. */
  readonly over: string;
  /** The year's target of the municipality, then of each area; null where there is none. */
  readonly targets: readonly (number | null)[];
  /** The share (0 to 1) of the year's work that is expected by the as-of date. */
  readonly expectedShare: number;
}

export interface ClosingLine {
  /** yyyy-mm */
  readonly month: string;
  /** '' for the municipality as a whole. */
  readonly area: string;
  readonly indicator: string;
  readonly ofMonth: number | null;
  readonly cumulative: number | null;
  readonly reopened: boolean;
}

export interface Book {
  readonly identity: Identity;
  readonly fiscalYear: FiscalYear;
  readonly asOf: PlainDate;
  readonly thresholds: Thresholds;
  /** The day of the following month up to which a month is to be entered. */
  readonly closingDay: number;
  /** In order; what belongs to no single area (市全域) is the last. */
  readonly areas: readonly string[];
  readonly indicators: readonly BookIndicator[];
  readonly closings: readonly ClosingLine[];
}

export type Texts = Readonly<Record<KeptFile, string>>;

/** @throws RefusedError naming the file that cannot be read */
export function readBook(identity: Identity, texts: Texts): Book {
  const setting = settingsOf(texts.settings);
  const startMonth = wholeIn(setting('startMonth'), 1, 12);
  if (startMonth === null) throw new RefusedError('settingsUnreadable', files.settings);
  const year = fiscalYear(identity.year, startMonth);
  const asOf = asOfDay(setting('asOf'), year, identity);
  const targets = csvTable(texts.targets, Object.values(targetColumns));
  if (targets === null) throw new RefusedError('planUnreadable', files.targets);
  const kinds = plannedKinds(texts.indicators, startMonth);
  const lines = targets.map((under) => ({
    initiative: under(targetColumns.initiative),
    key: under(targetColumns.indicator),
    label: csvWords(under(targetColumns.label)),
    unit: csvWords(under(targetColumns.unit)),
    area: csvWords(under(targetColumns.area)),
    target: wholeOf(under(targetColumns.target)),
  }));
  const named = [...new Set(lines.map(({ area }) => area))].filter((area) => area !== cityTotal);
  const indicators = [...new Set(lines.map(({ key }) => key))].map((key): BookIndicator => {
    const own = lines.filter((line) => line.key === key);
    const planned = kinds.get(key);
    const [first] = own;
    if (planned === undefined || first === undefined) throw new RefusedError('planUnreadable', files.indicators);
    const target = (area: string): number | null => own.find((line) => line.area === area)?.target ?? null;
    const share = expectedShare(year, asOf, planned.weights);
    const { initiative, label, unit } = first;
    const { kind, over } = planned;
    return {
      initiative,
      key,
      label,
      unit,
      kind,
      over,
      targets: [cityTotal, ...named].map(target),
      expectedShare: share,
    };
  });
  checkKinds(indicators);
  return {
    identity,
    fiscalYear: year,
    asOf,
    thresholds: { onTrack: shareOf(setting('onTrack')), watch: shareOf(setting('watch')) },
    closingDay: wholeIn(setting('closingDay'), 1, 28) ?? USUAL_CLOSING_DAY,
    areas: [...named, cityWide],
    indicators,
    closings: closingsOf(texts.closings),
  };
}

/** Where 設定 has none. */
const USUAL_CLOSING_DAY = 10;

function checkKinds(indicators: readonly BookIndicator[]): void {
  const sums = new Set(indicators.filter(({ kind }) => hasOwnColumn(kind)).map(({ key }) => key));
  const isWrong = ({ kind, over }: Pick<PlannedKind, 'kind' | 'over'>): boolean =>
    !hasOwnColumn(kind) && !sums.has(over);
  if (indicators.some(isWrong)) throw new RefusedError('planUnreadable', files.indicators);
}

function settingsOf(text: string): (key: string) => string {
  const rows = csvTable(text, Object.values(settingColumns)) ?? [];
  const values = new Map(
    rows.map((under) => [under(settingColumns.key), under(settingColumns.value).normalize('NFKC')]),
  );
  return (key) => (values.get(key) ?? '').trim();
}

/** The fixed day of 設定, else that on which the copy was taken. */
function asOfDay(typed: string, year: FiscalYear, { exportedOn }: Identity): PlainDate {
  const fixed = typed === '' ? null : parseDate(csvCell(typed), year, { serial: true });
  const day = fixed === null ? fromIso(exportedOn) : fixed.ok ? fixed.value : null;
  if (day === null) throw new RefusedError('settingsUnreadable', files.settings);
  return day;
}

function wholeIn(text: string, low: number, high: number): number | null {
  const value = numberOf(text);
  return value !== null && Number.isInteger(value) && value >= low && value <= high ? value : null;
}

/** 0.9 or 90%. */
function shareOf(text: string): number {
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text);
  const share = percent === null ? numberOf(text) : Number(percent[1]) / 100;
  if (share === null || !(share > 0 && share <= 1)) throw new RefusedError('settingsUnreadable', files.settings);
  return share;
}

function wholeOf(field: string): number | null {
  const value = numberOf(field);
  return value !== null && Number.isInteger(value) ? value : null;
}

function numberOf(field: string): number | null {
  const cell = csvCell(field.trim());
  return typeof cell === 'number' ? cell : null;
}

function closingsOf(text: string): ClosingLine[] {
  const { month, area, indicator, ofMonth, cumulative, state } = closingColumns;
  return (csvTable(text, Object.values(closingColumns)) ?? []).flatMap((under) => {
    const cell = csvCell(under(month).trim());
    // A spreadsheet may have taken 2025-04 for a day.
    const first =
      typeof cell === 'object' && cell !== null ? under(month).trim().slice(0, 7) : csvWords(under(month)).trim();
    if (!/^\d{4}-\d\d$/.test(first)) return [];
    const name = csvWords(under(area)).trim();
    return [
      {
        month: first,
        area: name === cityTotal ? '' : name,
        indicator: under(indicator).trim(),
        ofMonth: wholeOf(under(ofMonth)),
        cumulative: wholeOf(under(cumulative)),
        reopened: csvWords(under(state)).trim() === reopenedWord,
      },
    ];
  });
}
