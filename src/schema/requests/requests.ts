/** The requests of `call`: JSON text from the form or another program, parsed once into a method and its params. */

import * as z from 'zod/mini';
import { areaChangeKinds } from '../../domain/plan/area-changes';
import { renamedKinds } from '../../domain/plan/renaming';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import type { DetailOf } from '../../domain/problems/problem-details';
import { byColumn, type ContentColumn, contentColumns } from '../../domain/rows/columns';
import { indicatorActs, targetWords } from '../../domain/years/next-year';
import { jsonFault } from '../cells/json-guard';
import { parsed } from '../cells/reading';
import { entryColumns, type NeededColumn } from '../rows/entry-columns';

/** Characters of the whole request. */
const MAX_TEXT = 100_000;
/** Of one that brings tables: the copy of a year is about 2 million. */
const MAX_TABLES = 12_000_000;
const MAX_FILES = 40;
const bringsTables: ReadonlySet<string> = new Set(['restoreBook', 'importTable']);
const MAX_NOTE = 2000;
const MAX_NAME = 200;
/** An event that is being written, with what went off of it. */
const MAX_DRAFT = 20_000;
/** A date or a count as typed. */
const MAX_CELL = 60;
const MAX_CREDITS = 18;
const MAX_ROWS = 500;
const MAX_SPELLINGS = 2000;
const MAX_DUPLICATES = 10_000;
/** The cells that Sheets allows a spreadsheet. */
const MAX_LINE = 10_000_000;

const text = (max: number) => z.string().check(z.maxLength(max));
const maybe = (max: number) => z.exactOptional(text(max));
const flag = () => z.exactOptional(z.boolean());
const matching = (form: RegExp) => z.string().check(z.regex(form));
const requestId = () => matching(/^[\w.-]{1,64}$/);
const entryId = () => matching(/^[\s\S]{1,200}$/);
const count = () => z.union([text(MAX_CELL), z.number()]);
const countOrBlank = () => z.nullable(count());
const whole = (max: number) => z.int().check(z.positive(), z.maximum(max));
const credits = <C extends z.ZodMiniType>(counts: C) =>
  z.array(z.strictObject({ indicator: text(MAX_NAME), count: counts })).check(z.maxLength(MAX_CREDITS));
const reportKind = () => z.exactOptional(z.enum(['results', 'comparison']));
const nothing = () => z.strictObject({});
/** What is written of a goal, as in writtenColumns of quality-table.ts. */
const written = () =>
  z.strictObject({
    done: text(MAX_NOTE),
    changed: text(MAX_NOTE),
    issues: text(MAX_NOTE),
    next: text(MAX_NOTE),
    evidence: text(MAX_NOTE),
    rating: text(MAX_CELL),
    comment: text(MAX_NOTE),
  });
type Text = ReturnType<typeof text>;
type EventContent = { readonly [C in ContentColumn]: C extends NeededColumn ? Text : z.ZodMiniExactOptional<Text> };
/** The content of a new entry. */
const eventContent = () =>
  // Each column by what the table says of it, which the compiler cannot follow through the loop.
  byColumn(contentColumns, (column) => {
    const { max, needed } = entryColumns[column].request;
    return needed ? text(max) : maybe(max);
  }) as EventContent;
const changedContent = () => byColumn(contentColumns, (column) => maybe(entryColumns[column].request.max));

/** Made on first use: most executions need none or one of them. */
const schemas = {
  setUp: () => z.strictObject({ confirmed: flag() }),
  repair: () => z.strictObject({ copies: z.exactOptional(z.enum(['use', 'leave'])), zeros: flag() }),
  check: nothing,
  acknowledge: () =>
    z.strictObject({
      requestId: requestId(),
      problems: z
        .array(
          z.strictObject({
            code: text(MAX_NAME),
            tab: text(MAX_NAME),
            row: whole(MAX_LINE),
            column: maybe(MAX_NAME),
            kind: maybe(MAX_NAME),
          }),
        )
        .check(z.minLength(1), z.maxLength(MAX_ROWS)),
      reason: maybe(MAX_NOTE),
      takeBack: flag(),
    }),
  formOptions: nothing,
  keepForm: () =>
    z.strictObject({
      at: z.number(),
      area: text(MAX_NAME),
      staff: text(MAX_NAME),
      language: text(MAX_CELL),
      draft: text(MAX_DRAFT),
    }),
  counterparties: nothing,
  recordEvent: () =>
    z.strictObject({
      requestId: requestId(),
      ...eventContent(),
      credits: credits(count()),
      confirmed: flag(),
      lateReason: maybe(MAX_NOTE),
    }),
  listEntries: () =>
    z.strictObject({
      tab: maybe(MAX_NAME),
      area: maybe(MAX_NAME),
      staff: maybe(MAX_NAME),
      from: maybe(MAX_CELL),
      to: maybe(MAX_CELL),
      limit: z.exactOptional(whole(MAX_ROWS)),
    }),
  correctEntry: () =>
    z.strictObject({
      requestId: requestId(),
      id: entryId(),
      changes: z.strictObject({
        ...changedContent(),
        counts: z.exactOptional(credits(countOrBlank())),
      }),
      reason: text(MAX_NOTE),
      late: flag(),
      confirmed: flag(),
    }),
  voidEntry: () => z.strictObject({ requestId: requestId(), id: entryId(), reason: text(MAX_NOTE), late: flag() }),
  restoreEntry: () =>
    z.strictObject({
      requestId: requestId(),
      id: entryId(),
      reason: text(MAX_NOTE),
      late: flag(),
      to: maybe(MAX_CELL),
      voided: flag(),
    }),
  closeMonth: () =>
    z.strictObject({ requestId: requestId(), month: text(MAX_CELL), area: maybe(MAX_NAME), confirmed: flag() }),
  reopenMonth: () =>
    z.strictObject({ requestId: requestId(), month: text(MAX_CELL), area: maybe(MAX_NAME), reason: text(MAX_NOTE) }),
  rename: () =>
    z.strictObject({
      requestId: requestId(),
      what: z.enum(renamedKinds),
      from: text(MAX_NAME),
      to: text(MAX_NAME),
    }),
  startYear: () =>
    z.strictObject({
      requestId: requestId(),
      year: count(),
      targets: z.exactOptional(
        z
          .array(z.strictObject({ indicator: text(MAX_NAME), target: z.union([z.enum(targetWords), z.number()]) }))
          .check(z.maxLength(MAX_ROWS)),
      ),
      indicators: z.exactOptional(
        z
          .array(
            z.strictObject({
              indicator: text(MAX_NAME),
              act: z.enum(indicatorActs),
              label: maybe(MAX_NAME),
              key: maybe(MAX_NAME),
            }),
          )
          .check(z.maxLength(MAX_ROWS)),
      ),
      areas: z.exactOptional(
        z
          .array(
            z.strictObject({
              kind: z.enum(areaChangeKinds),
              from: z.array(text(MAX_NAME)),
              to: z.array(text(MAX_NAME)),
            }),
          )
          .check(z.maxLength(MAX_FILES)),
      ),
      confirmed: flag(),
    }),
  closeYear: () =>
    z.strictObject({
      requestId: requestId(),
      reason: maybe(MAX_NOTE),
      address: maybe(MAX_NOTE),
      confirmed: flag(),
    }),
  reopenYear: () => z.strictObject({ requestId: requestId(), reason: text(MAX_NOTE) }),
  mergeOrganisations: () =>
    z.strictObject({
      requestId: requestId(),
      /** The one that stays. */
      name: text(MAX_NAME),
      spellings: z.array(text(MAX_NAME)).check(z.maxLength(MAX_SPELLINGS)),
      reason: maybe(MAX_NOTE),
      late: flag(),
      confirmed: flag(),
    }),
  undoMerge: () =>
    z.strictObject({
      requestId: requestId(),
      merge: z.exactOptional(requestId()),
      reason: maybe(MAX_NOTE),
      late: flag(),
      confirmed: flag(),
    }),
  exportBook: nothing,
  listQuality: nothing,
  saveQuality: () =>
    z.strictObject({
      requestId: requestId(),
      key: matching(/^[\w-]{1,60}:[hq]\d$/),
      written: written(),
      seen: written(),
      confirmed: flag(),
    }),
  closings: nothing,
  completeness: nothing,
  summary: () => z.strictObject({ asOf: maybe(MAX_CELL) }),
  report: () => z.strictObject({ asOf: maybe(MAX_CELL), kind: reportKind() }),
  restoreBook: () =>
    z.strictObject({
      requestId: requestId(),
      files: z.array(z.strictObject({ name: text(MAX_NAME), text: text(MAX_TABLES) })).check(z.maxLength(MAX_FILES)),
      /** Only its figures are kept, on 前年度. */
      asLastYear: flag(),
      confirmed: flag(),
    }),
  importTable: () =>
    z.strictObject({
      requestId: requestId(),
      text: text(MAX_TABLES),
      /** All lines that stand there already, or those of these numbers. */
      twins: z.exactOptional(z.union([z.boolean(), z.array(whole(MAX_LINE)).check(z.maxLength(MAX_DUPLICATES))])),
      lateReason: maybe(MAX_NOTE),
      monthEnds: flag(),
      confirmed: flag(),
    }),
  reportFile: () => z.strictObject({ asOf: maybe(MAX_CELL), kind: reportKind() }),
  showCell: () =>
    z.strictObject({ tab: text(MAX_NAME), row: z.exactOptional(whole(MAX_LINE)), column: maybe(MAX_NAME) }),
};

export type Method = keyof typeof schemas;

/** The params of a method. */
export type ParamsOf<M extends Method> = z.output<ReturnType<(typeof schemas)[M]>>;

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
  const envelope = parsed(envelopeSchema(), value);
  if ('field' in envelope) return invalid({ field: envelope.field || 'json' });
  const { method, params } = envelope.value;
  if (json.length > MAX_TEXT && !bringsTables.has(method)) return invalid({ field: 'json', reason: 'tooLarge' });
  if (!isMethod(method)) return invalid({ field: 'method', reason: 'method', typed: method });
  return parseParams(method, params ?? {});
}

const envelopeSchema = () => z.strictObject({ method: text(MAX_TEXT), params: z.optional(z.unknown()) });

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

function invalid(detail: DetailOf<'request.invalid', '' | 'tooLarge' | 'method'>): ParsedRequest {
  return { ok: false, problem: error('request.invalid', detail) };
}
