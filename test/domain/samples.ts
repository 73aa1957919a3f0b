/** Small plans and rows that the domain's tests are written in. */

import { fiscalYear } from '../../src/domain/calendar/fiscal-year';
import type { PlainDate } from '../../src/domain/calendar/plain-date';
import { fromIso } from '../../src/domain/calendar/plain-date';
import type { CellValue, DateCell } from '../../src/domain/cells/cell-value';
import type { Config, Indicator, Initiative } from '../../src/domain/plan/model';
import { everybody } from '../../src/domain/plan/roles';
import type { EntryCells } from '../../src/domain/rows/strict-row';
import { ratingMeanings } from '../../src/i18n/words/names';

/** The day of an ISO text that is one. */
export function date(iso: string): PlainDate {
  const day = fromIso(iso);
  if (day === null) throw new Error(`No such day: ${iso}`);
  return day;
}

export function dateCell(iso: string): DateCell {
  return { kind: 'date', date: date(iso) };
}

export function indicator(key: string, more: Partial<Indicator> = {}): Indicator {
  return {
    key,
    label: `label of ${key}`,
    unit: '回',
    units: ['回', '件'],
    target: 10,
    kind: { kind: 'sum' },
    areaTargets: { rule: 'even' },
    weights: null,
    definition: '',
    act: '',
    ...more,
  };
}

export function initiative(key: string, indicators: readonly Indicator[]): Initiative {
  return {
    key,
    tab: key,
    section: 'Ⅰ',
    number: '(1)',
    title: key,
    indicators,
    goal: '',
    effect: '',
    act: '',
    order: null,
  };
}

/** Two sum indicators, and one that counts organisations over the second. */
export const groups: Initiative = initiative('groups', [
  indicator('groups.meetings'),
  indicator('groups.distinct', { kind: { kind: 'distinct', over: 'groups.approaches' } }),
  indicator('groups.approaches'),
]);

export const visits: Initiative = initiative('visits', [indicator('visits.made')]);

/** Three areas, April 2025 to March 2026. */
export const config: Config = {
  fiscalYear: fiscalYear(2025),
  areas: ['緑ヶ丘・滝坂', '若葉・調和', '上ノ原・柏野'],
  cityWide: '市全域',
  staff: ['係員 一郎', '係員 二郎'],
  asOf: null,
  thresholds: { onTrack: 0.9, watch: 0.7 },
  evaluation: { A: 1, B: 0.8, C: 0.6 },
  quality: { periods: 'half', words: ratingMeanings },
  roles: everybody,
  closingDay: 10,
  initiatives: [groups, visits],
};

export function cells(more: Partial<EntryCells> = {}): EntryCells {
  const blank: CellValue = null;
  return {
    date: blank,
    area: blank,
    staff: blank,
    counts: [blank, blank],
    counterparty: blank,
    note: blank,
    status: blank,
    ...more,
  };
}

/** A row of `groups` that counts as it stands: one meeting, two approaches to one organisation on 2025-06-03. */
export function goodCells(more: Partial<EntryCells> = {}): EntryCells {
  return cells({
    date: dateCell('2025-06-03'),
    area: '若葉・調和',
    counts: [1, 2],
    counterparty: '見本の会',
    ...more,
  });
}
