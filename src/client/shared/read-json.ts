/** Readers of what JSON text held, small enough to travel with the page: each answers a value as what it must be, or throws. */

/** @throws TypeError for what is no such value. */
export type Reader<T> = (value: unknown) => T;
export type Output<R> = R extends Reader<infer T> ? T : never;

type Readers = Readonly<Record<string, Reader<unknown>>>;
type OptionalKeys<S> = { [K in keyof S]: undefined extends Output<S[K]> ? K : never }[keyof S];
type Fields<S> = { readonly [K in Exclude<keyof S, OptionalKeys<S>>]: Output<S[K]> } & {
  readonly [K in OptionalKeys<S>]?: Exclude<Output<S[K]>, undefined>;
};

/** A value by a test of its own. */
export function checked<T>(test: (value: unknown) => value is T): Reader<T> {
  return (value) => {
    if (test(value)) return value;
    throw new TypeError('The JSON text holds something else.');
  };
}

export const text = checked((value) => typeof value === 'string');
export const number = checked((value) => typeof value === 'number');
export const flag = checked((value) => typeof value === 'boolean');
const array = checked((value): value is readonly unknown[] => Array.isArray(value));
const fields = checked(
  (value): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
);

export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return checked((value): value is T => words.some((word) => word === value));
}

export function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value) => (value === null ? null : read(value));
}

/** `instead` where nothing stands. */
export function orElse<T, U>(read: Reader<T>, instead: U): Reader<T | U> {
  return (value) => (value === undefined || value === null ? instead : read(value));
}

export function list<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value) => array(value).map((each) => read(each));
}

export function byName<T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value) => Object.fromEntries(Object.entries(fields(value)).map(([name, each]) => [name, read(each)]));
}

/** An object's own fields, each by its reader; any other field is passed over. */
export function record<S extends Readers>(shape: S): Reader<Fields<S>> {
  return (value) => {
    const found = fields(value);
    const read = Object.entries(shape).map(([name, each]) => [name, each(found[name])] as const);
    // Every field was read by its own reader, which the compiler cannot follow through the entries.
    return Object.fromEntries(read.filter(([, each]) => each !== undefined)) as Fields<S>;
  };
}
