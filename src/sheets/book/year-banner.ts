/** What the title of each tab says while the year is closed as a whole. */

import { eraFiscalYear } from '../../domain/calendar/era';
import { toIso } from '../../domain/calendar/plain-date';
import { lateUntil } from '../../domain/closing/closed-year';
import { ja } from '../../i18n/ja';
import { fixedTabs } from '../../i18n/words/names';
import type { SheetContext } from './context';
import { KEY_ROW } from './layout';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Papers that are made when they are asked for say of which day they are. */
const papers: readonly string[] = ['breakdown', 'report', 'comparison', 'logic'];
/** So far from the top and the left a title stands. */
const ROWS = 4;
const COLUMNS = 3;
const MARK = /　?［年度を閉じました：[^［］]*］$/;

/** Puts the mark behind the title of each tab, or takes it away. One read a tab, and two writes where it changes. */
export function showYearBanner(context: SheetContext): void {
  const config = context.config();
  const words = bannerOf(context);
  if (config === null || words === null) return;
  const keys = (Object.keys(fixedTabs) as (keyof typeof fixedTabs)[]).filter((key) => !papers.includes(key));
  for (const key of keys) markTitle(context.fixedSheet(key), 1, words);
  // The keys of the columns stand above the title.
  for (const initiative of config.initiatives) markTitle(context.initiativeSheet(initiative), KEY_ROW + 1, words);
  context.forgetTables();
}

/** The same for a tab whose title was just written; no call while the year is open. */
export function showBannerOn(context: SheetContext, sheet: Sheet): void {
  const words = context.store.year()?.closed === undefined ? null : bannerOf(context);
  if (words !== null) markTitle(sheet, 1, words);
}

interface Banner {
  /** '' while the year is open. */
  readonly mark: string;
  readonly note: string;
}

function bannerOf(context: SheetContext): Banner | null {
  const config = context.config();
  const closed = context.store.year()?.closed;
  if (config === null) return null;
  if (closed === undefined) return { mark: '', note: '' };
  const { mark, note } = ja.closeYear;
  return {
    mark: `　${mark(closed.at)}`,
    note: note(eraFiscalYear(config.fiscalYear), toIso(lateUntil(config)), closed.address),
  };
}

function markTitle(sheet: Sheet | null, first: number, { mark, note }: Banner): void {
  if (sheet === null) return;
  const rows = Math.min(ROWS, sheet.getMaxRows() - first + 1);
  const columns = Math.min(COLUMNS, sheet.getMaxColumns());
  if (rows < 1) return;
  const found = titleIn(sheet.getRange(first, 1, rows, columns).getValues());
  if (found === null) return;
  const title = found.text.replace(MARK, '') + mark;
  if (title === found.text) return;
  sheet
    .getRange(first + found.row, 1 + found.column)
    .setValue(title)
    .setNote(note);
}

function titleIn(cells: readonly (readonly unknown[])[]): { row: number; column: number; text: string } | null {
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line.entries())
      if (typeof cell === 'string' && cell.trim() !== '') return { row, column, text: cell };
  return null;
}
