/** 実績報告書 and 事業計画との比較 as of a day, from the rows themselves. Nothing is written. */

import { formatEra } from '../../domain/calendar/era';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import type { Config } from '../../domain/plan/model';
import { type Report, type ReportKind, reportOf, type TargetChange } from '../../domain/report/report';
import { rollUp } from '../../domain/totals/roll-up';
import type { ParamsOf } from '../../schema/requests/requests';
import { fixedDifferences } from '../closing/closings';
import { qualityRatings } from '../quality/quality';
import { readRows, tabRows } from '../rows/read-rows';
import { askedDay } from '../shared/asked-day';
import { type Deps, done, type Outcome, withConfig } from '../shared/deps';
import { lastYear } from '../years/last-year';

/** One read a tab, one each of 計画, 設定, 確定 and 変更履歴. `asOf` is a date in any understood form; left out it is the workbook's as-of date. */
export function report(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'quality' | 'years' | 'clock'>,
  { asOf: typed = '', kind = 'results' }: ParamsOf<'report'>,
): Outcome<Report> {
  return withConfig(deps, (config) => {
    const asked = askedDay(deps, config, typed);
    if (!asked.ok) return asked;
    const { day, cutFrom } = asked.value;
    return done({
      ...made(deps, config, day, kind),
      cutFrom: cutFrom === null ? null : formatEra(cutFrom),
      office: deps.plan.office(),
      madeOn: formatEra(deps.clock.today()),
    });
  });
}

function made(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'quality' | 'years'>,
  config: Config,
  asOf: PlainDate,
  kind: ReportKind,
): Omit<Report, 'cutFrom' | 'office' | 'madeOn'> {
  const tabs = readRows(deps, config, asOf);
  const uncounted = tabs.map(({ initiative, rows }): [string, number] => [
    initiative.key,
    // What is dated after the day is not missing from it.
    rows.reduce((sum, { assessment, day }) => sum + (day !== null && day > asOf ? 0 : assessment.uncounted), 0),
  ]);
  return reportOf({
    config,
    kind,
    asOf,
    totals: rollUp(config, tabRows(tabs), asOf),
    words: deps.plan.officialWords(),
    uncounted: new Map(uncounted),
    ratings: qualityRatings(config, deps.quality.read() ?? [], asOf),
    differences: fixedDifferences(deps, config, asOf, tabs),
    targetChanges: targetChanges(deps, config),
    lastYear: lastYear(deps, config),
  });
}

/** As 変更履歴 tells them, from the year's first day on, those after the report's day too: its targets are those of now. Times sort as text. */
function targetChanges(deps: Pick<Deps, 'history'>, { fiscalYear }: Config): TargetChange[] {
  const first = toIso(fiscalYear.first).replaceAll('-', '/');
  return deps.history
    .lines()
    .filter(({ kind, at }) => kind === 'targetChanged' && at >= first)
    .map(({ at, before, after, reason }) => ({ at, before, after, reason }));
}
