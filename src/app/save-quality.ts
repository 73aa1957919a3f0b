/** Rating a goal from the form: what stands there is shown, and what somebody else wrote meanwhile is never written over. */
import type { Config, Problem } from '../domain/model';
import { findPersonalData } from '../domain/personal-data';
import { error, warning } from '../domain/problem';
import { ratingKeys, readRating } from '../domain/quality';
import { ja } from '../i18n/ja';
import { fixedTabs } from '../i18n/names';
import { type QualityLine, type WrittenColumn, writtenColumns } from '../schema/quality-table';
import type { ParamsOf } from '../schema/requests';
import { alone, asOfDate, done, type Outcome, refused, withConfig } from './deps';
import { episodesText, figuresTexts, type GoalPeriod, goalPeriods, letter, pastText } from './quality';
import { readRows } from './read-rows';
import type { ReportDeps } from './report';

export type Written = Readonly<Record<WrittenColumn, string>>;

/** A goal in a period, as the form shows it. */
export interface ShownGoal extends Written {
  readonly key: string;
  readonly tab: string;
  readonly title: string;
  readonly goal: string;
  readonly period: string;
  readonly figures: string;
  readonly past: string;
  readonly episodes: string;
  readonly updated: string;
}

export interface QualityList {
  readonly goals: readonly ShownGoal[];
  /** What can be chosen, with what it means. */
  readonly ratings: readonly { readonly value: string; readonly meaning: string }[];
}

/** Every goal of the periods that have begun. One read a tab, and one each of 質的評価 and 計画. */
export function listQuality(deps: ReportDeps): Outcome<QualityList> {
  return withConfig(deps, (config) => {
    const lines = deps.workbook.readQuality();
    if (lines === null) return refused(tabGone());
    const asOf = asOfDate(config, deps);
    const tabs = readRows(deps.workbook, config, asOf);
    const goals = goalPeriods(config, lines);
    const figures = figuresTexts(config, tabs, goals, asOf);
    const words = deps.officialWords();
    const shown = goals
      .filter(({ period, line }) => period.first <= asOf && line !== null)
      .map((goal): ShownGoal => {
        const { key, initiative, name, line } = goal;
        return {
          ...writtenOf(line),
          key,
          tab: deps.workbook.tabName(initiative.key),
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

/**
 * `seen` is what the person saw before writing: where the tab says something else now, it is refused and told. A request
 * sent again answers what the first one did. Two reads, and a write for each run of cells beside 変更履歴's.
 */
export function saveQuality(deps: ReportDeps, params: ParamsOf<'saveQuality'>): Outcome<{ readonly updated: string }> {
  return alone(deps, (config) => {
    const { workbook } = deps;
    const goal = goalPeriods(config, workbook.readQuality() ?? []).find(({ key }) => key === params.key);
    const line = goal?.line;
    if (goal === undefined || line === undefined || line === null) return refused(tabGone());
    const now = writtenOf(line);
    if (same(now, params.written)) return done({ updated: line.updated });
    const problems = refusals(goal, params, now);
    if (problems.length > 0) return refused(...problems);
    const { at, by } = workbook.now();
    const rating = readRating(params.written.rating, ja.quality.unratable);
    const cells = {
      ...params.written,
      rating: rating === null || rating === '' ? '' : letter(rating),
      by,
      updated: at,
    };
    workbook.writeQuality(
      [...writtenColumns, 'by' as const, 'updated' as const].map((column) => ({
        row: line.row,
        column,
        text: cells[column],
      })),
    );
    workbook.record([
      {
        kind: 'qualityWritten',
        tab: workbook.tabName('quality'),
        id: params.key,
        before: wordsOf(now),
        after: wordsOf(params.written),
        reason: '',
        requestId: params.requestId,
      },
    ]);
    return done({ updated: at });
  });
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
  const detail = { typed: goal.initiative.title, expected: goal.name };
  if (rating === null)
    return [error('entry.inconsistent', { ...detail, reason: 'qualityUnknown', typed: written.rating }, where)];
  if (rating !== '' && written.comment.trim() === '') {
    return [error('entry.inconsistent', { ...detail, reason: 'qualityComment' }, { ...where, column: 'comment' })];
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
  return error('entry.inconsistent', { reason: 'tabMissing', expected: fixedTabs.quality }, { tab: 'quality' });
}
