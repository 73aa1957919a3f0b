/** 取り込み of a copy (控えを取る) into a book without entries: plan, settings, rows, closed months, ratings and history. */

import type { CellValue } from '../../domain/cells/cell-value';
import type { Config, Initiative } from '../../domain/plan/model';
import { error } from '../../domain/problems/problem';
import { ja } from '../../i18n/ja';
import {
  type CopiedFiles,
  type CopiedRow,
  type CopyFault,
  copiedConfig,
  copiedFiles,
  copiedRows,
  exportDay,
} from '../../schema/import-export/copied-book';
import { writtenColumns } from '../../schema/quality/quality-table';
import type { RestoredBook } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { COPY_VERSION } from '../../schema/rows/entry-columns';
import { renamingsIn } from '../history/renamed-lines';
import { type BookTables, bookTables, type ConfigTables, configTables } from '../ports/backup';
import type { ChangeLine } from '../ports/history';
import type { PlacedRow, RowCells, TabSheet } from '../ports/rows';
import { rowCells } from '../rows/row-cells';
import { alone, type Deps, done, type Outcome, refused } from '../shared/deps';
import { shutsOut } from '../shared/rights';
import { keepCopiedYear, notEarlier } from '../years/copy-as-last-year';
import { copiedHistory, recordedOf } from './copied-history';
import { changedFile } from './untouched-copy';

export interface RestoreDeps
  extends Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'quality' | 'backup' | 'years' | 'lock'> {
  /** Builds the book anew by what is applied. */
  rebuild(): void;
  /** Applies 計画 and 設定 as they now stand; false when they cannot be read. */
  applyRestored(): boolean;
  /** The person's e-mail; '' where it is not known. */
  user(): string;
}

interface Copy {
  readonly files: CopiedFiles;
  readonly config: Config;
  readonly rows: readonly CopiedRow[];
  readonly history: readonly ChangeLine[];
  readonly described: Omit<RestoredBook, 'written'>;
}

type Tabs = ReadonlyMap<string, TabSheet>;

/** Half of what a tab of 変更履歴 holds is sealed and written at once; 変更履歴 is continued on a new tab between two such pieces. */
const PIECE = 2500;

/**
 * Without `confirmed` it only says what the copy holds. Refused while the book holds entries, closed months or ratings,
 * unless they are those of the same copy, whose 取り込み was ended half-way: then it goes on with the step that was not done.
 */
export function restoreBook(deps: RestoreDeps, params: ParamsOf<'restoreBook'>): Outcome<RestoredBook> {
  return alone(deps, (recorded): Outcome<RestoredBook> => {
    const copy = readCopy(params.files);
    if ('fault' in copy) return refused(error('request.invalid', { reason: `copy.${copy.fault}`, typed: copy.file }));
    if (params.confirmed === true && isRestored(deps, params.requestId))
      return done({ ...copy.described, written: true });
    if (params.asLastYear === true) return asLastYear(deps, recorded, copy, params);
    const isPending = deps.backup.restoring()?.mark === markOf(copy);
    const tabs = isPending ? null : blankTabs(deps, recorded);
    if (!isPending && tabs === null) return refused(error('request.invalid', { reason: 'notEmpty' }));
    const shut = shutsOut(copy.config.roles, deps.user());
    if (shut !== null) return refused(shut);
    if (params.confirmed !== true) return done({ ...copy.described, written: false });
    write(deps, copy, params.requestId, { recorded, tabs });
    return done({ ...copy.described, written: true });
  });
}

/** The book keeps all that it holds: only 前年度 gains the copy's year. */
function asLastYear(
  deps: RestoreDeps,
  recorded: Config,
  copy: Copy,
  { requestId, confirmed }: ParamsOf<'restoreBook'>,
): Outcome<RestoredBook> {
  const problem = notEarlier(recorded, copy);
  if (problem !== null) return refused(problem);
  if (confirmed !== true) return done({ ...copy.described, written: false });
  keepCopiedYear(deps, copy, requestId);
  // Formulas reach as far down as lines stood when they were written.
  deps.rebuild();
  return done({ ...copy.described, written: true });
}

function readCopy(texts: ParamsOf<'restoreBook'>['files']): Copy | CopyFault {
  const files = copiedFiles(texts);
  if ('fault' in files) return files;
  const exportedOn = exportDay(files, COPY_VERSION);
  if ('fault' in exportedOn) return exportedOn;
  const changed = changedFile(texts, exportedOn.version);
  if (changed !== null) return changed;
  const read = copiedConfig(files);
  if ('fault' in read) return read;
  const found = copiedRows(files, read.config, exportedOn.version);
  if ('fault' in found) return found;
  const history = copiedHistory(files.get('history') ?? []);
  if ('fault' in history) return history;
  const lines = (name: 'closings' | 'quality'): number => Math.max(0, (files.get(name)?.length ?? 0) - 1);
  const described = {
    day: exportedOn.day,
    year: read.config.fiscalYear.startYear,
    entries: found.rows.length,
    closings: lines('closings'),
    quality: lines('quality'),
    history: history.lines.length,
  };
  return { files, config: read.config, rows: found.rows, history: history.lines, described };
}

/** Whether this very request put the copy in place before. */
function isRestored({ history, backup }: Pick<Deps, 'history' | 'backup'>, requestId: string): boolean {
  return backup.restoring() === null && history.hasRecorded(requestId);
}

/** Tells one copy from another well enough to go on with it. */
function markOf({ described }: Copy): string {
  return JSON.stringify(described);
}

/** The tabs of initiatives as they stand, by key; null when the book holds entries, closed months or ratings. */
function blankTabs(deps: Pick<Deps, 'rows' | 'closings' | 'quality'>, config: Config): Tabs | null {
  const filled = ({ status: _, id: __, counts, ...cells }: RowCells): boolean =>
    [...Object.values(cells), ...counts].some((cell: CellValue) => cell !== null && cell !== '');
  const tabs = new Map<string, TabSheet>();
  for (const { key } of config.initiatives) {
    const tab = deps.rows.readTab(key, 'ahead');
    if (tab?.rows.some(({ cells }) => filled(cells)) === true) return null;
    if (tab !== null) tabs.set(key, tab);
  }
  const isRated = (deps.quality.read() ?? []).some((line) => writtenColumns.some((column) => line[column] !== ''));
  return isRated || (deps.closings.read() ?? []).length > 0 ? null : tabs;
}

interface Book {
  readonly recorded: Config;
  /** As they stood before; null where a 取り込み goes on. */
  readonly tabs: Tabs | null;
}

/** In steps that are noted: what people change in one that stands is not written over by who goes on. */
function write(deps: RestoreDeps, copy: Copy, requestId: string, { recorded, tabs }: Book): void {
  const read = Object.fromEntries(bookTables.map((name) => [name, copy.files.get(name) ?? []]));
  // Every table has its entry, which the compiler cannot follow through them.
  const tables = read as BookTables;
  const hasPlan = tabs !== null && standsAlready(deps, copy, tables, recorded);
  const filled = copy.config.initiatives.filter(({ key }) => copy.rows.some(({ initiative }) => initiative === key));
  const steps = [
    () => hasPlan || putPlan(deps, tables),
    ...filled.map((initiative) => () => {
      const known = hasPlan ? tabs.get(initiative.key) : undefined;
      const sheet = known ?? deps.rows.keptTab(initiative.key) ?? deps.rows.readTab(initiative.key);
      placeTab(deps, sheet, initiative, copy.rows);
    }),
    () => {
      deps.plan.keepRenamed(
        renamingsIn(copy.history.map(({ made, content = '' }) => ({ at: made?.at ?? '', content }))),
      );
      deps.backup.restoreLines(tables);
    },
  ];
  const mark = markOf(copy);
  const from = tabs === null ? (deps.backup.restoring()?.done ?? 0) : 0;
  if (tabs !== null) deps.backup.keepRestoring({ mark, done: 0 });
  for (const [index, step] of steps.entries()) {
    if (index < from) continue;
    step();
    deps.backup.keepRestoring({ mark, done: index + 1 });
  }
  recordCopied(deps, copy, requestId, tabs === null);
  deps.backup.keepRestoring(null);
}

/** Whether 計画 and 設定 say what the copy's say, and are applied: nothing is built anew then. Two reads. */
function standsAlready(deps: Pick<Deps, 'backup'>, { config }: Copy, tables: BookTables, recorded: Config): boolean {
  const now = deps.backup.readConfigTables();
  const same = (name: keyof ConfigTables): boolean => JSON.stringify(now[name]) === JSON.stringify(tables[name]);
  return configTables.every(same) && inOrder(recorded) === inOrder(config);
}

/** As text, whatever the order in which its parts were put together. */
function inOrder(config: Config): string {
  return JSON.stringify(config, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

function putPlan(deps: RestoreDeps, tables: BookTables): void {
  deps.backup.restoreConfig(tables);
  if (!deps.applyRestored()) throw new RangeError('What was read before cannot be read where it now stands.');
}

/** The copy's lines of 変更履歴 that do not stand yet, and one that says that it was imported. */
function recordCopied(deps: Pick<Deps, 'history'>, copy: Copy, requestId: string, goesOn: boolean): void {
  // The run before may have been ended right after its last line.
  if (goesOn && deps.history.hasRecorded(requestId)) return;
  const after = ja.backup.restored(copy.described.day, copy.described.entries);
  const lines: readonly ChangeLine[] = [
    ...copy.history.slice(recordedOf(deps.history.lines(), copy.history)),
    { kind: 'imported', tab: '', id: '', before: '', after, reason: '', requestId },
  ];
  for (let from = 0; from < lines.length; from += PIECE) deps.history.record(lines.slice(from, from + PIECE));
}

/** Where the rows stood, or as far down as the tab's own header asks. */
function placeTab(
  deps: Pick<Deps, 'rows'>,
  sheet: TabSheet | null,
  initiative: Initiative,
  rows: readonly CopiedRow[],
): void {
  const own = rows.filter((each) => each.initiative === initiative.key);
  if (sheet === null || own.length === 0) return;
  const shift = Math.max(0, sheet.firstRow - Math.min(...own.map(({ row }) => row)));
  const placed = own.map(
    ({ row, cells }): PlacedRow => ({ row: row + shift, cells: rowCells(initiative, (key) => cells.get(key) ?? null) }),
  );
  deps.rows.place(sheet, placed);
}
