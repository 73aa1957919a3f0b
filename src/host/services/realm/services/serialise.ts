/** What may leave an execution: google.script.run's results, a custom function's cells, errors by name and message. */
import type { Wire } from '../../../book/model/types';
import type { ScriptError } from '../../protocol';
import { isServiceObject } from '../base/declared';
import { toWire } from '../base/values';

class Unsupported extends Error {}

/** Arrays and objects with fields of their own; neither a Date nor an object of a service. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const tag = Object.prototype.toString.call(value);
  return (tag === '[object Object]' || tag === '[object Error]') && !isServiceObject(value);
}

/** What arrives as an object without anything in it. */
const EMPTIED: ReadonlySet<string> = new Set([
  '[object Map]',
  '[object Set]',
  '[object Number]',
  '[object String]',
  '[object Boolean]',
]);

function plain(value: unknown, path: readonly object[]): unknown {
  if (typeof value === 'function') return String(value);
  if (EMPTIED.has(Object.prototype.toString.call(value)) && typeof value === 'object') return {};
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || !isPlain(value) || path.includes(value)) throw new Unsupported();
  const inner = [...path, value];
  if (Array.isArray(value)) return Array.from(value, (each) => plain(each, inner));
  const kept = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(kept.map(([key, each]) => [key, plain(each, inner)]));
}

/**
 * A result as google.script.run delivers it: numbers, booleans, strings, null, and plain objects and arrays of them.
 * A Date or a service object anywhere in it makes the whole result null; undefined in an array is null; a Map, a Set or a
 * boxed number arrives as {}, a function as its source text.
 */
export function clientResult(value: unknown): unknown {
  try {
    return plain(value, []);
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}

/** A custom function's result: one cell, or rows of cells of equal length; a flat list is a column. */
export function cellResult(value: unknown): Wire | Wire[][] {
  if (!Array.isArray(value)) return toWire(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row.map(toWire) : [toWire(row)]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return '';
  return rows.map((row) => [...row, ...new Array<Wire>(width - row.length).fill('')]);
}

/** An error as its caller learns of it. */
export function plainError(thrown: unknown): ScriptError {
  if (typeof thrown !== 'object' || thrown === null) return { name: 'Error', message: String(thrown) };
  const { name, message } = thrown as { name?: unknown; message?: unknown };
  return {
    name: typeof name === 'string' ? name : 'Error',
    message: typeof message === 'string' ? message : String(thrown),
  };
}
