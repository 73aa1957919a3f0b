/** Entries whose organisation is to be called otherwise: which they are, what the figures become, and their lines in 変更履歴. */

import { cellText } from '../../domain/cells/cell-value';
import { type ClosedMonths, isClosed, monthKey } from '../../domain/closing/closing';
import { allIndicators } from '../../domain/plan/indicators';
import { kindOf } from '../../domain/plan/kinds';
import type { Config } from '../../domain/plan/model';
import { assessRow } from '../../domain/rows/assess-row';
import { rollUp } from '../../domain/totals/roll-up';
import { cityTotal } from '../../i18n/words/names';
import type { MergeFigure } from '../../schema/requests/organisation-answers';
import type { ChangeLine } from '../ports/history';
import type { RowCells } from '../ports/rows';
import { isMarkedLate } from '../rows/closed-months';
import { lateContent } from '../rows/entry-content';
import { cellsText, entryText } from '../rows/entry-text';
import { statusText } from '../rows/normalize-rows';
import { type ReadRow, type ReadTab, tabRows } from '../rows/read-rows';
import { changeCells } from '../rows/row-cells';
import { asOfDate, type Deps } from '../shared/deps';

export interface RenamedRow {
  readonly tab: ReadTab;
  readonly read: ReadRow;
  readonly to: string;
  /** Its month is closed. */
  readonly late: boolean;
}

/** The entries for which `nameFor` says another name than stands there; voided ones stay as they are. */
export function renamedRows(
  tabs: readonly ReadTab[],
  closed: ClosedMonths,
  nameFor: (typed: string, id: string) => string | null,
): RenamedRow[] {
  return tabs.flatMap((tab) =>
    tab.rows.flatMap((read): RenamedRow[] => {
      const { row, assessment, day, area } = read;
      const typed = cellText(row.cells.counterparty);
      if (assessment.state !== 'entry' || typed === '') return [];
      const to = nameFor(typed, cellText(row.cells.id));
      if (to === null || to === typed) return [];
      return [{ tab, read, to, late: day !== null && isClosed(closed, day, area) }];
    }),
  );
}

/** What the counts of organisations come to before and after: the whole city, and each area in which they differ. */
export function figuresOf(
  deps: Pick<Deps, 'clock'>,
  config: Config,
  tabs: readonly ReadTab[],
  renamed: readonly RenamedRow[],
): MergeFigure[] {
  const asOf = asOfDate(config, deps);
  const names = new Map(renamed.map(({ read, to }) => [read, to]));
  const after = tabs.map((tab) => ({ ...tab, rows: tab.rows.map((read) => underName(read, names.get(read))) }));
  const [was, is] = [tabs, after].map((each) => rollUp(config, tabRows(each), asOf));
  const scopes = [
    ['city', cityTotal] as const,
    ...[...config.areas, config.cityWide].map((name, index) => [index, name] as const),
  ];
  return allIndicators(config)
    .filter((indicator) => kindOf(indicator).namesIn !== null)
    .flatMap(({ key, label, unit }) =>
      scopes.map(([scope, area]) => ({
        ...{ label, unit, area },
        before: was?.actual(key, scope, 'year') ?? null,
        after: is?.actual(key, scope, 'year') ?? null,
      })),
    )
    .filter(({ area, before, after: now }) => area === cityTotal || before !== now);
}

function underName(read: ReadRow, name: string | undefined): ReadRow {
  if (name === undefined) return read;
  return { ...read, assessment: { ...read.assessment, strict: { ...read.assessment.strict, counterparty: name } } };
}

/** A row and how it stands under the other name. */
export interface WrittenRow extends RenamedRow {
  readonly after: RowCells;
}

export function afterwards(config: Config, renamed: readonly RenamedRow[]): WrittenRow[] {
  return renamed.map((each) => ({ ...each, after: cellsAfter(config, each) }));
}

/** The line of each: what it was and is, and why; in a closed month a late correction. */
export function linesOf(
  config: Config,
  written: readonly WrittenRow[],
  { reason, requestId }: Pick<ChangeLine, 'reason' | 'requestId'>,
): ChangeLine[] {
  return written.map(({ tab: { initiative, sheet }, read, late, after }) => {
    const { cells } = read.row;
    const inWords = (shown: RowCells): string =>
      late ? entryText(config, initiative, shown) : cellsText(config, initiative, shown, ['counterparty']);
    return {
      kind: late ? 'correctedLate' : 'corrected',
      tab: sheet.name(),
      id: cellText(cells.id),
      before: inWords(cells),
      after: inWords(after),
      reason,
      requestId,
      content: lateContent(initiative, cells, after, read.assessment, null),
    };
  });
}

/** One write a tab for neighbours, and one for their 状態 where that changes. */
export function writeRenamed(deps: Pick<Deps, 'rows'>, written: readonly WrittenRow[]): void {
  for (const tab of new Set(written.map((each) => each.tab))) {
    const own = written.filter((each) => each.tab === tab);
    deps.rows.write(
      tab.sheet,
      own.map(({ read, to }) => ({ row: read.row.row, column: 'counterparty', value: to })),
    );
    const marks = own.flatMap(({ read, after }) => {
      const { row, cells } = read.row;
      const status = cellText(after.status);
      return status === cellText(cells.status) ? [] : [{ row, status, id: cellText(cells.id) }];
    });
    deps.rows.mark(tab.sheet, marks);
  }
}

/** A row that was changed late and is still to be given a reason keeps its mark. */
function cellsAfter(config: Config, { tab: { initiative }, read, to }: RenamedRow): RowCells {
  const { cells } = read.row;
  const changed = changeCells(initiative, cells, [{ column: 'counterparty', value: to }]);
  if (isMarkedLate(cells)) return changed;
  const assessment = assessRow(initiative, changed, { config, asOf: config.asOf ?? config.fiscalYear.last });
  return cellText(cells.status) === '' || cellText(cells.id) === ''
    ? changed
    : { ...changed, status: statusText(config, withDays(assessment, read.assessment)) };
}

/** Only the organisation changed: what is said of the rest of the row stays. */
function withDays<T extends Pick<ReadRow['assessment'], 'problems'>>(now: T, before: T): T {
  const others = before.problems.filter(({ code }) => code !== 'counterparty.required');
  return { ...now, problems: [...others, ...now.problems.filter(({ code }) => code === 'counterparty.required')] };
}

/** The closed months among them, yyyy-mm, each once. */
export function lateMonths(renamed: readonly RenamedRow[]): string[] {
  const months = renamed.flatMap(({ late, read }) => (late && read.day !== null ? [monthKey(read.day)] : []));
  return [...new Set(months)].sort();
}
