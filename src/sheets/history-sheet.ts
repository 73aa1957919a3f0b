/** The 変更履歴 tab: append only, every cell plain text. */
import type { LateLine } from '../app/closing-port';
import type { ChangeLine, Made } from '../app/ports';
import type { ChangeKind } from '../domain/change';
import { ja } from '../i18n/ja';
import { historyHeaders } from '../i18n/names';
import { protectSheetLightly } from './guards';
import { dress, dressTop, setWidths } from './style';
import { growTo } from './tab-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_ROW = 3;
const WIDTHS = [150, 90, 180, 100, 220, 260, 260, 220, 220];

export function ensureHistorySheet(sheet: Sheet): void {
  const { title, hint } = ja.setup.history;
  const width = historyHeaders.length;
  dress(sheet, [[[HEADER_ROW + 1, 1, sheet.getMaxRows() - HEADER_ROW, width], { format: '@', top: true }]]);
  sheet.getRange(1, 1, 2, 1).setValues([[title], [hint]]);
  sheet.getRange(HEADER_ROW, 1, 1, width).setValues([[...historyHeaders]]);
  dressTop(sheet, 1, HEADER_ROW, width);
  setWidths(sheet, WIDTHS);
  protectSheetLightly(sheet);
}

/** Append lines: one write. `now` is of those that do not say when and by whom. */
export function appendHistory(sheet: Sheet, lines: readonly ChangeLine[], now: Made): void {
  if (lines.length === 0) return;
  const first = Math.max(sheet.getLastRow(), HEADER_ROW) + 1;
  const grown = growTo(sheet, first + lines.length - 1);
  const cells = lines.map(({ made = now, kind, tab, id, before, after, reason, requestId }) => [
    made.at,
    ja.history.kinds[kind],
    made.by,
    tab,
    id,
    before,
    after,
    reason,
    requestId,
  ]);
  const range = sheet.getRange(first, 1, cells.length, WIDTHS.length);
  if (grown) range.setNumberFormat('@');
  range.setValues(cells);
}

/** Whether a line of this request is there: one read of the column of request ids. */
export function historyHas(sheet: Sheet, requestId: string): boolean {
  const rows = sheet.getLastRow() - HEADER_ROW;
  if (rows < 1) return false;
  return sheet
    .getRange(HEADER_ROW + 1, WIDTHS.length, rows, 1)
    .getValues()
    .some(([value]) => value === requestId);
}

/** The lines of these kinds, oldest first: one read. */
export function historyLines(sheet: Sheet, kinds: readonly ChangeKind[]): LateLine[] {
  const rows = sheet.getLastRow() - HEADER_ROW;
  if (rows < 1) return [];
  const words = new Set(kinds.map((kind) => ja.history.kinds[kind]));
  const cells: unknown[][] = sheet.getRange(HEADER_ROW + 1, 1, rows, WIDTHS.length).getValues();
  return cells.flatMap((line) => {
    const [at = '', kind = '', , tab = '', id = '', before = '', after = '', reason = ''] = line.map(String);
    return words.has(kind) ? [{ at, tab, id, before, after, reason }] : [];
  });
}
