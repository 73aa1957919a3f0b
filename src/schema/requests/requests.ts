/** The requests of `call`: JSON text from the form or another program, parsed once into a method and its params. */
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { jsonFault } from '../cells/json-guard';
import { flag, leaf, list, type Output, object, optional, parsed, type Read } from '../cells/shape';

/** Characters of the whole request. */
const MAX_TEXT = 100_000;
/** Of one that brings tables: the copy of a year is about 2 million. */
const MAX_TABLES = 12_000_000;
const MAX_FILES = 40;
const bringsTables: ReadonlySet<string> = new Set(['restoreBook', 'importTable']);
const MAX_NOTE = 2000;
const MAX_NAME = 200;
/** A date, a count, an area as typed. */
const MAX_CELL = 60;
const MAX_CREDITS = 18;
const MAX_ROWS = 500;
/** The cells that Sheets allows a spreadsheet. */
const MAX_LINE = 10_000_000;

const text = (max: number) => leaf<string>((value) => typeof value === 'string' && value.length <= max);
const maybe = (max: number) => optional(text(max));
const matching = (form: RegExp) => leaf<string>((value) => typeof value === 'string' && form.test(value));
const requestId = () => matching(/^[\w.-]{1,64}$/);
const entryId = () => matching(/^[\s\S]{1,200}$/);
const isCount = (value: unknown): boolean =>
  typeof value === 'string' ? value.length <= MAX_CELL : Number.isFinite(value);
const count = () => leaf<string | number>(isCount);
const countOrBlank = () => leaf<string | number | null>((value) => value === null || isCount(value));
const whole = (max: number) =>
  leaf<number>((value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= max);
const credit = <T>(counts: Read<T>) => object({ indicator: text(MAX_NAME), count: counts });
const about = () => ({ staff: maybe(MAX_NAME), counterparty: maybe(MAX_NAME), note: maybe(MAX_NOTE) });
const nothing = () => object({});
/** What is written of a goal, as in writtenColumns of quality-table.ts. */
const written = () =>
  object({
    done: text(MAX_NOTE),
    changed: text(MAX_NOTE),
    issues: text(MAX_NOTE),
    next: text(MAX_NOTE),
    evidence: text(MAX_NOTE),
    rating: text(MAX_CELL),
    comment: text(MAX_NOTE),
  });

/** Made on first use: most executions need none or one of them. */
const schemas = {
  setUp: nothing,
  repair: nothing,
  check: nothing,
  formOptions: nothing,
  counterparties: nothing,
  recordEvent: () =>
    object({
      requestId: requestId(),
      date: text(MAX_CELL),
      area: text(MAX_NAME),
      ...about(),
      credits: list(credit(count()), MAX_CREDITS),
      confirmed: optional(flag),
      lateReason: maybe(MAX_NOTE),
    }),
  listEntries: () =>
    object({
      tab: maybe(MAX_NAME),
      area: maybe(MAX_NAME),
      staff: maybe(MAX_NAME),
      from: maybe(MAX_CELL),
      to: maybe(MAX_CELL),
      limit: optional(whole(MAX_ROWS)),
    }),
  correctEntry: () =>
    object({
      requestId: requestId(),
      id: entryId(),
      changes: object({
        date: maybe(MAX_CELL),
        area: maybe(MAX_NAME),
        ...about(),
        counts: optional(list(credit(countOrBlank()), MAX_CREDITS)),
      }),
      reason: text(MAX_NOTE),
      late: optional(flag),
      confirmed: optional(flag),
    }),
  voidEntry: () => object({ requestId: requestId(), id: entryId(), reason: text(MAX_NOTE), late: optional(flag) }),
  restoreEntry: () => object({ requestId: requestId(), id: entryId(), reason: text(MAX_NOTE), late: optional(flag) }),
  closeMonth: () =>
    object({ requestId: requestId(), month: text(MAX_CELL), area: maybe(MAX_NAME), confirmed: optional(flag) }),
  reopenMonth: () =>
    object({ requestId: requestId(), month: text(MAX_CELL), area: maybe(MAX_NAME), reason: text(MAX_NOTE) }),
  exportBook: nothing,
  listQuality: nothing,
  saveQuality: () =>
    object({
      requestId: requestId(),
      key: matching(/^[\w-]{1,60}:[hq]\d$/),
      written: written(),
      seen: written(),
      confirmed: optional(flag),
    }),
  closings: nothing,
  completeness: nothing,
  summary: () => object({ asOf: maybe(MAX_CELL) }),
  report: () => object({ asOf: maybe(MAX_CELL), kind: optional(matching(/^(results|comparison)$/)) }),
  restoreBook: () =>
    object({
      requestId: requestId(),
      files: list(object({ name: text(MAX_NAME), text: text(MAX_TABLES) }), MAX_FILES),
      confirmed: optional(flag),
    }),
  importTable: () =>
    object({
      requestId: requestId(),
      text: text(MAX_TABLES),
      twins: optional(flag),
      confirmed: optional(flag),
    }),
  reportFile: () => object({ asOf: maybe(MAX_CELL), kind: optional(matching(/^(results|comparison)$/)) }),
  showCell: () => object({ tab: text(MAX_NAME), row: optional(whole(MAX_LINE)), column: maybe(MAX_NAME) }),
};

export type Method = keyof typeof schemas;

/** The params of a method. */
export type ParamsOf<M extends Method> = Output<ReturnType<(typeof schemas)[M]>>;

/** What is sent as JSON text: `{method, params}`. */
export type RequestOf<M extends Method> = { [K in M]: { readonly method: K; readonly params: ParamsOf<K> } }[M];
export type Request = RequestOf<Method>;

export type ParsedRequest =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problem: Problem };

/** Parses a request of at most 100,000 characters, more where it brings tables. A refusal is request.invalid and names the field. */
export function parseRequest(json: unknown): ParsedRequest {
  if (typeof json !== 'string') return invalid({ field: 'json' });
  if (json.length > MAX_TABLES) return invalid({ field: 'json', reason: 'tooLarge' });
  const value = parseJson(json);
  const fault = jsonFault(value);
  if (fault !== null) return invalid({ field: fault });
  const envelope = parsed(object({ method: text(MAX_TEXT), params: optional(leaf<unknown>(() => true)) }), value);
  if ('field' in envelope) return invalid({ field: envelope.field || 'json' });
  const { method, params } = envelope.value;
  if (json.length > MAX_TEXT && !bringsTables.has(method)) return invalid({ field: 'json', reason: 'tooLarge' });
  if (!isMethod(method)) return invalid({ field: 'method', reason: 'method', typed: method });
  return parseParams(method, params ?? {});
}

function parseParams<M extends Method>(method: M, params: unknown): ParsedRequest {
  const read = parsed(schemas[method](), params);
  if ('field' in read) return invalid({ field: ['params', read.field].filter(Boolean).join('.') });
  // The schema was chosen by the method, which the compiler cannot follow through the table.
  return { ok: true, request: { method, params: read.value } as Request };
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

function invalid(detail: Readonly<Record<string, string>>): ParsedRequest {
  return { ok: false, problem: error('request.invalid', detail) };
}
