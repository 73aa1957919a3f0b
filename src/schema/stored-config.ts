/** The applied configuration as JSON text in the spreadsheet's developer metadata, and back; the schema version is in it. */
import { fiscalYear } from '../domain/fiscal-year';
import type { AreaTargetRule, Config, Indicator, IndicatorKind, Initiative } from '../domain/model';
import { fromIso, toIso } from '../domain/plain-date';
import type { PeriodKind, QualitySettings } from '../domain/quality';
import { everybody, type Roles } from '../domain/roles';
import { CLOSING_DAY, EVALUATION, QUALITY } from './settings-table';
import { fields, flag, leaf, list, number, orNull, type Read, record, text, wrong } from './shape';

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

/** As stored: the year by its start, the as-of date as yyyy-mm-dd. */
interface StoredConfig extends Omit<Config, 'fiscalYear' | 'asOf'> {
  readonly startYear: number;
  readonly startMonth: number;
  readonly asOf: string | null;
}

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
export function decodeApplied(json: string): ReadApplied {
  try {
    const stored = fields(JSON.parse(json));
    if (number(stored.version) > SCHEMA_VERSION) return { ok: false, reason: 'newer' };
    const { startYear, startMonth, asOf, ...rest } = config(stored.config);
    const sheets = Object.entries(fields(stored.sheets)).map(([key, id]) => [key, number(id)]);
    return {
      ok: true,
      applied: {
        config: { ...rest, fiscalYear: fiscalYear(startYear, startMonth), asOf: asOf === null ? null : fromIso(asOf) },
        sheets: Object.fromEntries(sheets),
        sample: flag(stored.sample),
      },
    };
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

const kind: Read<IndicatorKind> = (value) => {
  const { kind: name, over } = fields(value);
  if (name === 'sum') return { kind: name };
  return name === 'distinct' ? { kind: name, over: text(over) } : wrong();
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

const evaluation = record({ A: number, B: number, C: number });

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
  // A record of before these settings has none.
  evaluation: (bounds) => (bounds === undefined ? EVALUATION : evaluation(bounds)),
  quality: (given) => (given === undefined ? QUALITY : quality(given)),
  roles: (given) => (given === undefined ? everybody : roles(given)),
  closingDay: (day) => (day === undefined ? CLOSING_DAY : number(day)),
  initiatives: list(initiative),
});
