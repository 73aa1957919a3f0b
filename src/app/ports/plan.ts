/** What the use cases ask of 計画 and 設定 as last applied, and of the names of tabs. Every member says what it costs. */

import type { Config } from '../../domain/plan/model';
import type { Office } from '../../domain/plan/office';
import type { OfficialWords } from '../../domain/plan/official-words';
import type { DatedRenaming } from '../../domain/plan/renaming';

export interface PlanPort {
  /** The plan and settings as last applied (集計を作り直す / 初期設定); no range read; null before set-up. */
  config(): Config | null;
  /** Whether the book says of itself that it is a sample: no range read. */
  isSample(): boolean;
  /** The name that the sheet of an initiative or of a fixed tab has now; as set up when it is gone, any other key as it is. */
  tabName(key: string): string;
  /** The names that were changed, oldest first: no range read. */
  renamed(): readonly DatedRenaming[];
  /** Keeps what was renamed; nothing is written to the tabs. */
  keepRenamed(renamed: readonly DatedRenaming[]): void;
  /**
   * Puts the new name where 計画 and 設定 have the old one and in what is applied; tabs and 集計 have it once they are built
   * anew. One read of each of the two, few writes. Done again it changes nothing.
   */
  rename(renaming: DatedRenaming): void;
  /** The official wording of 計画 by initiative, as it stands there: one read. */
  officialWords(): ReadonlyMap<string, OfficialWords>;
  /** The municipality and the section of 設定, as they stand there: one read. */
  office(): Office;
}
