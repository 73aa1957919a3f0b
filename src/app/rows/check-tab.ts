/** The problems of one tab. */

import { cellText } from '../../domain/cells/cell-value';
import type { Initiative } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { type Place, placed, repairable, warning } from '../../domain/problems/problem';
import { openProblems } from '../../domain/rows/assess-row';
import type { Fix } from '../../domain/rows/outcome';
import { questionsOf } from '../../domain/rows/questions';
import { explainShift } from '../../domain/rows/shifted-days';
import { strictRow } from '../../domain/rows/strict-row';
import type { Ids } from '../ports/ids';
import type { RowMark, SheetRow, ShownText, TabSheet } from '../ports/rows';
import type { Deps } from '../shared/deps';
import { valueText } from '../shared/labels';
import type { ComparedRow } from './compare-rows';
import { duplicates, lookAlikes } from './compare-rows';
import { mergedCells } from './merged-cells';
import type { NormalizedRow, NormalizeInput } from './normalize-rows';
import { idOwners, normalizeRow } from './normalize-rows';
import type { ReadRow, ReadTab } from './read-rows';
import { whereabouts } from './read-rows';
import { changeCells } from './row-cells';
import { asTyped, shownCells } from './shown-cells';

/** For whoever writes no marks. */
const noIds: Ids = { next: () => '' };

export interface CheckedTab {
  readonly problems: readonly Problem[];
  readonly uncounted: number;
  readonly tab: ReadTab;
  /** What 状態 and 記録ID of rows should say and do not, where `ids` are given: the rows are answered as if they did. */
  readonly marks: readonly RowMark[];
}

/** The rows of a tab, and everything that is wrong with them in the order of rows. Two reads at most, of formats and of merged cells. */
export function checkTab(
  deps: Pick<Deps, 'rows'>,
  by: Pick<NormalizeInput, 'config' | 'asOf' | 'today' | 'closed' | 'known' | 'aliases'> & { readonly ids?: Ids },
  initiative: Initiative,
  sheet: TabSheet,
): CheckedTab {
  const owners = by.known?.owners ?? idOwners(sheet);
  const shown = shownCells(deps, by.config, initiative, sheet);
  const known = { ...by.known, merged: mergedCells(deps, sheet) };
  const input = { ids: noIds, ...by, known, initiative, sheet, shown };
  const problems: Problem[] = [];
  const entries: ComparedRow[] = [];
  const rows: ReadRow[] = [];
  const marks: RowMark[] = [];
  let uncounted = 0;
  for (const stored of sheet.rows) {
    const row = asTyped(initiative, stored, shown);
    const normalized = normalizeRow(input, stored, owners);
    problems.push(...rowProblems(sheet, row, normalized, shown.formatted.get(row.row)));
    const { assessment } = normalized;
    const mark = by.ids === undefined ? null : markNow(row, normalized);
    if (mark !== null) marks.push(mark);
    uncounted += assessment.uncounted;
    rows.push({ row: marked(row, mark), assessment, ...whereabouts(initiative, row.cells, assessment) });
    if (normalized.assessment.state === 'entry') {
      const cells = changeCells(initiative, row.cells, assessment.fixes);
      entries.push({ row: row.row, cells, strict: strictRow(cells, by.config, by.asOf) });
    }
  }
  problems.push(...duplicates(sheet, entries), ...lookAlikes(initiative, sheet, entries));
  problems.push(...questionsOf(initiative, by.config, entries, sheet.tab));
  const explained = explainShift(problems, by.config.fiscalYear);
  explained.sort((a, b) => (a.where?.row ?? 0) - (b.where?.row ?? 0));
  return { problems: explained, uncounted, tab: { initiative, sheet, rows }, marks };
}

/** Of a row that is not yet in canonical form only the 記録ID: what 状態 will say is not true before. */
function markNow({ row, cells }: SheetRow, { mark, writes }: NormalizedRow): RowMark | null {
  if (mark === null || writes.length === 0) return mark;
  return mark.id === cellText(cells.id) ? null : { row, status: cellText(cells.status), id: mark.id };
}

function marked(row: SheetRow, mark: RowMark | null): SheetRow {
  return mark === null ? row : { ...row, cells: { ...row.cells, status: mark.status, id: mark.id } };
}

function rowProblems(
  sheet: TabSheet,
  { row }: SheetRow,
  normalized: NormalizedRow,
  formatted: ShownText = new Map(),
): Problem[] {
  const where = { tab: sheet.tab, row };
  // A number out of another format still counts: 修復 writes it as it was typed.
  const problems = placed([...openProblems(normalized.assessment), ...normalized.personal], where).map((problem) =>
    formatted.has(problem.where?.column ?? '') ? repairable(problem) : problem,
  );
  problems.push(...normalized.assessment.fixes.map((fix) => fixProblem(fix, where)));
  return problems;
}

/** What is understood, and not yet written so. */
function fixProblem({ code, column, value, typed }: Fix, where: Place): Problem {
  const detail = { reason: 'repairable', typed: valueText(typed), value: valueText(value) } as const;
  return repairable(warning(code, detail, { ...where, column }));
}
