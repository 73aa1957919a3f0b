/** What 点検 finds in 質的評価, and what it puts beside the lines: the figures of the time, earlier ratings, good examples. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error, warning } from '../../domain/problems/problem';
import { ratingFault } from '../../domain/quality/quality';
import { findPersonalData } from '../../domain/text/personal-data';
import { writtenColumns } from '../../schema/quality/quality-table';
import type { QualityCell } from '../ports/quality';
import type { ReadTab } from '../rows/read-rows';
import type { Deps } from '../shared/deps';
import { episodesText, figuresTexts, type GoalPeriod, goalPeriods, pastText } from './quality';

/** One read, and few writes where something beside a line has changed. */
export function qualityProblems(
  deps: Pick<Deps, 'quality'>,
  config: Config,
  asOf: PlainDate,
  tabs: readonly ReadTab[],
): Problem[] {
  const lines = deps.quality.read();
  if (lines === null) return [];
  const goals = goalPeriods(config, lines);
  deps.quality.write(besides(config, goals, tabs, asOf));
  return goals.flatMap((goal) => [...ratingProblems(goal, asOf), ...personalProblems(goal)]);
}

/** The cells that differ from what they should say. */
function besides(
  config: Config,
  goals: readonly GoalPeriod[],
  tabs: readonly ReadTab[],
  asOf: PlainDate,
): QualityCell[] {
  const figures = figuresTexts(config, tabs, goals, asOf);
  return goals.flatMap((goal): QualityCell[] => {
    const { line, key } = goal;
    if (line === null) return [];
    const wanted = { figures: figures.get(key) ?? '', past: pastText(goals, goal), episodes: episodesText(tabs, goal) };
    return (['figures', 'past', 'episodes'] as const)
      .filter((column) => line[column] !== wanted[column])
      .map((column) => ({ row: line.row, column, text: wanted[column] }));
  });
}

function ratingProblems({ initiative, name, period, line, rating }: GoalPeriod, asOf: PlainDate): Problem[] {
  const fault = ratingFault(rating, line?.comment ?? '', period.last < asOf);
  if (fault === null || line === null) return [];
  const where = { tab: 'quality', row: line.row, column: fault === 'qualityComment' ? 'comment' : 'rating' };
  const detail = { reason: fault, typed: fault === 'qualityUnknown' ? line.rating : initiative.title, expected: name };
  return [(fault === 'qualityUnknown' ? error : warning)('entry.inconsistent', detail, where)];
}

function personalProblems({ line }: GoalPeriod): Problem[] {
  if (line === null) return [];
  return writtenColumns.flatMap((column) =>
    findPersonalData(line[column]).map(({ found }) =>
      warning('note.personalData', { typed: found }, { tab: 'quality', row: line.row, column }),
    ),
  );
}
