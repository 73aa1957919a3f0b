/** 取り込み of a table of other origin: previewed first, then imported as a whole, once, or not at all. */

import { cellText, isBlank } from '../../domain/cells/cell-value';
import type { ClosedMonths } from '../../domain/closing/closing';
import type { Aliases } from '../../domain/organisations/aliases';
import type { Config } from '../../domain/plan/model';
import type { ImportedTable } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { otherContent, saidKey, sentLines } from '../history/sent-before';
import type { ChangeLine } from '../ports/history';
import type { RowCells, TabSheet } from '../ports/rows';
import { contentOfRow, entryContent } from '../rows/entry-content';
import { entryText, withStatusWord } from '../rows/entry-text';
import { tabMissing } from '../rows/find-entry';
import { statusText } from '../rows/normalize-rows';
import { tooLate } from '../rows/too-late';
import { alone, asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import { journaled } from '../shared/journaled';
import { type ImportedRow, type ImportPlan, importPlan } from './import-plan';
import { readTable } from './read-table';

type Params = ParamsOf<'importTable'>;

/** One read a tab and one of the closed months; written, one write a tab and one for 変更履歴 beside their formats. */
export function importTable(
  deps: Pick<
    Deps,
    'plan' | 'rows' | 'history' | 'closings' | 'organisations' | 'journal' | 'backup' | 'clock' | 'lock'
  >,
  params: Params,
): Outcome<ImportedTable> {
  return alone(deps, (config) => {
    const read = readTable(params.text, config);
    if ('problem' in read) return refused(read.problem);
    const { columns, lines } = read;
    const again = params.confirmed === true && deps.history.hasRecorded(params.requestId);
    const tabs = tabsOf(deps, config);
    const closed: ClosedMonths = deps.closings.closedMonths();
    const days = { asOf: asOfDate(config, deps), today: deps.clock.today() };
    const aliases = deps.organisations.aliases();
    const over = tooLate(deps, config);
    // What it wrote the first time is no duplicate of what it answers.
    const others = again ? without(tabs, params.requestId) : tabs;
    const input = { config, ...days, closed, aliases, tabs: others, over, ...decided(params) };
    const plan = importPlan(input, columns, lines);
    const gone = plan.rows.find(({ initiative }) => !tabs.has(initiative.key));
    if (gone !== undefined) {
      const { key, tab } = gone.initiative;
      return refused(tabMissing(key, tab));
    }
    if (again && !isSentAgain(deps, params, plan, aliases)) return refused(otherContent());
    if (params.confirmed === true && !again) write(deps, config, params, plan, tabs);
    return done({ ...described(plan, tabs), ignored: columns.ignored, written: params.confirmed === true });
  });
}

/** Whether the request is the one that was taken: every row of it is among those that it wrote, under the same reason. */
function isSentAgain(
  deps: Pick<Deps, 'history'>,
  { requestId, lateReason = '' }: Params,
  { rows }: ImportPlan,
  aliases: Aliases,
): boolean {
  const wrote = sentLines(deps.history.lines(), requestId, ['imported', 'recordedLate']);
  if (wrote.some(({ kind, reason }) => kind === 'recordedLate' && reason !== lateReason)) return false;
  const left = new Map<string, number>();
  for (const line of wrote) {
    const said = line.said.at(-1);
    if (said === undefined) return true;
    const key = saidKey(aliases, said);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return rows.every(({ initiative, cells }) => {
    const key = saidKey(aliases, contentOfRow(initiative, cells));
    const found = left.get(key) ?? 0;
    left.set(key, found - 1);
    return found > 0;
  });
}

/** What a person has said of lines that would stay out. */
function decided({ twins = false, lateReason = '', monthEnds = false }: Params) {
  return {
    takesDuplicate: (line: number) => (typeof twins === 'boolean' ? twins : twins.includes(line)),
    takesLate: !isBlank(lateReason),
    monthEnds,
  };
}

function tabsOf(deps: Pick<Deps, 'rows'>, config: Config): Map<string, TabSheet> {
  return new Map(
    config.initiatives.flatMap(({ key }): [string, TabSheet][] => {
      const sheet = deps.rows.readTab(key);
      return sheet === null ? [] : [[key, sheet]];
    }),
  );
}

function without(tabs: ReadonlyMap<string, TabSheet>, requestId: string): ReadonlyMap<string, TabSheet> {
  const isOwn = (id: string): boolean => id.startsWith(`${requestId}:`);
  return new Map(
    [...tabs].map(([key, sheet]): [string, TabSheet] => {
      const rows = sheet.rows.filter(({ cells }) => !isOwn(cellText(cells.id)));
      return [key, { ...sheet, rows }];
    }),
  );
}

function described(plan: ImportPlan, tabs: ReadonlyMap<string, TabSheet>): Omit<ImportedTable, 'ignored' | 'written'> {
  const { lines, accepted, problems } = plan;
  const byTab = [...tabs.values()].flatMap(({ tab, name }) => {
    const rows = plan.rows.filter(({ initiative }) => initiative.key === tab).length;
    return rows === 0 ? [] : [{ tab: name(), rows }];
  });
  return { lines, accepted, tabs: byTab, problems };
}

/** Noted first, so that an execution that is ended half-way is undone by the next one. */
function write(
  deps: Pick<Deps, 'rows' | 'history' | 'journal'>,
  config: Config,
  params: Params,
  { rows }: ImportPlan,
  tabs: ReadonlyMap<string, TabSheet>,
): void {
  if (rows.length === 0) return;
  journaled(deps, { request: { method: 'importTable', params: { requestId: params.requestId, text: '' } } }, () =>
    deps.history.record(rowsAppended(deps, config, params, rows, tabs)),
  );
}

/** All rows or none: where a tab fails, what was appended is taken back. Answers their lines for 変更履歴. */
function rowsAppended(
  deps: Pick<Deps, 'rows' | 'journal'>,
  config: Config,
  params: Params,
  rows: readonly ImportedRow[],
  tabs: ReadonlyMap<string, TabSheet>,
): ChangeLine[] {
  const lines: ChangeLine[] = [];
  try {
    for (const [key, sheet] of tabs) {
      const own = rows.filter(({ initiative }) => initiative.key === key);
      if (own.length === 0) continue;
      const ids = own.map((_, index) => `${params.requestId}:${key}:${index + 1}`);
      deps.rows.appendAll(
        sheet,
        own.map((each, index) => newRow(config, each, ids[index] ?? '')),
      );
      lines.push(...own.map((each, index) => lineOf(config, sheet, each, ids[index] ?? '', params)));
    }
  } catch (failure) {
    takeBack(deps, config, params.requestId);
    deps.journal.clear();
    throw failure;
  }
  return lines;
}

/** Once 変更履歴 tells of them they are whole; else every row of the request goes. */
export function finishImport(deps: Pick<Deps, 'rows' | 'history'>, config: Config, { requestId }: Params): void {
  if (!deps.history.hasRecorded(requestId)) takeBack(deps, config, requestId);
}

function takeBack(deps: Pick<Deps, 'rows'>, config: Config, requestId: string): void {
  for (const { key } of config.initiatives) {
    const sheet = deps.rows.readTab(key);
    const own = sheet?.rows.filter(({ cells }) => cellText(cells.id).startsWith(`${requestId}:${key}:`)) ?? [];
    if (sheet === null || own.length === 0) continue;
    const columns = [...sheet.columns.keys()];
    deps.rows.write(
      sheet,
      own.flatMap(({ row }) => columns.map((column) => ({ row, column, value: null }))),
    );
  }
}

function newRow(config: Config, { cells, assessment }: ImportedRow, id: string): RowCells {
  return { ...cells, status: statusText(config, assessment), id };
}

function lineOf(
  config: Config,
  sheet: TabSheet,
  { initiative, cells, late }: ImportedRow,
  id: string,
  { requestId, lateReason = '' }: Params,
): ChangeLine {
  return {
    kind: late ? 'recordedLate' : 'imported',
    tab: sheet.name(),
    id,
    before: '',
    after: withStatusWord(config, entryText(config, initiative, cells), cells),
    reason: late ? lateReason : '',
    requestId,
    content: entryContent(initiative, cells, { fixes: [], state: 'entry' }),
  };
}
