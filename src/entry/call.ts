/** The one door of the client: JSON text in, JSON text out. Every failure is an answer with problems in words. */
import { check } from '../app/check';
import { correctEntry } from '../app/correct-entry';
import { type Deps, type Outcome, refused } from '../app/deps';
import { formOptions } from '../app/form-options';
import { listEntries } from '../app/list-entries';
import type { ShownProblem } from '../app/ports';
import { recordEvent } from '../app/record-event';
import { repair } from '../app/repair';
import { shownProblem } from '../app/shown-problem';
import { summary } from '../app/summary';
import { voidEntry } from '../app/void-entry';
import type { Problem } from '../domain/model';
import { problemTexts } from '../i18n/problem-texts';
import type { Locale } from '../i18n/text';
import { parseRequest, type Request } from '../schema/requests';

export interface CallDeps extends Deps {
  /** 初期設定. What it answers becomes the value as it is. */
  setUp(): Outcome<object>;
  /** Puts the tabs' structure right before 修復 looks at the rows (columns, headers, missing tabs). */
  mendStructure(): void;
  /** Keeps an unexpected error where the developers find it, under the reference that the person is told. */
  report(reference: string, error: unknown): void;
}

/** Problems before they are in words; `problems` and `warnings` of a value are put into words too. */
type Value = object & { readonly problems?: readonly Problem[]; readonly warnings?: readonly Problem[] };

const REFERENCE_LENGTH = 8;

/** Answers `{ok: true, value}` or `{ok: false, problems}` in the language of `locale`. Never throws. */
export function handleCall(json: unknown, deps: CallDeps, locale: Locale): string {
  try {
    const parsed = parseRequest(json);
    const outcome: Outcome<Value> = parsed.ok ? dispatch(parsed.request, deps, locale) : refused(parsed.problem);
    const told = (problems: readonly Problem[]) => inWords(problems, deps, locale);
    return JSON.stringify(
      outcome.ok
        ? { ok: true, value: valueInWords(outcome.value, told) }
        : { ok: false, problems: told(outcome.problems) },
    );
  } catch (error) {
    return JSON.stringify({ ok: false, problems: [internal(error, deps, locale)] });
  }
}

function dispatch(request: Request, deps: CallDeps, locale: Locale): Outcome<Value> {
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
    case 'check':
      return check(deps);
    case 'repair':
      deps.mendStructure();
      return repair(deps);
    case 'summary':
      return summary(deps, request.params);
    case 'formOptions':
      return formOptions(deps, locale);
  }
}

function valueInWords(value: Value, told: (problems: readonly Problem[]) => readonly ShownProblem[]): object {
  const { problems, warnings } = value;
  return {
    ...value,
    ...(problems === undefined ? {} : { problems: told(problems) }),
    ...(warnings === undefined ? {} : { warnings: told(warnings) }),
  };
}

function inWords(problems: readonly Problem[], deps: CallDeps, locale: Locale): ShownProblem[] {
  if (problems.length === 0) return [];
  const config = deps.workbook.config();
  return problems.map((problem) => shownProblem(problem, config, problemTexts(locale)));
}

/** Says nothing of what went wrong but a reference: the error's own text may hold anything. */
function internal(error: unknown, deps: CallDeps, locale: Locale): ShownProblem {
  const reference = newReference(deps);
  try {
    deps.report(reference, error);
  } catch {
    // The answer matters more than the report.
  }
  return shownProblem({ code: 'internal', severity: 'error', detail: { reference } }, null, problemTexts(locale));
}

function newReference(deps: CallDeps): string {
  try {
    return deps.ids.next().slice(0, REFERENCE_LENGTH);
  } catch {
    return '';
  }
}
