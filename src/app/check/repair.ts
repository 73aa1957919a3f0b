/** 修復: settles every row of every tab, as onEdit would have. Run again it changes nothing. */

import { ja } from '../../i18n/ja';
import type { Repaired } from '../../schema/requests/answers';
import { normalizeRows } from '../rows/normalize-rows';
import { omittedYears } from '../rows/year-omitted';
import { alone, asOfDate, type Deps, done, type Outcome } from '../shared/deps';

/** One read a tab (two when a year may be missing), and writes only where something changes. */
export function repair(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'clock' | 'ids' | 'lock'>,
): Outcome<Repaired> {
  return alone(deps, (config) => {
    const { ids } = deps;
    const asOf = asOfDate(config, deps);
    const closed = deps.closings.closedMonths();
    let rows = 0;
    let cells = 0;
    for (const initiative of config.initiatives) {
      const sheet = deps.rows.readTab(initiative.key);
      if (sheet === null) continue;
      const yearOmitted = omittedYears(deps, config, sheet);
      const all = sheet.rows.map(({ row }) => row);
      const normalized = normalizeRows({ config, asOf, initiative, sheet, rows: all, yearOmitted, ids, closed });
      if (normalized.writes.length > 0) deps.rows.write(sheet, normalized.writes);
      if (normalized.marks.length > 0) deps.rows.mark(sheet, normalized.marks);
      rows += new Set([...normalized.writes, ...normalized.marks].map(({ row }) => row)).size;
      cells += normalized.writes.length;
    }
    if (rows > 0) {
      const after = ja.history.repaired(rows, cells);
      deps.history.record([{ kind: 'repaired', tab: '', id: '', before: '', after, reason: '', requestId: '' }]);
    }
    return done({ rows, cells });
  });
}
