/** The requests of `call`: JSON text from the form or another program, parsed once into a method and its params. */
import * as z from 'zod/mini';
import type { Problem } from '../domain/model';
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

const text = (max: number) => z.string().check(z.maxLength(max));
const requestId = () => z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/));
const entryId = () => z.string().check(z.minLength(1), z.maxLength(MAX_NAME));
const count = () => z.union([z.number(), text(MAX_CELL)]);
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
      staff: z.exactOptional(text(MAX_NAME)),
      credits: z.array(z.strictObject({ indicator: text(MAX_NAME), count: count() })).check(z.maxLength(MAX_CREDITS)),
      counterparty: z.exactOptional(text(MAX_NAME)),
      note: z.exactOptional(text(MAX_NOTE)),
      confirmed: z.exactOptional(z.boolean()),
    }),
  listEntries: () =>
    z.strictObject({
      tab: z.exactOptional(text(MAX_NAME)),
      area: z.exactOptional(text(MAX_NAME)),
      staff: z.exactOptional(text(MAX_NAME)),
      from: z.exactOptional(text(MAX_CELL)),
      to: z.exactOptional(text(MAX_CELL)),
      limit: z.exactOptional(z.int().check(z.minimum(1), z.maximum(MAX_ROWS))),
    }),
  correctEntry: () =>
    z.strictObject({
      requestId: requestId(),
      id: entryId(),
      changes: z.strictObject({
        date: z.exactOptional(text(MAX_CELL)),
        area: z.exactOptional(text(MAX_NAME)),
        staff: z.exactOptional(text(MAX_NAME)),
        counterparty: z.exactOptional(text(MAX_NAME)),
        note: z.exactOptional(text(MAX_NOTE)),
        counts: z.exactOptional(
          z
            .array(z.strictObject({ indicator: text(MAX_NAME), count: z.nullable(count()) }))
            .check(z.maxLength(MAX_CREDITS)),
        ),
      }),
      reason: text(MAX_NOTE),
    }),
  voidEntry: () => z.strictObject({ requestId: requestId(), id: entryId(), reason: text(MAX_NOTE) }),
  summary: () => z.strictObject({ asOf: z.exactOptional(text(MAX_CELL)) }),
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
  const envelope = z.strictObject({ method: z.string(), params: z.optional(z.unknown()) }).safeParse(value);
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
  return { ok: false, problem: { code: 'request.invalid', severity: 'error', detail } };
}
