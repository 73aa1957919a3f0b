/** 設定 as a table and as values: fiscal year, as-of date, thresholds, areas, staff. Reading says what is wrong, by cell. */

import type { FiscalYear } from '../../domain/calendar/fiscal-year';
import { fiscalYear } from '../../domain/calendar/fiscal-year';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { type CellValue, isBlank } from '../../domain/cells/cell-value';
import { parseDate, parseFiscalYear } from '../../domain/cells/parse-date';
import type { AreaChange } from '../../domain/plan/area-changes';
import type { Config, EvaluationBounds, Thresholds } from '../../domain/plan/model';
import { municipalityCode } from '../../domain/plan/municipality-code';
import type { Office } from '../../domain/plan/office';
import type { Roles } from '../../domain/plan/roles';
import type { TableFault } from '../../domain/problems/table-fault';
import type { QualitySettings } from '../../domain/quality/quality';
import { canonicalName } from '../../domain/text/names';
import { cityWide, periodWords, ratingMeanings, settingsHeaders, yesNo } from '../../i18n/words/names';
import {
  cellNumber,
  cellText,
  columnOf,
  findHeaderRow,
  type Grid,
  headerColumns,
  proseText,
  typedText,
} from '../cells/grid';
import { readAreaChanges } from './area-changes-table';
import { ADDRESS, addressParts, REMINDER_DAY } from './reminders-table';
import type { SettingKey } from './setting-groups';
import type { TableProblem } from './table-problem';

/** Where 設定 has no day by which a month is to be entered. */
const CLOSING_DAY = 10;
/** Where 設定 has no bounds of evaluations. */
const EVALUATION: EvaluationBounds = { A: 1, B: 0.8, C: 0.6 };
/** Where 設定 does not say how goals are rated. */
const QUALITY: QualitySettings = { periods: 'half', words: ratingMeanings };

export interface Settings {
  readonly fiscalYear: FiscalYear;
  readonly asOf: PlainDate | null;
  readonly thresholds: Thresholds;
  readonly evaluation: EvaluationBounds;
  readonly quality: QualitySettings;
  readonly roles: Roles;
  readonly closingDay: number;
  readonly lateUntil?: PlainDate;
  readonly areas: readonly string[];
  readonly staff: readonly string[];
  readonly areaChanges?: readonly AreaChange[];
  /** Whether the book holds sample data, said in 集計's title. */
  readonly sample: boolean;
}

/** The values that set-up writes for a configuration, by key. Dates stay out: a default has none. */
export function settingValues(config: Config): Readonly<Record<SettingKey, string | number>> {
  return {
    startYear: config.fiscalYear.startYear,
    startMonth: config.fiscalYear.startMonth,
    asOf: '',
    onTrack: config.thresholds.onTrack,
    watch: config.thresholds.watch,
    closingDay: config.closingDay,
    lateUntil: '',
    sample: yesNo.no,
    reminderDay: REMINDER_DAY,
    chiefMail: '',
    evaluationA: config.evaluation.A,
    evaluationB: config.evaluation.B,
    evaluationC: config.evaluation.C,
    qualityPeriods: periodWords[config.quality.periods],
    qualityA: config.quality.words.A,
    qualityB: config.quality.words.B,
    qualityC: config.quality.words.C,
    qualityD: config.quality.words.D,
    qualityNone: config.quality.words.none,
    admins: config.roles.admins.join('、'),
    recorders: config.roles.recorders.join('、'),
    viewers: config.roles.viewers.join('、'),
    municipalityCode: '',
    municipality: '',
    section: '',
  };
}

/** Read 設定 from its cells (A1 on). The settings are null when a problem leaves no year, threshold or area to run by. */
export function readSettings(grid: Grid): { settings: Settings | null; problems: TableProblem[] } {
  const headerRow = findHeaderRow(grid, [settingsHeaders.key, settingsHeaders.value]);
  if (headerRow < 0) return { settings: null, problems: [{ fault: 'header.missing', tab: 'settings' }] };
  const table: Table = { body: grid.slice(headerRow + 1), headerRow, columns: headerColumns(grid[headerRow] ?? []) };
  const problems: TableProblem[] = [];
  const reject: Reject = (key, fault) => {
    problems.push(settingProblem(table, key, fault));
    return null;
  };
  const year = startYearIn(table) ?? reject('startYear', 'year.invalid');
  const month = wholeIn(table, 'startMonth', 1, 12) ?? reject('startMonth', 'month.invalid');
  const onTrack = share(table, 'onTrack') ?? reject('onTrack', 'threshold.invalid');
  const watch = share(table, 'watch') ?? reject('watch', 'threshold.invalid');
  if (onTrack !== null && watch !== null && watch > onTrack) reject('watch', 'threshold.invalid');
  const evaluation = evaluationIn(table, reject);
  const quality = qualityIn(table, reject);
  const roles = rolesIn(table, reject);
  const closingDay = closingDayIn(table) ?? reject('closingDay', 'day.invalid');
  checkMunicipalityCode(table, reject);
  const areas = areasOf(table, problems);
  const staff = new Set(namesUnder(table, settingsHeaders.staff).map(({ text }) => canonicalName(text)));
  const fy = year !== null && month !== null ? fiscalYear(year, month) : null;
  const asOf = fy === null ? null : asOfIn(table, fy, reject);
  const lateUntil = fy === null ? null : lateUntilIn(table, fy, reject);
  if (fy === null || onTrack === null || watch === null || closingDay === null || problems.length > 0)
    return { settings: null, problems };
  const sample = cellText(setting(table, 'sample').value) === yesNo.yes;
  return {
    settings: {
      fiscalYear: fy,
      asOf,
      thresholds: { onTrack, watch },
      evaluation,
      quality,
      roles,
      closingDay,
      ...(lateUntil !== null && { lateUntil }),
      areas,
      staff: [...staff],
      ...areaChangesIn(grid, fy),
      sample,
    },
    problems,
  };
}

/** Who signs what the book makes; '' where 設定 does not say, or is not there. */
export function officeIn(grid: Grid): Office {
  const headerRow = findHeaderRow(grid, [settingsHeaders.key, settingsHeaders.value]);
  if (headerRow < 0) return { municipality: '', section: '' };
  const table: Table = { body: grid.slice(headerRow + 1), headerRow, columns: headerColumns(grid[headerRow] ?? []) };
  const words = (key: SettingKey): string => cellText(setting(table, key).value);
  return { municipality: words('municipality'), section: words('section') };
}

function areaChangesIn(grid: Grid, year: FiscalYear): Pick<Settings, 'areaChanges'> {
  const { changes } = readAreaChanges(grid, year);
  return changes.length === 0 ? {} : { areaChanges: changes };
}

interface Table {
  /** The rows below the header. */
  readonly body: Grid;
  /** 0-based. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** Notes what is wrong with a setting. */
type Reject = (key: SettingKey, fault: TableFault) => null;

function cellUnder({ columns }: Table, row: readonly CellValue[] | undefined, header: string): CellValue {
  return row?.[columnOf(columns, header) ?? -1] ?? null;
}

/** 1-based. */
function rowNumber({ headerRow }: Table, index: number): number {
  return headerRow + index + 2;
}

function setting(table: Table, key: SettingKey): { value: CellValue; index: number } {
  const index = table.body.findIndex((row) => cellText(cellUnder(table, row, settingsHeaders.key)) === key);
  return { value: cellUnder(table, table.body[index], settingsHeaders.value), index };
}

function settingProblem(table: Table, key: SettingKey, fault: TableFault): TableProblem {
  const { value, index } = setting(table, key);
  if (index < 0) return { fault: 'setting.missing', tab: 'settings', typed: key };
  const row = rowNumber(table, index);
  return { fault, tab: 'settings', row, column: settingsHeaders.value, typed: typedText(value) };
}

function wholeIn(table: Table, key: SettingKey, low: number, high: number): number | null {
  const value = cellNumber(setting(table, key).value);
  return value !== null && Number.isInteger(value) && value >= low && value <= high ? value : null;
}

function startYearIn(table: Table): number | null {
  const year = parseFiscalYear(setting(table, 'startYear').value);
  return year !== null && Number.isInteger(year) && year >= 1989 && year <= 2200 ? year : null;
}

/** The usual day where the line is missing or blank; null for what is no day that every month has. */
function closingDayIn(table: Table): number | null {
  const { value } = setting(table, 'closingDay');
  return value === null || cellText(value) === '' ? CLOSING_DAY : wholeIn(table, 'closingDay', 1, 28);
}

/** The usual bounds where lines are missing or blank; the order is A, B, C from the highest. */
function evaluationIn(table: Table, reject: Reject): EvaluationBounds {
  const read = (name: keyof EvaluationBounds): number => {
    const key: SettingKey = `evaluation${name}`;
    const { value } = setting(table, key);
    if (value === null || cellText(value) === '') return EVALUATION[name];
    return share(table, key) ?? reject(key, 'threshold.invalid') ?? EVALUATION[name];
  };
  const bounds = { A: read('A'), B: read('B'), C: read('C') };
  if (bounds.B > bounds.A) reject('evaluationB', 'threshold.invalid');
  if (bounds.C > bounds.B) reject('evaluationC', 'threshold.invalid');
  return bounds;
}

/** The usual words where lines are missing or blank. */
function qualityIn(table: Table, reject: Reject): QualitySettings {
  const typed = cellText(setting(table, 'qualityPeriods').value);
  const periods = (['half', 'quarter'] as const).find((kind) => periodWords[kind] === typed);
  if (periods === undefined && typed !== '') reject('qualityPeriods', 'period.invalid');
  const word = (key: SettingKey, usual: string): string => proseText(setting(table, key).value) || usual;
  const { A, B, C, D, none } = QUALITY.words;
  return {
    periods: periods ?? QUALITY.periods,
    words: {
      A: word('qualityA', A),
      B: word('qualityB', B),
      C: word('qualityC', C),
      D: word('qualityD', D),
      none: word('qualityNone', none),
    },
  };
}

function rolesIn(table: Table, reject: Reject): Roles {
  const list = (key: SettingKey): string[] => {
    const parts = addressParts(setting(table, key).value).map((part) => part.toLowerCase());
    if (parts.some((part) => !ADDRESS.test(part))) reject(key, 'mail.invalid');
    return [...new Set(parts)];
  };
  return { admins: list('admins'), recorders: list('recorders'), viewers: list('viewers') };
}

/** Nothing here is run by the code: copies (控え) take it along, so a slip is reported where it is made. */
function checkMunicipalityCode(table: Table, reject: Reject): void {
  const { value } = setting(table, 'municipalityCode');
  if (typedText(value).trim() !== '' && municipalityCode(value) === null) reject('municipalityCode', 'code.invalid');
}

/** 0.9 or 90%. */
function share(table: Table, key: SettingKey): number | null {
  const { value } = setting(table, key);
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(cellText(value));
  const found = percent ? Number(percent[1]) / 100 : cellNumber(value);
  return found !== null && found > 0 && found <= 1 ? found : null;
}

function asOfIn(table: Table, year: FiscalYear, reject: Reject): PlainDate | null {
  const { value } = setting(table, 'asOf');
  if (value === null || (typeof value === 'string' && cellText(value) === '')) return null;
  const parsed = parseDate(value, year, { serial: true });
  return parsed.ok ? parsed.value : reject('asOf', 'date.invalid');
}

/** A day of the year that follows: 5/31 is the one behind the year's end. */
function lateUntilIn(table: Table, { startYear, startMonth, last }: FiscalYear, reject: Reject): PlainDate | null {
  const { value } = setting(table, 'lateUntil');
  if (isBlank(value)) return null;
  const parsed = parseDate(value, fiscalYear(startYear + 1, startMonth), { serial: true });
  return parsed.ok && parsed.value > last ? parsed.value : reject('lateUntil', 'date.invalid');
}

function areasOf(table: Table, problems: TableProblem[]): string[] {
  const column = settingsHeaders.area;
  const names = new Set<string>();
  for (const { text, row } of namesUnder(table, column)) {
    if (names.has(text)) problems.push({ fault: 'area.duplicate', tab: 'settings', row, column, typed: text });
    if (text !== cityWide) names.add(text);
  }
  if (names.size === 0) problems.push({ fault: 'area.none', tab: 'settings', column });
  return [...names];
}

/** The names in a column, with their 1-based rows. */
function namesUnder(table: Table, header: string): { text: string; row: number }[] {
  return table.body.flatMap((cells, index) => {
    const text = cellText(cellUnder(table, cells, header));
    return text === '' ? [] : [{ text, row: rowNumber(table, index) }];
  });
}
