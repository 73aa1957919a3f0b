/** The entry that a person means by the row that is selected: on its own tab, or by its line on 変更履歴. */
import { entryText } from '../../app/rows/entry-text';
import { cellText } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import { shownHistoryHeaders } from '../../i18n/words/history-names';
import { states } from '../../i18n/words/names';
import type { SheetContext } from '../book/context';
import { readTabSheet } from './tab-sheet';

export interface SelectedEntry {
  /** Its 記録ID. */
  readonly id: string;
  /** Where it is selected. */
  readonly tab: string;
  /** 1-based. */
  readonly row: number;
  /** Or on 変更履歴, where what became of it since is not looked up. */
  readonly isVoided: boolean;
  /** What stands in it. */
  readonly text: string;
}

/** null where the row that is selected is no entry. One read. */
export function selectedRow(context: SheetContext, config: Config): SelectedEntry | null {
  const range = context.spreadsheet.getActiveRange();
  if (range === null) return null;
  const [sheet, row] = [range.getSheet(), range.getRow()];
  const initiative = context.initiativeOf(sheet);
  if (initiative === null) return onHistory(context, sheet, row);
  const tab = readTabSheet(sheet, context.list.name(sheet), initiative, context.clock);
  const found = tab.rows.find((each) => each.row === row);
  const id = cellText(found?.cells.id ?? null);
  if (found === undefined || id === '') return null;
  const isVoided = cellText(found.cells.status) === states.voided;
  return { id, isVoided, tab: tab.name(), row, text: entryText(config, initiative, found.cells) };
}

function onHistory(
  context: SheetContext,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  row: number,
): SelectedEntry | null {
  if (sheet.getSheetId() !== context.fixedSheet('history')?.getSheetId()) return null;
  const [line = []] = sheet.getRange(row, 1, 1, shownHistoryHeaders.length).getValues();
  const cell = (header: (typeof shownHistoryHeaders)[number]): string =>
    String(line[shownHistoryHeaders.indexOf(header)]);
  const id = cell('記録ID');
  if (id === '' || id === '記録ID') return null;
  return { id, isVoided: true, tab: sheet.getName(), row, text: cell('変更後') || cell('変更前') };
}
