/** What to ask about one row before it is written, beside the rows that stand on its tab. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Config, Initiative } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import type { KnownRow } from '../../domain/rows/counted-row';
import { questionsOf } from '../../domain/rows/questions';
import { strictRow } from '../../domain/rows/strict-row';
import type { RowCells, TabSheet } from '../ports/rows';

interface Counting {
  readonly config: Config;
  readonly asOf: PlainDate;
}

/** The rows of a tab as they count now. */
export function knownRows({ config, asOf }: Counting, sheet: TabSheet): KnownRow[] {
  return sheet.rows.map(({ row, cells }) => ({ row, cells, strict: strictRow(cells, config, asOf) }));
}

/** The questions that these cells would raise at `row`, in the place of what stands there; null for a new row below the others. */
export function questionsAbout(
  counting: Counting,
  initiative: Initiative,
  sheet: TabSheet,
  cells: RowCells,
  row: number | null,
): Problem[] {
  const { config, asOf } = counting;
  const at = row ?? (sheet.rows.at(-1)?.row ?? sheet.firstRow) + 1;
  const others = knownRows(counting, sheet).filter((each) => each.row !== at);
  const known = [...others, { row: at, cells, strict: strictRow(cells, config, asOf) }];
  return questionsOf(initiative, config, known, sheet.tab).filter(({ where }) => where?.row === at);
}
