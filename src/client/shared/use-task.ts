/** Something that is asked of the server by a button: under way or not, and what there is to say of it. */
import { useState } from 'preact/hooks';
import { useEnv } from './env';
import { NoAnswer } from './server';

export interface Task {
  readonly busy: boolean;
  readonly said: readonly string[];
  /** Does the work, unless one is under way, and says what it answers; or why no answer came. */
  run(work: () => Promise<readonly string[]>): Promise<void>;
}

export function useTask(): Task {
  const { texts } = useEnv();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);
  return {
    busy,
    said,
    run: async (work) => {
      if (busy) return;
      setBusy(true);
      setSaid([]);
      try {
        setSaid(await work());
      } catch (error) {
        setSaid([texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent']]);
      } finally {
        setBusy(false);
      }
    },
  };
}
