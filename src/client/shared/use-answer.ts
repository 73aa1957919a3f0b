/** What a method answers, for a part of the page that shows it: asked for when the part appears, and again on demand. */
import { useEffect, useState } from 'preact/hooks';
import type { ParamsOf } from '../../schema/requests/requests';
import type { AnsweredMethod, DescribedProblem, ValueOf } from './answers';
import { call, NoAnswer, type Silence } from './server';

export interface Asked<T> {
  readonly loading: boolean;
  /** The last answer that came. */
  readonly value: T | null;
  readonly problems: readonly DescribedProblem[];
  /** Why neither an answer nor a refusal came; null when one did. */
  readonly silence: Silence | null;
  reload(): void;
}

interface State<M extends AnsweredMethod> {
  readonly value: ValueOf<M> | null;
  readonly problems: readonly DescribedProblem[];
  readonly silence: Silence | null;
}

export function useAnswer<M extends AnsweredMethod>(method: M, params: ParamsOf<M>): Asked<ValueOf<M>> {
  const [asked, setAsked] = useState(1);
  const [done, setDone] = useState('');
  const [state, setState] = useState<State<M>>({ value: null, problems: [], silence: null });
  const request = `${asked} ${JSON.stringify(params)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the request as text is what changes, not the object
  useEffect(() => {
    let wanted = true;
    const normalize = (next: Partial<State<M>>): void => {
      if (!wanted) return;
      setState((before) => ({ ...before, problems: [], silence: null, ...next }));
      setDone(request);
    };
    call(method, params).then(
      (answer) => normalize(answer.ok ? { value: answer.value } : { problems: answer.problems }),
      (error: unknown) => normalize({ silence: error instanceof NoAnswer ? error.why : 'silent' }),
    );
    return () => {
      wanted = false;
    };
  }, [method, request]);
  return { ...state, loading: done !== request, reload: () => setAsked((count) => count + 1) };
}
