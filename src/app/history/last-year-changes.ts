/** What people typed on 前年度 since it was last on record: a line of 変更履歴 each, found from the tab alone. */

import { error, type Problem } from '../../domain/problems/problem';
import type { YearFigures } from '../../domain/years/last-year';
import { ja } from '../../i18n/ja';
import { cityTotal } from '../../i18n/words/names';
import { figureHeaders, type LastYearLine } from '../../schema/years/last-year-table';
import type { ChangeLine } from '../ports/history';
import type { Deps } from '../shared/deps';
import { valueText } from '../shared/labels';

/** What is kept of a line beside it, to know later whether it was changed. */
export function recordOf({ year, key, label, area, target, total, months, cumulative }: YearFigures): string {
  return JSON.stringify([year, key, label, area, target, total, ...months, ...cumulative]);
}

/** Puts what was typed on record, and answers the lines: one read, and two writes where something was. */
export function recordLastYear(deps: Pick<Deps, 'years' | 'history' | 'plan'>): readonly LastYearLine[] {
  const lines = deps.years.lines();
  const changed = lines.filter(({ figures, filled }) => filled.recorded !== recordOf(figures));
  if (changed.length === 0) return lines;
  const config = deps.plan.config();
  const names = config === null ? [] : figureHeaders(config.fiscalYear);
  const tab = deps.plan.tabName('lastYear');
  deps.history.record(
    changed.map(({ figures, filled }): ChangeLine => {
      const now = recordOf(figures);
      return {
        kind: 'typed',
        tab,
        id: '',
        before: filled.recorded === '' ? '' : described(filled.recorded, now, names),
        after: described(now, filled.recorded, names),
        reason: '',
        requestId: '',
      };
    }),
  );
  deps.years.keepRecorded(changed.map(({ row, figures }) => ({ row, recorded: recordOf(figures) })));
  return lines;
}

/** Cells of figures that hold something else: they are in no comparison. */
export function lastYearProblems(lines: readonly LastYearLine[]): Problem[] {
  return lines.flatMap(({ row, faults }) =>
    faults.map(({ column, typed }) =>
      error(
        'entry.inconsistent',
        { reason: 'number.invalid', typed, expected: column },
        { tab: 'lastYear', row, column },
      ),
    ),
  );
}

/** The line's name, and those of its figures that the other record has not: all of them where there is none. */
function described(record: string, other: string, names: readonly string[]): string {
  const [cells, others] = [record, other].map(cellsOf);
  const [year, key, label, area, ...figures] = cells ?? [];
  const differing = figures.flatMap((figure, index) => {
    const name = names[index] ?? '';
    const same = others !== undefined && others.length > 0 && others[index + 4] === figure;
    return same || (others?.length === 0 && figure === null) ? [] : [ja.history.cell(name, valueText(figure ?? null))];
  });
  return [`${year ?? ''} ${label || key || ''} ${area ?? cityTotal}`, ...differing].join('、');
}

function cellsOf(record: string): (string | number | null)[] {
  try {
    const read: unknown = JSON.parse(record);
    if (!Array.isArray(read)) return [];
    return read.map((cell: unknown) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null));
  } catch {
    return [];
  }
}
