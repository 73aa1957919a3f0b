/** Lines of 前年度 that are there no more: found by how many there were, and told by what the others of the year have. */

import { type Problem, warning } from '../../domain/problems/problem';
import type { YearFigures } from '../../domain/years/last-year';
import { ja } from '../../i18n/ja';
import { cityTotal } from '../../i18n/words/names';
import type { LastYearLine } from '../../schema/years/last-year-table';
import type { Deps } from '../shared/deps';
import { recordOf } from './last-year-changes';

/** So many are named; the rest is a number. */
const NAMED = 3;

/** Puts what is gone on record once, and answers it for 点検. Nothing is written where no number changed. */
export function goneLines(deps: Pick<Deps, 'years' | 'history' | 'plan'>, lines: readonly LastYearLine[]): Problem[] {
  const before = deps.years.lineCounts();
  const now = countsByYear(lines);
  const found = [...before].flatMap(([year, count]): Problem[] => {
    const gone = count - (now.get(year) ?? 0);
    if (gone <= 0) return [];
    const names = namesOfGone(
      lines.map(({ figures }) => figures).filter((each) => each.year === year),
      gone,
    );
    const typed = ja.lastYear.gone(year, gone, names);
    const tab = deps.plan.tabName('lastYear');
    deps.history.record([{ kind: 'typed', tab, id: '', before: typed, after: '', reason: '', requestId: '' }]);
    return [warning('entry.inconsistent', { reason: 'lastYearGone', typed, found: gone }, { tab: 'lastYear' })];
  });
  const isSame = before.size === now.size && [...now].every(([year, count]) => before.get(year) === count);
  if (!isSame) deps.years.keepLineCounts(now);
  return found;
}

/** What stands there now is what is expected from now on: a read, and a write for consecutive lines. */
export function keepAsRecorded({ years }: Pick<Deps, 'years'>): void {
  const lines = years.lines();
  years.keepRecorded(lines.map(({ row, figures }) => ({ row, recorded: recordOf(figures) })));
  years.keepLineCounts(countsByYear(lines));
}

function countsByYear(lines: readonly LastYearLine[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { figures } of lines) counts.set(figures.year, (counts.get(figures.year) ?? 0) + 1);
  return counts;
}

/** Every indicator of a year has a line for each area: those that lack one; none where that does not come to the number. */
function namesOfGone(figures: readonly YearFigures[], gone: number): string[] {
  const nameOf = ({ label, key }: YearFigures, area: string | null): string => `${label || key} ${area ?? cityTotal}`;
  const areas = [...new Set(figures.map(({ area }) => area))];
  const byKey = new Map(figures.map((each) => [`${each.key} ${each.label}`, each]));
  const there = new Set(figures.map((each) => nameOf(each, each.area)));
  const missing = [...byKey.values()].flatMap((each) =>
    areas.map((area) => nameOf(each, area)).filter((name) => !there.has(name)),
  );
  return missing.length === gone ? missing.slice(0, NAMED) : [];
}
