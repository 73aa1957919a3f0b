/** 修復: puts the structure right and settles every row of every tab, as onEdit would have. Run again it changes nothing. */
import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import type { Repaired } from '../../schema/requests/answers';
import { normalizeRows } from '../rows/normalize-rows';
import { shownCells } from '../rows/shown-cells';
import { asOfDate, busy, type Deps, done, type Outcome, refused, withConfig } from '../shared/deps';
import { resume } from './resume';

export interface RepairDeps extends Deps {
  /** Puts tabs, columns, headers and formulas right; asked while the lock is held. */
  repairStructure(): Outcome<object>;
}

/**
 * Under one lock: the structure, then what an ended execution left unfinished, which may need the tabs that were missing,
 * then the rows. Where the structure cannot be put right nothing else is touched. `deps.lock` finishes nothing by itself.
 */
export function repair(deps: RepairDeps): Outcome<Repaired> {
  const repaired = deps.lock.withLock((): Outcome<Repaired> => {
    const structure = deps.repairStructure();
    if (!structure.ok) return structure;
    resume(deps);
    return withConfig(deps, (config) => done(repairRows(deps, config)));
  });
  return repaired ?? refused(busy);
}

/** One read a tab (two where there are counts, or a year may be missing), and writes only where something changes. */
function repairRows(deps: RepairDeps, config: Config): Repaired {
  const { ids } = deps;
  const asOf = asOfDate(config, deps);
  const today = deps.clock.today();
  const closed = deps.closings.closedMonths();
  let rows = 0;
  let cells = 0;
  for (const initiative of config.initiatives) {
    const sheet = deps.rows.readTab(initiative.key);
    if (sheet === null) continue;
    const shown = shownCells(deps, config, initiative, sheet);
    const all = sheet.rows.map(({ row }) => row);
    const normalized = normalizeRows({ config, asOf, today, initiative, sheet, rows: all, shown, ids, closed });
    if (normalized.writes.length + normalized.marks.length > 0)
      deps.rows.mark(sheet, normalized.marks, normalized.writes);
    rows += new Set([...normalized.writes, ...normalized.marks].map(({ row }) => row)).size;
    cells += normalized.writes.length;
  }
  if (rows > 0) {
    const after = ja.history.repaired(rows, cells);
    deps.history.record([{ kind: 'repaired', tab: '', id: '', before: '', after, reason: '', requestId: '' }]);
  }
  return { rows, cells };
}
