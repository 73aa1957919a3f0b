/** 設定 as a table and as values: fiscal year, as-of date, thresholds, areas, staff. Reading says what is wrong, by cell. */
import { fiscalYear } from '../domain/fiscal-year';
import type { CellValue, Config, FiscalYear, PlainDate, Thresholds } from '../domain/model';
import { canonicalName } from '../domain/names';
import { parseDate } from '../domain/parse-date';
import { cityWide, settingsHeaders, yesNo } from '../i18n/names';
import { cellNumber, cellText, columnOf, findHeaderRow, type Grid, headerColumns, typedText } from './grid';
import type { TableProblem } from './table-problem';

/** The settings that stand as one value a row, by key. */
export const settingKeys = ['startYear', 'startMonth', 'asOf', 'onTrack', 'watch', 'sample'] as const;
export type SettingKey = (typeof settingKeys)[number];

export interface Settings {
  readonly fiscalYear: FiscalYear;
  readonly asOf: PlainDate | null;
  readonly thresholds: Thresholds;
  readonly areas: readonly string[];
  readonly staff: readonly string[];
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
    sample: yesNo.no,
  };
}

/** Read 設定 from its cells (A1 on). The settings are null when a problem leaves no year, threshold or area to run by. */
export function readSettings(grid: Grid): { settings: Settings | null; problems: TableProblem[] } {
  const headerRow = findHeaderRow(grid, [settingsHeaders.key, settingsHeaders.value]);
  if (headerRow < 0) return { settings: null, problems: [{ fault: 'header.missing', tab: 'settings' }] };
  const reader = new SettingsReader(grid, headerRow);
  return { settings: reader.read(), problems: reader.problems };
}

class SettingsReader {
  readonly problems: TableProblem[] = [];
  private readonly columns: Map<string, number>;

  constructor(
    private readonly grid: Grid,
    private readonly headerRow: number,
  ) {
    this.columns = headerColumns(grid[headerRow] ?? []);
  }

  read(): Settings | null {
    const year = this.wholeIn('startYear', 1989, 2200, 'year.invalid');
    const month = this.wholeIn('startMonth', 1, 12, 'month.invalid');
    const onTrack = this.share('onTrack');
    const watch = this.share('watch');
    if (onTrack !== null && watch !== null && watch > onTrack) this.fail('watch', 'threshold.invalid');
    const areas = this.areas();
    const staff = unique(this.list(settingsHeaders.staff).map((cell) => canonicalName(cell.text)));
    const fy = year !== null && month !== null ? fiscalYear(year, month) : null;
    const asOf = fy === null ? null : this.asOf(fy);
    if (fy === null || onTrack === null || watch === null || areas.length === 0 || this.problems.length > 0)
      return null;
    const sample = cellText(this.setting('sample').value) === yesNo.yes;
    return { fiscalYear: fy, asOf, thresholds: { onTrack, watch }, areas, staff, sample };
  }

  private setting(key: SettingKey): { value: CellValue; row: number | null } {
    const keyColumn = this.column(settingsHeaders.key);
    const valueColumn = this.column(settingsHeaders.value);
    for (let index = this.headerRow + 1; index < this.grid.length; index += 1) {
      const row = this.grid[index] ?? [];
      if (cellText(row[keyColumn]) === key) return { value: row[valueColumn] ?? null, row: index + 1 };
    }
    return { value: null, row: null };
  }

  private fail(key: SettingKey, fault: TableProblem['fault']): null {
    const { value, row } = this.setting(key);
    this.problems.push(
      row === null
        ? { fault: 'setting.missing', tab: 'settings', typed: key }
        : { fault, tab: 'settings', row, column: settingsHeaders.value, typed: typedText(value) },
    );
    return null;
  }

  private wholeIn(key: SettingKey, low: number, high: number, fault: TableProblem['fault']): number | null {
    const value = cellNumber(this.setting(key).value);
    return value !== null && Number.isInteger(value) && value >= low && value <= high ? value : this.fail(key, fault);
  }

  private share(key: SettingKey): number | null {
    const { value } = this.setting(key);
    const percent = /^(\d+(?:\.\d+)?)%$/.exec(cellText(value));
    const share = percent ? Number(percent[1]) / 100 : cellNumber(value);
    return share !== null && share > 0 && share <= 1 ? share : this.fail(key, 'threshold.invalid');
  }

  private asOf(year: FiscalYear): PlainDate | null {
    const { value } = this.setting('asOf');
    if (value === null || (typeof value === 'string' && cellText(value) === '')) return null;
    const parsed = parseDate(value, year, { serial: true });
    return parsed.ok ? parsed.value : this.fail('asOf', 'date.invalid');
  }

  private areas(): string[] {
    const names: string[] = [];
    for (const { text, row } of this.list(settingsHeaders.area)) {
      if (text === cityWide) continue;
      if (names.includes(text)) {
        this.problems.push({
          fault: 'area.duplicate',
          tab: 'settings',
          row,
          column: settingsHeaders.area,
          typed: text,
        });
      } else names.push(text);
    }
    if (names.length === 0) this.problems.push({ fault: 'area.none', tab: 'settings', column: settingsHeaders.area });
    return names;
  }

  private list(header: string): { text: string; row: number }[] {
    const column = columnOf(this.columns, header);
    if (column === undefined) return [];
    return this.grid.slice(this.headerRow + 1).flatMap((cells, index) => {
      const text = cellText(cells[column]);
      return text === '' ? [] : [{ text, row: this.headerRow + index + 2 }];
    });
  }

  private column(header: string): number {
    return columnOf(this.columns, header) ?? -1;
  }
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
