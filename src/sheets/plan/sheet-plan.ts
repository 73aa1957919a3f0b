/** The port of the plan as last applied, and of the names of tabs, over SpreadsheetApp. */

import type { PlanPort } from '../../app/ports/plan';
import type { Config } from '../../domain/plan/model';
import type { Office } from '../../domain/plan/office';
import type { OfficialWords } from '../../domain/plan/official-words';
import { type DatedRenaming, renamedConfig } from '../../domain/plan/renaming';
import { fixedTabs } from '../../i18n/words/names';
import type { Grid } from '../../schema/cells/grid';
import { officeIn } from '../../schema/plan/settings-table';
import type { SheetContext } from '../book/context';
import { toCells } from '../platform/cells';
import { writePlaced } from '../platform/write-runs';
import { officialWords } from './plan-sheet';
import { renamedCells } from './rename-words';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class SheetPlan implements PlanPort {
  constructor(private readonly context: SheetContext) {}

  config(): Config | null {
    return this.context.config();
  }

  isSample(): boolean {
    return this.context.applied()?.sample ?? false;
  }

  tabName(key: string): string {
    const initiative = this.config()?.initiatives.find((each) => each.key === key);
    const sheet = this.sheet(key);
    if (sheet !== null) return this.context.list.name(sheet);
    return initiative?.tab ?? (isFixedTab(key) ? fixedTabs[key] : key);
  }

  renamed(): readonly DatedRenaming[] {
    return this.context.store.renamed();
  }

  keepRenamed(renamed: readonly DatedRenaming[]): void {
    this.context.store.setRenamed(renamed);
  }

  rename(renaming: DatedRenaming): void {
    const { store } = this.context;
    const applied = this.context.applied();
    if (applied === null) return;
    const [plan, settings] = (['plan', 'settings'] as const).map((key) => this.context.fixedSheet(key));
    const cells = renamedCells[renaming.what](this.grid(plan), this.grid(settings), renaming);
    if (plan) writePlaced(plan, cells.plan);
    if (settings) writePlaced(settings, cells.settings);
    this.context.forgetTables();
    const already = store.renamed();
    if (!already.some(({ at, from, to }) => at === renaming.at && from === renaming.from && to === renaming.to))
      store.setRenamed([...already, renaming]);
    store.setStale(true);
    store.write({ ...applied, config: renamedConfig(applied.config, renaming) });
    this.context.forget();
  }

  private grid(sheet: Sheet | null | undefined): Grid {
    return sheet ? toCells(sheet.getDataRange().getValues(), this.context.clock) : [];
  }

  officialWords(): ReadonlyMap<string, OfficialWords> {
    return officialWords(this.context);
  }

  office(): Office {
    return officeIn(this.grid(this.context.fixedSheet('settings')));
  }

  /** The sheet of an initiative or of a fixed tab; null when it is gone, and for any other key. */
  sheet(key: string): Sheet | null {
    const initiative = this.config()?.initiatives.find((each) => each.key === key);
    if (initiative !== undefined) return this.context.initiativeSheet(initiative);
    return isFixedTab(key) ? this.context.fixedSheet(key) : null;
  }
}

function isFixedTab(key: string): key is keyof typeof fixedTabs {
  return key in fixedTabs;
}
