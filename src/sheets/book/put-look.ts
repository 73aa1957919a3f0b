/** Gives a tab that is not emptied for it a look, unless it was given that look last: what people changed since stays. */
import type { LookKey } from '../../schema/stored/stored-looks';
import { joinRules } from '../platform/guards';
import { type Along, applyLook, type Ground, type Look, lookPrint } from '../platform/look';
import type { Step } from '../platform/style';
import type { AppliedStore } from './applied-store';

export function putLook(
  store: AppliedStore,
  key: LookKey,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  look: Look,
  { ground = 'used', steps = [] }: { readonly ground?: Ground; readonly steps?: readonly Step[] } = {},
): void {
  const print = `${sheet.getSheetId()} ${lookPrint(look)}`;
  if (store.look(key) === print) return;
  // Rules of people stay.
  const before = look.rules === undefined || ground === 'new' ? [] : sheet.getConditionalFormatRules();
  const putRules: Along['putRules'] = (own) => joinRules(sheet, own, before);
  applyLook(sheet, look, ground, { steps, ...(look.rules !== undefined && { putRules }) });
  store.setLook(key, print);
}
