/** Writes 0 where people wrote なし or － for a count, when they say that this is what they mean. */

import { cellText, isBlank } from '../../domain/cells/cell-value';
import { parseCount } from '../../domain/cells/parse-count';
import { type ClosedMonths, isClosed } from '../../domain/closing/closing';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import { assessRow } from '../../domain/rows/assess-row';
import type { ChangeLine } from '../ports/history';
import type { SheetRow } from '../ports/rows';
import { entryContent } from '../rows/entry-content';
import { cellsText } from '../rows/entry-text';
import { whereabouts } from '../rows/read-rows';
import { changeCells } from '../rows/row-cells';
import { asOfDate, type Deps } from '../shared/deps';

/**
 * How many cells were written. A row of a closed month is left as it is: there a change needs its reason. One read a tab, and
 * one write where there is something to write, with a line in 変更履歴 for each row.
 */
export function writeZeros(deps: Pick<Deps, 'rows' | 'history' | 'closings' | 'clock'>, config: Config): number {
  const closed = deps.closings.closedMonths();
  const lines: ChangeLine[] = [];
  let cells = 0;
  for (const initiative of config.initiatives) {
    const sheet = deps.rows.readTab(initiative.key);
    if (sheet === null) continue;
    const found = sheet.rows.flatMap((row) => {
      const columns = wordsForNone(initiative, row);
      return columns.length === 0 || isFixed(deps, config, initiative, closed, row) ? [] : [{ row, columns }];
    });
    const writes = found.flatMap(({ row, columns }) => columns.map((column) => ({ row: row.row, column, value: 0 })));
    if (writes.length > 0) deps.rows.write(sheet, writes);
    cells += writes.length;
    lines.push(...found.flatMap(({ row, columns }) => lineOf(deps, config, initiative, sheet.name(), row, columns)));
  }
  if (lines.length > 0) deps.history.record(lines);
  return cells;
}

function wordsForNone(initiative: Initiative, { cells }: SheetRow): string[] {
  return columnIndicators(initiative).flatMap((indicator, index) => {
    const cell = cells.counts[index] ?? null;
    const parsed = isBlank(cell) ? null : parseCount(cell, indicator);
    const isNone = parsed?.ok === false && parsed.code === 'count.notANumber' && parsed.reason === 'none';
    return isNone ? [indicator.key] : [];
  });
}

function isFixed(
  deps: Pick<Deps, 'clock'>,
  config: Config,
  initiative: Initiative,
  closed: ClosedMonths,
  { cells }: SheetRow,
): boolean {
  const assessment = assessRow(initiative, cells, { config, asOf: asOfDate(config, deps), today: deps.clock.today() });
  const { day, area } = whereabouts(initiative, cells, assessment);
  return day !== null && isClosed(closed, day, area);
}

/** A row without its 記録ID gets one by 修復, and its line from 点検. */
function lineOf(
  deps: Pick<Deps, 'clock'>,
  config: Config,
  initiative: Initiative,
  tab: string,
  { cells }: SheetRow,
  columns: readonly string[],
): ChangeLine[] {
  const id = cellText(cells.id);
  if (id === '') return [];
  const now = changeCells(
    initiative,
    cells,
    columns.map((column) => ({ column, value: 0 })),
  );
  const assessment = assessRow(initiative, now, { config, asOf: asOfDate(config, deps), today: deps.clock.today() });
  return [
    {
      kind: 'repaired',
      tab,
      id,
      before: cellsText(config, initiative, cells, columns),
      after: cellsText(config, initiative, now, columns),
      reason: '',
      requestId: '',
      content: entryContent(initiative, now, assessment),
    },
  ];
}
