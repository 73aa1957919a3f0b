/** The applied configuration as JSON text in the spreadsheet's developer metadata, and back; the schema version is in it. */
import * as z from 'zod/mini';
import { fiscalYear } from '../domain/fiscal-year';
import type { Config, PlainDate } from '../domain/model';
import { fromIso, toIso } from '../domain/plain-date';

/** The version of the workbook's shape: tabs, columns, and this record. */
export const SCHEMA_VERSION = 1;

export interface Applied {
  readonly config: Config;
  /** Sheet ids by initiative key or fixed tab key. */
  readonly sheets: Readonly<Record<string, number>>;
  readonly sample: boolean;
}

export type ReadApplied =
  | { readonly ok: true; readonly applied: Applied }
  | { readonly ok: false; readonly reason: 'broken' | 'newer' };

export function encodeApplied({ config, sheets, sample }: Applied): string {
  const { fiscalYear: year, asOf, ...rest } = config;
  return JSON.stringify({
    version: SCHEMA_VERSION,
    sheets,
    sample,
    config: {
      ...rest,
      startYear: year.startYear,
      startMonth: year.startMonth,
      asOf: asOf === null ? null : toIso(asOf),
    },
  });
}

/** `newer` when a later version of the add-on wrote the record; `broken` when it is not such a record at all. */
export function decodeApplied(text: string): ReadApplied {
  const json = parseJson(text);
  const version = storedVersion(json);
  if (version === null || version > SCHEMA_VERSION) return { ok: false, reason: version === null ? 'broken' : 'newer' };
  const parsed = record().safeParse(json);
  if (!parsed.success) return { ok: false, reason: 'broken' };
  const { startYear, startMonth, asOf, ...rest } = parsed.data.config;
  const config: Config = { ...rest, fiscalYear: fiscalYear(startYear, startMonth), asOf: asOfDate(asOf) };
  return { ok: true, applied: { config, sheets: parsed.data.sheets, sample: parsed.data.sample } };
}

function asOfDate(text: string | null): PlainDate | null {
  return text === null ? null : fromIso(text);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function storedVersion(json: unknown): number | null {
  const parsed = z.object({ version: z.number() }).safeParse(json);
  return parsed.success ? parsed.data.version : null;
}

function record() {
  const areaTargets = z.discriminatedUnion('rule', [
    z.object({ rule: z.literal('stated'), perArea: z.number() }),
    z.object({ rule: z.literal('even') }),
    z.object({ rule: z.literal('none') }),
    z.object({ rule: z.literal('explicit'), perArea: z.array(z.nullable(z.number())) }),
  ]);
  const kind = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sum') }),
    z.object({ kind: z.literal('distinct'), over: z.string() }),
  ]);
  const indicator = z.object({
    key: z.string(),
    label: z.string(),
    unit: z.string(),
    target: z.nullable(z.number()),
    kind,
    areaTargets,
    weights: z.nullable(z.array(z.number())),
    definition: z.string(),
  });
  const initiative = z.object({
    key: z.string(),
    tab: z.string(),
    section: z.string(),
    number: z.string(),
    title: z.string(),
    indicators: z.array(indicator),
    goal: z.string(),
    effect: z.string(),
  });
  return z.object({
    version: z.number(),
    sheets: z.record(z.string(), z.number()),
    sample: z.boolean(),
    config: z.object({
      startYear: z.number(),
      startMonth: z.number(),
      asOf: z.nullable(z.string()),
      areas: z.array(z.string()),
      cityWide: z.string(),
      staff: z.array(z.string()),
      thresholds: z.object({ onTrack: z.number(), watch: z.number() }),
      initiatives: z.array(initiative),
    }),
  });
}
