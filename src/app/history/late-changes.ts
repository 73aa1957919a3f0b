/** Late corrections as 変更履歴 tells them: in which months, areas and initiatives, and why. */

import { plainDate } from '../../domain/calendar/plain-date';
import { type LateChange, monthKey } from '../../domain/closing/closing';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import type { LateLine } from '../ports/history';
import type { Deps } from '../shared/deps';
import { columnLabel } from '../shared/labels';

/** What a line says of before and after, each its own; lines whose words were altered by hand tell nothing. */
export function lateChanges(deps: Pick<Deps, 'plan'>, config: Config, lines: readonly LateLine[]): LateChange[] {
  return lines.flatMap(({ at, tab, id, before, after, reason }) => {
    const initiative = config.initiatives.find(({ key }) => id.endsWith(`:${key}`) || deps.plan.tabName(key) === tab);
    if (initiative === undefined) return [];
    // What was typed before the reason was given is part of it, and nobody knows how much that was.
    const vague = before.includes(ja.status.reasons['date.monthClosed']);
    return [before, after].flatMap((entry, index): LateChange[] => {
      const place = placeIn(config, entry);
      const counts = vague ? null : countsIn(initiative, entry, index === 0 ? -1 : 1);
      return place === null ? [] : [{ ...place, initiative: initiative.key, reason, counts, at }];
    });
  });
}

/** An entry in words, 日付：2025/6/3、福祉圏域：…、訪問件数：3; see entry-text.ts. */
function placeIn(config: Config, entry: string): Pick<LateChange, 'month' | 'area'> | null {
  const found = new RegExp(`${columnLabel(config, 'date')}：(\\d+)/(\\d+)/(\\d+)`).exec(entry);
  const day = found === null ? null : plainDate(Number(found[1]), Number(found[2]), Number(found[3]));
  const heading = `${columnLabel(config, 'area')}：`;
  const area = [...config.areas, config.cityWide].find((name) => `${entry}、`.includes(`${heading}${name}、`));
  return day === null || area === undefined ? null : { month: monthKey(day), area };
}

function countsIn(initiative: Initiative, entry: string, sign: number): Record<string, number> {
  const counts = columnIndicators(initiative).flatMap(({ key, label }): [string, number][] => {
    const [, count = ''] = `、${entry}、`.split(`、${label}：`);
    const value = /^(\d+)、/.exec(count)?.[1];
    return value === undefined ? [] : [[key, sign * Number(value)]];
  });
  return Object.fromEntries(counts);
}
