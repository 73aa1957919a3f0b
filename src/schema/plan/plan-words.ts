/** The official wording that the office pasted into 計画, by initiative. */
import type { OfficialWords } from '../../domain/plan/official-words';
import { initiativeHeaders } from '../../i18n/words/names';
import { cellText, columnOf, findHeaderRow, type Grid, headerColumns, proseText } from '../cells/grid';
import { INITIATIVE_KEY } from './plan-table';

/** `grid` is 計画 from A1. Without its table of initiatives there is no wording. */
export function planWords(grid: Grid): Map<string, OfficialWords> {
  const { key, tab, goal, official, officialGoal, officialEffect } = initiativeHeaders;
  const header = findHeaderRow(grid, [key, tab, goal]);
  const columns = headerColumns(grid[header] ?? []);
  const words = new Map<string, OfficialWords>();
  for (const row of header < 0 ? [] : grid.slice(header + 1)) {
    const of = (name: string) => row[columnOf(columns, name) ?? -1];
    const initiative = cellText(of(key));
    if (!INITIATIVE_KEY.test(initiative)) continue;
    words.set(initiative, {
      content: proseText(of(official)),
      goal: proseText(of(officialGoal)),
      effect: proseText(of(officialEffect)),
    });
  }
  return words;
}
