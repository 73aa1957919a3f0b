/** The questions of a 点検 as a person answers them: which are open and which are answered, without checking all anew. */
import type { ParamsOf } from '../../schema/requests/requests';
import type { DescribedProblem, ValueOf } from '../shared/answers';

type Found = Pick<ValueOf<'check'>, 'problems' | 'acknowledged'>;

/** By problem, whether it was answered since (true) or is asked again (false). */
export type Given = ReadonlyMap<string, boolean>;

export function problemName({ code, where, detail }: DescribedProblem): string {
  return JSON.stringify([code, where, detail]);
}

/** What the check found, moved by what was answered since. Both in the order in which they were found. */
export function sorted({ problems, acknowledged }: Found, given: Given): Found {
  const all = [
    ...problems.map((problem) => ({ problem, answered: given.get(problemName(problem)) ?? false })),
    ...acknowledged.map((problem) => ({ problem, answered: given.get(problemName(problem)) ?? true })),
  ];
  return {
    problems: all.filter(({ answered }) => !answered).map(({ problem }) => problem),
    acknowledged: all.filter(({ answered }) => answered).map(({ problem }) => problem),
  };
}

/** The request that answers this very question and no other of its row; null for a problem without a row. */
export function answerRequest(
  requestId: string,
  { code, where, detail }: DescribedProblem,
  takeBack: boolean,
): ParamsOf<'acknowledge'> | null {
  if (where?.row === undefined) return null;
  const { tab, row, column } = where;
  const kind = detail?.reason === undefined ? '' : String(detail.reason);
  return { requestId, problems: [{ code, tab, row, kind, ...(column !== undefined && { column }) }], takeBack };
}
