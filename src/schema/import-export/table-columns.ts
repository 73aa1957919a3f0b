/** A table of unknown origin: which of its lines is the header, and what its columns mean in this plan. */
import { isKnownUnit, takesUnit } from '../../domain/cells/units';
import { findNamed } from '../../domain/plan/find-named';
import { allIndicators } from '../../domain/plan/indicators';
import { hasColumn } from '../../domain/plan/kinds';
import type { Config, Indicator } from '../../domain/plan/model';
import { type ContentColumn, contentColumns } from '../../domain/rows/columns';
import { canonicalName } from '../../domain/text/names';
import { ja } from '../../i18n/ja';
import { headers } from '../../i18n/words/names';

type Rows = readonly (readonly string[])[];

export interface TableColumns {
  /** 0-based. */
  readonly headerRow: number;
  /** 状態 and 記録ID are the add-on's and are not taken over. */
  readonly common: ReadonlyMap<ContentColumn, number>;
  /** The column of 状態, which may say that a line no longer stands; null where there is none. */
  readonly status: number | null;
  /** A column of counts each. */
  readonly counts: readonly { readonly indicator: Indicator; readonly column: number }[];
  /** A column that names the indicator and one with its count, a line each; null where counts have columns of their own. */
  readonly long: { readonly indicator: number; readonly count: number } | null;
  /** Headers of columns that are passed over though something stands in them. */
  readonly ignored: readonly string[];
  /** Those of them that name an indicator and something else behind it: 訪問件数（累計）. */
  readonly otherwise: readonly { readonly header: string; readonly indicator: Indicator }[];
}

/** Headers that stand twice, or what is missing, in the words of the workbook. */
export interface ColumnsFault {
  readonly twice?: string;
  readonly missing?: readonly string[];
}

/** So many lines that hold anything. */
const INSPECTED_LINES = 20;
/** Behind a header: 訪問件数（件）, 訪問件数【延べ】. */
const BRACKETS = /\s*[（(［[【〔〈「]([^（()）［[\]］【】〔〕〈〉「」]*)[)）\]］】〕〉」]\s*$/;
/** What may stand there and changes nothing: that every time counts, that it is what was done. */
const SAME = /^(?:延べ?|のべ|述べ?|実績|今年度|当月|今月|数)$/;

/** The header is the first of the first lines that has the day and the area, however wide its letters are. */
export function tableColumns(rows: Rows, config: Config): TableColumns | ColumnsFault {
  const filled = rows.flatMap((row, at) => (row.every((cell) => cell.trim() === '') ? [] : [at]));
  const inspected = filled.slice(0, INSPECTED_LINES);
  const headerRow = inspected.find((at) => isHeader(rows[at] ?? [])) ?? -1;
  const head = rows[headerRow];
  if (head === undefined) return { missing: missingHeaders(rows, inspected) };
  const found = meanings(head, config);
  if ('twice' in found) return found;
  const { common, counts, long, otherwise } = found;
  if (counts.length === 0 && long === null) {
    return { missing: [ja.backup.anIndicator, ...otherwise.map(({ header }) => ja.backup.notThis(header))] };
  }
  const used = new Set([...common.values(), ...counts.map(({ column }) => column)]);
  if (counts.length === 0 && long !== null) for (const column of [long.indicator, long.count]) used.add(column);
  const width = Math.max(...rows.map((row) => row.length));
  const passed = Array.from({ length: width }, (_, column) => column).filter((column) => !used.has(column));
  const isFilled = (column: number): boolean =>
    (head[column] ?? '').trim() !== '' || rows.slice(headerRow + 1).some((row) => (row[column] ?? '').trim() !== '');
  return {
    headerRow,
    common,
    status: found.status,
    counts,
    long: counts.length > 0 ? null : long,
    ignored: passed.filter(isFilled).map((column) => head[column]?.trim() || ja.backup.unnamed(column + 1)),
    otherwise,
  };
}

function isHeader(cells: readonly string[]): boolean {
  const names = new Set(cells.map(commonName));
  return [headers.date, headers.area].every((header) => names.has(canonicalName(header)));
}

/** Whether a line below the header is one itself, of columns that mean something else: another table begins. */
export function isOtherHeader(head: readonly string[], cells: readonly string[]): boolean {
  const names = (line: readonly string[]): string => line.map(commonName).join('\t').trimEnd();
  return isHeader(cells) && names(cells) !== names(head);
}

/** Both of what a header must have, or the one that it lacks beside the other. */
function missingHeaders(rows: Rows, inspected: readonly number[]): string[] {
  const wanted = [headers.date, headers.area];
  const has = (header: string): boolean =>
    inspected.some((at) => rows[at]?.some((cell) => commonName(cell) === canonicalName(header)) === true);
  const missing = wanted.filter((header) => !has(header));
  return missing.length === 1 ? missing : wanted;
}

type Meanings = Pick<TableColumns, 'common' | 'status' | 'counts' | 'long' | 'otherwise'>;

function meanings(head: readonly string[], config: Config): Meanings | { readonly twice: string } {
  const common = new Map<ContentColumn, number>();
  const counts: { indicator: Indicator; column: number }[] = [];
  const otherwise: { header: string; indicator: Indicator }[] = [];
  const long: { indicator?: number; count?: number } = {};
  for (const [column, cell] of head.entries()) {
    const name = commonName(cell);
    if (name === '') continue;
    const key = contentColumns.find((each) => canonicalName(headers[each]) === name);
    const named = key === undefined ? namedWithRemark(config, cell) : null;
    if (key !== undefined && common.has(key)) return { twice: headers[key] };
    if (named?.same === true && counts.some((each) => each.indicator === named.indicator))
      return { twice: named.indicator.label };
    if (key !== undefined) common.set(key, column);
    else if (named?.same === true) counts.push({ indicator: named.indicator, column });
    else if (named !== null) otherwise.push({ header: cell.trim(), indicator: named.indicator });
    else if (name === canonicalName(ja.backup.columns.indicator)) long.indicator = column;
    else if (name === canonicalName(ja.backup.columns.label)) long.indicator ??= column;
    else if (name === canonicalName(ja.backup.columns.count)) long.count = column;
  }
  const { indicator, count } = long;
  const status = head.findIndex((cell) => canonicalName(cell) === canonicalName(headers.status));
  return {
    common,
    status: status < 0 ? null : status,
    counts,
    long: indicator === undefined || count === undefined ? null : { indicator, count },
    otherwise,
  };
}

/** An indicator that has a column of its own, by key or label; a unit of its own in brackets behind it is passed over. */
export function indicatorNamed(config: Config, text: string): Indicator | null {
  const named = namedWithRemark(config, text);
  return named?.same === true ? named.indicator : null;
}

/** `same`: what stands in brackets behind the name does not make another number of it. */
function namedWithRemark(
  config: Config,
  text: string,
): { readonly indicator: Indicator; readonly same: boolean } | null {
  const counted = allIndicators(config).filter(hasColumn);
  const whole = findNamed(counted, text.trim());
  if (whole !== null) return { indicator: whole, same: true };
  const [brackets = '', remark = ''] = BRACKETS.exec(text) ?? [];
  const indicator = brackets === '' ? null : findNamed(counted, text.slice(0, -brackets.length).trim());
  return indicator === null ? null : { indicator, same: isSame(indicator, canonicalName(remark)) };
}

function isSame(indicator: Indicator, remark: string): boolean {
  const unit = remark.replace(/^(?:単位[:：]?|延べ?|のべ)/, '');
  if (remark === '' || SAME.test(remark)) return true;
  return takesUnit(indicator, unit) && (isKnownUnit(unit) || unit === canonicalName(indicator.unit));
}

/** A header of what every table has, a remark in brackets aside: 日付（実施日）. */
function commonName(cell: string): string {
  const name = canonicalName(cell);
  const bare = canonicalName(cell.replace(BRACKETS, ''));
  return contentColumns.some((each) => canonicalName(headers[each]) === bare) ? bare : name;
}
