/** The tables of a report: figures beside targets, areas, months. */

import { isAdditive } from '../../domain/plan/kinds';
import type { Report, ReportIndicator, ReportInitiative } from '../../domain/report/report';
import { ja } from '../../i18n/ja';
import { shownArea, shownCityTotal } from '../../i18n/words/area-words';
import { progressWords } from '../../i18n/words/names';
import type { ReportCell, TableBlock } from './block';
import { shown } from './report-cells';

const { report: words } = ja;
const { columns } = words;
const MONTHS = 12;
/** Of the tab, and of the widest table: twelve months beside a name. */
export const TAB_COLUMNS = 14;

interface Column {
  readonly head: string;
  readonly cell: (indicator: ReportIndicator, tab: string) => ReportCell;
  readonly isWords?: boolean;
  readonly centred?: boolean;
  readonly span?: number;
}

const initiative: Column = { head: columns.initiative, cell: (_, tab) => tab, isWords: true };
const how: Column = { head: columns.kind, cell: ({ kind }) => ja.kinds[kind].how, isWords: true };
const figures: readonly Column[] = [
  { head: columns.target, cell: ({ target }) => target ?? words.none },
  { head: columns.actual, cell: ({ actual }) => actualCell(actual) },
  { head: columns.ratio, cell: ({ shown: ratio }) => share(ratio) },
];
const expected: Column = {
  head: columns.expected,
  cell: (each) => (each.expected === null ? words.none : Math.round(each.expected)),
};
const outlook: Column = { head: columns.outlook, cell: outlookText, span: 4 };
/** Of the same months; the outlook gives it a column of its own. */
const lastYear: Column = { head: columns.lastYear, cell: lastYearCell };
/** Letters are for a year that is over: until then what counts is what is expected by the day. */
const judged: Readonly<Record<'over' | 'running', Column>> = {
  over: { head: columns.evaluation, cell: ({ evaluation }) => evaluation ?? words.none, centred: true },
  running: {
    head: columns.status,
    cell: ({ status }) => (status === null ? words.none : progressWords[status]),
    centred: true,
  },
};

/** All indicators. */
export function overviewTable(report: Report, all: readonly ReportInitiative[]): TableBlock {
  const rows = all.flatMap(({ tab, indicators }) =>
    indicators.map((indicator): [ReportIndicator, string] => [indicator, tab]),
  );
  const named = spanned(4);
  if (report.kind === 'comparison')
    return figureTable(words.overview, [initiative, named(label(false)), ...compared(report)], rows);
  const shape = resultSpans(report);
  return figureTable(words.overview, [initiative, named(label(true)), how, ...shape], rows);
}

function spanned(span: number): (column: Column) => Column {
  return (column) => ({ ...column, span });
}

/** One initiative's. */
export function quantitativeTable(report: Report, { tab, indicators }: ReportInitiative): TableBlock {
  const last = report.lastYearMonths === null ? [] : [lastYear];
  const shape = report.kind === 'results' ? [how, ...figures, ...last, judgedBy(report)] : compared(report);
  const used = 1 + shape.reduce((sum, { span = 1 }) => sum + span, 0);
  const bar: Column = { head: columns.bar, cell: barOf, span: TAB_COLUMNS - used };
  const rows = indicators.map((indicator): [ReportIndicator, string] => [indicator, tab]);
  return figureTable(`${tab} ${words.quantitative}`, [label(shape.includes(how)), ...shape, bar], rows);
}

/** Eight columns of the tab. */
function resultSpans(report: Report): Column[] {
  if (report.lastYearMonths === null) return [...figures, judgedBy(report)].map(spanned(2));
  return [...figures.map(spanned(2)), lastYear, judgedBy(report)];
}

function compared(report: Report): Column[] {
  if (report.lastYearMonths === null) return [...figures, expected, judgedBy(report), outlook];
  return [...figures, lastYear, expected, judgedBy(report), { ...outlook, span: 3 }];
}

function judgedBy({ yearOver }: Report): Column {
  return judged[yearOver ? 'over' : 'running'];
}

/** An indicator's name; where no column says how it is counted, what is not simply added up says so here. */
function label(saysHow: boolean): Column {
  const cell = ({ label: name, unit, kind }: ReportIndicator): string =>
    `${name}（${unit}）${saysHow || isAdditive(kind) ? '' : ja.kinds[kind].how}`;
  return { head: columns.label, cell, isWords: true };
}

function figureTable(
  caption: string,
  shape: readonly Column[],
  of: readonly (readonly [ReportIndicator, string])[],
): TableBlock {
  return {
    kind: 'table',
    caption,
    head: shape.map(({ head }) => head),
    rows: of.map(([indicator, tab]) => shape.map(({ cell }) => cell(indicator, tab))),
    words: shape.filter(({ isWords }) => isWords).length,
    centred: shape.flatMap(({ centred }, at) => (centred ? [at] : [])),
    spans: shape.map(({ span = 1 }) => span),
  };
}

function barOf({ ratio, target, expected: until }: ReportIndicator): ReportCell {
  return { bar: ratio, expected: until !== null && target ? until / target : null };
}

function outlookText({ outlook: found, status, kind }: ReportIndicator): string {
  if (found.kind === 'undecided')
    return status === 'achieved' ? progressWords.achieved : words.undecided[found.reason](ja.kinds[kind].how);
  return words.range(shown(found.low), shown(found.high));
}

/** Areas as rows, each indicator's figures side by side. */
export function areaTable(tab: string, indicators: readonly ReportIndicator[]): TableBlock {
  const cells = (each: Pick<ReportIndicator, 'actual' | 'target' | 'shown'>): ReportCell[] => [
    each.target ?? words.none,
    actualCell(each.actual),
    share(each.shown),
  ];
  const areas = indicators[0]?.areas.map(({ area }) => area) ?? [];
  const apart = areas.at(-1) ?? '';
  const rows = areas.map((area, at): ReportCell[] => [
    shownArea(area, apart),
    ...indicators.flatMap((indicator) => cells(indicator.areas[at] ?? { actual: null, target: null, shown: null })),
  ]);
  const heads = [columns.target, columns.actual, columns.ratio];
  return {
    kind: 'table',
    caption: `${tab} ${words.areas}`,
    groups: [
      { text: '', columns: 1 },
      ...indicators.map(({ label: text, unit }) => ({ text: `${text}（${unit}）`, columns: heads.length })),
    ],
    head: [columns.area, ...indicators.flatMap(() => heads)],
    rows: [...rows, [shownCityTotal, ...indicators.flatMap(cells)]],
    words: 1,
    total: true,
  };
}

/** Months as columns, below their calendar years; blank where a month has not started. null before the year starts. */
export function monthTable({ tab, indicators }: ReportInitiative): TableBlock | null {
  const first = indicators[0]?.months[0]?.month;
  if (first === undefined) return null;
  const months = Array.from({ length: MONTHS }, (_, at) => monthAfter(first, at));
  const line = (of: (at: number) => number | null | undefined): ReportCell[] =>
    months.map((_, at) => {
      const count = of(at);
      return count === undefined ? '' : actualCell(count);
    });
  const rows = indicators.flatMap(({ label: name, unit, months: own }): ReportCell[][] => [
    [`${name}（${unit}）`, columns.ofMonth, ...line((at) => own[at]?.actual)],
    ['', columns.cumulative, ...line((at) => own[at]?.cumulative)],
  ]);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return {
    kind: 'table',
    caption: `${tab} ${words.months}`,
    groups: [
      { text: '', columns: 2 },
      ...years.map((year) => ({
        text: words.calendarYear(year),
        columns: months.filter((month) => month.startsWith(year)).length,
      })),
    ],
    head: [columns.label, '', ...months.map(words.month)],
    rows,
    words: 2,
  };
}

/** yyyy-mm. */
function monthAfter(first: string, count: number): string {
  const at = Number(first.slice(0, 4)) * MONTHS + Number(first.slice(5)) - 1 + count;
  return `${Math.floor(at / MONTHS)}-${String((at % MONTHS) + 1).padStart(2, '0')}`;
}

/** An initiative's goal by period. */
export function ratingTable({ tab, ratings }: ReportInitiative): TableBlock {
  const given = ratings.length > 0 ? ratings : [{ period: words.none, rating: null, comment: '' }];
  return {
    kind: 'table',
    caption: `${tab} ${words.qualitative}`,
    head: [columns.period, columns.rating, columns.comment],
    rows: given.map(({ period, rating, comment }) => [period, rating ?? words.notWritten, comment || words.notWritten]),
    words: 3,
    spans: [1, 2, TAB_COLUMNS - 3],
  };
}

function lastYearCell({ lastYear: found }: ReportIndicator): ReportCell {
  if (found === null) return words.none;
  return found.before === 'notComparable' ? words.notComparable : actualCell(found.before);
}

function actualCell(actual: number | null): ReportCell {
  return actual ?? words.notReported;
}

function share(ratio: number | null): ReportCell {
  return ratio === null ? words.none : { share: ratio };
}
