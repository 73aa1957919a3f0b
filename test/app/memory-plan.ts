/** The plan as last applied, in memory. People have renamed every initiative's tab. */

import type { PlanPort } from '../../src/app/ports/plan';
import type { Config } from '../../src/domain/plan/model';
import type { OfficialWords } from '../../src/domain/plan/official-words';
import { fixedTabs } from '../../src/i18n/words/names';

export class MemoryPlan implements PlanPort {
  words: ReadonlyMap<string, OfficialWords> = new Map();

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

  officialWords(): ReadonlyMap<string, OfficialWords> {
    return this.words;
  }
}
