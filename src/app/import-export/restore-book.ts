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
import { type BookTables, bookTables } from '../ports/backup';
import type { ChangeLine } from '../ports/history';
import type { PlacedRow, RowCells } from '../ports/rows';
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

/** Half of what a tab of 変更履歴 holds is sealed and written at once; 変更履歴 is continued on a new tab between two such pieces. */
const PIECE = 2500;

/**
 * Without `confirmed` it only says what the copy holds. Refused while the book holds entries, closed months or ratings,
 * unless they are those of the same copy, whose 取り込み was ended half-way: then it is done from the start, over itself.
 */
export function restoreBook(deps: RestoreDeps, params: ParamsOf<'restoreBook'>): Outcome<RestoredBook> {
  return alone(deps, (recorded): Outcome<RestoredBook> => {
    const copy = readCopy(params.files);
    if ('fault' in copy) return refused(error('request.invalid', { reason: `copy.${copy.fault}`, typed: copy.file }));
    if (params.confirmed === true && isRestored(deps, params.requestId))
      return done({ ...copy.described, written: true });
    if (params.asLastYear === true) return asLastYear(deps, recorded, copy, params);
    if (deps.backup.restoring() !== markOf(copy) && !isEmpty(deps, recorded)) {
      return refused(error('request.invalid', { reason: 'notEmpty' }));
    }
    const shut = shutsOut(copy.config.roles, deps.user());
    if (shut !== null) return refused(shut);
    if (params.confirmed !== true) return done({ ...copy.described, written: false });
    write(deps, copy, params.requestId);
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

function isEmpty(deps: Pick<Deps, 'rows' | 'closings' | 'quality'>, config: Config): boolean {
  const filled = ({ status: _, id: __, counts, ...cells }: RowCells): boolean =>
    [...Object.values(cells), ...counts].some((cell: CellValue) => cell !== null && cell !== '');
  return (
    config.initiatives.every(({ key }) => (deps.rows.readTab(key)?.rows ?? []).every(({ cells }) => !filled(cells))) &&
    (deps.closings.read() ?? []).length === 0 &&
    (deps.quality.read() ?? []).every((line) => writtenColumns.every((column) => line[column] === ''))
  );
}

function write(deps: RestoreDeps, copy: Copy, requestId: string): void {
  const tables = Object.fromEntries(bookTables.map((name) => [name, copy.files.get(name) ?? []]));
  deps.backup.keepRestoring(markOf(copy));
  // Every table has its entry, which the compiler cannot follow through them.
  deps.backup.restoreConfig(tables as BookTables);
  if (!deps.applyRestored()) throw new RangeError('What was read before cannot be read where it now stands.');
  for (const initiative of copy.config.initiatives) placeTab(deps, initiative, copy.rows);
  deps.plan.keepRenamed(renamingsIn(copy.history.map(({ made, content = '' }) => ({ at: made?.at ?? '', content }))));
  deps.backup.restoreLines(tables as BookTables);
  const already = recordedOf(deps.history.lines(), copy.history);
  const rest = copy.history.slice(already);
  for (let from = 0; from < rest.length; from += PIECE) deps.history.record(rest.slice(from, from + PIECE));
  const after = ja.backup.restored(copy.described.day, copy.described.entries);
  deps.history.record([{ kind: 'imported', tab: '', id: '', before: '', after, reason: '', requestId }]);
  deps.backup.keepRestoring(null);
}

/** Where the rows stood, or as far down as the tab's own header asks. */
function placeTab(deps: Pick<Deps, 'rows'>, initiative: Initiative, rows: readonly CopiedRow[]): void {
  const sheet = deps.rows.readTab(initiative.key);
  const own = rows.filter((each) => each.initiative === initiative.key);
  if (sheet === null || own.length === 0) return;
  const shift = Math.max(0, sheet.firstRow - Math.min(...own.map(({ row }) => row)));
  const placed = own.map(
    ({ row, cells }): PlacedRow => ({ row: row + shift, cells: rowCells(initiative, (key) => cells.get(key) ?? null) }),
  );
  deps.rows.place(sheet, placed);
}
