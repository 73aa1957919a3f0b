/** What a report adds at its end: figures that changed after their month was closed, and what is not counted. */

import type { ClosingDifference, Compared } from '../../domain/closing/closing';
import type { Report } from '../../domain/report/report';
import { ja } from '../../i18n/ja';
import { shownCityTotal } from '../../i18n/words/area-words';
import { monthText } from '../rows/closed-months';
import type { Block, ReportCell } from './block';
import { logicTable } from './logic-model';

const { report: words } = ja;
const { columns } = words;
/** Of yyyy/MM/dd. */
const DAY_LENGTH = 10;
const NONE = '—';
/** Columns of the tab for a month, an area, an indicator, three counts and the reasons. */
const LATE_SPANS = [1, 3, 4, 1, 1, 1, 3];

type AnnexName = keyof typeof words.annexTitles;

/** What stands under each title; an annex that is not here does not compile. */
const annexes: { readonly [A in AnnexName]: (report: Report, title: string) => Block[] } = {
  late: lateBlocks,
  targets: targetBlocks,
  uncounted: uncountedBlocks,
  logic: (report) => [logicTable(report)],
};

/** The annexes in the order of their titles. */
export function annexBlocks(report: Report): Block[] {
  const names = Object.keys(words.annexTitles) as AnnexName[];
  return names.flatMap((name) => {
    const title = words.annexTitles[name];
    return [{ kind: 'heading', level: 2, text: title }, ...annexes[name](report, title)];
  });
}

function lateBlocks(report: Report): Block[] {
  if (report.differences.length === 0) return [{ kind: 'text', text: words.noLate }];
  const labels = new Map(indicatorLabels(report));
  const described = reportedOnce(report.differences);
  const table = (caption: string, differences: readonly ClosingDifference[]): Block[] => {
    const head = [columns.closedMonth, columns.area, columns.label, columns.fixed, columns.now, columns.difference];
    const rows = differences.map((each) => lateRow(each, labels.get(each.indicator) ?? each.indicator));
    return rows.length === 0
      ? []
      : [{ kind: 'table', caption, head: [...head, columns.reason], rows, words: 3, spans: LATE_SPANS }];
  };
  return [
    { kind: 'text', text: words.lateHint, quiet: true },
    ...table(
      words.lateWith,
      described.filter((each) => comparedIn(each).explained),
    ),
    ...table(
      words.lateWithout,
      described.filter((each) => !comparedIn(each).explained),
    ),
  ];
}

/** The month's figure where it moved, else the running total. */
function comparedIn({ ofMonth, cumulative }: ClosingDifference): Compared {
  return ofMonth.fixed === ofMonth.now ? cumulative : ofMonth;
}

function lateRow(difference: ClosingDifference, label: string): ReportCell[] {
  const { month, area, ofMonth } = difference;
  const moved = ofMonth.fixed !== ofMonth.now;
  const compared = comparedIn(difference);
  const count = (value: number | null): ReportCell => value ?? words.notReported;
  return [
    monthText(month),
    area ?? shownCityTotal,
    moved ? label : words.soFar(label),
    count(compared.fixed),
    count(compared.now),
    compared.difference,
    compared.reasons.join('、') || words.noReason,
  ];
}

/** A month's figure that moved takes every later cumulative figure along: those are listed only where no month's figure says it. */
function reportedOnce(differences: readonly ClosingDifference[]): ClosingDifference[] {
  const moved = ({ ofMonth }: ClosingDifference): boolean => ofMonth.fixed !== ofMonth.now;
  const key = ({ indicator, area }: ClosingDifference): string => `${indicator} ${area}`;
  const described = new Set(differences.filter(moved).map(key));
  return differences.filter((each) => moved(each) || !described.has(key(each)));
}

function indicatorLabels({ parts }: Report): [string, string][] {
  return parts.flatMap(({ measures }) =>
    measures.flatMap(({ initiatives }) =>
      initiatives.flatMap(({ indicators }) => indicators.map(({ key, label }): [string, string] => [key, label])),
    ),
  );
}

function targetBlocks({ targetChanges }: Report, title: string): Block[] {
  if (targetChanges.length === 0) return [{ kind: 'text', text: words.noTargets }];
  const rows = targetChanges.map(({ at, before, after, reason }) => [
    at.slice(0, DAY_LENGTH),
    before || NONE,
    after || NONE,
    reason || NONE,
  ]);
  const head = [columns.changedOn, columns.before, columns.after, columns.reason];
  return [{ kind: 'table', caption: title, head, rows, words: 4, spans: [1, 4, 4, 5] }];
}

function uncountedBlocks(report: Report, title: string): Block[] {
  const rows = report.parts.flatMap(({ measures }) =>
    measures.flatMap(({ initiatives }) =>
      initiatives.flatMap(({ tab, uncounted }): ReportCell[][] => (uncounted > 0 ? [[tab, uncounted]] : [])),
    ),
  );
  if (rows.length === 0) return [{ kind: 'text', text: words.uncountedTotal(report.uncounted) }];
  return [
    { kind: 'text', text: words.uncountedTotal(report.uncounted) },
    { kind: 'table', caption: title, head: [columns.tab, columns.uncounted], rows, words: 1, spans: [1, 2] },
  ];
}
