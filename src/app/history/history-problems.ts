/** What 点検 finds in 変更履歴: lines that were altered, and changes of entries that no line tells. */

import type { Problem } from '../../domain/problems/problem';
import { repairable, warning } from '../../domain/problems/problem';
import type { ChainFault, HiddenLines, History } from '../ports/history';
import type { ReadTab } from '../rows/read-rows';
import type { Deps } from '../shared/deps';
import type { RecordedEntries } from './recorded-entries';
import { type IdsApart, sortedApart } from './sorted-apart';
import { type ReadBy, unrecorded } from './unrecorded';

/** Of altered lines so many are named. */
const MOST_FAULTS = 20;

/** Adds what is not on record to 変更履歴: one write where there is anything. */
export function historyProblems(
  deps: Pick<Deps, 'history'>,
  by: ReadBy,
  tabs: readonly ReadTab[],
  history: History,
  records: RecordedEntries,
): Problem[] {
  const apart = tabs.map((tab) => [tab, idsApart(tab, records)] as const).filter(([, ids]) => ids.size > 0);
  const byTab = new Map(apart.map(([{ initiative }, ids]) => [initiative.key, ids]));
  const isWhole = by.config.initiatives.length === tabs.length;
  const { lines, changes, moved } = isWhole
    ? unrecorded(by, tabs, records, byTab)
    : { lines: [], changes: 0, moved: [] };
  // First: the lines that are named below are shown further down then.
  if (lines.length > 0) deps.history.record(lines);
  return [
    ...history.hidden.map(hiddenProblem),
    ...history.faults.slice(0, MOST_FAULTS).map((fault) => faultProblem(history, fault)),
    ...apart.map(([{ sheet }, ids]) => apartProblem(sheet.tab, [...ids.keys()])),
    ...moved,
    ...(changes > 0
      ? [warning('entry.inconsistent', { reason: 'unrecorded', typed: changes }, { tab: 'history' })]
      : []),
  ];
}

function hiddenProblem({ sheet, current, row }: HiddenLines): Problem {
  const tabName = sheet();
  if (row === null) {
    const detail = { reason: 'historyNotShown', typed: tabName } as const;
    return repairable(warning('entry.inconsistent', detail, { tab: 'history' }));
  }
  const detail = { reason: 'historyTypedOver', typed: '', tabName, otherRow: row } as const;
  return warning('entry.inconsistent', detail, { tab: 'history', ...(current ? { row } : {}) });
}

function idsApart({ initiative, rows }: ReadTab, records: RecordedEntries): IdsApart {
  return sortedApart(
    initiative,
    rows.map(({ row }) => row),
    records,
  );
}

function apartProblem(tab: string, rows: readonly number[]): Problem {
  const [row, otherRow] = [Math.min(...rows), Math.max(...rows)];
  const detail = { reason: 'sortedApart', found: rows.length, otherRow } as const;
  return repairable(warning('entry.inconsistent', detail, { tab, row }));
}

function faultProblem({ lines }: History, fault: ChainFault): Problem {
  if (fault.kind === 'cut') {
    return warning('entry.inconsistent', { reason: 'historyCut', typed: fault.count }, { tab: 'history' });
  }
  const line = lines[fault.index];
  const at = { tabName: line?.sheet() ?? '', otherRow: line?.row() ?? 0 };
  const where = { tab: 'history', ...(line?.current === true ? { row: line.row() } : {}) };
  return fault.kind === 'removed'
    ? warning('entry.inconsistent', { reason: 'historyRemoved', typed: fault.count, ...at }, where)
    : warning('entry.inconsistent', { reason: reasons[fault.kind], typed: '', ...at }, where);
}

const reasons = {
  changed: 'historyChanged',
  inserted: 'historyInserted',
  moved: 'historyMoved',
} as const;
