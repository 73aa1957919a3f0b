/** Ends work that takes too long, wherever in it the thread is. */

import { createContext, Script } from 'node:vm';

const context: { work: () => void } = { work: () => undefined };
const realm = createContext(context);
const run = new Script('work()');

/** Does the work, but no longer than so many milliseconds. @returns whether it came to its end */
export function doneWithin(ms: number, work: () => void): boolean {
  const before = context.work;
  context.work = work;
  try {
    run.runInContext(realm, { timeout: ms });
    return true;
  } catch (error) {
    if (isTimeout(error)) return false;
    throw error;
  } finally {
    context.work = before;
  }
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
