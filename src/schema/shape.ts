/** The few kinds of zod schema that the requests are made of, from its core: zod/mini's own makers would load three more KB. */
import * as z from 'zod/v4/core';

// No schema is compiled with `new Function`: each execution uses one or two, once.
z.config({ jitless: true });

type Shape = Readonly<Record<string, z.$ZodType>>;

// The core's constructors know no type parameters; zod/mini gives its makers theirs in the same way.

/** An object with these keys and no others. */
export function object<S extends Shape>(shape: S): z.$ZodObject<S, z.$strict> {
  const catchall = new z.$ZodNever({ type: 'never' });
  return new z.$ZodObject({ type: 'object', shape, catchall }) as z.$ZodObject<S, z.$strict>;
}

/** A list of at most `max`. */
export function list<T extends z.$ZodType>(element: T, max: number): z.$ZodArray<T> {
  const short = leaf((value) => Array.isArray(value) && value.length <= max);
  return new z.$ZodArray({ type: 'array', element, checks: [short] }) as z.$ZodArray<T>;
}

export function optional<T extends z.$ZodType>(innerType: T): z.$ZodOptional<T> {
  return new z.$ZodOptional({ type: 'optional', innerType }) as z.$ZodOptional<T>;
}

export type Leaf<T> = z.$ZodCustom<T, T>;

/** A value by a test of our own. */
export function leaf<T>(fn: (value: unknown) => boolean): Leaf<T> {
  return new z.$ZodCustom({ type: 'custom', check: 'custom', fn }) as Leaf<T>;
}

export type Output<T extends z.$ZodType> = z.output<T>;

/** The value, or the path of the first field that is wrong: '' for the value itself. */
export function parsed<T extends z.$ZodType>(
  schema: T,
  value: unknown,
): { readonly value: Output<T> } | { readonly field: string } {
  const result = z.safeParse(schema, value);
  return result.success ? { value: result.data } : { field: firstField(result.error) };
}

function firstField(error: { readonly issues: readonly z.$ZodIssue[] }): string {
  const [issue] = error.issues;
  if (issue === undefined) return '';
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  return path.map(String).join('.');
}
