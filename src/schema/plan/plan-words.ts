/** The official wording that the office pasted into 計画, by initiative. */
import type { Initiative } from '../../domain/plan/model';
import type { OfficialWords } from '../../domain/plan/official-words';
import { initiativeHeaders } from '../../i18n/words/names';
import { cellText, columnOf, findHeaderRow, type Grid, headerColumns, proseText } from '../cells/grid';
import { wholeText } from './kept-text';
import { INITIATIVE_KEY } from './plan-table';

/** `grid` is 計画 from A1. Without its table of initiatives there is no wording. Of what was applied (`kept`) the book has long texts in part. */
export function planWords(grid: Grid, kept: readonly Initiative[] = []): Map<string, OfficialWords> {
  const { key, tab, goal, effect, official, officialGoal, officialEffect } = initiativeHeaders;
  const header = findHeaderRow(grid, [key, tab, goal]);
  const columns = headerColumns(grid[header] ?? []);
  const words = new Map<string, OfficialWords>();
  for (const row of header < 0 ? [] : grid.slice(header + 1)) {
    const of = (name: string) => row[columnOf(columns, name) ?? -1];
    const initiative = cellText(of(key));
    if (!INITIATIVE_KEY.test(initiative)) continue;
    words.set(initiative, {
      content: proseText(of(official)),
      goal: proseText(of(officialGoal)) || whole(kept, initiative, 'goal', proseText(of(goal))),
      effect: proseText(of(officialEffect)) || whole(kept, initiative, 'effect', proseText(of(effect))),
    });
  }
  return words;
}

/** '' where what was applied is whole, or 計画 says something else by now. */
function whole(kept: readonly Initiative[], key: string, name: 'goal' | 'effect', written: string): string {
  const text = kept.find((each) => each.key === key)?.[name] ?? '';
  return wholeText(text, written) === text ? '' : written;
}
