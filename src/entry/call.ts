/** The one door of the client: JSON text in, JSON text out. Every failure is an answer with problems in words. */
import { bookProblem } from '../app/book-state-error';
import { check } from '../app/check';
import { closeMonth } from '../app/close-month';
import { closings } from '../app/closings';
import { monthsOfAreas } from '../app/completeness';
import { correctEntry } from '../app/correct-entry';
import { counterparties } from '../app/counterparties';
import { done, type Outcome, refused } from '../app/deps';
import { exportBook } from '../app/export-book';
import { formOptions } from '../app/form-options';
import { importTable } from '../app/import-table';
import { columnLabel } from '../app/labels';
import { listEntries } from '../app/list-entries';
import type { ShownProblem, Workbook } from '../app/ports';
import { recordEvent } from '../app/record-event';
import { reopenMonth } from '../app/reopen-month';
import { repair } from '../app/repair';
import { report } from '../app/report';
import { type ReportFileDeps, reportFile } from '../app/report-file';
import { type RestoreDeps, restoreBook } from '../app/restore-book';
import { restoreEntry } from '../app/restore-entry';
import { methodRights, notAllowed } from '../app/rights';
import { listQuality, saveQuality } from '../app/save-quality';
import { shownProblem } from '../app/shown-problem';
import { summary } from '../app/summary';
import { voidEntry } from '../app/void-entry';
import type { Config, Problem } from '../domain/model';
import { error as problem } from '../domain/problem';
import type { Locale } from '../i18n/locale';
import { type Method, type ParamsOf, parseRequest, type Request } from '../schema/requests';

export interface CallDeps extends ReportFileDeps, RestoreDeps {
  /** 初期設定. What it answers becomes the value as it is. */
  setUp(): Outcome<object>;
  /** Puts the tabs' structure right before 修復 looks at the rows (columns, headers, missing tabs). */
  mendStructure(): void;
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
    const told = (problems: readonly Problem[]) => inWords(problems, deps.workbook);
    return JSON.stringify(
      outcome.ok
        ? { ok: true, value: valueInWords(outcome.value, told) }
        : { ok: false, problems: told(outcome.problems) },
    );
  } catch (error) {
    return refusal(bookProblem(error) ?? internal(error, report));
  }
}

/** set-up asks by itself: what it is about to apply says who may. */
function refusedTo(method: Method, deps: CallDeps): Problem | null {
  const right = methodRights[method];
  if (right === 'read' || method === 'setUp') return null;
  return notAllowed(deps.workbook.config(), deps.user(), right);
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
      deps.mendStructure();
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

function valueInWords(value: Value, told: (problems: readonly Problem[]) => readonly ShownProblem[]): object {
  const { problems, warnings } = value;
  return { ...value, ...(problems && { problems: told(problems) }), ...(warnings && { warnings: told(warnings) }) };
}

function inWords(problems: readonly Problem[], workbook: Workbook): ShownProblem[] {
  if (problems.length === 0) return [];
  const config = workbook.config();
  return problems.map((problem) => ({
    ...shownProblem(problem, config),
    ...visiblePlace(problem, config, workbook),
  }));
}

/** The place by the names that a person sees, instead of keys. */
export function visiblePlace({ where }: Problem, config: Config | null, workbook: Workbook): Pick<Problem, 'where'> {
  if (where === undefined) return {};
  const { tab, column } = where;
  const names = column === undefined ? {} : { column: columnLabel(config, column) };
  return { where: { ...where, tab: workbook.tabName(tab), ...names } };
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
