/** An execution while it runs, as the window that started it follows it: how far it is, and whether it may be ended. */
import type { Execution } from './state/execution';

export interface Running {
  /** Service calls so far. */
  readonly calls: number;
  /** How many the same function took when it last ran to its end; null when it never did. */
  readonly expected: number | null;
  /** Whether nothing has been changed so far, so that ending it leaves nothing half done. */
  readonly mayEnd: boolean;
  /** Ends it, when it may be; answers whether it was. */
  end(): boolean;
}

export function runningOf(execution: Execution, expected: number | null, terminate: () => void): Running {
  return {
    get calls() {
      return execution.calls;
    },
    expected,
    get mayEnd() {
      return !execution.ended && execution.isHarmless;
    },
    end() {
      if (execution.ended || !execution.isHarmless) return false;
      terminate();
      return true;
    },
  };
}
