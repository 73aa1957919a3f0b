/** Puts in the tabs that are missing, each at its place, and finds the others. */
import type { Config, Initiative } from '../../domain/plan/model';
import { fixedTabs } from '../../i18n/words/names';
import { chofuR7 } from '../../plans/chofu-r7';
import type { SheetContext } from '../book/context';
import type { InitiativeTab } from '../book/initiative-tab';
import { ensureTab, type FoundTab, tabOrder } from './ensure-tab';
import { isForeignTab } from './sheet-ownership';
import { blankTab, copiedTabs } from './tab-template';
import type { Offered } from './tab-validations';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All are found, read and put in before the first of those that were there is changed. */
export function ensureTabs(context: SheetContext, config: Config, offered: Offered): InitiativeTab[] {
  const applied = context.readApplied();
  const former = applied?.ok ? applied.applied.config.initiatives : [];
  const found = config.initiatives.map((initiative) => ({ initiative, own: ownTab(context, initiative, config) }));
  const put = ({ tab, key }: Initiative, template: Sheet | null): Sheet =>
    insert(context, config.initiatives, tab, key, template);
  const missing = found.flatMap(({ initiative, own }) => (own === null ? [initiative] : []));
  const copies = copiedTabs(missing, { config, offered, insert: put });
  const tabs = found.map(({ initiative, own }): FoundTab | InitiativeTab => {
    const copy = copies.get(initiative.key);
    if (copy !== undefined) return blankTab(initiative, copy, context.list.name(copy));
    const sheet = own?.sheet ?? put(initiative, null);
    const before = former.find(({ key }) => key === initiative.key);
    renameTab(context, sheet, before?.tab, initiative.tab);
    return { initiative, before: before ?? initiative, sheet, name: context.list.name(sheet), used: own?.used ?? null };
  });
  const done = tabs.map((tab) => ('styled' in tab ? tab : ensureTab(tab, context.clock)));
  context.keptTabs.clear();
  for (const { initiative, used, inOrder, cells } of done)
    if (used !== null && inOrder) context.keptTabs.set(initiative.key, { range: used, cells });
  return done;
}

/** The sheet of an initiative with what stands on it: one read. A person's own of that name is set aside. */
function ownTab(
  context: SheetContext,
  initiative: Initiative,
  config: Config,
): Pick<FoundTab, 'sheet' | 'used'> | null {
  const sheet = context.initiativeSheet(initiative);
  if (sheet === null) return null;
  const { range, cells } = context.takeTab(sheet);
  if (!isForeignTab(initiative, cells, config)) return { sheet, used: { range, cells } };
  context.setAside(sheet);
  return null;
}

/** A tab that still has the name that 計画 gave it follows 計画, unless another sheet has that name. */
function renameTab({ list }: SheetContext, sheet: Sheet, before: string | undefined, name: string): void {
  if (before !== name && list.name(sheet) === before && list.named(name) === null) list.rename(sheet, name);
}

export function ensureFixed(context: SheetContext, key: keyof typeof fixedTabs): Sheet {
  const initiatives = context.readApplied();
  const known = initiatives?.ok ? initiatives.applied.config.initiatives : chofuR7.initiatives;
  return context.fixedSheet(key) ?? insert(context, known, fixedTabs[key], key);
}

/** A sheet that has the name, being another tab of the add-on's or a person's own, gives it up. */
function insert(
  context: SheetContext,
  initiatives: readonly Initiative[],
  name: string,
  key: string,
  template: Sheet | null = null,
): Sheet {
  const clash = context.list.named(name);
  if (clash !== null) context.setAside(clash);
  const order = tabOrder(initiatives);
  const after = order.slice(order.findIndex((each) => each.key === key) + 1);
  const next = after.map((each) => context.named(each.name)).find((sheet) => sheet !== null);
  // The tab of an initiative that is gone from 計画 may still have the name.
  return context.list.insert(context.list.freeName(name), next ?? null, template);
}
