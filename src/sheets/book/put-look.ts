/** Gives a tab that is not emptied for it a look, unless it was given that look last: what people changed since stays. */
import type { LookKey } from '../../schema/stored/stored-looks';
import { joinRules } from '../platform/guards';
import { applyLook, type Ground, type Look, lookPrint, rulesOf } from '../platform/look';
import type { AppliedStore } from './applied-store';

export function putLook(
  store: AppliedStore,
  key: LookKey,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  look: Look,
  ground: Ground = 'used',
): void {
  const print = `${sheet.getSheetId()} ${lookPrint(look)}`;
  if (store.look(key) === print) return;
  if (look.rules !== undefined) putRules(sheet, rulesOf(sheet, look), ground);
  applyLook(sheet, look, ground);
  store.setLook(key, print);
}

/** Rules of people stay. */
function putRules(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[],
  ground: Ground,
): void {
  joinRules(sheet, rules, ground === 'new' ? [] : sheet.getConditionalFormatRules());
}
