/** 新しい年度を始める: a copy of the book becomes the next year's. Nothing of it is lost before 前年度 holds it. */

import { eraFiscalYear } from '../../domain/calendar/era';
import { fiscalYear } from '../../domain/calendar/fiscal-year';
import { addDays, type PlainDate } from '../../domain/calendar/plain-date';
import { isBlank } from '../../domain/cells/cell-value';
import { areasAfter, changesOn } from '../../domain/plan/area-changes';
import { allIndicators, columnIndicators } from '../../domain/plan/indicators';
import { hasColumn } from '../../domain/plan/kinds';
import type { Config } from '../../domain/plan/model';
import { error } from '../../domain/problems/problem';
import { rollUp } from '../../domain/totals/roll-up';
import { yearFigures } from '../../domain/years/last-year';
import { impossibleChange, keyInNextYear, type YearDecisions } from '../../domain/years/next-year';
import { ja } from '../../i18n/ja';
import type { ParamsOf } from '../../schema/requests/requests';
import type { YearStarted } from '../../schema/requests/year-answer';
import type { StartingYear } from '../../schema/stored/stored-year';
import type { LastYearLine } from '../../schema/years/last-year-table';
import { nextPlan, nextSettings } from '../../schema/years/next-tables';
import { keepAsRecorded } from '../history/last-year-gone';
import { type ReadTab, readRows, tabRows } from '../rows/read-rows';
import { alone, type Deps, done, type Outcome, refused } from '../shared/deps';
import { journaled, type Unfinished } from '../shared/journaled';
import { metOrganisations } from './met-organisations';
import { nextConfig } from './next-config';
import { decisionProblems, decisionsOf } from './year-decisions';

type Params = ParamsOf<'startYear'>;
type StartDeps = Pick<
  Deps,
  'plan' | 'rows' | 'history' | 'closings' | 'quality' | 'journal' | 'years' | 'clock' | 'ids' | 'lock'
>;

/**
 * Without `confirmed` it answers what would happen, and writes nothing. Refused in the original: the old year stays as it
 * is there. One read a tab, a few writes a tab, and the book is built anew.
 */
export function startYear(deps: StartDeps, params: Params): Outcome<YearStarted> {
  return alone(deps, (config) => {
    if (deps.history.hasRecorded(params.requestId)) return done(answerOf(deps, config, params, true));
    if (!deps.years.isCopy()) return refused(error('request.invalid', { reason: 'year.original' }));
    const decisions = decisionsOf(config, params);
    const problems = decisionProblems(config, params, decisions);
    if (problems.length > 0) return refused(...problems);
    const faults = nextConfig(deps, config, decisions);
    if (faults.length > 0) return refused(...faults);
    const look = answerOf(deps, config, params, params.confirmed === true);
    if (params.confirmed !== true) return done(look);
    return journaled(deps, { request: { method: 'startYear', params } }, () => {
      carryOut(deps, params, {});
      return done(look);
    });
  });
}

/** What an ended execution left out is done now, under the person and time of then. */
export function finishStart(
  deps: Omit<StartDeps, 'lock'>,
  _config: Config,
  params: Params,
  { made }: Unfinished,
): void {
  carryOut(deps, params, { made });
}

/** Every step is noted once it is done, and finds what it did before it was. */
function carryOut(
  deps: Omit<StartDeps, 'journal' | 'lock'>,
  params: Params,
  by: Partial<Pick<Unfinished, 'made'>>,
): void {
  const { years } = deps;
  const { requestId } = params;
  const config = deps.plan.config();
  if (config === null || deps.history.hasRecorded(requestId)) return;
  let phase = phaseOf(years.starting(), requestId);
  const reached = (phase: StartingYear['phase']): void => years.keepStarting({ requestId, phase });
  if (phase === null) {
    keepFigures(deps, config);
    reached('kept');
    phase = 'kept';
  }
  if (phase === 'kept') {
    years.clearYear();
    reached('cleared');
    phase = 'cleared';
  }
  const decisions = decisionsOf(config, params);
  if (phase === 'cleared') {
    takeOver(deps, config, decisions);
    reached('planned');
  }
  // What 前年度 is held against is built from these.
  keepNames(deps, decisions);
  years.keepYear(deps.ids.next());
  // false only where somebody made 計画 or 設定 unreadable meanwhile: 点検 says where, and 集計を作り直す goes on from there.
  years.build();
  deps.history.record([startLine(deps, decisions, requestId, by)]);
  years.keepStarting(null);
}

function phaseOf(starting: StartingYear | null, requestId: string): StartingYear['phase'] | null {
  return starting?.requestId === requestId ? starting.phase : null;
}

/** The day up to which the year that ends is counted: its last, or today while it is not over. */
function lastDay(deps: Pick<Deps, 'clock'>, { fiscalYear: fy }: Config): PlainDate {
  return earlier(deps.clock.today(), fy.last);
}

function earlier(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other;
}

function keepFigures(deps: Pick<StartDeps, 'rows' | 'years' | 'clock'>, config: Config): void {
  const asOf = lastDay(deps, config);
  const tabs = readRows(deps, config, asOf);
  const figures = yearFigures(config, rollUp(config, tabRows(tabs), asOf));
  deps.years.keepFigures(figures, metOrganisations(config, tabs));
  keepAsRecorded(deps);
}

/** 計画 and 設定 of the next year; the columns of indicators that go, or begin anew, follow. */
function takeOver(deps: Pick<StartDeps, 'rows' | 'years'>, config: Config, decisions: YearDecisions): void {
  const { plan, settings } = deps.years.tables();
  deps.years.putTables({
    plan: nextPlan(plan, decisions, reachedIn(deps.years.lines(), config), titles(config, decisions)),
    settings: nextSettings(settings, decisions),
  });
  for (const initiative of config.initiatives)
    for (const indicator of initiative.indicators.filter(hasColumn)) {
      const next = keyInNextYear(decisions, indicator.key);
      if (next === null) deps.years.dropColumn(initiative.key, indicator.key);
      else if (next !== indicator.key) renameColumn(deps, initiative.key, indicator.key, next);
    }
}

function renameColumn(deps: Pick<StartDeps, 'rows'>, initiative: string, from: string, to: string): void {
  const sheet = deps.rows.readTab(initiative);
  if (sheet !== null) deps.rows.renameColumn(sheet, from, to);
}

function titles({ fiscalYear: fy }: Config, { year }: YearDecisions) {
  const [before, now] = [fy, fiscalYear(year, fy.startMonth)].map((each) => ja.setup.plan.title(eraFiscalYear(each)));
  return { before: before ?? '', now: now ?? '' };
}

/** The city's count of each indicator in the year that ends, as 前年度 has it. */
function reachedIn(
  lines: readonly Pick<LastYearLine, 'figures'>[],
  { fiscalYear: fy }: Config,
): (key: string) => number | null {
  const totals = new Map(
    lines.flatMap(({ figures: { year, key, area, total } }): [string, number | null][] =>
      year === fy.startYear && area === null ? [[key, total]] : [],
    ),
  );
  return (key) => totals.get(key) ?? null;
}

/** Functions that are asked for an area's old name know the new one. */
function keepNames(deps: Pick<StartDeps, 'plan' | 'history'>, { areas }: YearDecisions): void {
  const renamed = deps.plan.renamed();
  const at = deps.history.now().at;
  const added = areas
    .filter(({ kind }) => kind === 'rename')
    .map(({ from, to }) => ({ what: 'area' as const, from: from[0] ?? '', to: to[0] ?? '', at }))
    .filter(({ from, to }) => !renamed.some((each) => each.from === from && each.to === to));
  if (added.length > 0) deps.plan.keepRenamed([...renamed, ...added]);
}

function startLine(
  deps: Pick<StartDeps, 'plan'>,
  { year, areas }: YearDecisions,
  requestId: string,
  by: Partial<Pick<Unfinished, 'made'>>,
) {
  const startMonth = deps.plan.config()?.fiscalYear.startMonth ?? 4;
  const [before, after] = [year - 1, year].map((each) => eraFiscalYear(fiscalYear(each, startMonth)));
  return {
    ...by,
    kind: 'yearStarted' as const,
    tab: deps.plan.tabName('lastYear'),
    id: '',
    before: before ?? '',
    after: [after ?? '', ...areas.map(ja.startYear.change)].join('、'),
    reason: '',
    requestId,
  };
}

function answerOf(deps: StartDeps, config: Config, params: Params, written: boolean): YearStarted {
  const decisions = decisionsOf(config, params);
  const asOf = lastDay(deps, config);
  const tabs = readRows(deps, config, asOf);
  const totals = rollUp(config, tabRows(tabs), asOf);
  const rows = tabs.flatMap((tab) => tab.rows);
  return {
    written,
    year: decisions.year,
    name: eraFiscalYear(fiscalYear(decisions.year, config.fiscalYear.startMonth)),
    ends: eraFiscalYear(config.fiscalYear),
    isOver: deps.clock.today() > config.fiscalYear.last,
    entries: rows.filter(({ assessment }) => assessment.state !== 'blank').length,
    uncounted: rows.reduce((sum, { assessment }) => sum + assessment.uncounted, 0),
    unseen: tabs.flatMap(unseenRows),
    carried: {
      indicators: allIndicators(config).filter(({ key }) => keyInNextYear(decisions, key) !== null).length,
      areas: areasAfter(config.areas, decisions.areas).length,
      staff: config.staff.length,
    },
    indicators: allIndicators(config).map(({ key, label, unit, target }) => ({
      key,
      label,
      unit,
      target,
      actual: totals.actual(key, 'city', 'year'),
      cells: filledCells(tabs, key),
    })),
    areas: config.areas,
    areaChanges: plannedChanges(config),
  };
}

/** Rows that were being typed when the copy was made: in the original they may say something else by now. */
function unseenRows({ sheet, rows }: ReadTab): YearStarted['unseen'] {
  return rows.flatMap(({ row: { row, cells }, assessment }) => {
    const isSeen = !isBlank(cells.id) && !isBlank(cells.status);
    return assessment.state === 'blank' || isSeen ? [] : [{ tab: sheet.name(), row }];
  });
}

function filledCells(tabs: readonly ReadTab[], key: string): number {
  return tabs.reduce((sum, { initiative, rows }) => {
    const at = columnIndicators(initiative).findIndex((indicator) => indicator.key === key);
    return at < 0 ? sum : sum + rows.filter(({ row }) => !isBlank(row.cells.counts[at] ?? null)).length;
  }, 0);
}

/** What 設定 says of the day on which the next year begins, where that can be. */
function plannedChanges({ fiscalYear: fy, areas, areaChanges = [] }: Config): YearStarted['areaChanges'] {
  const planned = changesOn(areaChanges, addDays(fy.last, 1));
  return impossibleChange(areas, planned) === null ? planned.map(({ kind, from, to }) => ({ kind, from, to })) : [];
}
