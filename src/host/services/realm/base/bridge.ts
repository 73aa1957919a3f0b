/** The realm's end of the bridge to the workbook, and the two errors that services throw. */
import type { OpName, Ops, RealmHost, ScriptError } from '../../protocol';

/** What the live service throws: an Error whose name is 'Exception'. */
export class ScriptException extends Error {
  override readonly name: string;

  constructor(message: string, name = 'Exception') {
    super(message);
    this.name = name;
  }
}

/** A member or a service outside the declared subset. */
export class NotEmulated extends Error {
  override readonly name = 'NotEmulated';

  constructor(member: string) {
    super(`NotEmulated: ${member}`);
  }

  override toString(): string {
    return this.message;
  }
}

function takeHost(): RealmHost {
  const scope = globalThis as unknown as { __host?: RealmHost };
  const host = scope.__host;
  if (host === undefined) throw new Error('The services were loaded outside the host');
  delete scope.__host;
  return host;
}

/** Taken off the global scope at once, so that scripts find no way out of their realm by it. */
export const host = takeHost();

function open<T>(answer: string): T {
  const parsed = JSON.parse(answer) as { value: T } | { error: ScriptError };
  if ('error' in parsed) throw new ScriptException(parsed.error.message, parsed.error.name);
  return parsed.value;
}

let made = 0;

/** How many service calls this execution has made. */
export function callsMade(): number {
  return made;
}

/** One service call; `method` is its name in the log, for example 'Range.getValues'. */
export function call<K extends OpName>(op: K, method: string, ...args: Parameters<Ops[K]>): ReturnType<Ops[K]> {
  made += 1;
  return open<ReturnType<Ops[K]>>(host.call(op, method, JSON.stringify(args)));
}

/** Work of the worker that is no service call. */
export function native<T>(name: string, ...args: readonly unknown[]): T {
  return open<T>(host.native(name, JSON.stringify(args)));
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'object') return value.constructor?.name ?? 'Object';
  return { string: 'String', number: 'number', boolean: 'Boolean' }[typeof value as string] ?? typeof value;
}

/** The live service's words for arguments that fit no overload; `method` as in 'SpreadsheetApp.Range.setValues'. */
export function mismatch(method: string, args: readonly unknown[]): ScriptException {
  return new ScriptException(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

/** A whole number argument: fractions are cut off, as a Java int is. */
export function int(value: unknown, method: string, args: readonly unknown[]): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw mismatch(method, args);
  return Math.trunc(value);
}
