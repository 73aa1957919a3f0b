/** What is not carried into the next year goes: entries, and the tabs whose lines are the old year's alone. */

import { noSeal } from '../../app/history/chain';
import type { Initiative } from '../../domain/plan/model';
import type { fixedTabs } from '../../i18n/words/names';
import type { SheetContext } from '../book/context';
import { KEY_ROW, tabColumns } from '../book/layout';
import { locate } from '../book/locate';
import { showYearBanner } from '../book/year-banner';
import { toCells } from '../platform/cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** They are made anew when the book is built, or when somebody asks for them. */
const linesOfTheYear: readonly (keyof typeof fixedTabs)[] = [
  'check',
  'closings',
  'quality',
  'history',
  'breakdown',
  'report',
  'comparison',
];

/** The rows below the headers, people's own columns among them, and whole tabs. A few writes a tab; done again it finds nothing. */
export function clearYear(context: SheetContext): void {
  for (const initiative of context.config()?.initiatives ?? []) {
    const sheet = context.initiativeSheet(initiative);
    if (sheet !== null) clearRows(context, sheet, initiative);
  }
  const { store, list } = context;
  const archives = new Set(store.seal()?.archives ?? []);
  const gone = context
    .sheets()
    .filter((sheet) => archives.has(list.id(sheet)) || linesOfTheYear.some((key) => isFixed(context, key, sheet)));
  for (const sheet of gone) list.remove(sheet);
  context.forget();
  store.setClosed(new Map());
  store.setSeal({ ...noSeal, row: 0, archives: [] });
  store.setRestoring('');
  const { closed, ...year } = store.year() ?? { file: '' };
  if (closed === undefined) return;
  store.setYear(year);
  showYearBanner(context);
}

function isFixed(context: SheetContext, key: keyof typeof fixedTabs, sheet: Sheet): boolean {
  const fixed = context.fixedSheet(key);
  return fixed !== null && context.list.id(fixed) === context.list.id(sheet);
}

function clearRows(context: SheetContext, sheet: Sheet, initiative: Initiative): void {
  const { headerRow } = locate(initiative, toCells(sheet.getDataRange().getValues(), context.clock));
  const rows = sheet.getLastRow() - headerRow;
  if (rows < 1) return;
  sheet
    .getRange(headerRow + 1, 1, rows, sheet.getLastColumn())
    .clearContent()
    .clearNote();
}

/** The column of an indicator that is dropped; nothing where it is gone. */
export function dropColumn(context: SheetContext, initiative: string, indicator: string): void {
  const known = context.config()?.initiatives.find(({ key }) => key === initiative);
  const sheet = known === undefined ? null : context.initiativeSheet(known);
  if (known === undefined || sheet === null || !tabColumns(known).some(({ key }) => key === indicator)) return;
  const [keys = []] = sheet.getRange(KEY_ROW, 1, 1, sheet.getLastColumn()).getValues();
  const column = keys.indexOf(indicator) + 1;
  if (column > 0) sheet.deleteColumns(column, 1);
}
