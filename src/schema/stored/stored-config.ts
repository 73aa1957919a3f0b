/** The applied configuration as JSON text in the spreadsheet's developer metadata, and back; the schema version is in it. */
import { fiscalYear } from '../../domain/calendar/fiscal-year';
import { fromIso, toIso } from '../../domain/calendar/plain-date';
import { type IndicatorKind, kindNames } from '../../domain/plan/kinds';
import type { AreaTargetRule, Config, Indicator, Initiative } from '../../domain/plan/model';
import type { Roles } from '../../domain/plan/roles';
import type { PeriodKind, QualitySettings } from '../../domain/quality/quality';
import { fields, flag, leaf, list, number, orNull, type Read, record, text, wrong } from '../cells/shape';
import { kindFrom } from '../plan/kind-fields';
import { SCHEMA_VERSION, upgraded } from './migrations';

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

/** As stored: the year by its start, the as-of date as yyyy-mm-dd. */
interface StoredConfig extends Omit<Config, 'fiscalYear' | 'asOf'> {
  readonly startYear: number;
  readonly startMonth: number;
  readonly asOf: string | null;
}

export function encodeApplied({ config, sheets, sample, version }: Applied): string {
  const { fiscalYear: year, asOf, ...rest } = config;
  return JSON.stringify({
    version,
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
export function decodeApplied(json: string): ReadApplied {
  try {
    const raw = fields(JSON.parse(json));
    const version = number(raw.version);
    if (version > SCHEMA_VERSION) return { ok: false, reason: 'newer' };
    const stored = upgraded(raw);
    const { startYear, startMonth, asOf, ...rest } = config(stored.config);
    const sheets = Object.entries(fields(stored.sheets)).map(([key, id]) => [key, number(id)]);
    return {
      ok: true,
      applied: {
        config: { ...rest, fiscalYear: fiscalYear(startYear, startMonth), asOf: asOf === null ? null : fromIso(asOf) },
        sheets: Object.fromEntries(sheets),
        sample: flag(stored.sample),
        version,
      },
    };
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

const kind: Read<IndicatorKind> = (value) => {
  const { kind: stored, over } = fields(value);
  const name = kindNames.find((each) => each === stored);
  return name === undefined ? wrong() : kindFrom(name, () => text(over));
};

const areaTargets: Read<AreaTargetRule> = (value) => {
  const { rule, perArea } = fields(value);
  if (rule === 'stated') return { rule, perArea: number(perArea) };
  if (rule === 'explicit') return { rule, perArea: list(orNull(number))(perArea) };
  return rule === 'even' || rule === 'none' ? { rule } : wrong();
};

const indicator: Read<Indicator> = record({
  key: text,
  label: text,
  unit: text,
  target: orNull(number),
  kind,
  areaTargets,
  weights: orNull(list(number)),
  definition: text,
});

const initiative: Read<Initiative> = record({
  key: text,
  tab: text,
  section: text,
  number: text,
  title: text,
  indicators: list(indicator),
  goal: text,
  effect: text,
});

const quality: Read<QualitySettings> = record({
  periods: leaf<PeriodKind>((value) => value === 'half' || value === 'quarter'),
  words: record({ A: text, B: text, C: text, D: text, none: text }),
});

const roles: Read<Roles> = record({ admins: list(text), recorders: list(text), viewers: list(text) });

const config: Read<StoredConfig> = record({
  startYear: number,
  startMonth: number,
  asOf: orNull(text),
  areas: list(text),
  cityWide: text,
  staff: list(text),
  thresholds: record({ onTrack: number, watch: number }),
  evaluation: record({ A: number, B: number, C: number }),
  quality,
  roles,
  closingDay: number,
  initiatives: list(initiative),
});
