/** The one door of the client: JSON text in, JSON text out. Every failure is an answer with problems in words. */

import { check } from '../app/check/check';
import { repair } from '../app/check/repair';
import { closeMonth } from '../app/closing/close-month';
import { closings } from '../app/closing/closings';
import { monthsOfAreas } from '../app/closing/completeness';
import { reopenMonth } from '../app/closing/reopen-month';
import { correctEntry } from '../app/entries/correct-entry';
import { counterparties } from '../app/entries/counterparties';
import { formOptions } from '../app/entries/form-options';
import { listEntries } from '../app/entries/list-entries';
import { recordEvent } from '../app/entries/record-event';
import { restoreEntry } from '../app/entries/restore-entry';
import { voidEntry } from '../app/entries/void-entry';
import { exportBook } from '../app/import-export/export-book';
import { importTable } from '../app/import-export/import-table';
import { type RestoreDeps, restoreBook } from '../app/import-export/restore-book';
import { listQuality, saveQuality } from '../app/quality/save-quality';
import { report } from '../app/report/report';
import { reportFile } from '../app/report/report-file';
import { bookProblem } from '../app/shared/book-state-error';
import type { Deps } from '../app/shared/deps';
import { done, type Outcome, refused } from '../app/shared/deps';
import { columnLabel } from '../app/shared/labels';
import { methodRights, notAllowed } from '../app/shared/rights';
import { shownProblem } from '../app/shared/shown-problem';
import { summary } from '../app/totals/summary';
import type { Config } from '../domain/plan/model';
import type { Problem } from '../domain/problems/problem';
import { error as problem } from '../domain/problems/problem';
import type { Locale } from '../i18n/words/locale';
import type { ShownProblem } from '../schema/requests/answers';
import { type Method, type ParamsOf, parseRequest, type Request } from '../schema/requests/requests';

export interface CallDeps extends Deps, RestoreDeps {
  /** 初期設定. What it answers becomes the value as it is. */
  setUp(): Outcome<object>;
  /** Puts the tabs' structure right before 修復 looks at the rows (columns, headers, missing tabs). */
  repairStructure(): void;
  /** Selects a cell for the person; false when there is no such tab. */
  showCell(place: ParamsOf<'showCell'>): boolean;
  /** The person's e-mail; '' where the platform does not tell. */
  user(): string;
  /** The language of the person who asks. */
  locale(): Locale;
}

/** Keeps an unexpected error where the developers find it; answers the reference that the person is told. */
export type Report = (error: unknown) => string;

/** Problems before they are in words; `problems` and `warnings` of a value are put into words too. */
type Value = object & { readonly problems?: readonly Problem[]; readonly warnings?: readonly Problem[] };

/**
 * Answers `{ok: true, value}` or `{ok: false, problems}`, sentences in Japanese. Never throws: a failure of `compose`,
 * which is asked only once the request is understood, is an answer too.
 */
export function handleCall(json: unknown, compose: () => CallDeps, report: Report): string {
  try {
    const parsed = parseRequest(json);
    if (!parsed.ok) return refusal(parsed.problem);
    const deps = compose();
    const forbidden = refusedTo(parsed.request.method, deps);
    const outcome = forbidden === null ? dispatch(parsed.request, deps) : refused(forbidden);
    const described = (problems: readonly Problem[]) => inWords(problems, deps);
    return JSON.stringify(
      outcome.ok
        ? { ok: true, value: valueInWords(outcome.value, described) }
        : { ok: false, problems: described(outcome.problems) },
    );
  } catch (error) {
    return refusal(bookProblem(error) ?? internal(error, report));
  }
}

/** set-up asks by itself: what it is about to apply says who may. */
function refusedTo(method: Method, deps: CallDeps): Problem | null {
  const right = methodRights[method];
  if (right === 'read' || method === 'setUp') return null;
  return notAllowed(deps.plan.config(), deps.user(), right);
}

/** The answer to what failed before the plan was known. */
function refusal(problem: Problem): string {
  return JSON.stringify({ ok: false, problems: [shownProblem(problem, null)] });
}

function dispatch(request: Request, deps: CallDeps): Outcome<Value> {
  switch (request.method) {
    case 'setUp':
      return deps.setUp();
    case 'recordEvent':
      return recordEvent(deps, request.params);
    case 'listEntries':
      return listEntries(deps, request.params);
    case 'correctEntry':
      return correctEntry(deps, request.params);
    case 'voidEntry':
      return voidEntry(deps, request.params);
    case 'restoreEntry':
      return restoreEntry(deps, request.params);
    case 'closeMonth':
      return closeMonth(deps, request.params);
    case 'reopenMonth':
      return reopenMonth(deps, request.params);
    case 'exportBook':
      return exportBook(deps);
    case 'listQuality':
      return listQuality(deps);
    case 'saveQuality':
      return saveQuality(deps, request.params);
    case 'closings':
      return closings(deps);
    case 'completeness':
      return monthsOfAreas(deps);
    case 'check':
      return check(deps);
    case 'repair':
      deps.repairStructure();
      return repair(deps);
    case 'summary':
      return summary(deps, request.params);
    case 'report':
      return report(deps, request.params);
    case 'reportFile':
      return reportFile(deps, request.params);
    case 'restoreBook':
      return restoreBook(deps, request.params);
    case 'importTable':
      return importTable(deps, request.params);
    case 'formOptions':
      return formOptions(deps, deps.locale());
    case 'counterparties':
      return counterparties(deps);
    case 'showCell':
      return deps.showCell(request.params)
        ? done({})
        : refused(problem('request.invalid', { field: 'params.tab', typed: request.params.tab }));
  }
}

function valueInWords(value: Value, described: (problems: readonly Problem[]) => readonly ShownProblem[]): object {
  const { problems, warnings } = value;
  return {
    ...value,
    ...(problems && { problems: described(problems) }),
    ...(warnings && { warnings: described(warnings) }),
  };
}

function inWords(problems: readonly Problem[], deps: Pick<Deps, 'plan'>): ShownProblem[] {
  if (problems.length === 0) return [];
  const config = deps.plan.config();
  return problems.map((problem) => ({
    ...shownProblem(problem, config),
    ...visiblePlace(problem, config, deps),
  }));
}

/** The place by the names that a person sees, instead of keys. */
export function visiblePlace(
  { where }: Problem,
  config: Config | null,
  deps: Pick<Deps, 'plan'>,
): Pick<Problem, 'where'> {
  if (where === undefined) return {};
  const { tab, column } = where;
  const names = column === undefined ? {} : { column: columnLabel(config, column) };
  return { where: { ...where, tab: deps.plan.tabName(tab), ...names } };
}

/** Says nothing of what went wrong but a reference: the error's own text may hold anything. */
function internal(error: unknown, report: Report): Problem {
  return problem('internal', { reference: reported(error, report) });
}

function reported(error: unknown, report: Report): string {
  try {
    return report(error);
  } catch {
    // The answer matters more than the report.
    return '';
  }
}
