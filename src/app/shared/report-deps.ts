/** What reports are given beside what every use case is given. */

import type { OfficialWords } from '../../domain/plan/official-words';
import type { Deps } from './deps';

export interface ReportDeps extends Deps {
  /** The official wording of 計画 by initiative: one read. */
  officialWords(): ReadonlyMap<string, OfficialWords>;
}
