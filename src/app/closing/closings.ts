/** What is closed, and how far the rows have moved away from the figures that were fixed. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { cellText } from '../../domain/cells/cell-value';
import {
  type ClosedMonths,
  type ClosingDifference,
  closingAreas,
  closingDifferences,
  unexplained,
} from '../../domain/closing/closing';
import { findIndicator } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { warning } from '../../domain/problems/problem';
import { rollUp } from '../../domain/totals/roll-up';
import { ja } from '../../i18n/ja';
import { cityTotal } from '../../i18n/words/names';
import { once } from '../../schema/cells/reading';
import type { ClosingLine } from '../../schema/closing/closings-table';
import { encodeContent } from '../../schema/history/entry-content';
import type { Closings } from '../../schema/requests/answers';
import { lateChanges } from '../history/late-changes';
import { leftClosed } from '../history/left-closed';
import { underNamesOfNow } from '../history/renamed-lines';
import type { RecordedLine } from '../ports/history';
import { monthText } from '../rows/closed-months';
import { contentText } from '../rows/entry-content';
import { type ReadTab, readRows, tabRows } from '../rows/read-rows';
import { asOfDate, type Deps, done, type Outcome, withConfig } from '../shared/deps';

/** One read of 確定, one a tab, one of 変更履歴 when something differs; no lock. */
export function closings(deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'clock'>): Outcome<Closings> {
  return withConfig(deps, (config) => {
    const closed = deps.closings.closedMonths();
    const lines = inForce(deps.closings.read() ?? []);
    const asOf = asOfDate(config, deps);
    const tabs = closed.size === 0 ? [] : readRows(deps, config, asOf);
    const months = [...closed]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, areas]) => ({
        month,
        areas: [...areas],
        city: lines.some((line) => line.month === month && line.area === null),
      }));
    const differences = differencesOf(deps, config, asOf, tabs, lines).map((each) => {
      const { label = each.indicator, unit = '' } = findIndicator(config, each.indicator)?.indicator ?? {};
      return { ...each, label, unit };
    });
    return done({ months, differences });
  });
}

/** The fixed figures that the rows as of a day no longer come to: one read of 確定, one of 変更履歴 when something differs. */
export function fixedDifferences(
  deps: Pick<Deps, 'plan' | 'history' | 'closings'>,
  config: Config,
  asOf: PlainDate,
  tabs: readonly ReadTab[],
): ClosingDifference[] {
  return differencesOf(deps, config, asOf, tabs, inForce(deps.closings.read() ?? []));
}

/** The fixed figures that hold now. */
function inForce(lines: readonly ClosingLine[]): ClosingLine[] {
  return lines.filter(({ reopened }) => !reopened);
}

function differencesOf(
  deps: { readonly history: Pick<Deps['history'], 'lines'> },
  config: Config,
  asOf: PlainDate,
  tabs: readonly ReadTab[],
  lines: readonly ClosingLine[],
): ClosingDifference[] {
  if (lines.length === 0) return [];
  const now = rollUp(config, tabRows(tabs), asOf);
  const found = closingDifferences(config, lines, now, asOf, []);
  if (found.length === 0) return found;
  const areas = new Set([...closingAreas(config), ...lines.flatMap(({ area }) => area ?? [])]);
  return closingDifferences(config, lines, now, asOf, lateChanges(areas, underNamesOfNow(deps.history.lines())));
}

/** What 点検 says: changes without a reason, and closed months whose figures are gone. No read while nothing is closed. */
export function closingProblems(
  deps: Pick<Deps, 'plan' | 'history' | 'closings'>,
  config: Config,
  asOf: PlainDate,
  tabs: readonly ReadTab[],
  closed: ClosedMonths,
): Problem[] {
  const all = closed.size === 0 ? null : deps.closings.read();
  if (all === null) return [];
  const lines = inForce(all);
  const read = once(() => deps.history.lines());
  const differences = differencesOf({ history: { lines: read } }, config, asOf, tabs, lines);
  const changed = unexplained(differences).map((each) => changedFigure(lines, each));
  const left = differences.length === 0 ? [] : leftProblems(read(), config, tabs, lines);
  return [...goneFigures(closed, lines), ...left, ...changed];
}

/** Entries that have left a closed month without a reason, each with what it said there. */
function leftProblems(
  history: readonly RecordedLine[],
  config: Config,
  tabs: readonly ReadTab[],
  lines: readonly ClosingLine[],
): Problem[] {
  return leftClosed(underNamesOfNow(history), lines).flatMap(({ id, month, area, before }): Problem[] => {
    const detail = {
      reason: 'leftOnRecord',
      typed: monthText(month),
      area,
      before: contentText(config, encodeContent(before)),
    } as const;
    const found = tabs
      .flatMap(({ sheet, rows }) => rows.map(({ row }) => ({ tab: sheet.tab, row })))
      .find(({ row }) => cellText(row.cells.id) === id);
    const where = found === undefined ? { tab: 'closings' } : { tab: found.tab, row: found.row.row };
    return [warning('date.monthClosed', detail, where)];
  });
}

function changedFigure(lines: readonly ClosingLine[], difference: ClosingDifference): Problem {
  const { month, area, indicator, ofMonth, cumulative } = difference;
  const moved = ofMonth.fixed !== ofMonth.now;
  const { fixed, now } = moved ? ofMonth : cumulative;
  const line = lines.find((each) => each.month === month && each.area === area && each.indicator === indicator);
  const words = (count: number | null): string | number => count ?? ja.closing.notReported;
  const detail = {
    reason: moved ? ('afterClosing' as const) : ('afterClosingSoFar' as const),
    typed: monthText(month),
    area: area ?? cityTotal,
    indicator,
    fixed: words(fixed),
    now: words(now),
  };
  return warning('entry.inconsistent', detail, { tab: 'closings', ...(line && { row: line.row }) });
}

/** A month and area that are closed, and lack figures that others of the month have. */
function goneFigures(closed: ClosedMonths, lines: readonly ClosingLine[]): Problem[] {
  return [...closed].flatMap(([month, areas]) => {
    const ofMonth = lines.filter((line) => line.month === month);
    const wanted = new Set(ofMonth.map(({ indicator }) => indicator)).size;
    return [...areas]
      .filter((area) => {
        const there = new Set(ofMonth.filter((line) => line.area === area).map(({ indicator }) => indicator)).size;
        return there === 0 || there < wanted;
      })
      .map((area) => {
        const detail = { reason: 'closingsGone', typed: monthText(month), area } as const;
        return warning('entry.inconsistent', detail, { tab: 'closings' });
      });
  });
}
