/**
 * 控えを取る: everything that people wrote, as tidy tables. They follow the rules for machine-readable tables of 総務省
 * (統計表における機械判読可能なデータの表記方法の統一ルール): one table a file, one header row, one value a cell, numbers without
 * units, days as yyyy-mm-dd. restore-book.ts reads them back.
 */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { isBlank } from '../../domain/cells/cell-value';
import { areaTargets, cityTarget } from '../../domain/plan/area-targets';
import { allIndicators, columnIndicators } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import { type CommonColumn, leadColumns, markColumns, trailColumns } from '../../domain/rows/columns';
import { ja } from '../../i18n/ja';
import { headers } from '../../i18n/words/names';
import { csvLine } from '../../schema/import-export/csv-cells';
import type { ExportedBook } from '../../schema/requests/answers';
import { COPY_VERSION } from '../../schema/rows/entry-columns';
import { textHash, wellFormed } from '../history/chain';
import { bookTables } from '../ports/backup';
import { alone, type Deps, done, type Outcome, withConfig } from '../shared/deps';

type ExportDeps = Pick<Deps, 'plan' | 'rows' | 'history' | 'backup' | 'clock' | 'ids' | 'lock'>;

type Rows = readonly (readonly CellValue[])[];

/** A byte order mark first: without it a spreadsheet program takes UTF-8 for another encoding. */
const MARK = '\ufeff';

/**
 * One read a tab, and one each of 計画, 設定, 確定, 質的評価 and 変更履歴. Nothing is written but the book's id, where there is
 * none yet.
 */
export function exportBook(deps: ExportDeps): Outcome<ExportedBook> {
  return withConfig(deps, (config) => {
    const id = deps.backup.bookId();
    if (id !== null) return done(exported(deps, config, id));
    return alone(deps, (locked) => {
      const made = deps.backup.bookId() ?? deps.ids.next();
      deps.backup.keepBookId(made);
      return done(exported(deps, locked, made));
    });
  });
}

function exported(deps: ExportDeps, config: Config, id: string): ExportedBook {
  const { names } = ja.backup;
  const today = deps.clock.today();
  const tables = deps.backup.readTables();
  const all: readonly (readonly [name: string, rows: Rows])[] = [
    [names.about, aboutRows(config, today, id, deps.history.now().at)],
    [names.entries, entryRows(deps, config)],
    [names.targets, targetRows(config)],
    ...bookTables.map((table) => [names[table], tables[table]] as const),
    [names.history, historyRows(deps)],
  ];
  const tidy = all.map(([name, rows]) => fileOf(name, rows));
  const listed = tidy.map(({ name, text, rows }): CellValue[] => [name, rows, textHash(text)]);
  const files = [...tidy, fileOf(ja.backup.list.name, [[...ja.backup.list.columns], ...listed])];
  return { day: toIso(today), files: files.map(({ name, text }) => ({ name, text })) };
}

/** `rows` are those below the header. */
function fileOf(name: string, rows: Rows): { readonly name: string; readonly text: string; readonly rows: number } {
  return {
    name: `${name}.csv`,
    text: wellFormed(MARK + rows.map(csvLine).join('')),
    rows: Math.max(0, rows.length - 1),
  };
}

/** `at` is yyyy/MM/dd HH:mm:ss. */
function aboutRows({ fiscalYear }: Config, today: PlainDate, id: string, at: string): Rows {
  const { item, value, version, exportedOn, takenAt, year, book } = ja.backup.about;
  return [
    [item, value],
    [version, COPY_VERSION],
    [exportedOn, { kind: 'date', date: today }],
    [takenAt, at.replace(/\//g, '-').replace(' ', 'T')],
    [year, fiscalYear.startYear],
    [book, id],
  ];
}

/** Columns behind those of the counts. */
const behind = [...trailColumns, ...markColumns] as const;

/** One line a count, as it stands in its tab, counted or not; a row without any has one line all the same. */
function entryRows(deps: Pick<Deps, 'rows'>, config: Config): Rows {
  const { initiative: key, tab, row: line, indicator, label, count } = ja.backup.columns;
  const rows = config.initiatives.flatMap((initiative) =>
    (deps.rows.readTab(initiative.key)?.rows ?? []).flatMap(({ row, cells }): CellValue[][] => {
      const about = behind.map((column) => cells[column]);
      const filled = columnIndicators(initiative).flatMap((each, index): CellValue[][] => {
        const value = cells.counts[index] ?? null;
        return isBlank(value) ? [] : [[each.key, each.label, value]];
      });
      const lead = leadColumns.map((column) => cells[column]);
      if (filled.length === 0 && [...lead, ...about].every(isBlank)) return [];
      return (filled.length === 0 ? [[null, null, null]] : filled).map((counted) => [
        initiative.key,
        initiative.tab,
        row,
        ...lead,
        ...counted,
        ...about,
      ]);
    }),
  );
  const named = (columns: readonly CommonColumn[]): string[] => columns.map((column) => headers[column]);
  return [[key, tab, line, ...named(leadColumns), indicator, label, count, ...named(behind)], ...rows];
}

function targetRows(config: Config): Rows {
  const { initiative, indicator, label, unit, area, target } = ja.backup.columns;
  const rows = allIndicators(config).flatMap((each): CellValue[][] => {
    const key = each.key.slice(0, each.key.indexOf('.'));
    const targets = areaTargets(each, config.areas.length);
    const lead = [key, each.key, each.label, each.unit];
    return [
      [...lead, ja.backup.city, cityTarget(each, config.areas.length)],
      ...config.areas.map((name, at) => [...lead, name, targets[at] ?? null]),
    ];
  });
  return [[initiative, indicator, label, unit, area, target], ...rows];
}

function historyRows(deps: Pick<Deps, 'history'>): Rows {
  const rows = deps.history
    .read()
    .lines.map(({ at, word, by, tab, id, before, after, reason, requestId, content }) => [
      at,
      word,
      by,
      tab,
      id,
      before,
      after,
      reason,
      requestId,
      content,
    ]);
  return [[...ja.backup.history], ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))];
}
