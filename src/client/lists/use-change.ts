/** Changing an entry that stands in the workbook: one request at a time, recognised as the same when it is sent again. */
import { useRef, useState } from 'preact/hooks';
import type { ParamsOf } from '../../schema/requests/requests';
import { sentences } from '../shared/described';
import { useEnv } from '../shared/env';
import { RequestIds } from '../shared/request-ids';
import { call, NoAnswer } from '../shared/server';

type ChangeMethod = 'correctEntry' | 'voidEntry' | 'restoreEntry';

export interface Change {
  readonly busy: boolean;
  /** What keeps it from being done. */
  readonly faults: readonly string[];
  /** The month is closed: it takes a person's word to change it all the same; null while that was not asked. */
  readonly late: boolean | null;
  allowLate(late: boolean): void;
  say(fault: string): void;
  send<M extends ChangeMethod>(method: M, params: Omit<ParamsOf<M>, 'requestId'>): void;
}

/** Changes that went off and were not answered yet, also of a form that was closed since. */
let underWay = 0;

export function isChanging(): boolean {
  return underWay > 0;
}

/** `closed`: it is known beforehand that the month is. */
export function useChange(onDone: () => void, closed = false): Change {
  const { language, texts } = useEnv();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [late, setLate] = useState<boolean | null>(closed ? false : null);
  const ids = useRef(new RequestIds());
  const run = async (method: ChangeMethod, params: object): Promise<void> => {
    const requestId = ids.current.idFor(JSON.stringify([method, params]));
    // The params are those of the method, which the compiler cannot follow through the union.
    const whole = { requestId, ...params } as ParamsOf<'correctEntry'> & ParamsOf<'voidEntry' | 'restoreEntry'>;
    setBusy(true);
    underWay += 1;
    try {
      const answer = await call(method, whole);
      if (answer.ok) onDone();
      else {
        if (answer.problems.some(({ code }) => code === 'date.monthClosed')) setLate((before) => before ?? false);
        setFaults(sentences(language, answer.problems));
      }
    } catch (error) {
      setFaults([texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent'], texts.kept]);
    } finally {
      underWay -= 1;
      setBusy(false);
    }
  };
  return {
    busy,
    faults,
    late,
    allowLate: setLate,
    say: (fault) => setFaults([fault]),
    send: (method, params) => {
      if (!busy) void run(method, { ...params, ...(late === true && { late }) });
    },
  };
}
