/** The 点検 tab, generated: one line a problem, with a link to its cell. */

import { ja } from '../../i18n/ja';
import { checkHeaders, fixedTabs } from '../../i18n/words/names';
import type { ShownProblem } from '../../schema/requests/answers';
import type { AppliedStore } from '../book/applied-store';
import { putLook } from '../book/put-look';
import { columnLetters } from '../platform/a1';
import { colors } from '../platform/colors';
import { topCells, wordColours } from '../platform/look';
import { applyStyle } from '../platform/style';
import { type Area, TO_END } from '../platform/style-layers';
import { growTo } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TITLE_ROW = 1;
const LEAD_ROW = 2;
const HEADER_ROW = 4;
const FIRST_ROW = 5;
const WIDTHS = [70, 100, 50, 120, 420, 420, 150, 90];

/** A problem with the sheet it is on and the cell to go to. */
export interface PlacedProblem {
  readonly problem: ShownProblem;
  readonly tabName: string;
  readonly columnName: string;
  readonly sheetId: number | null;
  /** 1-based column of the cell; null when only the row is known. */
  readonly column: number | null;
}

/** Write the list anew: clear, texts, links; three writes besides the looks. */
export function writeCheck(sheet: Sheet, problems: readonly PlacedProblem[], lead: readonly string[]): void {
  const used = Math.max(sheet.getLastRow(), FIRST_ROW) - FIRST_ROW + 1;
  sheet.getRange(FIRST_ROW, 1, used, WIDTHS.length).clearContent();
  sheet.getRange(LEAD_ROW, 1, 2, 1).setValues([[lead[0] ?? ''], [lead[1] ?? '']]);
  if (problems.length === 0) return;
  growTo(sheet, FIRST_ROW + problems.length - 1);
  const texts: Area = [FIRST_ROW, 1, problems.length, WIDTHS.length - 1];
  applyStyle(sheet, [[texts, { format: '@', wrap: true, top: true }]]);
  sheet.getRange(...texts).setValues(problems.map(line));
  sheet.getRange(FIRST_ROW, WIDTHS.length, problems.length, 1).setFormulas(problems.map((problem) => [link(problem)]));
}

/** Title, headers and looks of the tab: one read, and writes only where something is missing. */
export function ensureCheckSheet(sheet: Sheet, store: AppliedStore): void {
  const { title, lead, severity } = ja.check;
  const width = checkHeaders.length;
  const top = sheet.getRange(1, 1, HEADER_ROW, width);
  const cells: unknown[][] = top.getValues();
  const wanted = cells.map((line) => line.map((cell) => (typeof cell === 'string' ? cell : '')));
  wanted[TITLE_ROW - 1]?.splice(0, 1, title);
  if (cells[LEAD_ROW - 1]?.[0] === '') wanted[LEAD_ROW - 1]?.splice(0, 1, lead);
  wanted[HEADER_ROW - 1]?.splice(0, width, ...checkHeaders);
  if (JSON.stringify(wanted) !== JSON.stringify(cells)) top.setValues(wanted);
  const { behind, watch } = colors;
  putLook(store, 'check', sheet, {
    cells: topCells(1, HEADER_ROW, width),
    rules: wordColours([FIRST_ROW, 1, TO_END, 1], 'is', [
      [severity.error, behind.background, behind.font],
      [severity.warning, watch.background, watch.font],
    ]),
    widths: WIDTHS,
    frozenRows: HEADER_ROW,
    protection: { name: fixedTabs.check, open: [] },
  });
}

function line({ problem, tabName, columnName }: PlacedProblem): string[] {
  const row = problem.where?.row;
  const severity = ja.check.severity[problem.severity];
  return [
    severity,
    tabName,
    row === undefined ? '' : String(row),
    columnName,
    problem.message,
    problem.advice,
    problem.code,
  ];
}

function link({ problem, sheetId, column }: PlacedProblem): string {
  const row = problem.where?.row;
  if (sheetId === null || row === undefined) return '';
  return `=HYPERLINK("#gid=${sheetId}&range=${columnLetters(column ?? 1)}${row}","${ja.check.open}")`;
}
