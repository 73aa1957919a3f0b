/** What to ask about the rows of a tab that count as they stand: each question is a warning that a person answers once. */

import type { Config, Initiative } from '../plan/model';
import type { Problem } from '../problems/problem';
import { countedRows, type KnownRow } from './counted-row';
import { doubtfulNotes } from './doubtful-notes';
import { draggedBlocks } from './repeated-rows';
import { severalInOneCell } from './several-in-one-cell';
import { totalsAmongRows } from './totals-among-rows';
import { unusualCounts } from './unusual-counts';
import { wholeBesideParts } from './whole-beside-parts';

/** Of one initiative's rows together, from the top down. A line is asked about as a total once. A row that does not count is never asked about here. */
export function questionsOf(initiative: Initiative, config: Config, rows: readonly KnownRow[], tab: string): Problem[] {
  const counted = countedRows(rows);
  const wholes = wholeBesideParts(config, counted, tab);
  const asked = new Set(wholes.map(({ where }) => where?.row));
  const totals = totalsAmongRows({ initiative, config, tab }, counted).filter(({ where }) => !asked.has(where?.row));
  return [
    ...severalInOneCell(initiative, counted, tab),
    ...unusualCounts(initiative, counted, tab),
    ...wholes,
    ...totals,
    ...draggedBlocks(counted, tab),
    ...doubtfulNotes(counted, tab),
  ];
}
