/** Writing the rows of one event and its lines in 変更履歴: all or nothing, also when the execution is ended half-way. */

import { cellText } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import type { EntryPlace } from '../../schema/requests/answers';
import type { ChangeLine } from '../ports/history';
import type { RowCells } from '../ports/rows';
import { entryContent } from '../rows/entry-content';
import { entryText } from '../rows/entry-text';
import { fillBlank } from '../rows/fill-blank';
import { placeOf } from '../rows/find-entry';
import { statusText } from '../rows/normalize-rows';
import type { Deps } from '../shared/deps';
import { journaled, type Unfinished } from '../shared/journaled';
import { type Draft, draftsOf, type Params } from './event-drafts';

/**
 * Writes the rows that are not there yet, then their lines in 変更履歴 unless it has them (`isRecorded`). Where a tab fails, the rows of the tabs before are
 * taken back: no half event is counted. Where only the lines fail, the event is whole, and the next sending adds them.
 * What takes more than one write of rows is noted first, so that an execution that is ended half-way is finished by the
 * next one.
 */
export function writeEvent(
  deps: Pick<Deps, 'rows' | 'history' | 'journal'>,
  config: Config,
  params: Params,
  drafts: readonly Draft[],
  isRecorded: boolean,
): EntryPlace[] {
  const write = (): EntryPlace[] => {
    deps.history.prepare();
    const entries = rowsPlaced(deps, config, drafts);
    if (!isRecorded) deps.history.record(drafts.map((each) => lineOf(config, params, each)));
    return entries;
  };
  const oneWrite =
    drafts.length === 1 && drafts.every((each) => deps.rows.isWrittenAtOnce(each.sheet, newRow(config, each)));
  return oneWrite ? write() : journaled(deps, { request: { method: 'recordEvent', params } }, write);
}

/**
 * What an ended execution left out is added, under the person and time of then. When a tab has gone since, the rows that
 * it did write are taken back.
 */
export function finishEvent(
  deps: Pick<Deps, 'rows' | 'history' | 'closings' | 'organisations' | 'journal' | 'clock'>,
  config: Config,
  params: Params,
  { made }: Unfinished,
): void {
  const { drafts, problems } = draftsOf(deps, config, params);
  const there = drafts.filter(({ existing }) => existing !== null);
  if (problems.length > 0) {
    for (const each of there) takeBack(deps, each);
    return;
  }
  for (const each of there)
    if (each.existing !== null) fillBlank(deps, each.initiative, each.sheet, each.existing, newRow(config, each));
  rowsPlaced(deps, config, drafts);
  if (deps.history.hasRecorded(params.requestId)) return;
  deps.history.record(drafts.map((each) => ({ ...lineOf(config, params, each), made })));
}

function rowsPlaced(deps: Pick<Deps, 'rows' | 'journal'>, config: Config, drafts: readonly Draft[]): EntryPlace[] {
  try {
    return drafts.map((each) => normalized(deps, config, each));
  } catch (failure) {
    for (const each of drafts) if (each.existing === null) takeBack(deps, each);
    if (!drafts.some(({ existing }) => existing !== null)) deps.journal.clear();
    throw failure;
  }
}

/** Blanks the row that has this 記録ID, if there is one. */
function takeBack(deps: Pick<Deps, 'rows'>, { initiative, id }: Draft): void {
  const sheet = deps.rows.readTab(initiative.key);
  const found = sheet?.rows.find(({ cells }) => cellText(cells.id) === id);
  if (!sheet || found === undefined) return;
  deps.rows.write(
    sheet,
    [...sheet.columns.keys()].map((column) => ({ row: found.row, column, value: null })),
  );
}

function normalized(deps: Pick<Deps, 'rows'>, config: Config, each: Draft): EntryPlace {
  const { sheet, id, existing } = each;
  const row = existing === null ? deps.rows.append(sheet, newRow(config, each)) : existing.row;
  return placeOf(sheet, row, id);
}

function newRow(config: Config, { cells, id, assessment }: Draft): RowCells {
  return { ...cells, status: statusText(config, assessment), id };
}

function lineOf(config: Config, params: Params, { initiative, sheet, id, cells, late }: Draft): ChangeLine {
  return {
    kind: late ? 'recordedLate' : 'recorded',
    tab: sheet.name(),
    id,
    before: '',
    after: entryText(config, initiative, cells),
    reason: late ? (params.lateReason ?? '') : '',
    requestId: params.requestId,
    content: entryContent(initiative, cells, { fixes: [], state: 'entry' }),
  };
}
