/** The programme's figures as of a day: every indicator against its target, for the city and by area. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import { isBlank } from '../../domain/cells/cell-value';
import { areaTargets, cityTarget } from '../../domain/plan/area-targets';
import { allIndicators } from '../../domain/plan/indicators';
import type { Config, Indicator } from '../../domain/plan/model';
import { assessRow } from '../../domain/rows/assess-row';
import { expectedCount, expectedShare, forecast, progress, statusOf } from '../../domain/totals/progress';
import { readingOf } from '../../domain/totals/reading';
import { type RollUp, rollUp } from '../../domain/totals/roll-up';
import { reading } from '../../i18n/ja/reading';
import { progressWords } from '../../i18n/words/names';
import type { AreaFigures, Summary, SummaryRow } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { askedDay } from '../shared/asked-day';
import { asOfDate, type Deps, done, type Outcome, withConfig } from '../shared/deps';
import { outlookOf } from './area-outlook';

/**
 * One read a tab. `asOf` is a date in any understood form; left out it is the workbook's as-of date. A day to come is cut to
 * today: what is planned is not done.
 */
export function summary(deps: Pick<Deps, 'plan' | 'rows' | 'clock'>, params: ParamsOf<'summary'>): Outcome<Summary> {
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

function summarise(deps: Pick<Deps, 'rows'>, config: Config, asOf: PlainDate, cutFrom: PlainDate | null): Summary {
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
  const rows = allIndicators(config).map((indicator) => summaryRow(config, totals, indicator, asOf));
  const until = toIso(config.fiscalYear.last);
  return { asOf: toIso(asOf), cutFrom: cutFrom === null ? null : toIso(cutFrom), until, rows, uncounted };
}

function summaryRow(config: Config, totals: RollUp, indicator: Indicator, asOf: PlainDate): SummaryRow {
  const { key, label, unit, weights } = indicator;
  const share = expectedShare(config.fiscalYear, asOf, weights);
  const target = cityTarget(indicator, config.areas.length);
  const city = figures(totals.actual(key, 'city', 'year'), target);
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
    areas: byArea(config, totals, indicator),
  };
}

function byArea(config: Config, totals: RollUp, indicator: Indicator): Record<string, AreaFigures> {
  const targets = areaTargets(indicator, config.areas.length);
  const names = [...config.areas, config.cityWide];
  return Object.fromEntries(
    names.map((name, scope) => [name, figures(totals.actual(indicator.key, scope, 'year'), targets[scope] ?? null)]),
  );
}

function figures(actual: number | null, target: number | null): AreaFigures {
  return { actual, target, progress: progress(actual, target) };
}
