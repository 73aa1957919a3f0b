/** The port of the plan as last applied, and of the names of tabs, over SpreadsheetApp. */

import type { PlanPort } from '../../app/ports/plan';
import type { Config } from '../../domain/plan/model';
import type { OfficialWords } from '../../domain/plan/official-words';
import { fixedTabs } from '../../i18n/words/names';
import type { SheetContext } from '../book/context';
import { officialWords } from './plan-sheet';

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

  officialWords(): ReadonlyMap<string, OfficialWords> {
    return officialWords(this.context);
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
