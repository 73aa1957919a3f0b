/** The 点検 tab, generated: one line a problem, with a link to its cell. */

import { ja } from '../../i18n/ja';
import { checkHeaders } from '../../i18n/words/names';
import type { ShownProblem } from '../../schema/requests/answers';
import { columnLetters } from '../platform/a1';
import { colors } from '../platform/colors';
import { mergeRules, protectSheetLightly } from '../platform/guards';
import { type Area, applyStyle, colourWords, setWidths, styleTop } from '../platform/style';
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

/** Title, headers and looks of the tab. */
export function ensureCheckSheet(sheet: Sheet): void {
  const { title, lead, severity } = ja.check;
  sheet.getRange(TITLE_ROW, 1).setValue(title);
  if (sheet.getRange(LEAD_ROW, 1).isBlank()) sheet.getRange(LEAD_ROW, 1).setValue(lead);
  sheet.getRange(HEADER_ROW, 1, 1, checkHeaders.length).setValues([[...checkHeaders]]);
  styleTop(sheet, 1, HEADER_ROW, checkHeaders.length);
  setWidths(sheet, WIDTHS);
  const severities = sheet.getRange(FIRST_ROW, 1, sheet.getMaxRows() - FIRST_ROW + 1, 1);
  const { behind, watch } = colors;
  mergeRules(
    sheet,
    colourWords(severities, [
      [severity.error, behind.background, behind.font],
      [severity.warning, watch.background, watch.font],
    ]),
  );
  protectSheetLightly(sheet);
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
