/** The requests of `call`: JSON text from the form or another program, parsed once into a method and its params. */
import * as z from 'zod/mini';
import type { Problem } from '../domain/model';
import { error } from '../domain/problem';
import { jsonFault } from './json-guard';

/** Characters of the whole request. */
const MAX_TEXT = 100_000;
const MAX_NOTE = 2000;
const MAX_NAME = 200;
/** A date, a count, an area as typed. */
const MAX_CELL = 60;
const MAX_CREDITS = 18;
const MAX_ROWS = 500;

// No schema is compiled with `new Function`: each execution uses one or two, once.
z.config({ jitless: true });

// Leaves are tests of our own: each further kind of schema would be loaded by every execution.
const text = (max: number) => z.custom<string>((value) => typeof value === 'string' && value.length <= max);
const maybe = (max: number) => z.optional(text(max));
const matching = (form: RegExp) => z.custom<string>((value) => typeof value === 'string' && form.test(value));
const requestId = () => matching(/^[A-Za-z0-9_-]{8,64}$/);
const entryId = () => matching(/^[\s\S]{1,200}$/);
const isCount = (value: unknown): boolean =>
  typeof value === 'string' ? value.length <= MAX_CELL : Number.isFinite(value);
const count = () => z.custom<string | number>(isCount);
const countOrBlank = () => z.custom<string | number | null>((value) => value === null || isCount(value));
const flag = () => z.custom<boolean>((value) => typeof value === 'boolean');
const limit = () =>
  z.custom<number>((value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= MAX_ROWS);
const credits = <T extends z.ZodMiniType>(counts: T) =>
  z
    .array(z.strictObject({ indicator: text(MAX_NAME), count: counts }))
    .check(z.refine((list) => list.length <= MAX_CREDITS));
const about = () => ({ staff: maybe(MAX_NAME), counterparty: maybe(MAX_NAME), note: maybe(MAX_NOTE) });
const nothing = () => z.strictObject({});

/** Built on first use: most executions need none or one of them. */
const schemas = {
  setUp: nothing,
  repair: nothing,
  check: nothing,
  formOptions: nothing,
  recordEvent: () =>
    z.strictObject({
      requestId: requestId(),
      date: text(MAX_CELL),
      area: text(MAX_NAME),
      ...about(),
      credits: credits(count()),
      confirmed: z.optional(flag()),
    }),
  listEntries: () =>
    z.strictObject({
      tab: maybe(MAX_NAME),
      area: maybe(MAX_NAME),
      staff: maybe(MAX_NAME),
      from: maybe(MAX_CELL),
      to: maybe(MAX_CELL),
      limit: z.optional(limit()),
    }),
  correctEntry: () =>
    z.strictObject({
      requestId: requestId(),
      id: entryId(),
      changes: z.strictObject({
        date: maybe(MAX_CELL),
        area: maybe(MAX_NAME),
        ...about(),
        counts: z.optional(credits(countOrBlank())),
      }),
      reason: text(MAX_NOTE),
    }),
  voidEntry: () => z.strictObject({ requestId: requestId(), id: entryId(), reason: text(MAX_NOTE) }),
  summary: () => z.strictObject({ asOf: maybe(MAX_CELL) }),
};

export type Method = keyof typeof schemas;

/** The params of a method. */
export type ParamsOf<M extends Method> = z.output<ReturnType<(typeof schemas)[M]>>;

/** What is sent as JSON text: `{method, params}`. */
export type Request = { [M in Method]: { readonly method: M; readonly params: ParamsOf<M> } }[Method];

export type ParsedRequest =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problem: Problem };

/** Parses a request of at most 100,000 characters. A refusal is request.invalid and names the field. */
export function parseRequest(json: unknown): ParsedRequest {
  if (typeof json !== 'string') return invalid({ field: 'json' });
  if (json.length > MAX_TEXT) return invalid({ reason: 'tooLarge' });
  const value = parseJson(json);
  const fault = jsonFault(value);
  if (fault !== null) return invalid({ field: fault });
  const envelope = z.strictObject({ method: text(MAX_TEXT), params: z.optional(z.custom<unknown>()) }).safeParse(value);
  if (!envelope.success) return invalid({ field: firstField(envelope.error) });
  const { method, params } = envelope.data;
  if (!isMethod(method)) return invalid({ reason: 'method', typed: method });
  return parseParams(method, params ?? {});
}

function parseParams<M extends Method>(method: M, params: unknown): ParsedRequest {
  const parsed = schemas[method]().safeParse(params);
  if (!parsed.success) return invalid({ field: ['params', firstField(parsed.error)].filter(Boolean).join('.') });
  // The schema was chosen by the method, which the compiler cannot follow through the table.
  return { ok: true, request: { method, params: parsed.data } as Request };
}

function isMethod(name: string): name is Method {
  return Object.hasOwn(schemas, name);
}

/** undefined, which no JSON text gives, when the text is no JSON. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function firstField(error: { readonly issues: readonly z.core.$ZodIssue[] }): string {
  const [issue] = error.issues;
  if (issue === undefined) return '';
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  return path.map(String).join('.');
}

function invalid(detail: Readonly<Record<string, string>>): ParsedRequest {
  return { ok: false, problem: error('request.invalid', detail) };
}
