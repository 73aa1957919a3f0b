/** The one door of the client: JSON text in, JSON text out. Every failure is an answer with problems in words. */

import { type CallDeps, methods, run } from '../app/requests/methods';
import { type Deps, refused } from '../app/shared/deps';
import { columnLabel } from '../app/shared/labels';
import { notAllowed } from '../app/shared/rights';
import { shownProblem } from '../app/shared/shown-problem';
import { confirmed } from '../app/shared/unsure-error';
import type { Config } from '../domain/plan/model';
import type { Problem } from '../domain/problems/problem';
import type { ShownProblem } from '../schema/requests/answers';
import { type Method, parseRequest, type Request } from '../schema/requests/requests';
import { failureProblem, type Report } from './failure';

/** Problems before they are in words; those of a value are put into words too. */
type Value = object & {
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly Problem[];
  readonly acknowledged?: readonly Problem[];
};

/**
 * Answers `{ok: true, value}` or `{ok: false, problems}`, sentences in Japanese. Never throws: a failure of `compose`,
 * which is asked only once the request is understood, is an answer too.
 */
export function handleCall(json: unknown, compose: () => CallDeps, report: Report): string {
  try {
    const parsed = parseRequest(json);
    if (!parsed.ok) return refusal(parsed.problem);
    // A repeat answers with what the first one did: with what was written, where that was not confirmed.
    return confirmed(() => answered(parsed.request, compose()));
  } catch (error) {
    return refusal(failureProblem(error, report));
  }
}

function answered(request: Request, deps: CallDeps): string {
  const forbidden = refusedTo(request.method, deps);
  const outcome = forbidden === null ? run(request, deps) : refused(forbidden);
  const described = (problems: readonly Problem[]) => inWords(problems, deps);
  return JSON.stringify(
    outcome.ok
      ? { ok: true, value: valueInWords(outcome.value, described) }
      : { ok: false, problems: described(outcome.problems) },
  );
}

/** set-up asks by itself: what it is about to apply says who may. */
function refusedTo(method: Method, deps: CallDeps): Problem | null {
  const { right } = methods[method];
  if (right === 'read' || method === 'setUp') return null;
  return notAllowed(deps.plan.config(), deps.user, right);
}

/** The answer to what failed before the plan was known. */
function refusal(problem: Problem): string {
  return JSON.stringify({ ok: false, problems: [shownProblem(problem, null)] });
}

function valueInWords(value: Value, described: (problems: readonly Problem[]) => readonly ShownProblem[]): object {
  const { problems, warnings, acknowledged } = value;
  return {
    ...value,
    ...(problems && { problems: described(problems) }),
    ...(warnings && { warnings: described(warnings) }),
    ...(acknowledged && { acknowledged: described(acknowledged) }),
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
