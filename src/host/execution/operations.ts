/** Answers service calls: finds the operation, holds rights and faults, waits for formulas, turns errors into the script's. */
import type { OpName, Ops } from '../services/protocol';
import type { Context, Handlers } from './context';
import { ServiceError, scriptError } from './errors';
import { CALCULATES, CHANGES } from './op-traits';
import { cellOps } from './ops-cells';
import { deferredOps } from './ops-deferred';
import { hostOps } from './ops-host';
import { objectOps } from './ops-objects';
import { sheetOps } from './ops-sheets';

const operations: Handlers<keyof Ops> = { ...sheetOps, ...cellOps, ...objectOps, ...deferredOps, ...hostOps };

type AnyHandler = (context: Context, ...args: readonly unknown[]) => unknown;

export function isOperation(op: string): op is OpName {
  return Object.hasOwn(operations, op);
}

/** Formulas first, for what depends on them; a custom function must not wait for the calculation that waits for it. */
async function calculated({ book, execution }: Context, op: OpName): Promise<void> {
  if (!CALCULATES.has(op)) return;
  if (execution.kind === 'customFunction') await book.calculateNative();
  else await book.calculate();
}

function checkKind({ execution }: Context, op: OpName, method: string): void {
  if (execution.kind === 'customFunction' && CHANGES.has(op))
    throw new ServiceError(`You do not have permission to call ${method.split('.').at(-1) ?? method}`);
}

/** {value} or {error} as JSON. A call that waits when its execution ends changes nothing. */
export async function answerCall(context: Context, op: OpName, method: string, args: string): Promise<string> {
  try {
    checkKind(context, op, method);
    await calculated(context, op);
    if (context.execution.ended) throw new ServiceError('The execution has ended');
    const handler = operations[op] as AnyHandler;
    const value = await handler(context, ...(JSON.parse(args) as unknown[]));
    return JSON.stringify({ value });
  } catch (error) {
    return JSON.stringify({ error: scriptError(error) });
  }
}
