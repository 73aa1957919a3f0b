/** Lines of 前年度 that are there no more: found by how many there were, and told by what the others of the year have. */

import { type Problem, warning } from '../../domain/problems/problem';
import type { YearFigures } from '../../domain/years/last-year';
import { ja } from '../../i18n/ja';
import { cityTotal } from '../../i18n/words/names';
import type { LastYearLine } from '../../schema/years/last-year-table';
import type { RecordedLine } from '../ports/history';
import type { Deps } from '../shared/deps';
import { recordOf } from './last-year-changes';

/** So many are named; the rest is a number. */
const NAMED = 3;
/** Where a year is spoken of that has no line left. */
const TITLE_ROW = 1;

/** Asked for as long as they are gone, or until a person answered 「このままでよい」. No range read. */
export function goneLines(deps: Pick<Deps, 'years'>, lines: readonly LastYearLine[]): Problem[] {
  return goneOf(deps, lines).map(({ typed, found, row }) =>
    warning('entry.inconsistent', { reason: 'lastYearGone', typed, found }, { tab: 'lastYear', row }),
  );
}

/** By year: what is gone in words, how many lines, and where others of the year are. */
function goneOf({ years }: Pick<Deps, 'years'>, lines: readonly LastYearLine[]) {
  const now = countsByYear(lines);
  return [...years.lineCounts()].flatMap(([year, count]) => {
    const found = count - (now.get(year) ?? 0);
    if (found <= 0) return [];
    const own = lines.filter(({ figures }) => figures.year === year);
    const names = namesOfGone(
      own.map(({ figures }) => figures),
      found,
    );
    return [{ typed: ja.lastYear.gone(year, found, names), found, row: own[0]?.row ?? TITLE_ROW }];
  });
}

/** For 点検: puts what is gone on record, once, and expects from now on what was added. */
export function reportGone(
  deps: Pick<Deps, 'years' | 'history' | 'plan'>,
  lines: readonly LastYearLine[],
  recorded: readonly RecordedLine[],
): Problem[] {
  const gone = goneOf(deps, lines);
  if (gone.length > 0) recordGone(deps, gone, recorded);
  const problems = goneLines(deps, lines);
  const before = deps.years.lineCounts();
  const added = [...countsByYear(lines)].filter(([year, count]) => count > (before.get(year) ?? 0));
  if (added.length > 0) deps.years.keepLineCounts(new Map([...before, ...added]));
  return problems;
}

/** The name of the tab is asked for only where something is gone. */
function recordGone(
  deps: Pick<Deps, 'history' | 'plan'>,
  gone: readonly { readonly typed: string }[],
  recorded: readonly RecordedLine[],
): void {
  const tab = deps.plan.tabName('lastYear');
  const known = new Set(recorded.flatMap((line) => (line.tab === tab ? [line.before] : [])));
  const fresh = gone.flatMap(({ typed }) => (known.has(typed) ? [] : [typed]));
  if (fresh.length > 0)
    deps.history.record(
      fresh.map((before) => ({ kind: 'typed', tab, id: '', before, after: '', reason: '', requestId: '' })),
    );
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
