/** The 点検 tab, generated: one line a problem, with a link to its cell. */

import type { CheckLine } from '../../app/ports/check';
import { ja } from '../../i18n/ja';
import { checkHeaders } from '../../i18n/words/check-words';
import { fixedTabs } from '../../i18n/words/names';
import { type AskedQuestion, decodeQuestion, encodeQuestion } from '../../schema/history/answer';
import type { AppliedStore } from '../book/applied-store';
import { putLook } from '../book/put-look';
import { columnFrom, columnLetters, sheetPrefix } from '../platform/a1';
import { colors } from '../platform/colors';
import { type Look, lookPrint, tableHeights, wordColours } from '../platform/look';
import { isFormulaLike } from '../platform/misread';
import { applyStyle, askRanges, type Ranges, rangeOf, takeSteps, topCells, valuesStep } from '../platform/style';
import { type Area, type Style, TO_END } from '../platform/style-layers';
import { placeOrGrow } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TITLE_ROW = 1;
const LEAD_ROW = 2;
const CHECK_HEADER_ROW = 4;
const FIRST_ROW = 5;
/** The hidden columns are as wide as those before them: one call for all. */
const WIDTHS = [64, 64, 84, 44, 104, 330, 330, 112, 112, 112, 112];
const LINK_COLUMN = column('セルへ');
export const TICK_COLUMN = column('このままでよい');
const FIRST_TEXT = column('重要度');
const TEXTS = column('どうすればよいか') - FIRST_TEXT + 1;
const REASON_COLUMN = column('理由（任意）');
const CODE_COLUMN = column('コード');
const QUESTION_COLUMN = column('問いの控え');

/** A problem with the sheet it is on and the cell to go to. */
export interface PlacedProblem extends CheckLine {
  readonly tabName: string;
  readonly columnName: string;
  readonly sheetId: number | null;
  /** 1-based column of the cell; null when only the row is known. */
  readonly column: number | null;
}

const plain: Style = { format: '@', wrap: true, top: false };
const lineStyles: readonly (readonly [Area, Style])[] = [
  [[FIRST_ROW, FIRST_TEXT, TO_END, TEXTS], plain],
  [[FIRST_ROW, REASON_COLUMN, TO_END, WIDTHS.length - REASON_COLUMN + 1], plain],
  [[FIRST_ROW, CODE_COLUMN, TO_END, 2], { wrap: false }],
  [[FIRST_ROW, TICK_COLUMN, TO_END, 1], { format: 'General', top: false }],
  [[FIRST_ROW, LINK_COLUMN, TO_END, 1], { format: 'General', top: false }],
];

/**
 * Write the list anew: what can be ticked, texts and links, the words above; three writes. Looks are given once, and again where rows are put
 * in or a text needs them.
 */
export function writeCheck(
  sheet: Sheet,
  store: AppliedStore,
  problems: readonly PlacedProblem[],
  lead: readonly string[],
): void {
  const used = Math.max(sheet.getLastRow() - FIRST_ROW + 1, 0);
  const rows = Math.max(used, problems.length);
  const words: Area = [LEAD_ROW, 1, 2, 1];
  const list: Area = [FIRST_ROW, 1, Math.max(rows, 1), WIDTHS.length];
  const { range: found, grew } = placeOrGrow(sheet, FIRST_ROW + rows - 1, () => wholeRanges(sheet, [words, list]));
  found.of(words).setValues([[lead[0] ?? ''], [lead[1] ?? '']]);
  if (rows === 0) return;
  const range = found.of(list);
  const cells = problems.map((each) => [link(each), ...line(each), ...ticked(each)]);
  const width = WIDTHS.length;
  const needsLook = grew || cells.some((texts) => texts.slice(1).some(isFormulaLike));
  if (needsLook || store.look('check.lines') !== linesPrint(sheet)) {
    applyStyle(sheet, lineStyles);
    store.setLook('check.lines', linesPrint(sheet));
    store.keepLooks();
  }
  const box = SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(false).build();
  const asks = Array.from({ length: rows }, (_, index) => (problems[index]?.question ?? null) !== null);
  const columns = Array.from({ length: width }, (_, column) => column + 1 === TICK_COLUMN);
  range.setDataValidations(asks.map((asking) => columns.map((ticks) => (asking && ticks ? box : null))));
  const blank = Array.from({ length: rows - cells.length }, () => new Array<string>(width).fill(''));
  range.setValues([...cells, ...blank]);
}

/** No document says whether a list of ranges that goes beyond the sheet is refused or cut. @throws RangeError where it was cut */
function wholeRanges(sheet: Sheet, areas: readonly Area[]): Ranges {
  const ranges = askRanges(sheet, areas);
  for (const area of areas) if (ranges.of(area).getNumRows() < area[2]) throw new RangeError('The sheet is too short.');
  return ranges;
}

function linesPrint(sheet: Sheet): string {
  return `${sheet.getSheetId()} ${lookPrint({ cells: lineStyles })}`;
}

/** What stands in the columns behind the words. */
function ticked({ problem, question }: PlacedProblem): (string | boolean)[] {
  return [...tick(problem, question), '', problem.code, asked(question)];
}

/** How many questions stand without a tick, as a native formula: ticking one counts at once. '' before the first 点検. */
export function openQuestions(sheetName: string): string {
  const ticks = `${sheetPrefix(sheetName)}${columnFrom(CHECK_HEADER_ROW, TICK_COLUMN)}`;
  return `=SUMPRODUCT(ISLOGICAL(${ticks})*IFERROR(1-${ticks},0))`;
}

function column(header: (typeof checkHeaders)[number]): number {
  return checkHeaders.indexOf(header) + 1;
}

function tick(problem: PlacedProblem['problem'], question: PlacedProblem['question']): [string | boolean] {
  if (question !== null) return [question.isAnswered];
  return [problem.question === true ? ja.check.afterRepair : ''];
}

function asked(question: PlacedProblem['question']): string {
  return question === null ? '' : encodeQuestion(question);
}

/** A line that a person ticked, or whose tick they took away. */
export interface Ticked {
  readonly question: AskedQuestion;
  readonly ticked: boolean;
  readonly tabName: string;
  /** The sentence that asks. */
  readonly message: string;
  readonly reason: string;
}

/** The lines of questions among these rows: one read. */
export function readTicks(sheet: Sheet, row: number, rows: number): Ticked[] {
  const first = Math.max(row, FIRST_ROW);
  const count = Math.min(row + rows - 1, sheet.getLastRow()) - first + 1;
  if (count < 1) return [];
  const values: unknown[][] = sheet.getRange(first, 1, count, WIDTHS.length).getValues();
  return values.flatMap((cells): Ticked[] => {
    const text = (at: number): string => String(cells[at - 1] ?? '');
    const question = decodeQuestion(text(QUESTION_COLUMN));
    const ticked = cells[TICK_COLUMN - 1];
    if (question === null || typeof ticked !== 'boolean') return [];
    return [
      { question, ticked, tabName: text(column('タブ')), message: text(column('内容')), reason: text(REASON_COLUMN) },
    ];
  });
}

/** Title, headers and looks of the tab: one read, and writes only where something is missing. */
export function ensureCheckSheet(sheet: Sheet, isNew: boolean, store: AppliedStore): void {
  const { title, lead, severity } = ja.check;
  const width = checkHeaders.length;
  const top: Area = [1, 1, CHECK_HEADER_ROW, width];
  const blank = Array.from({ length: CHECK_HEADER_ROW }, () => new Array<string>(width).fill(''));
  const cells: unknown[][] = isNew ? blank : rangeOf(sheet, top).getValues();
  const wanted = cells.map((line) => line.map((cell) => (typeof cell === 'string' ? cell : '')));
  wanted[TITLE_ROW - 1]?.splice(0, 1, title);
  if (cells[LEAD_ROW - 1]?.[0] === '') wanted[LEAD_ROW - 1]?.splice(0, 1, lead);
  wanted[CHECK_HEADER_ROW - 1]?.splice(0, width, ...checkHeaders);
  const write = valuesStep(top, wanted);
  if (!isNew && JSON.stringify(wanted) !== JSON.stringify(cells)) takeSteps(sheet, [write]);
  const { behind, watch } = colors;
  const look: Look = {
    cells: topCells(1, CHECK_HEADER_ROW, width),
    rules: wordColours([FIRST_ROW, FIRST_TEXT, TO_END, 1], 'is', [
      [severity.error, behind.background, behind.font],
      [severity.warning, watch.background, watch.font],
    ]),
    notes: [[CHECK_HEADER_ROW, TICK_COLUMN, [ja.check.answerHint]]],
    underlines: [[[FIRST_ROW, 1, TO_END, WIDTHS.length], colors.line]],
    widths: WIDTHS,
    heights: tableHeights(CHECK_HEADER_ROW),
    columns: WIDTHS.length,
    hiddenColumns: [[CODE_COLUMN, 2]],
    hidesGridlines: true,
    frozenRows: CHECK_HEADER_ROW,
    protection: { name: fixedTabs.check, open: [[FIRST_ROW, TICK_COLUMN, TO_END, 2]] },
  };
  putLook(store, 'check', sheet, look, isNew ? { ground: 'new', steps: [write] } : {});
}

function line({ problem, question, tabName, columnName }: PlacedProblem): string[] {
  const row = problem.where?.row;
  const severity = question?.isAnswered === true ? ja.check.acknowledged : ja.check.severity[problem.severity];
  return [severity, tabName, row === undefined ? '' : String(row), columnName, problem.message, problem.advice];
}

function link({ problem, sheetId, column }: PlacedProblem): string {
  const row = problem.where?.row;
  if (sheetId === null || row === undefined) return '';
  return `=HYPERLINK("#gid=${sheetId}&range=${columnLetters(column ?? 1)}${row}","${ja.check.open}")`;
}
