/** Reads values from outside by zod's schemas, which are made when they are first used: an execution needs few of them. */
import * as z from 'zod/mini';

// Else the library tries once whether it may make code of text, which a script on Google may not.
z.config({ jitless: true });

/** Makes it when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The value, or the path of the first field that is wrong (for example credits.0.count): '' for the value itself. */
export function parsed<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
): { readonly value: T } | { readonly field: string } {
  const read = z.safeParse(schema, value);
  if (read.success) return { value: read.data };
  const [issue] = read.error.issues;
  const unknownKeys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { field: [...(issue?.path ?? []), ...unknownKeys].map(String).join('.') };
}

/** What a JSON text holds; null where it is no JSON or nothing of this kind. */
export function readJson<T>(schema: z.ZodMiniType<T>, json: string): T | null {
  try {
    const read = z.safeParse(schema, JSON.parse(json));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
