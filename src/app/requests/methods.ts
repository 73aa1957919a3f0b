/** Every method of `call`: which right it takes, what does it, and what finishes it after an execution that was ended half-way. */

import type { Config } from '../../domain/plan/model';
import type { Right } from '../../domain/plan/roles';
import { error } from '../../domain/problems/problem';
import type { Locale } from '../../i18n/words/locale';
import type { Answers, Renamed, Repaired, SetUpDone } from '../../schema/requests/answers';
import type { Method, ParamsOf, RequestOf } from '../../schema/requests/requests';
import type { PendingMethod } from '../../schema/stored/stored-pending';
import { acknowledge } from '../check/acknowledge';
import { check } from '../check/check';
import { closeMonth, finishClosing } from '../closing/close-month';
import { closings } from '../closing/closings';
import { monthsOfAreas } from '../closing/completeness';
import { finishReopening, reopenMonth } from '../closing/reopen-month';
import { correctEntry, finishCorrection } from '../entries/correct-entry';
import { counterparties } from '../entries/counterparties';
import { type FormPlace, formOptions } from '../entries/form-options';
import { listEntries } from '../entries/list-entries';
import { recordEvent } from '../entries/record-event';
import { finishRestoring, restoreEntry } from '../entries/restore-entry';
import { finishVoiding, voidEntry } from '../entries/void-entry';
import { finishEvent } from '../entries/write-event';
import { exportBook } from '../import-export/export-book';
import { finishImport, importTable } from '../import-export/import-table';
import { type RestoreDeps, restoreBook } from '../import-export/restore-book';
import { finishMerge, mergeOrganisations } from '../organisations/merge';
import { finishUndoMerge, undoMerge } from '../organisations/undo-merge';
import { finishRename } from '../plan/rename';
import type { FormMemoryPort } from '../ports/form-memory';
import { finishQuality, listQuality, saveQuality } from '../quality/save-quality';
import { report } from '../report/report';
import { reportFile } from '../report/report-file';
import { type Deps, done, type Outcome, refused } from '../shared/deps';
import type { Unfinished } from '../shared/journaled';
import { summary } from '../totals/summary';
import { closeYear, finishClosingYear } from '../years/close-year';
import { finishReopeningYear, reopenYear } from '../years/reopen-year';
import { finishStart, startYear } from '../years/start-year';

export interface CallDeps extends Deps, RestoreDeps {
  /** 初期設定. */
  setUp(params: ParamsOf<'setUp'>): Outcome<SetUpDone>;
  /** 改称, and the tabs built anew under the new name; takes the lock by itself. */
  rename(params: ParamsOf<'rename'>): Outcome<Renamed>;
  /** 修復, which takes the lock by itself. Where a copy could take the place of a tab that is gone, `copies` says whether. */
  repair(params: ParamsOf<'repair'>): Outcome<Repaired>;
  /** Selects a cell for the person; false when there is no such tab. */
  showCell(place: ParamsOf<'showCell'>): boolean;
  /** The person's e-mail; '' where the platform does not tell. */
  user(): string;
  /** The tab that is open, and where the form is a page. */
  formPlace(): FormPlace;
  readonly formMemory: FormMemoryPort;
  /** The language of the person who asks. */
  locale(): Locale;
}

interface MethodSpec<M extends Method> {
  readonly right: Right;
  readonly run: (deps: CallDeps, params: ParamsOf<M>) => Outcome<Answers[M]>;
  /**
   * Finishes, or takes back, what an ended execution left half done; done any number of times: what it finds done it
   * leaves. null: nothing is noted, since the method writes nothing, writes in one step, or is made to be run again.
   */
  readonly resume: null | Resume<M>;
}

type Resume<M extends Method> = (deps: Deps, config: Config, params: ParamsOf<M>, unfinished: Unfinished) => void;

/** Exactly the methods of schema/stored/stored-pending can be noted, and so have something to finish. */
type Noted<M extends Method> = { readonly resume: M extends PendingMethod ? Resume<M> : null };

export const methods: { readonly [M in Method]: MethodSpec<M> & Noted<M> } = {
  setUp: { right: 'manage', run: (deps, params) => deps.setUp(params), resume: null },
  repair: { right: 'record', run: (deps, params) => deps.repair(params), resume: null },
  check: { right: 'record', run: check, resume: null },
  acknowledge: { right: 'record', run: acknowledge, resume: null },
  formOptions: {
    right: 'read',
    run: (deps) => formOptions(deps, deps.locale(), deps.formPlace(), deps.formMemory.read),
    resume: null,
  },
  keepForm: { right: 'read', run: keepForm, resume: null },
  counterparties: { right: 'read', run: counterparties, resume: null },
  recordEvent: { right: 'record', run: recordEvent, resume: finishEvent },
  listEntries: { right: 'read', run: listEntries, resume: null },
  correctEntry: { right: 'record', run: correctEntry, resume: finishCorrection },
  voidEntry: { right: 'record', run: voidEntry, resume: finishVoiding },
  restoreEntry: { right: 'record', run: restoreEntry, resume: finishRestoring },
  closeMonth: { right: 'manage', run: closeMonth, resume: finishClosing },
  reopenMonth: { right: 'manage', run: reopenMonth, resume: finishReopening },
  rename: { right: 'manage', run: (deps, params) => deps.rename(params), resume: finishRename },
  startYear: { right: 'manage', run: startYear, resume: finishStart },
  closeYear: { right: 'manage', run: closeYear, resume: finishClosingYear },
  reopenYear: { right: 'manage', run: reopenYear, resume: finishReopeningYear },
  mergeOrganisations: { right: 'record', run: mergeOrganisations, resume: finishMerge },
  undoMerge: { right: 'record', run: undoMerge, resume: finishUndoMerge },
  exportBook: { right: 'record', run: exportBook, resume: null },
  listQuality: { right: 'read', run: listQuality, resume: null },
  saveQuality: { right: 'record', run: saveQuality, resume: finishQuality },
  closings: { right: 'read', run: closings, resume: null },
  completeness: { right: 'read', run: monthsOfAreas, resume: null },
  summary: { right: 'read', run: summary, resume: null },
  report: { right: 'read', run: report, resume: null },
  reportFile: { right: 'read', run: reportFile, resume: null },
  restoreBook: { right: 'manage', run: restoreBook, resume: null },
  importTable: { right: 'record', run: importTable, resume: finishImport },
  showCell: { right: 'read', run: shown, resume: null },
};

export function run<M extends Method>(request: RequestOf<M>, deps: CallDeps): Outcome<Answers[M]> {
  const method: MethodSpec<M> = methods[request.method];
  return method.run(deps, request.params);
}

/** Finishes a request that an ended execution left half done. */
export function finish<M extends Method>(
  request: RequestOf<M>,
  deps: Deps,
  config: Config,
  unfinished: Unfinished,
): void {
  const method: MethodSpec<M> = methods[request.method];
  method.resume?.(deps, config, request.params, unfinished);
}

/** Of a person's own; nothing of the book is read or written. */
function keepForm({ formMemory }: CallDeps, memory: ParamsOf<'keepForm'>): Outcome<Answers['keepForm']> {
  formMemory.keep(memory);
  return done({});
}

function shown(deps: CallDeps, place: ParamsOf<'showCell'>): Outcome<Answers['showCell']> {
  if (deps.showCell(place)) return done({});
  return refused(error('request.invalid', { field: 'params.tab', typed: place.tab }));
}
