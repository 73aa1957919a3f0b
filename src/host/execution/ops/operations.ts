/** Answers service calls: finds the operation, holds rights and faults, waits for formulas, turns errors into the script's. */
import type { Rect } from '../../book/model/rect';
import type { OpName, Ops, RangeRef } from '../../services/protocol';
import { type Context, type Handlers, hasScope, scopeUrl } from '../state/context';
import { OutOfTime, ServiceError, scriptError } from '../state/errors';
import { opTraits } from '../state/op-traits';
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
async function calculated({ book, execution }: Context, op: OpName, args: readonly unknown[]): Promise<void> {
  if (opTraits[op].formulas === 'any') return;
  const native = execution.kind === 'customFunction';
  const at = readBy(op, args);
  if (at !== null) await book.calculateAt(at.sheetId, at.rect, native);
  else if (native) await book.calculateNative();
  else await book.calculate();
}

/** The cells that an operation reads, of a whole sheet without a rectangle; null when it may be any. */
function readBy(op: OpName, args: readonly unknown[]): { sheetId: number; rect: Rect | null } | null {
  const [first] = args;
  if (op === 'sheet.used' || op === 'values.append')
    return typeof first === 'number' ? { sheetId: first, rect: null } : null;
  if (op !== 'values.get' && op !== 'display.get') return null;
  return isRange(first) ? { sheetId: first.sheetId, rect: first } : null;
}

function isRange(value: unknown): value is RangeRef {
  if (typeof value !== 'object' || value === null) return false;
  return ['sheetId', 'row', 'column', 'rows', 'columns'].every((part) => typeof Reflect.get(value, part) === 'number');
}

function checkKind({ execution }: Context, op: OpName, method: string): void {
  if (execution.kind === 'customFunction' && opTraits[op].customFunction === 'refused')
    throw new ServiceError(`You do not have permission to call ${method.split('.').at(-1) ?? method}`);
}

/** What operations are named after that work beside the spreadsheet. */
const BESIDE_THE_BOOK = new Set('lock properties cache ui session script html mail triggers scopes'.split(' '));
const BOOK_SCOPES = ['spreadsheets.currentonly', 'spreadsheets'];

/** Simple triggers and custom functions work on the file that they are bound to without anybody's consent. */
function checkScope(context: Context, op: OpName, method: string): void {
  const { kind } = context.execution;
  if (kind === 'edit' || kind === 'open' || kind === 'customFunction') return;
  if (BESIDE_THE_BOOK.has(op.split('.')[0] ?? '')) return;
  if (BOOK_SCOPES.some((name) => hasScope(context, name))) return;
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${method}. ` +
      `Required permissions: (${BOOK_SCOPES.map(scopeUrl).join(' || ')})`,
  );
}

/** {value} or {error} as JSON. A call that waits when its execution ends changes nothing; throws OutOfTime. */
export async function answerCall(context: Context, op: OpName, method: string, args: string): Promise<string> {
  try {
    checkKind(context, op, method);
    checkScope(context, op, method);
    const given: unknown[] = JSON.parse(args);
    await calculated(context, op, given);
    if (context.execution.ended) throw new ServiceError('The execution has ended');
    context.execution.clock.charge(op, method, given);
    const handler = operations[op] as AnyHandler;
    const value = await handler(context, ...given);
    return JSON.stringify({ value });
  } catch (error) {
    if (error instanceof OutOfTime) throw error;
    return JSON.stringify({ error: scriptError(error) });
  }
}
