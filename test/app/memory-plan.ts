/** The plan as last applied, in memory. People have renamed every initiative's tab. */

import type { PlanPort } from '../../src/app/ports/plan';
import type { Config } from '../../src/domain/plan/model';
import type { Office } from '../../src/domain/plan/office';
import type { OfficialWords } from '../../src/domain/plan/official-words';
import { type DatedRenaming, renamedConfig } from '../../src/domain/plan/renaming';
import { fixedTabs } from '../../src/i18n/words/names';

export class MemoryPlan implements PlanPort {
  madeBy: Office = { municipality: '', section: '' };
  words: ReadonlyMap<string, OfficialWords> = new Map();

  private renamings: readonly DatedRenaming[] = [];

  constructor(private applied: Config | null) {}

  /** 計画 and 設定 are applied anew. */
  apply(config: Config): void {
    this.applied = config;
  }

  config(): Config | null {
    return this.applied;
  }

  isSample(): boolean {
    return false;
  }

  tabName(key: string): string {
    const initiative = this.applied?.initiatives.find((each) => each.key === key);
    if (initiative !== undefined) return `${initiative.tab}（改）`;
    return new Map<string, string>(Object.entries(fixedTabs)).get(key) ?? key;
  }

  renamed(): readonly DatedRenaming[] {
    return this.renamings;
  }

  keepRenamed(renamed: readonly DatedRenaming[]): void {
    this.renamings = renamed;
  }

  rename(renaming: DatedRenaming): void {
    this.renamings = [...this.renamings, renaming];
    if (this.applied !== null) this.applied = renamedConfig(this.applied, renaming);
  }

  officialWords(): ReadonlyMap<string, OfficialWords> {
    return this.words;
  }

  office(): Office {
    return this.madeBy;
  }
}
