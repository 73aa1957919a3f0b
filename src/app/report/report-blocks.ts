/** A report laid out once, as headings, texts and tables, for the sheet, the page and Word alike. */

import { isAdditive } from '../../domain/plan/kinds';
import type { Report, ReportIndicator, ReportInitiative, ReportMeasure, ReportPart } from '../../domain/report/report';
import { readingOf } from '../../domain/totals/reading';
import { notableChange } from '../../domain/years/same-period';
import { ja } from '../../i18n/ja';
import { reading } from '../../i18n/ja/reading';
import type { Block } from './block';
import { annexBlocks } from './report-annexes';
import { areaTable, monthTable, overviewTable, quantitativeTable, ratingTable } from './report-tables';

/** Indicators side by side by area. */
const ABREAST = 3;
const { report: words } = ja;

/** `sample`: the book holds made-up data, which the title says. */
export function reportBlocks(report: Report, sample = false): Block[] {
  return [
    {
      kind: 'title',
      text: words.title(report.year, report.kind, sample),
      by: words.madeBy(report.office, report.madeOn),
      advice: words.officeMissing(report.office),
    },
    text(words.asOf(report.asOfEra, report.cutFrom)),
    ...overview(report),
    ...report.parts.flatMap((part) => partBlocks(report, part)),
    { kind: 'heading', level: 1, text: words.annexes, newPage: true },
    ...annexBlocks(report),
  ];
}

function text(line: string, quiet = false): Block {
  return { kind: 'text', text: line, quiet };
}

function overview(report: Report): Block[] {
  const all = report.parts.flatMap(({ measures }) => measures.flatMap(({ initiatives }) => [...initiatives]));
  return [
    { kind: 'heading', level: 1, text: words.overview },
    overviewTable(report, all),
    text(report.yearOver ? evaluationText(report) : judgementText(report), true),
    ...(report.kind === 'comparison' ? [text(words.comparisonNote, true)] : []),
    ...(report.lastYearMonths === null ? [] : [text(words.lastYearNote(report.lastYearMonths.map(words.month)), true)]),
    text(words.barNote, true),
    text(words.howCounted(Object.values(ja.kinds).map(({ meaning }) => meaning)), true),
    ...(report.uncounted > 0 ? [text(words.seeUncounted, true)] : []),
  ];
}

function evaluationText({ bounds: { A, B, C } }: Report): string {
  return words.evaluation(percent(A), percent(B), percent(C));
}

function judgementText({ thresholds: { onTrack, watch } }: Report): string {
  return words.judgement(percent(onTrack), percent(watch));
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
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
  const { number, title, tab, content, effect, goal, indicators } = initiative;
  const heading = (line: string): Block => ({ kind: 'heading', level: 4, text: line });
  const months = monthTable(initiative);
  return [
    // Without words of the office the plan's title is the content, and is not printed twice.
    { kind: 'heading', level: 3, text: words.initiative(number, content === title ? tab : title), newPage },
    heading(words.content),
    text(content),
    heading(words.effect),
    text(effect),
    heading(words.goals),
    text(words.quantitative),
    quantitativeTable(report, initiative),
    ...(report.kind === 'comparison' ? indicators.map((indicator) => text(reading(readingOf(indicator)))) : []),
    ...indicators.flatMap(lastYearSentence),
    text(words.qualitative),
    text(goal),
    ratingTable(initiative),
    heading(words.areas),
    ...chunks(indicators, ABREAST).map((each) => areaTable(tab, each)),
    ...(months === null ? [] : [heading(words.months), months]),
    ...countedAnew(indicators),
  ];
}

/** Where it differs by more than a tenth. */
function lastYearSentence({ label, unit, lastYear }: ReportIndicator): Block[] {
  const change = lastYear === null ? null : notableChange(lastYear.before, lastYear.now);
  if (lastYear === null || change === null || typeof lastYear.before !== 'number') return [];
  return [text(words.changed(label, `${lastYear.before}${unit}`, `${lastYear.now}${unit}`, change))];
}

/** One line for each kind whose parts do not add up. */
function countedAnew(indicators: readonly ReportIndicator[]): Block[] {
  const kinds = [...new Set(indicators.map(({ kind }) => kind))];
  return kinds.filter((kind) => !isAdditive(kind)).map((kind) => text(words.countedAnew(ja.kinds[kind].how), true));
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
