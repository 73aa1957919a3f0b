/** Readers of parsed JSON: each answers a value as what it must be, or throws the name of the field that it is not. */

/** `field` is the path of the value, for example params.credits.0.count. @throws FieldFault */
export type Read<T> = (value: unknown, field?: string) => T;

export type Output<R> = R extends Read<infer T> ? T : never;

type Readers = Readonly<Record<string, Read<unknown>>>;
type OptionalKeys<S> = { [K in keyof S]: undefined extends Output<S[K]> ? K : never }[keyof S];
type Fields<S> = { readonly [K in Exclude<keyof S, OptionalKeys<S>>]: Output<S[K]> } & {
  readonly [K in OptionalKeys<S>]?: Exclude<Output<S[K]>, undefined>;
};

class FieldFault extends Error {
  constructor(readonly field: string) {
    super(field);
  }
}

export function wrong(field = ''): never {
  throw new FieldFault(field);
}

/** A value by a test of its own. */
export function leaf<T>(test: (value: unknown) => boolean): Read<T> {
  // The test says what T is, which the compiler cannot see.
  return (value, field) => (test(value) ? (value as T) : wrong(field));
}

export const text = leaf<string>((value) => typeof value === 'string');
export const number = leaf<number>((value) => typeof value === 'number');
export const flag = leaf<boolean>((value) => typeof value === 'boolean');

export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value, field) => (value === null ? null : read(value, field));
}

export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value, field) => (value === undefined ? undefined : read(value, field));
}

export function list<T>(read: Read<T>, max = Number.POSITIVE_INFINITY): Read<readonly T[]> {
  return (value, field) =>
    Array.isArray(value) && value.length <= max
      ? value.map((each, index) => read(each, below(field, String(index))))
      : wrong(field);
}

/** An object whatever its fields are. */
export const fields: Read<Readonly<Record<string, unknown>>> = (value, field) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : wrong(field);

/** An object's own fields, each by its reader; any other field is passed over. */
export function record<S extends Readers>(shape: S): Read<Fields<S>> {
  return (value, field) => {
    const found = fields(value, field);
    const read = Object.entries(shape).map(([name, each]) => [name, each(found[name], below(field, name))] as const);
    // Every field was read by its own reader, which the compiler cannot follow through the entries.
    return Object.fromEntries(read.filter(([, each]) => each !== undefined)) as Fields<S>;
  };
}

/** As record, and any other field is wrong. */
export function object<S extends Readers>(shape: S): Read<Fields<S>> {
  const read = record(shape);
  return (value, field) => {
    const known = read(value, field);
    const other = Object.keys(fields(value)).find((name) => !Object.hasOwn(shape, name));
    return other === undefined ? known : wrong(below(field, other));
  };
}

/** The value, or the path of the first field that is wrong: '' for the value itself. */
export function parsed<T>(read: Read<T>, value: unknown): { readonly value: T } | { readonly field: string } {
  try {
    return { value: read(value) };
  } catch (error) {
    if (error instanceof FieldFault) return { field: error.field };
    throw error;
  }
}

function below(field: string | undefined, name: string): string {
  return field ? `${field}.${name}` : name;
}
