/** 質的評価: each goal in each period, with what people wrote, the figures of that time, and good examples from the log. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { cellText } from '../../domain/cells/cell-value';
import { cityTarget } from '../../domain/plan/area-targets';
import type { Config, Initiative } from '../../domain/plan/model';
import { type Period, periodsOf, type RatingKey, readRating } from '../../domain/quality/quality';
import type { GoalRating } from '../../domain/report/report';
import { shareBounds, shareText } from '../../domain/totals/percent';
import { progress } from '../../domain/totals/progress';
import { rollUp } from '../../domain/totals/roll-up';
import { ja } from '../../i18n/ja';
import { lineKey, type QualityLine } from '../../schema/quality/quality-table';
import { type ReadTab, tabRows } from '../rows/read-rows';
import { dateText } from '../shared/labels';

/** A goal in a period. */
export interface GoalPeriod {
  readonly key: string;
  readonly initiative: Initiative;
  readonly period: Period;
  /** For example 上期. */
  readonly name: string;
  /** null where the tab has no such line. */
  readonly line: QualityLine | null;
  readonly rating: RatingKey | '' | null;
}

const MOST_EPISODES = 5;

export function goalPeriods(config: Config, lines: readonly QualityLine[]): GoalPeriod[] {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const { periods: kind } = config.quality;
  return config.initiatives.flatMap((initiative) =>
    periodsOf(config.fiscalYear, kind).map((period): GoalPeriod => {
      const key = lineKey(initiative.key, period.key);
      const line = byKey.get(key) ?? null;
      const rating = readRating(line?.rating ?? '', ja.quality.unratable);
      return { key, initiative, period, name: ja.quality.periodNames[kind][period.number - 1] ?? '', line, rating };
    }),
  );
}

/** What stands beside a line: 訪問件数 720/1,440件（50%） a line each; '' before the period begins. */
export function figuresTexts(
  config: Config,
  tabs: readonly ReadTab[],
  goals: readonly GoalPeriod[],
  asOf: PlainDate,
): Map<string, string> {
  const rows = tabRows(tabs);
  const texts = new Map<string, string>();
  const byDay = new Map<PlainDate, ReturnType<typeof rollUp>>();
  for (const { key, initiative, period } of goals) {
    if (period.first > asOf) continue;
    const day = Math.min(period.last, asOf) as PlainDate;
    const totals = byDay.get(day) ?? rollUp(config, rows, day);
    byDay.set(day, totals);
    const bounds = shareBounds(config.evaluation);
    const lines = initiative.indicators.map((indicator) => {
      const actual = totals.actual(indicator.key, 'city', 'year');
      const target = cityTarget(indicator, config.areas.length);
      const ratio = progress(actual, target);
      const share = ratio === null ? null : shareText(ratio, bounds);
      return ja.quality.figure(indicator.label, actual, target, indicator.unit, share);
    });
    texts.set(key, lines.join('\n'));
  }
  return texts;
}

/** The ratings of the goal's earlier periods: 上期 B. */
export function pastText(goals: readonly GoalPeriod[], goal: GoalPeriod): string {
  return goals
    .filter(({ initiative, period }) => initiative === goal.initiative && period.number < goal.period.number)
    .flatMap(({ name, rating }) => (rating === '' || rating === null ? [] : [ja.quality.past(name, letter(rating))]))
    .join('、');
}

/** Rows of the period whose 備考 is marked as a good example, the latest first. */
export function episodesText(tabs: readonly ReadTab[], { initiative, period }: GoalPeriod): string {
  const tab = tabs.find((each) => each.initiative.key === initiative.key);
  const marked = (tab?.rows ?? []).flatMap(({ row, day, area, assessment }) => {
    const note = cellText(row.cells.note).trim();
    const inPeriod = day !== null && day >= period.first && day <= period.last;
    if (!inPeriod || assessment.state !== 'entry' || !note.startsWith(ja.quality.episodeMark)) return [];
    return [
      { day, text: ja.quality.episode(dateText(day), area, note.slice(ja.quality.episodeMark.length).trim(), row.row) },
    ];
  });
  const latest = marked.sort((a, b) => b.day - a.day);
  const more = latest.length - MOST_EPISODES;
  return [...latest.slice(0, MOST_EPISODES).map(({ text }) => text), ...(more > 0 ? [ja.quality.more(more)] : [])].join(
    '\n',
  );
}

export function letter(rating: RatingKey): string {
  return rating === 'none' ? ja.quality.unratable : rating;
}

/** What a report says of the goals: every period that has started by the day. */
export function qualityRatings(config: Config, lines: readonly QualityLine[], asOf: PlainDate): GoalRating[] {
  return goalPeriods(config, lines)
    .filter(({ period }) => period.first <= asOf)
    .map(({ initiative, name, rating, line }) => ({
      initiative: initiative.key,
      period: name,
      rating: rating === '' || rating === null ? null : ja.quality.rated(letter(rating), config.quality.words[rating]),
      comment: line?.comment ?? '',
    }));
}
