/** A report laid out once, as headings, texts and tables, for the sheet, the page and Word alike. */

import { isAdditive } from '../../domain/plan/kinds';
import type { Report, ReportIndicator, ReportInitiative, ReportMeasure, ReportPart } from '../../domain/report/report';
import { shareText } from '../../domain/totals/percent';
import { readingOf } from '../../domain/totals/reading';
import { ja } from '../../i18n/ja';
import { reading } from '../../i18n/ja/reading';
import { cityTotal, progressWords } from '../../i18n/words/names';
import type { Block, ReportCell } from './block';
import { annexBlocks } from './report-annexes';

/** Tables are at most this wide, so that they fit a page upright. */
export const MAX_COLUMNS = 7;
/** Characters. */
const SHORT_WORD = 12;
const { report: words } = ja;
const { columns } = words;

/** `sample`: the book holds made-up data, which the title says. */
export function reportBlocks(report: Report, sample = false): Block[] {
  return [
    { kind: 'title', text: words.title(report.year, report.kind, sample) },
    { kind: 'text', text: words.asOf(report.asOfEra, report.cutFrom) },
    ...overview(report),
    ...report.parts.flatMap((part) => partBlocks(report, part)),
    { kind: 'heading', level: 1, text: words.annexes, newPage: true },
    ...annexBlocks(report),
  ];
}

function text(line: string, quiet = false): Block {
  return { kind: 'text', text: line, quiet };
}

function allOf(report: Report): ReportInitiative[] {
  return report.parts.flatMap(({ measures }) => measures.flatMap(({ initiatives }) => [...initiatives]));
}

function overview(report: Report): Block[] {
  const rows = allOf(report).flatMap(({ tab, indicators }) =>
    indicators.map((indicator) => figures(report, indicator, tab)),
  );
  const isResults = report.kind === 'results';
  return [
    { kind: 'heading', level: 1, text: words.overview },
    {
      kind: 'table',
      caption: words.overview,
      head: figureHead(report, columns.initiative),
      rows,
      words: isResults ? 3 : 2,
    },
    ...(isResults ? [text(evaluationText(report), true)] : [text(words.comparisonNote, true)]),
    ...(isResults && !report.yearOver ? [text(words.midYear, true)] : []),
    text(words.howCounted(Object.values(ja.kinds).map(({ meaning }) => meaning)), true),
    text(words.uncountedTotal(report.uncounted), true),
  ];
}

function evaluationText({ bounds: { A, B, C } }: Report): string {
  const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;
  return words.evaluation(percent(A), percent(B), percent(C));
}

function figureHead({ kind }: Report, first: string): string[] {
  const { label, target, actual, ratio } = columns;
  const last = kind === 'results' ? [columns.evaluation] : [columns.expected, columns.outlook];
  return [first, label, ...(kind === 'results' ? [columns.kind] : []), target, actual, ratio, ...last];
}

function figures(report: Report, indicator: ReportIndicator, first: string): ReportCell[] {
  const { label, kind, target, expected, evaluation, unit } = indicator;
  const { how } = ja.kinds[kind];
  const named = `${label}（${unit}）`;
  const middle = [target ?? words.none, actualCell(indicator.actual), share(indicator.shown)];
  if (report.kind === 'results') return [first, named, how, ...middle, evaluation ?? words.none];
  const about = isAdditive(kind) ? named : `${named}${how}`;
  return [first, about, ...middle, expected === null ? words.none : Math.round(expected), outlookText(indicator)];
}

function outlookText({ outlook, status, kind }: ReportIndicator): string {
  if (outlook.kind === 'undecided')
    return status === 'achieved' ? progressWords.achieved : words.undecided[outlook.reason](ja.kinds[kind].how);
  return words.range(shown(outlook.low), shown(outlook.high));
}

function partBlocks(report: Report, part: ReportPart): Block[] {
  const [only, ...more] = part.measures;
  const single = more.length === 0 ? only : undefined;
  const title = part.measures.map((measure) => measure.title).join('・');
  const heading: Block = { kind: 'heading', level: 1, text: `${part.numeral} ${title}`.trim(), newPage: true };
  return [
    heading,
    ...part.measures.flatMap((measure, index) => measureBlocks(report, measure, single === undefined, index === 0)),
  ];
}

function measureBlocks(report: Report, measure: ReportMeasure, named: boolean, first: boolean): Block[] {
  const heading: Block[] = named
    ? [{ kind: 'heading', level: 2, text: words.measure(measure.title), newPage: !first }]
    : [];
  return [
    ...heading,
    ...measure.initiatives.flatMap((initiative, index) => initiativeBlocks(report, initiative, index > 0)),
  ];
}

function initiativeBlocks(report: Report, initiative: ReportInitiative, newPage: boolean): Block[] {
  const { number, title, tab, content, effect, indicators, uncounted } = initiative;
  const heading = (level: 3 | 4, line: string): Block => ({ kind: 'heading', level, text: line });
  return [
    { kind: 'heading', level: 3, text: words.initiative(number, title), newPage },
    heading(4, words.content),
    text(content),
    heading(4, words.effect),
    text(effect),
    heading(4, words.goals),
    text(words.quantitative),
    quantitative(report, initiative),
    ...(report.kind === 'comparison' ? indicators.map((indicator) => text(reading(readingOf(indicator)))) : []),
    ...(uncounted > 0 ? [text(words.uncountedTotal(uncounted), true)] : []),
    text(words.qualitative),
    ...qualitative(initiative),
    ...chunks(indicators, 3).flatMap((each) => [...areaBlocks(tab, each), ...monthBlocks(tab, each)]),
    ...countedAnew(indicators),
  ];
}

/** One line for each kind whose parts do not add up. */
function countedAnew(indicators: readonly ReportIndicator[]): Block[] {
  const kinds = [...new Set(indicators.map(({ kind }) => kind))];
  return kinds.filter((kind) => !isAdditive(kind)).map((kind) => text(words.countedAnew(ja.kinds[kind].how), true));
}

function quantitative(report: Report, { tab, indicators }: ReportInitiative): Block {
  const rows = indicators.map((indicator) => figures(report, indicator, tab));
  const head = figureHead(report, columns.initiative);
  return {
    kind: 'table',
    caption: `${tab} ${words.quantitative}`,
    head,
    rows,
    words: report.kind === 'results' ? 3 : 2,
  };
}

function qualitative({ goal, ratings }: ReportInitiative): Block[] {
  const given = ratings.length > 0 ? ratings : [{ period: '', rating: null, comment: '' }];
  return [
    text(goal),
    ...given.flatMap(({ period, rating, comment }) => [
      text(words.self(period, rating ?? words.notWritten)),
      text(words.comment(comment || words.notWritten)),
    ]),
  ];
}

function areaBlocks(tab: string, indicators: readonly ReportIndicator[]): Block[] {
  const withRatio = indicators.length < 3;
  const names = [columns.target, columns.actual, ...(withRatio ? [columns.ratio] : [])];
  const cells = (each: Pick<ReportIndicator, 'actual' | 'target' | 'shown'>): ReportCell[] => [
    each.target ?? words.none,
    actualCell(each.actual),
    ...(withRatio ? [share(each.shown)] : []),
  ];
  const areas = indicators[0]?.areas.map(({ area }) => area) ?? [];
  const rows = areas.map((area, at): ReportCell[] => [
    area,
    ...indicators.flatMap((indicator) => cells(indicator.areas[at] ?? { actual: null, target: null, shown: null })),
  ]);
  const total = [cityTotal, ...indicators.flatMap(cells)];
  const head = [
    columns.area,
    ...indicators.flatMap(({ label }) => names.map((name) => words.ofIndicator(label, name))),
  ];
  return [
    { kind: 'heading', level: 4, text: words.areas },
    { kind: 'table', caption: `${tab} ${words.areas}`, head, rows: [...rows, total], words: 1, total: true },
  ];
}

function monthBlocks(tab: string, indicators: readonly ReportIndicator[]): Block[] {
  const months = indicators[0]?.months.map(({ month }) => month) ?? [];
  const rows = months.map((month, at): ReportCell[] => [
    words.month(month),
    ...indicators.flatMap((indicator) => {
      const { actual = null, cumulative = null } = indicator.months[at] ?? {};
      return [actualCell(actual), actualCell(cumulative)];
    }),
  ]);
  const names = [columns.ofMonth, columns.cumulative];
  const head = [
    columns.month,
    ...indicators.flatMap(({ label }) => names.map((name) => words.ofIndicator(label, name))),
  ];
  return [
    { kind: 'heading', level: 4, text: words.months },
    { kind: 'table', caption: `${tab} ${words.months}`, head, rows, words: 1 },
  ];
}

function actualCell(actual: number | null): ReportCell {
  return actual ?? words.notReported;
}

function share(shown: number | null): ReportCell {
  return shown === null ? words.none : { share: shown };
}

/** A cell as it is read on paper. */
export function cellText(cell: ReportCell): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? shown(cell) : shareText(cell.share);
}

/** The report's title; '' when it has none. */
export function titleOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []))[0] ?? '';
}

/** How a cell of a table with `words` columns of words stands in its column: numbers and short words right. */
export function alignOf(cell: ReportCell, column: number, words: number): 'left' | 'right' {
  if (column < words) return 'left';
  if (typeof cell !== 'string') return 'right';
  return cell.length > SHORT_WORD ? 'left' : 'right';
}

function shown(count: number): string {
  return count.toLocaleString('en-US');
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
