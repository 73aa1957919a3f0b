/** ロジックモデル: what is done, what comes of it in figures, what it is for, and how it was rated, an initiative a line; with what is missing. */

import type { Report, ReportIndicator, ReportInitiative } from '../../domain/report/report';
import { ja } from '../../i18n/ja';
import { progressWords } from '../../i18n/words/names';
import type { Block, TableBlock } from './block';
import { shown } from './report-cells';

const { report: words } = ja;
const { logic } = words;

/** The page by itself. */
export function logicBlocks(report: Report, sample = false): Block[] {
  return [
    {
      kind: 'title',
      text: words.titleOf(report.year, logic.name, sample),
      by: words.madeBy(report.office, report.madeOn),
      advice: words.officeMissing(report.office),
    },
    { kind: 'text', text: words.asOf(report.asOfEra, report.cutFrom) },
    { kind: 'text', text: logic.hint, quiet: true },
    logicTable(report),
  ];
}

export function logicTable({ parts, yearOver }: Report): TableBlock {
  const initiatives = parts.flatMap(({ measures }) => measures.flatMap((measure) => [...measure.initiatives]));
  const { activity, figures, effect, goal, rating, missing } = logic.columns;
  const judged = yearOver ? words.columns.evaluation : words.columns.status;
  return {
    kind: 'table',
    caption: logic.name,
    head: [activity, figures(judged), effect, goal, rating, missing],
    rows: initiatives.map((each) => [
      words.initiative(each.number, each.tab),
      each.indicators.map((indicator) => figureLine(indicator, yearOver)).join('\n'),
      each.effect || words.none,
      each.goal || words.none,
      latestRating(each),
      missingIn(each).join('\n') || logic.nothingMissing,
    ]),
    words: 6,
    spans: [1, 3, 3, 3, 2, 2],
  };
}

/** While the year runs, the word for how it stands; once it is over, the letter of the report. */
function figureLine({ label, unit, actual, target, status, evaluation }: ReportIndicator, yearOver: boolean): string {
  const count = actual === null ? words.notReported : shown(actual);
  const of = target === null ? '' : `/${shown(target)}`;
  const running = status === null || actual === null ? null : progressWords[status];
  const judged = yearOver ? evaluation : running;
  return `${label} ${count}${of}${unit}${judged === null ? '' : `（${judged}）`}`;
}

/** The last period that was rated, with what was found. */
function latestRating({ ratings }: ReportInitiative): string {
  const last = ratings.filter(({ rating }) => rating !== null).at(-1);
  if (last === undefined) return words.notWritten;
  return [logic.ratedIn(last.rating ?? '', last.period), last.comment].filter((each) => each !== '').join('\n');
}

/** Without these the line says less than it could. */
function missingIn({ indicators, effect, goal, ratings, uncounted }: ReportInitiative): string[] {
  const { lacks } = logic;
  const named = (of: (indicator: ReportIndicator) => boolean): string[] =>
    indicators.filter(of).map(({ label }) => label);
  const silent = named(({ actual }) => actual === null);
  const aimless = named(({ target }) => target === null);
  const unrated = ratings.filter(({ rating }) => rating === null).map(({ period }) => period);
  return [
    ...(silent.length > 0 ? [lacks.reports(silent)] : []),
    ...(aimless.length > 0 ? [lacks.targets(aimless)] : []),
    ...(effect === '' ? [lacks.effect] : []),
    ...(goal === '' ? [lacks.goal] : []),
    ...(unrated.length > 0 ? [lacks.ratings(unrated)] : []),
    ...(uncounted > 0 ? [lacks.uncounted(uncounted)] : []),
  ];
}
