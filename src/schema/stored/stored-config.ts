/** The applied configuration as JSON text in the spreadsheet's developer metadata, and back; the schema version is in it. */
import * as z from 'zod/mini';
import { fiscalYear } from '../../domain/calendar/fiscal-year';
import { fromIso, toIso } from '../../domain/calendar/plain-date';
import { type AreaChange, areaChangeKinds } from '../../domain/plan/area-changes';
import type { AreaTargetRule, Config, Indicator, Initiative } from '../../domain/plan/model';
import type { Roles } from '../../domain/plan/roles';
import type { QualitySettings } from '../../domain/quality/quality';
import { once, readJson } from '../cells/reading';
import { keptText } from '../plan/kept-text';
import { kindSchema } from '../plan/kind-fields';
import { SCHEMA_VERSION, upgraded } from './migrations';
import { packed, unpacked } from './packed-text';

export interface Applied {
  readonly config: Config;
  /** Sheet ids by initiative key or fixed tab key. */
  readonly sheets: Readonly<Record<string, number>>;
  readonly sample: boolean;
  /** Of the shape in which the workbook stands; below SCHEMA_VERSION it is still to be brought up to date. */
  readonly version: number;
}

export type ReadApplied =
  | { readonly ok: true; readonly applied: Applied }
  | { readonly ok: false; readonly reason: 'broken' | 'newer' };

interface StoredChange extends Omit<AreaChange, 'day'> {
  readonly day: string;
}

/** As stored: the year by its start, the as-of date as yyyy-mm-dd. */
interface StoredConfig extends Omit<Config, 'fiscalYear' | 'asOf' | 'lateUntil' | 'areaChanges'> {
  readonly lateUntil?: string;
  readonly areaChanges?: readonly StoredChange[];
  readonly startYear: number;
  readonly startMonth: number;
  readonly asOf: string | null;
}

/** A record of up to so many characters is kept as it is, readable for whoever looks after the book. */
const LONGEST_PLAIN = 9000;
/** Of the 30,000 characters that Google gives a spreadsheet; the months closed, ids and marks need the rest. */
export const MOST_APPLIED = 16_000;

export function encodeApplied({ config, sheets, sample, version }: Applied): string {
  const { fiscalYear: year, asOf, lateUntil, areaChanges = [], initiatives, ...rest } = config;
  const json = JSON.stringify({
    version,
    sheets,
    sample,
    config: {
      ...rest,
      initiatives: initiatives.map(shortened),
      startYear: year.startYear,
      startMonth: year.startMonth,
      asOf: asOf === null ? null : toIso(asOf),
      ...(lateUntil !== undefined && { lateUntil: toIso(lateUntil) }),
      ...(areaChanges.length > 0 && {
        areaChanges: areaChanges.map((change) => ({ ...change, day: toIso(change.day) })),
      }),
    },
  });
  return json.length <= LONGEST_PLAIN ? json : JSON.stringify({ version, ...packed(json) });
}

function shortened(initiative: Initiative): Initiative {
  const { goal, effect, indicators } = initiative;
  return {
    ...initiative,
    goal: keptText(goal),
    effect: keptText(effect),
    indicators: indicators.map((each) => ({ ...each, definition: keptText(each.definition) })),
  };
}

/** `newer` when a later version of the add-on wrote the record; `broken` when it is not such a record at all. */
export function decodeApplied(json: string): ReadApplied {
  const outer = readJson(versioned(), json);
  if (outer === null) return { ok: false, reason: 'broken' };
  const { version } = outer;
  if (version > SCHEMA_VERSION) return { ok: false, reason: 'newer' };
  const raw = plain(outer);
  const read = raw === null ? null : z.safeParse(stored(), upgraded(raw));
  if (!read?.success) return { ok: false, reason: 'broken' };
  const { sheets, sample } = read.data;
  const { startYear, startMonth, asOf, lateUntil, areaChanges = [], ...rest } = read.data.config;
  const late = lateUntil === undefined ? null : fromIso(lateUntil);
  const changes = areaChanges.flatMap((change): AreaChange[] => {
    const day = fromIso(change.day);
    return day === null ? [] : [{ ...change, day }];
  });
  const config = {
    ...rest,
    fiscalYear: fiscalYear(startYear, startMonth),
    asOf: asOf === null ? null : fromIso(asOf),
    ...(late !== null && { lateUntil: late }),
    ...(changes.length > 0 && { areaChanges: changes }),
  };
  return { ok: true, applied: { config, sheets, sample, version } };
}

/** The record itself, where it was packed; null for what cannot be unpacked. */
function plain(outer: z.output<ReturnType<typeof versioned>>): typeof outer | null {
  const read = z.safeParse(packedRecord(), outer);
  if (!read.success) return outer;
  const text = unpacked(read.data);
  return text === null ? null : readJson(versioned(), text);
}

const packedRecord = once(() => z.object({ characters: z.string(), codes: z.number(), digits: z.string() }));

const versioned = once(() => z.looseObject({ version: z.number() }));

const areaTargets = (): z.ZodMiniType<AreaTargetRule> =>
  z.discriminatedUnion('rule', [
    z.object({ rule: z.literal('stated'), perArea: z.number() }),
    z.object({ rule: z.literal('even') }),
    z.object({ rule: z.literal('none') }),
    z.object({ rule: z.literal('explicit'), perArea: z.array(z.nullable(z.number())) }),
  ]);

const indicator = (): z.ZodMiniType<Indicator> =>
  z.object({
    key: z.string(),
    label: z.string(),
    unit: z.string(),
    units: z.array(z.string()),
    target: z.nullable(z.number()),
    kind: kindSchema(),
    areaTargets: areaTargets(),
    weights: z.nullable(z.array(z.number())),
    definition: z.string(),
    act: z.string(),
  });

const initiative = (): z.ZodMiniType<Initiative> =>
  z.object({
    key: z.string(),
    tab: z.string(),
    section: z.string(),
    number: z.string(),
    title: z.string(),
    indicators: z.array(indicator()),
    goal: z.string(),
    effect: z.string(),
    act: z.string(),
    order: z.nullable(z.number()),
  });

const quality = (): z.ZodMiniType<QualitySettings> =>
  z.object({
    periods: z.enum(['half', 'quarter']),
    words: z.object({ A: z.string(), B: z.string(), C: z.string(), D: z.string(), none: z.string() }),
  });

const roles = (): z.ZodMiniType<Roles> =>
  z.object({ admins: z.array(z.string()), recorders: z.array(z.string()), viewers: z.array(z.string()) });

const storedConfig = (): z.ZodMiniType<StoredConfig> =>
  z.object({
    startYear: z.number(),
    startMonth: z.number(),
    asOf: z.nullable(z.string()),
    areas: z.array(z.string()),
    cityWide: z.string(),
    staff: z.array(z.string()),
    thresholds: z.object({ onTrack: z.number(), watch: z.number() }),
    evaluation: z.object({ A: z.number(), B: z.number(), C: z.number() }),
    quality: quality(),
    roles: roles(),
    closingDay: z.number(),
    lateUntil: z.exactOptional(z.string()),
    areaChanges: z.exactOptional(
      z.array(
        z.object({
          day: z.string(),
          kind: z.enum(areaChangeKinds),
          from: z.array(z.string()),
          to: z.array(z.string()),
        }),
      ),
    ),
    initiatives: z.array(initiative()),
  });

const stored = once(() =>
  z.object({ config: storedConfig(), sheets: z.record(z.string(), z.number()), sample: z.boolean() }),
);
