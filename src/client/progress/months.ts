/** The months of an area by how far they are, as runs: 締め 4～6月. */
import type { AreaMonths } from '../shared/answers';

export type MonthWord = 'closed' | 'entered' | 'late' | 'nothing';

export interface MonthRun {
  readonly word: MonthWord;
  /** Calendar months, the same for a run of one. */
  readonly first: number;
  readonly last: number;
}

/** In the order of the year; months that have not started are left out. */
export function monthRuns({ months }: Pick<AreaMonths, 'months'>): MonthRun[] {
  const runs: MonthRun[] = [];
  for (const { month, state, late } of months) {
    if (state === 'future') continue;
    const word = late ? 'late' : state;
    const number = Number(month.slice(5));
    const before = runs.at(-1);
    if (before?.word === word) runs[runs.length - 1] = { ...before, last: number };
    else runs.push({ word, first: number, last: number });
  }
  return runs;
}
