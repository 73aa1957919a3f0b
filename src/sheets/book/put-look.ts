/** Gives a tab that is not emptied for it a look, unless it was given that look last: what people changed since stays. */
import type { LookKey } from '../../schema/stored/stored-looks';
import { mergeRules } from '../platform/guards';
import { applyLook, type Look, lookPrint, rulesOf } from '../platform/look';
import type { AppliedStore } from './applied-store';

export function putLook(
  store: AppliedStore,
  key: LookKey,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  look: Look,
): void {
  const print = `${sheet.getSheetId()} ${lookPrint(look)}`;
  if (store.look(key) === print) return;
  if (look.rules !== undefined) mergeRules(sheet, rulesOf(sheet, look));
  applyLook(sheet, look);
  store.setLook(key, print);
}
