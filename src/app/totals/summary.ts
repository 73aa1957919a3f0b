/** The programme's figures as of a day: every indicator against its target, for the city and by area. */

import { calendarMonth } from '../../domain/calendar/fiscal-year';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import { isBlank } from '../../domain/cells/cell-value';
import { areaTargets, cityTarget } from '../../domain/plan/area-targets';
import { allIndicators } from '../../domain/plan/indicators';
import type { Config, Indicator } from '../../domain/plan/model';
import { assessRow } from '../../domain/rows/assess-row';
import { expectedCount, expectedShare, forecast, progress, statusOf } from '../../domain/totals/progress';
import { readingOf } from '../../domain/totals/reading';
import { type RollUp, rollUp, type Scope } from '../../domain/totals/roll-up';
import { completeMonths } from '../../domain/years/last-year';
import type { LastYear, SamePeriod } from '../../domain/years/same-period';
import { reading } from '../../i18n/ja/reading';
import { progressWords } from '../../i18n/words/names';
import type { AreaFigures, Summary, SummaryRow } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { askedDay } from '../shared/asked-day';
import { asOfDate, type Deps, done, type Outcome, withConfig } from '../shared/deps';
import { lastYear } from '../years/last-year';
import { outlookOf } from './area-outlook';

/**
 * One read a tab. `asOf` is a date in any understood form; left out it is the workbook's as-of date. A day to come is cut to
 * today: what is planned is not done.
 */
export function summary(
  deps: Pick<Deps, 'plan' | 'rows' | 'years' | 'clock'>,
  params: ParamsOf<'summary'>,
): Outcome<Summary> {
  return withConfig(deps, (config) => {
    const { asOf: typed = '' } = params;
    if (isBlank(typed)) {
      const day = asOfDate(config, deps);
      const isCut = config.asOf !== null && day < config.asOf;
      return done(summarise(deps, config, day, isCut ? config.asOf : null));
    }
    const asked = askedDay(deps, config, typed);
    return asked.ok ? done(summarise(deps, config, asked.value.day, asked.value.cutFrom)) : asked;
  });
}

function summarise(
  deps: Pick<Deps, 'plan' | 'rows' | 'years'>,
  config: Config,
  asOf: PlainDate,
  cutFrom: PlainDate | null,
): Summary {
  let uncounted = 0;
  const tabs = config.initiatives.map((initiative) => {
    const rows = (deps.rows.readTab(initiative.key)?.rows ?? []).map(({ cells }) => {
      const assessment = assessRow(initiative, cells, { config, asOf });
      uncounted += assessment.uncounted;
      return assessment.strict;
    });
    return { initiative: initiative.key, rows };
  });
  const totals = rollUp(config, tabs, asOf);
  const { fiscalYear: fy } = config;
  const over = completeMonths(fy, asOf);
  const input: Input = { config, totals, asOf, over, last: lastYear(deps, config) };
  const rows = allIndicators(config).map((indicator) => summaryRow(input, indicator));
  const period = over === 0 ? null : { first: fy.startMonth, last: calendarMonth(fy, over - 1) };
  const until = toIso(config.fiscalYear.last);
  return { asOf: toIso(asOf), cutFrom: cutFrom === null ? null : toIso(cutFrom), until, period, rows, uncounted };
}

interface Input {
  readonly config: Config;
  readonly totals: RollUp;
  readonly asOf: PlainDate;
  /** How many months are over. */
  readonly over: number;
  readonly last: LastYear;
}

function summaryRow(input: Input, indicator: Indicator): SummaryRow {
  const { config, totals, asOf } = input;
  const { key, label, unit, weights } = indicator;
  const share = expectedShare(config.fiscalYear, asOf, weights);
  const target = cityTarget(indicator, config.areas.length);
  const city = { ...figures(totals.actual(key, 'city', 'year'), target), lastYear: samePeriod(input, key, 'city') };
  const expected = expectedCount(target, share);
  const outlook = outlookOf(config, totals, indicator, 'city', target, asOf);
  const status = statusOf(city.actual, target, expected, config.thresholds);
  return {
    indicator: key,
    label,
    unit,
    ...city,
    expected,
    status: status === null ? null : progressWords[status],
    // Like KPI_FORECAST: without a target there is nothing to compare it with.
    forecast: target === null ? null : forecast(city.actual, share),
    reading: reading(readingOf({ label, unit, actual: city.actual, target, expected, outlook })),
    areas: byArea(input, indicator),
  };
}

function byArea(input: Input, indicator: Indicator): Record<string, AreaFigures> {
  const { config, totals } = input;
  const targets = areaTargets(indicator, config.areas.length);
  const names = [...config.areas, config.cityWide];
  return Object.fromEntries(
    names.map((name, scope) => {
      const own = figures(totals.actual(indicator.key, scope, 'year'), targets[scope] ?? null);
      return [name, { ...own, lastYear: samePeriod(input, indicator.key, scope) }];
    }),
  );
}

/** Months that are over, in this year and the last. */
function samePeriod({ config, totals, over, last }: Input, key: string, scope: Scope): SamePeriod | null {
  const area = scope === 'city' ? null : ([...config.areas, config.cityWide][scope] ?? null);
  const before = over === 0 ? undefined : last.before(key, area, over);
  return before === undefined ? null : { before, now: totals.cumulative(key, scope, over - 1) };
}

function figures(actual: number | null, target: number | null): Omit<AreaFigures, 'lastYear'> {
  return { actual, target, progress: progress(actual, target) };
}
