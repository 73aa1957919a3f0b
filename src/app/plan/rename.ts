/** 改称: an area or an indicator is called otherwise from now on, and what was written under the old name goes on under the new. */

import { cellText, isBlank } from '../../domain/cells/cell-value';
import type { ClosedMonths } from '../../domain/closing/closing';
import { allIndicators, findIndicator } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import { type DatedRenaming, nameNow, type RenamedKind, type Renaming } from '../../domain/plan/renaming';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { canonicalArea } from '../../domain/text/area-names';
import { canonicalName } from '../../domain/text/names';
import { ja } from '../../i18n/ja';
import { encodeRenaming } from '../../schema/history/renaming-content';
import { INDICATOR_KEY } from '../../schema/plan/plan-table';
import type { Renamed } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { otherContent, sentLines } from '../history/sent-before';
import { alone, type Deps, done, type Outcome, refused } from '../shared/deps';
import { journaled, type Unfinished } from '../shared/journaled';
import { columnLabel } from '../shared/labels';

type Params = ParamsOf<'rename'>;
type RenameDeps = Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'lock'>;

/**
 * Rows, own targets, 計画, 設定 and closed months follow; 確定 and 変更履歴 keep the names of their time and are read under the
 * new one. The tabs are to be built anew afterwards. One read a tab, few writes; a request sent again does nothing more, and is refused where it names something else.
 */
export function rename(deps: RenameDeps, params: Params): Outcome<Renamed> {
  return alone(deps, (config) => {
    if (deps.history.hasRecorded(params.requestId))
      return isSentAgain(deps, params) ? done({ rows: rowsUnder(deps, config, params) }) : refused(otherContent());
    const problem = notRenamable(config, params);
    if (problem !== null) return refused(problem);
    const at = deps.history.now().at;
    return journaled(deps, { request: { method: 'rename', params } }, () =>
      done({ rows: carryOut(deps, config, { ...params, at }, params.requestId) }),
    );
  });
}

/** Whether the request is the one that wrote the line of its id. */
function isSentAgain({ history }: Pick<Deps, 'history'>, { requestId, what, from, to }: Params): boolean {
  const wanted = encodeRenaming({ what, from, to });
  return sentLines(history.lines(), requestId, ['renamed']).some(({ content }) => content === wanted);
}

/** What an ended execution left out is done now, under the person and time of then. */
export function finishRename(
  deps: Omit<RenameDeps, 'journal' | 'lock'>,
  config: Config,
  params: Params,
  { made }: Unfinished,
): void {
  if (!deps.history.hasRecorded(params.requestId))
    carryOut(deps, config, { ...params, at: made.at }, params.requestId, { made });
}

/** Every step finds what it did before. Answers how many rows have the new name now. */
function carryOut(
  deps: Omit<RenameDeps, 'journal' | 'lock'>,
  config: Config,
  { what, from, to, at }: DatedRenaming,
  requestId: string,
  by: Pick<Unfinished, 'made'> | Readonly<Record<never, never>> = {},
): number {
  const renaming = { what, from, to, at };
  const rows = follow[what](deps, config, renaming);
  if (what === 'area') deps.closings.keepClosed(renamedMonths(deps.closings.closedMonths(), renaming));
  deps.plan.rename(renaming);
  // The plan of an execution that ended here may have the new key already.
  const key = findIndicator(config, from) === null ? to : from;
  const named = (name: string): string => (what === 'area' ? name : ja.history.cell(columnLabel(config, key), name));
  deps.history.record([
    {
      ...by,
      kind: 'renamed',
      tab: deps.plan.tabName(what === 'area' ? 'settings' : 'plan'),
      id: '',
      before: named(from),
      after: ja.history.renamed(named(to), rows),
      reason: '',
      requestId,
      content: encodeRenaming(renaming),
    },
  ]);
  return rows;
}

/** How the tabs follow; answers how many rows have the new name. */
const follow: Readonly<Record<RenamedKind, (deps: Pick<Deps, 'rows'>, config: Config, renaming: Renaming) => number>> =
  {
    area: (deps, config, { from, to }) => {
      const areas = [...config.areas.filter((area) => area !== to && area !== from), from];
      let rows = 0;
      for (const { key } of config.initiatives) {
        const sheet = deps.rows.readTab(key);
        if (sheet === null) continue;
        const means = (area: string): boolean => canonicalArea(area, areas, config.cityWide) === from;
        const old = sheet.rows.filter(({ cells }) => means(cellText(cells.area)));
        rows += old.length + sheet.rows.filter(({ cells }) => cellText(cells.area) === to).length;
        deps.rows.write(
          sheet,
          old.map(({ row }) => ({ row, column: 'area', value: to })),
        );
      }
      return rows;
    },
    indicator: (deps, _config, { from, to }) => {
      const sheet = deps.rows.readTab(from.slice(0, from.indexOf('.')));
      if (sheet === null) return 0;
      deps.rows.renameColumn(sheet, from, to);
      return 0;
    },
  };

function rowsUnder(deps: Pick<Deps, 'rows'>, config: Config, { what, to }: Params): number {
  if (what !== 'area') return 0;
  const rows = config.initiatives.flatMap(({ key }) => deps.rows.readTab(key)?.rows ?? []);
  return rows.filter(({ cells }) => cellText(cells.area) === to).length;
}

function renamedMonths(closed: ClosedMonths, renaming: DatedRenaming): ClosedMonths {
  const now = (area: string): string => nameNow([renaming], 'area', area, '');
  return new Map([...closed].map(([month, areas]) => [month, new Set([...areas].map(now))]));
}

/** What is renamed must be there, and its new name free. */
function notRenamable(config: Config, { what, from, to }: Params): Problem | null {
  const keys = allIndicators(config).map(({ key }) => key);
  const isFine: Readonly<Record<RenamedKind, () => boolean>> = {
    area: () =>
      config.areas.includes(from) && canonicalName(to) !== '' && ![...config.areas, config.cityWide].includes(to),
    indicator: () =>
      keys.includes(from) && !keys.includes(to) && INDICATOR_KEY.test(to) && to.split('.')[0] === from.split('.')[0],
  };
  return isFine[what]() && !isBlank(to)
    ? null
    : error('entry.inconsistent', { reason: 'notRenamable', typed: from, expected: to });
}
