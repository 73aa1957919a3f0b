/** Changing an entry that stands in the workbook: one request at a time, recognised as the same when it is sent again. */
import { useRef, useState } from 'preact/hooks';
import type { ParamsOf } from '../schema/requests';
import { useEnv } from './env';
import { RequestIds } from './request-ids';
import { call, NoAnswer } from './server';
import { sentences } from './told';

type ChangeMethod = 'correctEntry' | 'voidEntry';

export interface Change {
  readonly busy: boolean;
  /** What keeps it from being done. */
  readonly faults: readonly string[];
  say(fault: string): void;
  send<M extends ChangeMethod>(method: M, params: Omit<ParamsOf<M>, 'requestId'>): void;
}

export function useChange(onDone: () => void): Change {
  const { language, texts } = useEnv();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const ids = useRef(new RequestIds());
  const run = async (method: ChangeMethod, params: object): Promise<void> => {
    const requestId = ids.current.idFor(JSON.stringify([method, params]));
    // The params are those of the method, which the compiler cannot follow through the union.
    const whole = { requestId, ...params } as ParamsOf<'correctEntry'> & ParamsOf<'voidEntry'>;
    setBusy(true);
    try {
      const answer = await call(method, whole);
      if (answer.ok) onDone();
      else setFaults(sentences(language, answer.problems));
    } catch (error) {
      setFaults([texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent'], texts.kept]);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    faults,
    say: (fault) => setFaults([fault]),
    send: (method, params) => {
      if (!busy) void run(method, params);
    },
  };
}
