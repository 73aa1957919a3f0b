/** Rating a goal from the form: what stands there is shown, and what somebody else wrote meanwhile is never written over. */

import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error, warning } from '../../domain/problems/problem';
import { ratingKeys, readRating } from '../../domain/quality/quality';
import { findPersonalData } from '../../domain/text/personal-data';
import { ja } from '../../i18n/ja';
import { fixedTabs } from '../../i18n/words/names';
import { type QualityLine, type WrittenColumn, writtenColumns } from '../../schema/quality/quality-table';
import type { QualityList, QualitySaved, ShownGoal, Written } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import type { ChangeLine, Made } from '../ports/history';
import { tabMissing } from '../rows/find-entry';
import { readRows } from '../rows/read-rows';
import { alone, asOfDate, type Deps, done, type Outcome, refused, withConfig } from '../shared/deps';
import { journaled, type Unfinished } from '../shared/journaled';
import { episodesText, figuresTexts, type GoalPeriod, goalPeriods, letter, pastText } from './quality';

/** Every goal of the periods that have started. One read a tab, and one each of 質的評価 and 計画. */
export function listQuality(deps: Pick<Deps, 'plan' | 'rows' | 'quality' | 'clock'>): Outcome<QualityList> {
  return withConfig(deps, (config) => {
    const lines = deps.quality.read();
    if (lines === null) return refused(tabGone());
    const asOf = asOfDate(config, deps);
    const tabs = readRows(deps, config, asOf);
    const goals = goalPeriods(config, lines);
    const figures = figuresTexts(config, tabs, goals, asOf);
    const words = deps.plan.officialWords();
    const shown = goals
      .filter(({ period, line }) => period.first <= asOf && line !== null)
      .map((goal): ShownGoal => {
        const { key, initiative, name, line } = goal;
        return {
          ...writtenOf(line),
          key,
          tab: deps.plan.tabName(initiative.key),
          title: initiative.title,
          goal: words.get(initiative.key)?.goal || initiative.goal,
          period: name,
          figures: figures.get(key) ?? '',
          past: pastText(goals, goal),
          episodes: episodesText(tabs, goal),
          updated: line?.updated ?? '',
        };
      });
    return done({ goals: shown, ratings: ratingsOf(config) });
  });
}

type Params = ParamsOf<'saveQuality'>;

/** Letters that the note of a pending operation may hold; a longer goal is written without one. */
const MOST_NOTED = 20_000;

/**
 * `seen` is what the person saw before writing: where the tab says something else now, it is refused and shown. A request
 * sent again answers what the first one did. Two reads, and a write for each run of cells beside 変更履歴's.
 */
export function saveQuality(
  deps: Pick<Deps, 'plan' | 'history' | 'quality' | 'journal' | 'lock'>,
  params: Params,
): Outcome<QualitySaved> {
  return alone(deps, (config) => {
    const goal = goalPeriods(config, deps.quality.read() ?? []).find(({ key }) => key === params.key);
    const line = goal?.line;
    if (goal === undefined || line === undefined || line === null) return refused(tabGone());
    const now = writtenOf(line);
    if (same(now, params.written)) return done({ updated: line.updated });
    const problems = refusals(goal, params, now);
    if (problems.length > 0) return refused(...problems);
    // Its words follow from the request.
    const change = lineOf(deps, params);
    const made = deps.history.now();
    const write = (): void => {
      writeGoal(deps, params, line, made);
      deps.history.record([{ ...change, before: wordsOf(now), after: wordsOf(params.written) }]);
    };
    const request = { method: 'saveQuality' as const, params: { ...params, seen: now } };
    if (JSON.stringify(request).length < MOST_NOTED) journaled(deps, { request, line: change }, write);
    else write();
    return done({ updated: made.at });
  });
}

/** Written again and put on record, under the person and time of then; what others have written since stays. */
export function finishQuality(
  deps: Pick<Deps, 'history' | 'quality'>,
  config: Config,
  params: Params,
  { line, made }: Unfinished,
): void {
  if (line === null) return;
  const goal = goalPeriods(config, deps.quality.read() ?? []).find(({ key }) => key === params.key);
  if (goal?.line === undefined || goal.line === null || deps.history.hasRecorded(params.requestId)) return;
  const now = writtenOf(goal.line);
  const { seen, written } = params;
  const untouched = (column: WrittenColumn): boolean =>
    ['', seen[column], written[column], asWritten(written)[column]].some((text) => text.trim() === now[column].trim());
  if (!writtenColumns.every(untouched)) return;
  writeGoal(deps, params, goal.line, made);
  deps.history.record([{ ...line, before: wordsOf(seen), after: wordsOf(written) }]);
}

function writeGoal(deps: Pick<Deps, 'quality'>, { written }: Params, { row }: QualityLine, { at, by }: Made): void {
  const cells = { ...asWritten(written), by, updated: at };
  const columns = [...writtenColumns, 'by' as const, 'updated' as const];
  deps.quality.write(columns.map((column) => ({ row, column, text: cells[column] })));
}

/** As it comes to stand on the tab: the rating as its letter. */
function asWritten(written: Written): Written {
  const rating = readRating(written.rating, ja.quality.unratable);
  return { ...written, rating: rating === null || rating === '' ? '' : letter(rating) };
}

function lineOf(deps: Pick<Deps, 'plan'>, { key, requestId }: Params): ChangeLine {
  const tab = deps.plan.tabName('quality');
  return { kind: 'qualityWritten', tab, id: key, before: '', after: '', reason: '', requestId };
}

function refusals(goal: GoalPeriod, params: ParamsOf<'saveQuality'>, now: Written): Problem[] {
  const { written, seen, confirmed } = params;
  const where = { tab: 'quality', row: goal.line?.row ?? 0 };
  if (!same(now, seen)) {
    return [
      error(
        'entry.inconsistent',
        { reason: 'qualityChanged', typed: goal.line?.by ?? '', expected: wordsOf(now) },
        where,
      ),
    ];
  }
  const rating = readRating(written.rating, ja.quality.unratable);
  if (rating === null)
    return [
      error('entry.inconsistent', { reason: 'qualityUnknown', typed: written.rating, expected: goal.name }, where),
    ];
  if (rating !== '' && written.comment.trim() === '') {
    const detail = { reason: 'qualityComment', typed: goal.initiative.title, expected: goal.name } as const;
    return [error('entry.inconsistent', detail, { ...where, column: 'comment' })];
  }
  if (confirmed === true) return [];
  return writtenColumns.flatMap((column) =>
    findPersonalData(written[column]).map(({ found }) =>
      warning('note.personalData', { typed: found }, { ...where, column }),
    ),
  );
}

function writtenOf(line: QualityLine | null): Written {
  const { done: did = '', changed = '', issues = '', next = '', evidence = '', rating = '', comment = '' } = line ?? {};
  return { done: did, changed, issues, next, evidence, rating, comment };
}

function same(a: Written, b: Written): boolean {
  return writtenColumns.every((column) => a[column].trim() === b[column].trim());
}

function wordsOf(written: Written): string {
  const { headers } = ja.quality;
  return ja.history.fields(
    writtenColumns.filter((column) => written[column] !== '').map((column) => [headers[column], written[column]]),
  );
}

function ratingsOf({ quality }: Config): QualityList['ratings'] {
  return ratingKeys.map((key) => ({ value: letter(key), meaning: quality.words[key] }));
}

function tabGone(): Problem {
  return tabMissing('quality', fixedTabs.quality);
}
