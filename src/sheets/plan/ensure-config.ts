/** 計画 and 設定 as they must be there for anything else: their tables, and the widths of this version. */
import type { Config } from '../../domain/plan/model';
import type { SheetContext } from '../book/context';
import { followWidths, keepWidths } from '../book/follow-widths';
import { ensurePlanSheet, isPlan, planWidths } from './plan-sheet';
import { ensureSettingsSheet, isSettings, settingsWidths } from './settings-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function ensureConfigSheets(
  context: SheetContext,
  sheets: { readonly settings: Sheet; readonly plan: Sheet },
  config: Config,
): void {
  const { clock, store } = context;
  const [settings, plan] = [context.tableGrid('settings') ?? [], context.tableGrid('plan') ?? []];
  const tables = [
    { key: 'settings', there: isSettings(settings), widths: settingsWidths },
    { key: 'plan', there: isPlan(plan), widths: planWidths(plan, config) },
  ] as const;
  const follow = tables.map(({ key, there, widths }) =>
    there ? followWidths(store, key, sheets[key], widths) : () => keepWidths(store, key, sheets[key], widths),
  );
  const settingsWritten = ensureSettingsSheet(sheets.settings, settings, config);
  const planWritten = ensurePlanSheet(sheets.plan, plan, config, clock);
  for (const work of follow) work();
  if (settingsWritten || planWritten) context.forgetTables();
}
