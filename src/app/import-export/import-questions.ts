/** What to ask about the lines of a table before any is imported, beside the rows that stand already. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { questionsOf } from '../../domain/rows/questions';
import { strictRow } from '../../domain/rows/strict-row';
import type { TabSheet } from '../ports/rows';
import { knownRows } from '../rows/ask-about-row';
import type { ImportedRow } from './import-plan';

/** Lines are assessed as rows far below all that stand. */
const BELOW = 100_000_000;

export interface LineRow {
  /** 1-based line of the table. */
  readonly line: number;
  readonly row: ImportedRow;
}

/** By line; `where.row` is the line's number. */
export function importQuestions(
  counting: { readonly config: Config; readonly asOf: PlainDate; readonly tabs: ReadonlyMap<string, TabSheet> },
  lines: readonly LineRow[],
): Problem[] {
  const { config, asOf, tabs } = counting;
  return config.initiatives.flatMap((initiative) => {
    const sheet = tabs.get(initiative.key);
    const own = lines.filter(({ row }) => row.initiative === initiative);
    if (own.length === 0) return [];
    const rows = own.map(({ line, row: { cells } }) => ({
      row: BELOW + line,
      cells,
      strict: strictRow(cells, config, asOf),
    }));
    const recorded = sheet === undefined ? [] : knownRows(counting, sheet);
    return questionsOf(initiative, config, [...recorded, ...rows], initiative.key).flatMap(atLine);
  });
}

function atLine(problem: Problem): Problem[] {
  const line = (problem.where?.row ?? 0) - BELOW;
  if (line <= 0) return [];
  const where = { ...problem.where, tab: problem.where?.tab ?? '', row: line };
  if (problem.code !== 'entry.duplicate' || problem.detail.reason !== 'series') return [{ ...problem, where }];
  return [{ ...problem, where, detail: { ...problem.detail, otherRow: problem.detail.otherRow - BELOW } }];
}
