/** Taking an entry out of every count: its row stays, 状態 says 取消, and 変更履歴 says why. */
import { cellText } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import { assessRow } from '../../domain/rows/assess-row';
import { states } from '../../i18n/words/names';
import type { EntryPlace } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { leftEntries } from '../history/left-closed';
import { otherContent, sentLines } from '../history/sent-before';
import { entryContent, lateContent } from '../rows/entry-content';
import { entryText } from '../rows/entry-text';
import { type FoundEntry, findEntry, notFound, placeOf, tabProblems } from '../rows/find-entry';
import { whereabouts } from '../rows/read-rows';
import { asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import type { Unfinished } from '../shared/journaled';
import { changeEntry, type EntryWrite, finishChange, type PlannedChange } from './change-entry';

type Params = ParamsOf<'voidEntry'>;

/**
 * Voiding an entry that is voided already, or a request sent again, changes nothing and answers the same; one that is sent again
 * for another entry or with another reason is refused. In a closed month it must be `late`; so must it be where a person voided it there by hand: then it gives the reason.
 */
export function voidEntry(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock' | 'lock'>,
  params: Params,
): Outcome<EntryPlace> {
  return changeEntry(deps, { method: 'voidEntry', params }, (config) => planned(deps, config, params));
}

/** What an ended execution left out of a voiding is done now. */
export function finishVoiding(
  deps: Pick<Deps, 'rows' | 'history'>,
  config: Config,
  params: Params,
  { line }: Unfinished,
): void {
  const found = findEntry(deps, config, params.id);
  if (found !== null && line !== null) finishChange(deps, voided(found), line);
}

function planned(
  deps: Pick<Deps, 'rows' | 'history' | 'closings' | 'clock'>,
  config: Config,
  { id, reason, requestId }: Params,
): PlannedChange<EntryPlace> | Outcome<EntryPlace> {
  const found = findEntry(deps, config, id);
  if (found === null) return refused(notFound(id));
  const { initiative, sheet, row } = found;
  const left = leftEntries(deps).find((each) => each.id === id) ?? null;
  const isVoided = cellText(row.cells.status) === states.voided && left === null;
  const problems = isVoided ? [] : tabProblems(initiative, sheet);
  if (problems.length > 0) return refused(...problems);
  // Somebody may have restored it meanwhile.
  if (deps.history.hasRecorded(requestId)) {
    const wrote = sentLines(deps.history.lines(), requestId, ['voided', 'voidedLate']);
    const isSame = wrote.some((line) => line.id === id && line.reason === reason);
    return isSame ? done(placeOf(sheet, row.row, id)) : refused(otherContent({ tab: initiative.key, row: row.row }));
  }
  if (isVoided) return done(placeOf(sheet, row.row, id));
  const assessment = assessRow(initiative, row.cells, {
    config,
    asOf: asOfDate(config, deps),
    today: deps.clock.today(),
  });
  return {
    initiative,
    places: [...(left === null ? [] : [left]), whereabouts(initiative, row.cells, assessment)],
    change: (late) => ({
      write: {
        ...voided(found),
        ...(assessment.state === 'void' && { note: null }),
        line: {
          kind: late ? 'voidedLate' : 'voided',
          tab: sheet.name(),
          id,
          before: entryText(config, initiative, row.cells),
          after: states.voided,
          reason,
          requestId,
          content: late
            ? lateContent(initiative, row.cells, row.cells, { fixes: [], state: 'void' }, left?.before ?? null)
            : entryContent(initiative, row.cells, { fixes: [], state: 'void' }),
        },
      },
      answer: (at) => placeOf(sheet, at, id),
    }),
  };
}

function voided(found: FoundEntry): Omit<EntryWrite, 'line'> {
  return { sheet: found.sheet, found, cells: { ...found.row.cells, status: states.voided }, columns: [] };
}
