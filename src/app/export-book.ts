/**
 * 控えを取る: everything that people wrote, as tidy tables. They follow the rules for machine-readable tables of 総務省
 * (統計表における機械判読可能なデータの表記方法の統一ルール): one table a file, one header row, one value a cell, numbers without
 * units, days as yyyy-mm-dd.
 */
import { areaTargets, cityTarget } from '../domain/area-targets';
import { allIndicators, sumIndicators } from '../domain/indicators';
import type { CellValue, Config } from '../domain/model';
import { toIso } from '../domain/plain-date';
import { cellText, isBlank } from '../domain/text';
import { ja } from '../i18n/ja';
import { closingHeaders, headers, qualityHeaders } from '../i18n/names';
import { qualityColumns } from '../schema/quality-table';
import { type Deps, done, type Outcome, withConfig } from './deps';

export interface ExportedBook {
  /** yyyy-mm-dd */
  readonly day: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

type Cell = string | number | null;

/** A byte order mark first: without it a spreadsheet program takes UTF-8 for another encoding. */
const MARK = '\ufeff';

/** One read a tab, and one each of 確定, 変更履歴 and 質的評価. Nothing is written. */
export function exportBook(deps: Deps): Outcome<ExportedBook> {
  return withConfig(deps, (config) => {
    const { names } = ja.backup;
    const tables: readonly (readonly [name: string, rows: readonly (readonly Cell[])[]])[] = [
      [names.entries, entryRows(deps, config)],
      [names.plan, planRows(config)],
      [names.settings, settingRows(config)],
      [names.closings, closingRows(deps)],
      [names.quality, qualityRows(deps)],
      [names.history, historyRows(deps)],
    ];
    const files = tables.map(([name, rows]) => ({ name: `${name}.csv`, text: MARK + rows.map(csvLine).join('') }));
    return done({ day: toIso(deps.clock.today()), files });
  });
}

/** One line a count, as it stands in its tab, counted or not; a row without any has one line all the same. */
function entryRows({ workbook }: Deps, config: Config): Cell[][] {
  const { date, area, staff, counterparty, note, status, id } = headers;
  const { initiative: key, tab, row: line, indicator, label, count } = ja.backup.columns;
  const rows = config.initiatives.flatMap((initiative) =>
    (workbook.readTab(initiative.key)?.rows ?? []).flatMap(({ row, cells }): Cell[][] => {
      const about = [cells.date, cells.area, cells.staff, cells.counterparty, cells.note, cells.status, cells.id];
      const filled = sumIndicators(initiative).flatMap((each, index): Cell[][] => {
        const value = cells.counts[index] ?? null;
        return isBlank(value) ? [] : [[each.key, each.label, plain(value)]];
      });
      if (filled.length === 0 && about.every(isBlank)) return [];
      const [day, place, who, ...rest] = about.map(plain);
      return (filled.length === 0 ? [['', '', null]] : filled).map((counted) => [
        initiative.key,
        initiative.tab,
        row,
        day ?? null,
        place ?? null,
        who ?? null,
        ...counted,
        ...rest,
      ]);
    }),
  );
  return [[key, tab, line, date, area, staff, indicator, label, count, counterparty, note, status, id], ...rows];
}

function planRows(config: Config): Cell[][] {
  const { initiative, indicator, label, unit, area, target } = ja.backup.columns;
  const rows = allIndicators(config).flatMap((each): Cell[][] => {
    const key = each.key.slice(0, each.key.indexOf('.'));
    const targets = areaTargets(each, config.areas.length);
    const ofCity = [key, each.key, each.label, each.unit, ja.backup.city, cityTarget(each, config.areas.length)];
    return [
      ofCity,
      ...config.areas.map((name, at) => [key, each.key, each.label, each.unit, name, targets[at] ?? null]),
    ];
  });
  return [[initiative, indicator, label, unit, area, target], ...rows];
}

function settingRows({ fiscalYear, asOf, thresholds, closingDay, evaluation, areas, staff }: Config): Cell[][] {
  const { item, value } = ja.backup.columns;
  const words = ja.history.settings;
  return [
    [item, value],
    [words.year, fiscalYear.startYear],
    [words.asOf, asOf === null ? null : toIso(asOf)],
    ...Object.entries(thresholds).map(([name, share]) => [`${words.thresholds} ${name}`, share]),
    ...Object.entries(evaluation).map(([name, share]) => [`${words.evaluation} ${name}`, share]),
    [words.closingDay, closingDay],
    ...areas.map((name) => [words.areas, name]),
    ...staff.map((name) => [words.staff, name]),
  ];
}

function closingRows({ workbook }: Deps): Cell[][] {
  const { month, area, indicator, ofMonth, cumulative, closedAt, requestId, state, reopenId } = closingHeaders;
  const rows = (workbook.readClosings() ?? []).map((line): Cell[] => [
    line.month,
    line.area ?? ja.backup.city,
    line.indicator,
    line.ofMonth,
    line.cumulative,
    line.closedAt,
    line.requestId,
    line.reopened ? ja.backup.reopened : ja.backup.closed,
    line.reopenId,
  ]);
  return [[month, area, indicator, ofMonth, cumulative, closedAt, requestId, state, reopenId], ...rows];
}

function qualityRows({ workbook }: Deps): Cell[][] {
  const rows = (workbook.readQuality() ?? []).map((line) => qualityColumns.map((column) => line[column]));
  return [qualityColumns.map((column) => qualityHeaders[column]), ...rows];
}

function historyRows({ workbook }: Deps): Cell[][] {
  const rows = workbook
    .readHistory()
    .lines.map(({ at, kind, by, tab, id, before, after, reason, requestId, content }) => [
      at,
      kind,
      by,
      tab,
      id,
      before,
      after,
      reason,
      requestId,
      content,
    ]);
  return [[...ja.backup.history], ...rows];
}

function plain(value: CellValue): Cell {
  return typeof value === 'number' || value === null ? value : cellText(value);
}

/** RFC 4180; text that a spreadsheet program would take for a formula gets an apostrophe, as in the workbook itself. */
function csvLine(cells: readonly Cell[]): string {
  const text = (cell: Cell): string => {
    if (cell === null) return '';
    const told = typeof cell === 'string' && /^[\s]*[=+\-@\t\r'＝＋－＠]/.test(cell) ? `'${cell}` : String(cell);
    return /[",\r\n]/.test(told) ? `"${told.replace(/"/g, '""')}"` : told;
  };
  return `${cells.map(text).join(',')}\r\n`;
}
