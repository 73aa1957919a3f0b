/** An initiative with its tab. */

import type { Initiative } from '../../domain/plan/model';
import type { Located } from './locate';

export interface InitiativeTab {
  readonly initiative: Initiative;
  readonly sheet: Sheet;
  readonly name: string;
  readonly located: Located;
  /** Where the title and the live lines begin. */
  readonly titleRow: number;
  /** Made or first used just now: widths are set once, then they are the people's. */
  readonly fresh: boolean;
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
