/** An initiative with its tab. */

import type { Initiative } from '../../domain/plan/model';
import type { Grid } from '../../schema/cells/grid';
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
  /** Its frame and columns stood where they are: none was put in or moved. */
  readonly inOrder: boolean;
  /** A copy of a styled blank tab, put in just now: it lacks its words, its colour and its protection. */
  readonly styled: boolean;
  /** What stands on it, from A1 on; null on a sheet that was put in just now. */
  readonly used: Range | null;
  readonly cells: Grid;
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
