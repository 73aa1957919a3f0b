/** report.html: one file that needs nothing from anywhere else. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAdditive } from '../../domain/plan/kinds';
import { shareText } from '../../domain/totals/percent';
import { progress } from '../../domain/totals/progress';
import { isNote, type Remark } from '../items/reasons';
import { useWords } from '../output/refused-file';
import { HIDDEN } from '../output/summary';
import { reasonText } from '../texts/reason-texts';
import { reportTexts, statusWords } from '../texts/report-texts';
import { type Cell, escaped, sortableTable, whole } from './html';
import { monthsChart, statesChart } from './report-charts';
import type { ItemReport, Municipality, MunicipalityFigure, ReportData, Shown } from './report-data';

/** Lines of what was not used that the page shows; all are in refused.csv. */
const MOST_REMARKS = 200;

export function reportPage(data: ReportData, remarks: readonly Remark[]): string {
  const title = reportTexts.title(reportTexts.year(data.fiscalYear));
  const parts = [
    section('overview', reportTexts.overview.title, overview(data)),
    section('items', reportTexts.items.title, data.items.map((item, at) => itemPart(item, at, data)).join('\n')),
    section('entered', reportTexts.entered.title, entered(data.municipalities)),
    section('refused', reportTexts.refused.title, refused(remarks)),
    section(
      'method',
      reportTexts.method.title,
      `<ul>${reportTexts.method.lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
    ),
  ];
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${asset('report.css')}</style></head>
<body><header><h1>${escaped(title)}</h1><p>${escaped(lead(data))}</p>${data.isPublic ? `<p><strong>${reportTexts.isPublic}</strong></p>` : ''}
<button type="button" id="print">${reportTexts.print}</button></header>
${contents(data)}
<main>
${parts.join('\n')}
</main><script>${asset('report.js')}</script></body></html>
`;
}

function asset(name: string): string {
  return readFileSync(join(__dirname, name), 'utf8');
}

function section(id: string, title: string, body: string): string {
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${escaped(title)}</h2>\n${body}</section>`;
}

function lead({ municipalities }: ReportData): string {
  const books = municipalities.flatMap((each) => each.books);
  const days = books.map(({ exportedAt }) => exportedAt.replace('T', ' ')).sort();
  return reportTexts.lead(municipalities.length, books.length, days[0] ?? '', days.at(-1) ?? '');
}

function contents({ items }: ReportData): string {
  const { overview: first, items: second, entered: third, refused: fourth, method } = reportTexts;
  const link = (id: string, text: string): string => `<li><a href="#${id}">${escaped(text)}</a></li>`;
  const ofItems = items.map(({ item }, at) => link(`item-${at + 1}`, item.label)).join('');
  return `<nav aria-label="${reportTexts.contents}"><ul>${link('overview', first.title)}<li><a href="#items">${second.title}</a><ul>${ofItems}</ul></li>${link('entered', third.title)}${link('refused', fourth.title)}${link('method', method.title)}</ul></nav>`;
}

function overview({ items }: ReportData): string {
  const words = reportTexts.overview;
  const rows = items.map(({ item, total, target, figures }): Cell[] => [
    { text: item.label },
    { text: `${reportTexts.kinds[item.kind]}・${item.unit}` },
    shownCell(total),
    countCell(target),
    { text: statesText(figures) },
  ]);
  const columns = [
    { title: words.item },
    { title: words.kind },
    { title: words.total, isNumber: true },
    { title: words.target, isNumber: true },
    { title: words.states },
  ];
  return `<p class="hint">${reportTexts.sortHint}</p>${sortableTable(words.title, columns, rows)}${figure(words.chart, statesChart(items))}`;
}

function statesText(figures: readonly MunicipalityFigure[]): string {
  return Object.entries(statusWords)
    .map(([state, word]) => [word, figures.filter(({ status }) => status === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count}`)
    .join('、');
}

function figure(caption: string, svg: string): string {
  return `<figure><figcaption>${escaped(caption)}</figcaption>${svg}</figure>`;
}

function itemPart({ item, months, figures, total, target }: ItemReport, at: number, data: ReportData): string {
  const words = reportTexts.items;
  const note = isAdditive(item.kind) ? words.sum(item.unit) : words.distinct;
  const columns = [
    { title: words.municipality },
    { title: words.actual, isNumber: true },
    { title: words.target, isNumber: true },
    { title: words.progress, isNumber: true },
    { title: words.status },
    { title: words.expected, isNumber: true },
    ...(data.isPublic
      ? []
      : [
          { title: words.lastYear, isNumber: true },
          { title: words.change, isNumber: true },
        ]),
  ];
  const rows = figures.map((each) => figureRow(each, data.isPublic));
  const names = reportTexts.months(data.startMonth);
  const sum = `<p>${escaped(note)}　${reportTexts.overview.total} <strong>${shownText(total)}</strong>　${reportTexts.overview.target} <strong>${target === null ? words.noTarget : whole(target)}</strong></p>`;
  return `<article id="item-${at + 1}" aria-labelledby="item-${at + 1}-title"><h3 id="item-${at + 1}-title">${escaped(item.label)}</h3>
${sum}${figure(words.chart(item.label), monthsChart(months, names, item.unit))}${sortableTable(item.label, columns, rows)}</article>`;
}

function figureRow(
  { municipality, actual, target, expected, status, lastYear }: MunicipalityFigure,
  isPublic: boolean,
): Cell[] {
  const share = typeof actual === 'number' ? progress(actual, target) : null;
  const change = typeof actual === 'number' && lastYear !== null ? actual - lastYear : null;
  const beside: Cell[] = [countCell(lastYear), { text: change === null ? '' : signed(change), sort: change }];
  return [
    { text: municipality.name },
    shownCell(actual),
    countCell(target),
    { text: share === null ? '' : shareText(share), sort: share },
    {
      text: status === null ? '' : statusWords[status],
      look: status ?? '',
      sort: status === null ? null : stateOrder(status),
    },
    countCell(expected === null ? null : Math.round(expected)),
    ...(isPublic ? [] : beside),
  ];
}

function stateOrder(status: keyof typeof statusWords): number {
  return Object.keys(statusWords).indexOf(status);
}

function signed(value: number): string {
  return value > 0 ? `+${whole(value)}` : whole(value);
}

function shownText(value: Shown): string {
  if (value === null) return '';
  return value === 'hidden' ? HIDDEN : whole(value);
}

function shownCell(value: Shown): Cell {
  return { text: shownText(value), sort: typeof value === 'number' ? value : null };
}

function countCell(value: number | null): Cell {
  return { text: value === null ? '' : whole(value), sort: value };
}

function entered(municipalities: readonly Municipality[]): string {
  const words = reportTexts.entered;
  const columns = [
    { title: words.municipality },
    { title: words.entered, isNumber: true },
    { title: words.late, isNumber: true },
    { title: words.uncounted, isNumber: true },
    { title: words.asOf },
    { title: words.exportedAt },
    { title: words.code },
  ];
  const rows = municipalities.flatMap(({ name, code, books }) =>
    books.map((book): Cell[] => [
      { text: name },
      { text: words.share(book.entered, book.due), sort: book.due === 0 ? null : book.entered / book.due },
      { ...countCell(book.late), look: book.late > 0 ? 'behind' : '' },
      { ...countCell(book.uncounted), look: book.uncounted > 0 ? 'watch' : '' },
      { text: book.asOf },
      { text: book.exportedAt.replace('T', ' ') },
      { text: code },
    ]),
  );
  return sortableTable(words.title, columns, rows);
}

function refused(remarks: readonly Remark[]): string {
  const words = reportTexts.refused;
  if (remarks.length === 0) return `<p>${words.none}</p>`;
  const rows = remarks.slice(0, MOST_REMARKS).map((remark): Cell[] => {
    const text = reasonText(remark.reason, remark.about);
    return [
      { text: `${remark.path}${remark.line === null ? '' : words.line(remark.line)}` },
      { text: text.reason },
      { text: text.advice },
      { text: isNote(remark) ? useWords.note : useWords.refused },
    ];
  });
  const columns = [{ title: words.path }, { title: words.reason }, { title: words.advice }, { title: words.use }];
  const more = remarks.length - rows.length;
  return `<div class="prose">${sortableTable(words.title, columns, rows)}</div>${more > 0 ? `<p>${words.more(more)}</p>` : ''}`;
}
